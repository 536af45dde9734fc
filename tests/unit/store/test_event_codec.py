"""Every change survives being written down, also those of versions to come."""

import string
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.canned import (
    CannedFile,
    CannedKind,
    CannedResponse,
    CannedUse,
    Macro,
    Scope,
    StatusAfter,
)
from agentdesk.domain.events import (
    Arrived,
    Assigned,
    CannedSaved,
    Change,
    Merged,
    NoteWritten,
    Priority,
    PrioritySet,
    Promised,
    PromiseKept,
    Replied,
    Snoozed,
    SplitOff,
    Status,
    StatusSet,
    TagAdded,
    TagRemoved,
    Undone,
    Unrecognised,
    UrgentSet,
    VipSet,
)
from agentdesk.domain.review import EntryState
from agentdesk.store.event_codec import decoded, encoded, kind_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
TIMES = st.datetimes(datetime(1970, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC))
IN_LANGUAGES = st.dictionaries(TEXTS, TEXTS, max_size=3)
USES = st.builds(CannedUse, TEXTS, TEXTS)
MACROS = st.builds(
    Macro,
    st.none() | st.sampled_from(StatusAfter),
    st.lists(TEXTS, max_size=2).map(tuple),
    st.none() | st.integers(0, 999),
    st.none() | TEXTS,
)
CANNED = st.builds(
    CannedResponse,
    id=TEXTS,
    title=TEXTS,
    bodies=IN_LANGUAGES,
    keywords=st.lists(TEXTS, max_size=2).map(tuple),
    kind=st.sampled_from(CannedKind),
    state=st.sampled_from(EntryState),
    scope=st.sampled_from(Scope),
    owner=st.none() | TEXTS,
    subjects=IN_LANGUAGES,
    attachments=st.lists(st.builds(CannedFile, TEXTS, TEXTS, TEXTS, st.integers(0, 99)), max_size=1).map(
        tuple
    ),
    macro=MACROS,
    fragment=st.booleans(),
    review_on=st.none() | st.dates(),
)
CHANGES = st.one_of(
    st.builds(StatusSet, st.sampled_from(Status)),
    st.builds(Snoozed, TIMES),
    st.builds(Assigned, st.none() | TEXTS),
    st.builds(PrioritySet, st.sampled_from(Priority)),
    st.builds(UrgentSet, st.booleans()),
    st.builds(TagAdded, TEXTS),
    st.builds(TagRemoved, TEXTS),
    st.builds(NoteWritten, TEXTS),
    st.builds(
        Replied,
        TEXTS,
        st.booleans(),
        st.none() | st.integers(0, 100),
        st.lists(USES, max_size=2).map(tuple),
        MACROS,
        st.none() | st.builds(Promised, TIMES, TEXTS),
    ),
    st.builds(Promised, TIMES, TEXTS),
    st.builds(PromiseKept),
    st.builds(CannedSaved, CANNED),
    st.builds(Arrived, TEXTS, st.datetimes(timezones=st.just(UTC))),
    st.builds(Merged, TEXTS),
    st.builds(SplitOff, st.lists(TEXTS).map(tuple), TEXTS),
    st.builds(VipSet, TEXTS, st.booleans()),
    st.builds(Undone, TEXTS),
    st.builds(Unrecognised, st.text(string.ascii_uppercase, min_size=1), st.binary()),
)


@given(CHANGES)
def test_a_change_comes_back_as_it_was(change: Change) -> None:
    assert decoded(*encoded(change)) == change


@given(st.sampled_from(["status", "snoozed", "merged", "note", "undone"]), st.binary())
def test_what_cannot_be_read_is_kept_byte_for_byte(kind: str, payload: bytes) -> None:
    change = decoded(kind, payload)
    if isinstance(change, Unrecognised):
        assert encoded(change) == (kind, payload)


def test_a_status_of_a_later_version_is_kept() -> None:
    payload = b'{"status": "promised"}'
    assert decoded("status", payload) == Unrecognised("status", payload)


@pytest.mark.parametrize(
    "kind", sorted(set(Change.__args__) - {Unrecognised}, key=str), ids=lambda kind: kind.__name__
)
def test_there_is_a_word_for_every_kind_of_change(kind: type) -> None:
    assert kind_of(kind)
