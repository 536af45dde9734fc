"""The one place where errors are shown: a banner, a word in the status line, or a dialog with details to copy.

UsageError, NotFound, QueryError   the person's own doing, quickly mended      -> status line (a toast)
other AgentDeskError               disk, keyring, server, settings             -> banner until dismissed
anything else                      a fault of AgentDesk                        -> crash dialog, log
"""

import logging
import sys
import traceback
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from agentdesk import __version__
from agentdesk.domain.errors import AgentDeskError, UsageError
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Failure
from agentdesk.ui.widgets.plain_label import PlainLabel

_log = logging.getLogger(__name__)


class Loudness(StrEnum):
    """How an error is shown."""

    LINE = "line"
    BANNER = "banner"
    DIALOG = "dialog"


@dataclass(frozen=True, slots=True)
class Told:
    """An error in words. `details` are for whoever mends AgentDesk; empty for errors that a person can mend."""

    loudness: Loudness
    sentence: str
    details: str = ""


def told(error: BaseException) -> Told:
    """How `error` is to be shown."""
    if isinstance(error, UsageError):
        return Told(Loudness.LINE, error_words(error))
    if isinstance(error, AgentDeskError):
        return Told(Loudness.BANNER, error_words(error))
    details = "".join(traceback.format_exception(error))
    return Told(Loudness.DIALOG, f"{type(error).__name__}: {error}", f"AgentDesk {__version__}\n{details}")


class ErrorPresenter(QObject):
    """Signals: line(str) for the status line; banner(str) across the window."""

    line = Signal(str)
    banner = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: CrashDialog | None = None

    def show_failure(self, failure: Failure) -> None:
        """What a piece of work ended with."""
        self.show_error(failure.error)

    def show_error(self, error: BaseException) -> None:
        """Show any error."""
        shown = told(error)
        if shown.loudness is Loudness.LINE:
            self.line.emit(shown.sentence)
        elif shown.loudness is Loudness.BANNER:
            self.banner.emit(shown.sentence)
        else:
            _log.error("Unexpected: %s", shown.sentence, exc_info=error)
            self._show_crash(shown)

    def take_unhandled(self) -> None:
        """Show what slots let slip, too; without this Qt would only print it."""
        sys.excepthook = self._on_unhandled

    def _on_unhandled(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.show_error(error)

    def _show_crash(self, shown: Told) -> None:
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(shown, self._window)
        self._dialog.finished.connect(self._on_dialog_closed)
        self._dialog.open()

    def _on_dialog_closed(self) -> None:
        self._dialog = None


class CrashDialog(QDialog):
    """Says that something went wrong that should not, and lets the details be copied."""

    def __init__(self, shown: Told, parent: QWidget) -> None:
        super().__init__(parent)
        self._details = shown.details
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 420)
        heading = PlainLabel(self.tr("AgentDesk met an error that it did not expect"), "heading")
        advice = PlainLabel(
            self.tr(
                "Your mail, drafts and outbox are kept. You can go on; if it happens again, report these details."
            ),
            "muted",
        )
        advice.setWordWrap(True)
        text = QPlainTextEdit(shown.details, readOnly=True)
        text.setAccessibleName(self.tr("Details"))
        column = QVBoxLayout(self)
        for widget in (heading, advice, text, self._buttons()):
            column.addWidget(widget)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(self.tr("Copy details"))
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self._details))
        buttons.rejected.connect(self.reject)
        return buttons
