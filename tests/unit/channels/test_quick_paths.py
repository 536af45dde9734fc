"""What nearly all mail says is read by a shortcut: each says what the patient way says."""

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.channels.mail import addresses, dates, parameters
from agentdesk.channels.mail.charsets import one_line, safe, without_overrides

AROUND = st.text(
    alphabet=st.sampled_from("aZ0.@<>()\",;:=?*'\\ \t\r\n/-_+żł\u00a0\u200b\u202e\x00\x85"), max_size=30
)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(AROUND, AROUND, AROUND)
def test_a_simple_address(name: str, local: str, domain: str) -> None:
    for value in (f"{name} <{local}@{domain}>", f"{name}<{local}@example.com>", f"Jan {name} <jan@{domain}>"):
        assert addresses.read_addresses(value) == addresses._read(value)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(AROUND, AROUND)
def test_a_simple_parameter(name: str, value: str) -> None:
    for header in (
        f"text/plain; {name}={value}",
        f'text/plain; charset="{value}"',
        f"{name}; charset={value}",
    ):
        simple = parameters._SIMPLE.fullmatch(header)
        if simple:
            token, said = parameters.read_parameters(header)
            patient = parameters._joined(parameters._sections(header[header.index(";") :]))
            assert (token, said) == (header.partition(";")[0].strip().lower(), patient)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.datetimes(), st.integers(-1439, 1439))
def test_a_usual_date(moment: datetime, offset: int) -> None:
    text = format_datetime(moment.replace(tzinfo=timezone(timedelta(minutes=offset))))
    if dates._USUAL.fullmatch(text):
        assert dates._usual(*dates._USUAL.fullmatch(text).groups()) == parsedate_to_datetime(text)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(AROUND)
def test_text_with_nothing_to_take_out_is_left_alone(text: str) -> None:
    assert " ".join(safe(one_line(text)).split()) == one_line(text)
    assert not {"\u200b", "\u202e", "\x00", "\x85"} & {*one_line(text)}
    assert without_overrides(text) == text.replace("\u200b", "").replace("\u202e", "")


@pytest.mark.parametrize(
    "invisible", "\u00ad\u061c\u200b\u200e\u200f\u202a\u202e\u2060\u2064\u2066\u2069\ufeff"
)
def test_every_invisible_character_goes(invisible: str) -> None:
    assert without_overrides(f"zażółć{invisible}gęślą") == "zażółćgęślą"
    assert one_line(f"ab{invisible}cd") == "abcd"
