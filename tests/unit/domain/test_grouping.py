"""Merges and splits."""

from agentdesk.domain.clock import Stamp
from agentdesk.domain.events import Change, Event, Merged, SplitOff, Undone
from agentdesk.domain.grouping import grouping
from agentdesk.domain.ids import AgentId, EventId, MessageKey, TicketId, WorkstationId

A, B, C, D = (TicketId(name) for name in "ABCD")


def event(number: int, ticket: TicketId, change: Change) -> Event:
    stamp = Stamp(number, 0, WorkstationId("w"))
    return Event(EventId(f"e{number}"), stamp, AgentId("a"), WorkstationId("w"), ticket, change)


def test_merging_ends_at_the_smallest_root_in_any_order() -> None:
    forwards = [event(1, D, Merged(C)), event(2, B, Merged(D)), event(3, C, Merged(A))]
    for events in (forwards, forwards[::-1]):
        merged = grouping(events)
        assert {merged.root(t) for t in (A, B, C, D)} == {A}
        assert merged.members(A) == {A, B, C, D}


def test_undoing_a_merge_parts_the_tickets() -> None:
    merged = grouping([event(1, A, Merged(B)), event(2, A, Undone(EventId("e1")))])
    assert merged.root(B) == B
    assert merged.members(A) == {A}


def test_split_messages_leave_and_follow_later_merges() -> None:
    key, other = MessageKey("k1"), MessageKey("k2")
    events = [event(1, B, SplitOff((key,), D)), event(2, D, Merged(C))]
    split = grouping(events)
    assert split.ticket_of(key, B) == C
    assert split.ticket_of(other, B) == B
