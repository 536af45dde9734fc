"""Real mail, broken at random, is always read: what holds of every mail is in tests/lab/broken_mail.py."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.channels.mail import parse
from agentdesk.channels.mail.header_block import _fields, _plain_fields
from tests.lab.broken_mail import KINDS, PIECES, Step, broken, faults_of, seeds

SECONDS = 2.0
ANY = st.integers(0, 1 << 16)
STEPS = st.lists(st.tuples(st.integers(0, KINDS - 1), st.floats(-1, 1), ANY), max_size=12)


@settings(max_examples=2000, deadline=None, derandomize=True, database=None)
@given(seed=ANY, steps=STEPS)
def test_broken_mail_is_read(seed: int, steps: Sequence[Step]) -> None:
    assert faults_of(broken(seed, steps), SECONDS) == []


def test_the_mail_that_is_broken_is_whole_before() -> None:
    assert all(faults_of(seed, SECONDS) == [] for seed in seeds())


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=8)), max_size=30).map(b"".join))
def test_any_bytes_are_read(source: bytes) -> None:
    assert faults_of(source, SECONDS) == []


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(seed=ANY, steps=STEPS)
def test_the_quick_reader_of_headers_says_what_the_patient_one_says(seed: int, steps: Sequence[Step]) -> None:
    head = broken(seed, steps).partition(b"\r\n\r\n")[0]
    plain = _plain_fields(head)
    assert not plain or plain == _fields(head, 0, len(head), broken=False).fields


def test_reading_twice_gives_the_same() -> None:
    assert all(parse(seed) == parse(seed) for seed in seeds()[:50])
