"""Looks for the servers of an address, off the UI thread, and says how each was found.

ready ──start──▶ searching (progress; cancellable) ──▶ found / failed / cancelled ──▶ ready
"""

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from agentdesk.domain.errors import Cancelled
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.desk import Desk
from agentdesk.services.finding import FoundServer, FoundSettings, SettingsSource
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks

Line = tuple[str, str]
"""What is said, and its look."""


class SettingsSearch(QObject):
    """Signals: begun(); progressed(str) in words; found(FoundSettings); ended(list[Line]) what there is to say."""

    begun = Signal()
    progressed = Signal(str)
    found = Signal(object)
    ended = Signal(list)
    _tried = Signal(int, int)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._cancellation: Cancellation | None = None
        self.button = QPushButton(self.tr("&Find settings"))
        self.button.setAutoDefault(False)
        self._tried.connect(self._on_tried)

    @property
    def searching(self) -> bool:
        return self._cancellation is not None

    def start(self, email: str, ca_file: str, proxy: str = "") -> None:
        """Begin; `found` or `ended` tells the outcome. SettingsError is among what `ended` says."""
        cancellation = self._cancellation = Cancellation()
        self.button.setText(self.tr("Stop &finding"))
        self.begun.emit()
        self._tasks.wait_for(
            lambda: self._desk.accounts.find(email, ca_file, cancellation, self._tell, proxy),
            self._on_found,
            failed=self._on_failed,
        )

    def cancel(self) -> None:
        """End the search at once, where one is going on."""
        if self._cancellation is not None:
            self._cancellation.cancel()

    def _tell(self, tried: int, known: int) -> None:
        """From the searching thread."""
        if shiboken6.isValid(self):
            self._tried.emit(tried, known)

    def _on_tried(self, tried: int, known: int) -> None:
        if self.searching and known:
            words = self.tr("%1 of %2 possible servers tried")
            self.progressed.emit(words.replace("%1", str(tried)).replace("%2", str(known)))

    def _on_found(self, found: FoundSettings) -> None:
        self._end()
        self.found.emit(found)
        self.ended.emit(self._lines(found))

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.ended.emit([(self.tr("The search was stopped."), "muted")])
        else:
            words = error_words(error)
            self.ended.emit([(words, "urgent")])

    def _end(self) -> None:
        self._cancellation = None
        self.button.setText(self.tr("&Find settings"))

    def _lines(self, found: FoundSettings) -> list[Line]:
        lines = [self._line("IMAP", found.imap), self._line("SMTP", found.smtp)]
        if found.doubtful:
            words = self.tr(
                "Only DNS says that %1 serves this address. Look at the name before you type a password."
            )
            lines.append((words.replace("%1", ", ".join(found.doubtful)), "urgent"))
        if found.sign_in:
            words = self.tr("%1 takes a sign-in with the browser: choose it under “Log in by”.")
            lines.append((words.replace("%1", found.provider), "muted"))
        if found.app_password:
            words = self.tr(
                "%1 refuses the usual password: make an app password in its settings, and use that."
            )
            lines.append((words.replace("%1", found.provider), "muted"))
        return lines

    def _line(self, name: str, server: FoundServer | None) -> Line:
        if server is None:
            words = self.tr("%1: no server was found. Ask your provider for its name.")
            return words.replace("%1", name), "urgent"
        words = self.tr("%1: %2 answers (%3).").replace("%1", name).replace("%2", str(server.address))
        return words.replace("%3", self._by(server.source)), "good"

    def _by(self, source: SettingsSource) -> str:
        return {
            SettingsSource.SRV: self.tr("named by the domain's DNS"),
            SettingsSource.AUTOCONFIG: self.tr("named by the domain's settings file"),
            SettingsSource.PROVIDER: self.tr("known from the list of large providers"),
            SettingsSource.GUESS: self.tr("a usual name"),
        }[source]
