"""What a person has looked at for a moment counts as read, for the other mail programs of the mailbox."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.services.desk import Desk
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.thread_view import ThreadView

MOMENT_MS = 1200
"""Long enough that nothing counts that only flew past while the arrow key was held down."""


class Reading(QObject):
    """Follows the thread; waits on while its window is behind another one."""

    def __init__(self, desk: Desk, tasks: Tasks, thread: ThreadView) -> None:
        super().__init__(thread)
        self._desk = desk
        self._tasks = tasks
        self._thread = thread
        self._shown: tuple[TicketId, frozenset[MessageKey]] | None = None
        self._moment = QTimer(self, singleShot=True, interval=MOMENT_MS)
        self._moment.timeout.connect(self._on_moment)
        self._unread = False
        thread.shown.connect(self._on_shown)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus)

    def _on_shown(self, ticket: TicketId) -> None:
        shown = ticket, self._thread.messages()
        if shown != self._shown:
            self._shown, self._unread = shown, True
            self._moment.start()

    def _on_focus(self) -> None:
        if self._unread:
            self._moment.start()

    def _on_moment(self) -> None:
        if self._shown is None or self._shown[0] != self._thread.current_ticket():
            return
        if not self._thread.isActiveWindow():
            return
        (ticket, messages), self._unread = self._shown, False
        self._tasks.run(lambda: self._desk.marking.read(ticket, messages))
