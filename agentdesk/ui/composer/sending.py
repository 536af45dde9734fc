"""From Ctrl+Enter to a mail in the outbox: what keeps it from going is said, what was noticed is shown once before.

send ──▶ looked over ──▶ a flaw: said under the text
              ├──▶ findings: the sheet ──▶ back to a passage, or sent all the same (not past what blocks)
              └──▶ nothing: sent
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from agentdesk.domain.draft import Draft
from agentdesk.domain.draft_problem import DraftProblem
from agentdesk.domain.outbox import OutboxItem
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done
from agentdesk.ui.composer.drafting import Opened
from agentdesk.ui.composer.problem_words import problem_words
from agentdesk.ui.composer.review_sheet import ReviewSheet
from agentdesk.ui.composer.reviewing import LookedOver, Reviewing, looked_over
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks

Outcome = OutboxItem | tuple[DraftProblem, ...]
"""A mail on its way, or what keeps it from going."""


class Sending(QObject):
    """Signals: sent(Draft, OutboxItem); note_written(Done); busy(bool) while nothing may be typed; complained(str)
    about what is open; told(str) about what was put away meanwhile; passage_wanted(Finding) is to be shown in the
    text; replaced(Finding, str) by another word.
    """

    sent = Signal(object, object)
    note_written = Signal(object)
    busy = Signal(bool)
    complained = Signal(str)
    told = Signal(str)
    passage_wanted = Signal(object)
    replaced = Signal(object, str)

    def __init__(self, desk: Desk, tasks: Tasks, current: Callable[[], Draft | None], over: QWidget) -> None:
        """`current` gives what is typed now; the sheet lies over the window of `over`."""
        super().__init__(over)
        self._desk = desk
        self._tasks = tasks
        self._current = current
        self._over = over
        self._under_way = self._close = False
        self._sheet: ReviewSheet | None = None
        self.commands: Sequence[QAction] = ()
        """Those that send."""

    def send(self, opened: Opened, draft: Draft, *, close: bool) -> None:
        """Look the reply over, and send it where nothing is to be said, or where that was said already."""
        if self._sheet is not None:
            self._close = close
            self._sheet.send()
        elif not self._under_way:
            self._close = close
            self._begin()
            self._tasks.look(
                lambda: looked_over(self._desk, opened, draft), self._on_looked_over, failed=self._on_failed
            )

    def is_reviewed(self) -> bool:
        """Whether the sheet is open."""
        return self._sheet is not None

    def write_note(self, draft: Draft) -> None:
        """Keep the note. It never gets near the outbox."""
        if self._under_way:
            return
        if not draft.text.strip():
            self.complained.emit(self.tr("The note is empty."))
            return
        self._begin()
        self._tasks.run(
            lambda: self._desk.tickets.note(draft.ticket, draft.text), self._on_noted, failed=self._on_failed
        )

    def _on_looked_over(self, seen: LookedOver) -> None:
        if not seen.problems and not seen.findings:
            self._hand_over(seen.draft)
            return
        self._stop()
        if not self._is_open(seen.draft):
            self.told.emit(self.tr("Not sent yet: there is something to see first. The draft is kept."))
        elif seen.problems:
            self.complained.emit(" ".join(map(problem_words, seen.problems)))
        else:
            self._show(seen)

    def _as_it_is(self, draft: Draft) -> Draft:
        """With what was mended meanwhile; another ticket's draft may have been opened under the sheet."""
        now = self._current()
        return now if now is not None and self._is_open(draft) else draft

    def _is_open(self, draft: Draft) -> bool:
        now = self._current()
        return now is not None and (now.ticket, now.kind) == (draft.ticket, draft.kind)

    def _hand_over(self, draft: Draft) -> None:
        close = self._close
        self._begin()
        self._tasks.run(
            lambda: self._sent(draft, close=close),
            lambda outcome: self._on_sent(draft, outcome),
            failed=self._on_failed,
        )

    def _sent(self, draft: Draft, *, close: bool) -> Outcome:
        return self._desk.replying.problems(draft) or self._desk.replying.send(draft, close=close)

    def _on_sent(self, draft: Draft, outcome: Outcome) -> None:
        self._stop()
        if isinstance(outcome, tuple):
            self.complained.emit(" ".join(map(problem_words, outcome)))
        else:
            self.sent.emit(draft, outcome)

    def _on_noted(self, done: Done) -> None:
        self._stop()
        self.note_written.emit(done)

    def _on_failed(self, error: Exception) -> None:
        self._stop()
        self.complained.emit(error_words(error))

    def _begin(self) -> None:
        self._under_way = True
        self.busy.emit(True)

    def _stop(self) -> None:
        self._under_way = False
        self.busy.emit(False)

    def _show(self, seen: LookedOver) -> None:
        reviewing = Reviewing(
            self._desk, self._tasks, seen, self._current, self._over.window(), self.commands
        )
        reviewing.sheet.send_wanted.connect(lambda: self._hand_over(self._as_it_is(seen.draft)))
        reviewing.sheet.dismissed.connect(self._put_away)
        reviewing.sheet.passage_wanted.connect(self.passage_wanted)
        reviewing.replaced.connect(self.replaced)
        self._sheet = reviewing.sheet
        self._sheet.open()

    def _put_away(self) -> None:
        self._sheet = None
