"""What the toast says of a verb, one by one and in another language."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from agentdesk.domain.events import (
    Assigned,
    Change,
    Merged,
    NoteWritten,
    Priority,
    PrioritySet,
    Snoozed,
    SplitOff,
    Status,
    StatusSet,
    TagAdded,
    TagRemoved,
    UrgentSet,
    VipSet,
)
from agentdesk.domain.ids import AgentId, EventId, MessageKey, TicketId
from agentdesk.services.verbs import Done
from agentdesk.ui.translating import translate_into
from agentdesk.ui.window.done_words import done_words
from agentdesk.ui.wording import utc_now


def a_done(change: Change, count: int = 1, *, undone: bool = False) -> Done:
    numbers = range(count)
    events = tuple(EventId(f"e{n}") for n in numbers)
    return Done("in English", events, tuple(TicketId(f"T{n}") for n in numbers), change, undone=undone)


@pytest.fixture
def polish(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    translate_into("pl", qapp)
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (StatusSet(Status.CLOSED), "Closed"),
        (StatusSet(Status.NEEDS_REPLY), "Needs reply again"),
        (StatusSet(Status.SPAM), "Marked as spam"),
        (Assigned(AgentId("ola@host.example")), "Assigned to ola@host.example"),
        (Assigned(None), "Unassigned"),
        (TagAdded("dns"), "Tagged “dns”"),
        (TagRemoved("dns"), "Removed tag “dns”"),
        (UrgentSet(True), "Marked urgent"),
        (UrgentSet(False), "Marked not urgent"),
        (PrioritySet(Priority.HIGH), "High priority"),
        (NoteWritten("call back"), "Note added"),
        (SplitOff((MessageKey("m"),), TicketId("T9")), "Split into a ticket of its own"),
        (VipSet("a@b.example", True), "a@b.example is now a VIP"),
        (VipSet("a@b.example", False), "a@b.example is no longer a VIP"),
    ],
)
def test_each_verb_has_its_words(change: Change, words: str) -> None:
    assert done_words(a_done(change)) == words
    assert done_words(a_done(change, undone=True)) == f"Undone: {words}"


@pytest.mark.usefixtures("polish")
def test_several_tickets_are_counted_in_the_windows_language() -> None:
    assert done_words(a_done(StatusSet(Status.CLOSED), 3)) == "Zamknięto: 3 zgłoszenia"
    assert done_words(a_done(Merged(TicketId("T2")), 4)) == "Połączono 5 zgłoszeń"
    assert done_words(a_done(Assigned(None), undone=True)) == "Cofnięto: Usunięto przypisanie"


@pytest.mark.usefixtures("polish")
def test_a_snooze_says_until_when_as_the_list_does() -> None:
    until = utc_now() + timedelta(days=400)
    assert done_words(a_done(Snoozed(until))).startswith("Odłożono do ")
    assert str(until.astimezone().year) in done_words(a_done(Snoozed(until)))
