"""The verbs as the window carries them out: each is one call of a service, off the UI thread, with an undo."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from agentdesk.domain.events import Priority, Status
from agentdesk.domain.ids import AgentId, MessageKey, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.views import TicketRow
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.undo import Undoable, UndoStack
from agentdesk.ui.window.done_words import done_words
from agentdesk.ui.wording import utc_now


class Selection(Protocol):
    """What verbs act on."""

    def targets(self) -> tuple[TicketId, ...]:
        """The selected tickets, else the one that is shown."""

    def rows(self) -> tuple[TicketRow, ...]:
        """Their rows, as far as they are listed."""


class Acts(QObject):
    """Signals: done(Done) a verb was carried out; taken_back(str) in words; restored(OutboxItem) is a draft again;
    led_to(TicketId) the ticket that merging or splitting made; led_back(tuple[TicketId, ...]) those that undoing
    it left.
    """

    done = Signal(object)
    taken_back = Signal(str)
    restored = Signal(object)
    led_to = Signal(object)
    led_back = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._selection = selection
        self._undo = UndoStack()
        self._sent: dict[OutboxId, Undoable] = {}

    def close(self) -> None:
        self._on_targets(self._desk.tickets.close)

    def reopen(self) -> None:
        self._on_targets(self._desk.tickets.reopen)

    def toggle_spam(self) -> None:
        rows = self._selection.rows()
        spam = bool(rows) and all(row.status is Status.SPAM for row in rows)
        self._on_targets(self._desk.tickets.not_spam if spam else self._desk.tickets.mark_spam)

    def toggle_urgent(self) -> None:
        urgent = all(row.urgent for row in self._selection.rows())
        self._on_targets(lambda tickets: self._desk.tickets.set_urgent(tickets, not urgent))

    def assign(self, agent: AgentId | None) -> None:
        self._on_targets(lambda tickets: self._desk.tickets.assign(tickets, agent))

    def assign_to_me(self) -> None:
        desk = self._desk
        self._on_targets(lambda tickets: desk.tickets.assign(tickets, desk.settings.load().agent.id or None))

    def tag(self, tag: str) -> None:
        self._on_targets(lambda tickets: self._desk.tickets.tag(tickets, tag))

    def untag(self, tag: str) -> None:
        self._on_targets(lambda tickets: self._desk.tickets.untag(tickets, tag))

    def set_priority(self, priority: Priority) -> None:
        self._on_targets(lambda tickets: self._desk.tickets.set_priority(tickets, priority))

    def snooze(self, until: datetime) -> None:
        self._on_targets(lambda tickets: self._desk.tickets.snooze(tickets, until))

    def keep_promise(self) -> None:
        self._on_targets(self._desk.tickets.keep_promise)

    def keep_promise_of(self, ticket: TicketId) -> None:
        """Of the ticket that is read, whatever is ticked in the list."""
        self.carry_out(lambda: self._desk.tickets.keep_promise((ticket,)))

    def merge(self, others: tuple[TicketId, ...] = ()) -> None:
        tickets = (*self._selection.targets(), *others)
        self._tasks.run(lambda: self._desk.tickets.merge(tickets), self._on_regrouped)

    def split(self, ticket: TicketId, message: MessageKey) -> None:
        self._tasks.run(lambda: self._desk.tickets.split(ticket, (message,)), self._on_regrouped)

    def set_vip(self, address: str, vip: bool) -> None:
        self.carry_out(lambda: self._desk.contacts.set_vip(address, vip=vip))

    def carry_out(self, verb: Callable[[], Done]) -> None:
        """Run any verb; its undo comes next."""
        self._tasks.run(verb, self.remember)

    def _on_regrouped(self, done: Done) -> None:
        """The ticket that was shown may be part of another now."""
        self._remember(done, lambda: self._take_apart(done))
        if done.tickets:
            self.led_to.emit(done.tickets[0])

    def remember(self, done: Done) -> None:
        """A verb was carried out, here or by the composer."""
        self._remember(done, lambda: done_words(self._desk.tickets.undo(done)))

    def remember_sent(self, item: OutboxItem) -> None:
        """A mail was put into the outbox; while it is held it can be taken back."""
        undoable = self._sent[item.id] = Undoable(
            item.subject, lambda: self._take_back(item), item.not_before
        )
        self._undo.push(undoable)

    def forget_sent(self, item: OutboxId) -> None:
        """What becomes of this mail was decided otherwise: undo passes it over."""
        undoable = self._sent.pop(item, None)
        if undoable is not None:
            self._undo.forget(undoable)

    def undo(self) -> None:
        """Take back the last thing done."""
        undoable = self._undo.pop(utc_now())
        if undoable is None:
            self.taken_back.emit(self.tr("There is nothing to undo"))
            return
        self._tasks.run(undoable.take_back, self.taken_back.emit)

    def _remember(self, done: Done, take_back: Callable[[], str]) -> None:
        self._undo.push(Undoable(done_words(done), take_back))
        self.done.emit(done)

    def _take_apart(self, done: Done) -> str:
        undone = self._desk.tickets.undo(done)
        self.led_back.emit(undone.tickets)
        return done_words(undone)

    def _take_back(self, item: OutboxItem) -> str:
        if self._desk.replying.take_back(item.id) is None:
            return self.tr("Too late: the mail is on its way")
        self.restored.emit(item)
        return self.tr("Not sent. Your answer is a draft again")

    def _on_targets(self, verb: Callable[[tuple[TicketId, ...]], Done]) -> None:
        tickets = self._selection.targets()
        if tickets:
            self.carry_out(lambda: verb(tickets))
