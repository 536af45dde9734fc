"""Fetches what a mail no longer has here before something is done with it, with progress and a way out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.domain.errors import Cancelled, NotKept
from agentdesk.domain.ids import MessageKey
from agentdesk.services.desk import Desk
from agentdesk.ui.tasks import Failure, Tasks
from agentdesk.ui.widgets.long_work import LongWork


class FetchFlow(QObject):
    """Signals: told(str) that somebody stopped it, for the status line."""

    told = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._window = parent

    def first(self, again: Callable[[], object], doing: str = "") -> Callable[[Exception], None]:
        """What to do where some work fails: fetch what it lacked, and then `again`; any other failure is shown."""

        def failed(error: Exception) -> None:
            if isinstance(error, NotKept) and error.key:
                self._fetch(MessageKey(error.key), again)
            else:
                self._tasks.failed.emit(Failure(error, doing))

        return failed

    def _fetch(self, key: MessageKey, again: Callable[[], object]) -> None:
        doing = self.tr("Fetching the mail from the server…")
        dialog = LongWork(doing, self._window)

        def done(_: object) -> None:
            dialog.end()
            again()

        def failed(error: Exception) -> None:
            dialog.end()
            if isinstance(error, Cancelled):
                self.told.emit(error.sentence())
            else:
                self._tasks.failed.emit(Failure(error, doing))

        self._tasks.wait_for(lambda: self._desk.attachments.fetch(key, dialog.tell), done, failed=failed)
