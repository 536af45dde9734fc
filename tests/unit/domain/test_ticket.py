"""Folding messages and events into a ticket's state."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from agentdesk.domain.canned import Macro, StatusAfter
from agentdesk.domain.clock import Stamp
from agentdesk.domain.events import (
    Assigned,
    Change,
    Event,
    NoteWritten,
    Promised,
    PromiseKept,
    Replied,
    Snoozed,
    Status,
    StatusSet,
    TagAdded,
    TagRemoved,
    Undone,
    UrgentSet,
)
from agentdesk.domain.ids import AgentId, EventId, MessageKey, TicketId, WorkstationId
from agentdesk.domain.message import Direction, Kind
from agentdesk.domain.ticket import MessageFact, fold
from tests.reliability.recording import Seen

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TICKET = TicketId("T1")


def mail(minute: int, *, kind: Kind = Kind.CUSTOMER, urgent: bool = False, id_: str = "") -> MessageFact:
    name = id_ or f"m{minute}"
    outgoing = kind is Kind.AGENT
    direction = Direction.OUTGOING if outgoing else Direction.INCOMING
    return MessageFact(MessageKey(name), name, START + timedelta(minutes=minute), direction, kind, urgent)


def event(minute: int, change: Change, *, id_: str = "", workstation: str = "w1") -> Event:
    millis = int((START + timedelta(minutes=minute)).timestamp() * 1000)
    stamp = Stamp(millis, 0, WorkstationId(workstation))
    return Event(
        EventId(id_ or f"e{minute}{workstation}"),
        stamp,
        AgentId("ola@desk"),
        stamp.workstation,
        TICKET,
        change,
    )


def test_a_customer_waits_from_the_oldest_unanswered_mail() -> None:
    state = fold(TICKET, [mail(0), mail(30)], [])
    assert state.status is Status.NEEDS_REPLY
    assert state.waiting_since == START


def test_an_answer_makes_it_wait_and_the_sent_copy_counts_once() -> None:
    answered = [mail(0), mail(10, kind=Kind.AGENT, id_="a1")]
    state = fold(TICKET, answered, [event(5, Replied("a1"))])
    assert state.status is Status.WAITING
    assert state.waiting_since is None
    assert state.answered


def test_a_sent_copy_filed_late_does_not_answer_a_later_question() -> None:
    state = fold(TICKET, [mail(0), mail(7), mail(10, kind=Kind.AGENT, id_="a1")], [event(5, Replied("a1"))])
    assert state.status is Status.NEEDS_REPLY
    assert state.waiting_since == START + timedelta(minutes=7)


def test_a_closed_ticket_reopens_when_the_customer_writes() -> None:
    state = fold(TICKET, [mail(0), mail(20)], [event(10, StatusSet(Status.CLOSED))])
    assert state.status is Status.NEEDS_REPLY
    assert state.waiting_since == START + timedelta(minutes=20)


@pytest.mark.parametrize("kind", [Kind.AUTO_REPLY, Kind.BOUNCE, Kind.NEWSLETTER, Kind.SYSTEM, Kind.SPAM])
def test_automatic_mail_reopens_nothing(kind: Kind) -> None:
    state = fold(TICKET, [mail(0), mail(20, kind=kind)], [event(10, StatusSet(Status.CLOSED))])
    assert state.status is Status.CLOSED


def test_a_ticket_of_automatic_mail_alone_is_closed_unless_urgent() -> None:
    assert fold(TICKET, [mail(0, kind=Kind.MONITORING)], []).status is Status.CLOSED
    down = fold(TICKET, [mail(0, kind=Kind.MONITORING, urgent=True)], [])
    assert (down.status, down.urgent) == (Status.NEEDS_REPLY, True)


def test_spam_stays_spam_when_more_of_it_comes() -> None:
    state = fold(TICKET, [mail(0), mail(20)], [event(10, StatusSet(Status.SPAM))])
    assert state.status is Status.SPAM


def test_mail_marked_by_the_server_opens_as_spam() -> None:
    assert fold(TICKET, [mail(0, kind=Kind.SPAM)], []).status is Status.SPAM


def test_a_snoozed_ticket_comes_back_when_due_or_when_the_customer_writes() -> None:
    until = START + timedelta(hours=5)
    snoozed = fold(TICKET, [mail(0)], [event(10, Snoozed(until))])
    assert snoozed.status_at(until - timedelta(minutes=1)) is Status.SNOOZED
    assert snoozed.status_at(until) is Status.NEEDS_REPLY
    assert fold(TICKET, [mail(0), mail(20)], [event(10, Snoozed(until))]).status is Status.NEEDS_REPLY


def test_an_answered_ticket_is_no_longer_urgent_but_a_person_may_insist() -> None:
    assert fold(TICKET, [mail(0, urgent=True)], []).urgent
    assert not fold(TICKET, [mail(0, urgent=True)], [event(1, Replied("a"))]).urgent
    assert fold(TICKET, [mail(0)], [event(1, UrgentSet(True))]).urgent
    assert not fold(TICKET, [mail(0, urgent=True)], [event(1, UrgentSet(False))]).urgent


def test_undo_takes_back_and_undoing_the_undo_brings_back() -> None:
    closed = event(1, StatusSet(Status.CLOSED), id_="close")
    undo = event(2, Undone(EventId("close")), id_="undo")
    redo = event(3, Undone(EventId("undo")), id_="redo")
    assert fold(TICKET, [mail(0)], [closed, undo]).status is Status.NEEDS_REPLY
    assert fold(TICKET, [mail(0)], [closed, undo, redo]).status is Status.CLOSED


@pytest.mark.fault(
    20, how="no shared journal yet: seven events of two workstations folded in 50 orders, some twice"
)
def test_the_state_does_not_depend_on_the_order_of_arrival_nor_on_repeats(seen: Seen) -> None:
    mails = [mail(0), mail(8), mail(30, urgent=True), mail(12, kind=Kind.AGENT)]
    events = [
        event(3, TagAdded("dns")),
        event(4, TagRemoved("dns"), workstation="w2"),
        event(5, TagAdded("vip")),
        event(6, Assigned(AgentId("jan@desk"))),
        event(7, StatusSet(Status.CLOSED), id_="close"),
        event(9, Undone(EventId("close"))),
        event(10, NoteWritten("called back")),
    ]
    expected = fold(TICKET, mails, events)
    shuffler = random.Random(7)
    for _ in range(50):
        some_mails, some_events = [*mails, *mails[:2]], [*events, *events[3:]]
        shuffler.shuffle(some_mails)
        shuffler.shuffle(some_events)
        assert fold(TICKET, some_mails, some_events) == expected
    assert expected.tags == {"vip"}
    assert [note.text for note in expected.notes] == ["called back"]
    seen("the same state 50 times of 50")


def test_nothing_cannot_be_folded() -> None:
    with pytest.raises(ValueError, match="neither"):
        fold(TICKET, [], [])


def promised(minute: int, due: int) -> Event:
    return event(minute, Replied("a1", promise=Promised(START + timedelta(minutes=due), "by noon")))


def test_a_promise_brings_the_ticket_back_before_it_is_due() -> None:
    state = fold(TICKET, [mail(0)], [promised(10, 190)])
    assert state.promise is not None
    assert (state.promise.due, state.promise.words) == (START + timedelta(minutes=190), "by noon")
    assert state.status_at(START + timedelta(minutes=159)) is Status.SNOOZED
    assert state.status_at(START + timedelta(minutes=160)) is Status.NEEDS_REPLY


def test_a_promise_for_soon_comes_back_half_way() -> None:
    assert fold(TICKET, [mail(0)], [promised(10, 30)]).snoozed_until == START + timedelta(minutes=20)


@pytest.mark.parametrize(
    "after",
    [event(20, Replied("a2")), event(20, StatusSet(Status.CLOSED)), event(20, PromiseKept())],
    ids=["answered", "closed", "kept"],
)
def test_a_promise_stands_until_it_is_answered_closed_or_kept(after: Event) -> None:
    state = fold(TICKET, [mail(0)], [promised(10, 190), after])
    assert state.promise is None
    assert state.status is (Status.CLOSED if isinstance(after.change, StatusSet) else Status.WAITING)


def test_what_a_customer_writes_meanwhile_needs_a_reply_and_the_promise_stands() -> None:
    state = fold(TICKET, [mail(0), mail(20)], [promised(10, 190)])
    assert state.status is Status.NEEDS_REPLY
    assert state.promise is not None
    assert (
        fold(TICKET, [mail(0), mail(20)], [promised(10, 190), event(30, PromiseKept())]).status
        is Status.NEEDS_REPLY
    )


def test_taking_the_answer_back_takes_its_promise_and_macro_back() -> None:
    sent = event(
        10, Replied("a1", macro=Macro(tags=("dns",)), promise=Promised(START + timedelta(hours=3))), id_="r"
    )
    state = fold(TICKET, [mail(0)], [sent, event(11, Undone(EventId("r")))])
    assert (state.promise, state.tags, state.status) == (None, frozenset(), Status.NEEDS_REPLY)


def test_what_was_promised_on_the_phone_counts_too() -> None:
    state = fold(TICKET, [mail(0)], [event(5, Replied("a1")), event(9, Promised(START + timedelta(hours=3)))])
    assert state.status is Status.SNOOZED


def test_a_macro_is_carried_out_with_the_answer() -> None:
    macro = Macro(tags=("dns", "slow"), assignee=AgentId("jan@desk"), snooze_hours=24)
    state = fold(TICKET, [mail(0)], [event(10, Replied("a1", macro=macro))])
    assert (state.tags, state.assignee) == (frozenset({"dns", "slow"}), "jan@desk")
    assert (state.status, state.snoozed_until) == (Status.SNOOZED, START + timedelta(minutes=10, hours=24))
    closing = Macro(status=StatusAfter.CLOSED)
    assert fold(TICKET, [mail(0)], [event(10, Replied("a1", macro=closing))]).status is Status.CLOSED
