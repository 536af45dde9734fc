"""What a test of the account found, one line for each server, in plain words."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from agentdesk.services.ports import CheckResult
from agentdesk.ui.account.check_words import check_words
from agentdesk.ui.widgets.plain_label import PlainLabel


class ProbeResults(QWidget):
    """A progress bar while a test or a search runs, then its results. Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Testing the account"))
        self._bar.hide()
        self._lines: list[PlainLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._bar)

    def begin(self) -> None:
        """A test runs."""
        self.clear()
        self._bar.show()

    def show_results(self, results: Iterable[CheckResult]) -> None:
        """The test has ended with these."""
        self.clear()
        for result in results:
            self._add(check_words(result), "good" if result.ok else "urgent")

    def show_lines(self, lines: Iterable[tuple[str, str]]) -> None:
        """These texts, each with its look."""
        self.clear()
        for text, look in lines:
            self._add(text, look)

    def go_on(self, words: str) -> None:
        """Say how far it is, while it runs."""
        self.say(words)
        self._bar.show()

    def say(self, words: str, look: str = "muted") -> None:
        """One line instead of results."""
        self.clear()
        self._add(words, look)

    def clear(self) -> None:
        """Say nothing."""
        self._bar.hide()
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []

    def texts(self) -> tuple[str, ...]:
        """What is said, line by line."""
        return tuple(line.text() for line in self._lines)

    def _add(self, text: str, look: str) -> None:
        line = PlainLabel(text, look, self)
        line.setWordWrap(True)
        self._lines.append(line)
        self._column.addWidget(line)
        line.show()
        QTimer.singleShot(0, self, self.changed.emit)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
