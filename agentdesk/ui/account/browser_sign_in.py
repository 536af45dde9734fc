"""Lets a person sign in with the browser, while the dialog stays as it is.

ready ──start──▶ waiting for the browser (cancellable, five minutes) ──▶ signed in / failed / cancelled ──▶ ready
"""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from agentdesk.domain.errors import Cancelled
from agentdesk.domain.settings import Account
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.desk import Desk
from agentdesk.services.signing_in import SignInPages, SignInRequest
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks


class BrowserSignIn(QObject):
    """Signals: begun(); said(str text, str look); signed_in(Account, str why it counts for this run only)."""

    begun = Signal()
    said = Signal(str, str)
    signed_in = Signal(object, str)
    _address = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._cancellation: Cancellation | None = None
        self.button = QPushButton(self.tr("Sign in with &browser"))
        self.button.setAutoDefault(False)
        self._address.connect(self._open)

    @property
    def waiting(self) -> bool:
        return self._cancellation is not None

    def start(self, account: Account, client_secret: str) -> None:
        """Open the browser; `signed_in` or `said` tells the outcome."""
        cancellation = self._cancellation = Cancellation()
        pages = SignInPages(
            self.tr("You are signed in. You can close this page and go back to AgentDesk."),
            self.tr("The sign-in did not work. Go back to AgentDesk, which says why."),
        )
        request = SignInRequest(account, self._show, client_secret, pages, cancellation)
        self.button.setText(self.tr("Cancel sign-&in"))
        self.begun.emit()
        self._tasks.apart(
            lambda: self._desk.accounts.sign_in(request),
            partial(self._on_signed_in, account),
            failed=self._on_failed,
        )

    def cancel(self) -> None:
        """End the wait at once, where one is going on."""
        if self._cancellation is not None:
            self._cancellation.cancel()

    def _show(self, url: str) -> None:
        """From the thread that waits."""
        if shiboken6.isValid(self):
            self._address.emit(url)

    def _open(self, url: str) -> None:
        if not self.waiting:
            return
        self.said.emit(self.tr("Sign in in your browser; this window waits for it."), "muted")
        if not open_in_browser(url):
            self.said.emit(
                self.tr("No browser opened. Open this address in one: %1").replace("%1", url), "muted"
            )

    def _on_signed_in(self, account: Account, why_not_kept: str) -> None:
        if not shiboken6.isValid(self):
            return
        self._end()
        self.said.emit(self.tr("Signed in as %1.").replace("%1", account.user), "good")
        self.signed_in.emit(account, why_not_kept)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.said.emit(self.tr("The sign-in was cancelled."), "muted")
        else:
            self.said.emit(error_words(error), "urgent")

    def _end(self) -> None:
        self._cancellation = None
        self.button.setText(self.tr("Sign in with &browser"))


def open_in_browser(url: str) -> bool:
    """Whether the desktop has one that took it."""
    return QDesktopServices.openUrl(QUrl(url))
