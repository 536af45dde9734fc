"""The one sheet before sending: everything that was found in the draft; a second Ctrl+Enter sends it anyway."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from agentdesk.ui.composer.finding_words import advice, finding_words
from agentdesk.ui.composer.review import Review
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.widgets.line_list import LineList
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet

_SUGGESTIONS = 5
_ROWS = 8
_NATIVE = QKeySequence.SequenceFormat.NativeText


class ReviewSheet(Sheet):
    """Signals: send_wanted() all the same; passage_wanted(Finding) is to be shown in the text; word_shown(str) a
    misspelt word is the current row; word_known(str) it is to be in the dictionary from now on;
    replaced(Finding, str) by another word.
    """

    send_wanted = Signal()
    passage_wanted = Signal(object)
    word_shown = Signal(str)
    word_known = Signal(str)
    replaced = Signal(object, str)

    def __init__(self, window: QWidget, review: Review, commands: Sequence[QAction]) -> None:
        """`commands`: those that send, whose keys count here too."""
        super().__init__(window, width=640)
        self._review = review
        self._keys = commands[0].shortcut().toString(_NATIVE) if commands else ""
        self.addActions(list(commands))
        self.setAccessibleName(self.tr("Before it is sent"))
        self._heading = PlainLabel("", "heading")
        self.list = LineList(self.tr("What was found"), most_lines=2)
        self.list.chosen.connect(self._on_chosen)
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._on_row())
        self._words = QWidget()
        self._flow = FlowLayout(self._words)
        self.blocked = PlainLabel("", "urgent")
        self.blocked.setWordWrap(True)
        self._lay_out()
        self.show_review(review)

    def open(self) -> None:
        super().open()
        self.list.setFocus()
        self._on_row()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._heading.text()))

    def show_review(self, review: Review) -> None:
        """Show what is left after something was mended."""
        self._review = review
        lines = review.lines()
        left, none = self.tr("Before it is sent"), self.tr("Nothing is left to see to.")
        self._heading.setText(left if lines else none)
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        self.blocked.hide()
        self.send_button.setText(self.tr("Send") if not lines else self.tr("Send anyway"))
        self.send_button.setVisible(not review.blocking)
        self._hint.setText(self._hint_words())
        self._fit_list()
        self._on_row()

    def show_suggestions(self, word: str, suggestions: Iterable[str]) -> None:
        """Offer other words for the misspelt one, and to keep it."""
        if word != self._review.misspelt(self.list.row()):
            return
        self._clear_words()
        for suggestion in list(suggestions)[:_SUGGESTIONS]:
            self._offer(suggestion, partial(self._replace, suggestion))
        self._offer(self.tr("Add to dictionary"), partial(self.word_known.emit, word))
        self._words.show()
        self._fit()

    def send(self) -> None:
        """Send, unless something blocks: then say what to do."""
        if not self._review.blocking:
            self.dismiss()
            self.send_wanted.emit()
            return
        first = self._review.blocking[0]
        words = self.tr("This cannot be sent yet. %1. %2").replace("%1", finding_words(first))
        self.blocked.setText(words.replace("%2", advice(first)))
        self.blocked.show()
        self._fit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.blocked.text()))

    def _on_chosen(self, row: int) -> None:
        finding = self._review.findings[row]
        self.dismiss()
        self.passage_wanted.emit(finding)

    def _on_row(self) -> None:
        self._clear_words()
        self._words.hide()
        if word := self._review.misspelt(self.list.row()):
            self.word_shown.emit(word)

    def _replace(self, word: str) -> None:
        self.replaced.emit(self._review.findings[self.list.row()], word)

    def _offer(self, words: str, act: Callable[[], None]) -> None:
        chip = QPushButton(words.replace("&", "&&"), self._words)
        chip.setProperty("look", "chip")
        chip.setAutoDefault(False)
        chip.clicked.connect(lambda _checked=False: act())
        self._flow.addWidget(chip)
        chip.show()

    def _clear_words(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._flow.invalidate()

    def _hint_words(self) -> str:
        if self._review.blocking:
            return self.tr("Enter shows the passage.")
        return self.tr("Enter shows the passage. %1 sends.").replace("%1", self._keys)

    def _fit_list(self) -> None:
        heights = [self.list.sizeHintForRow(row) for row in range(min(_ROWS, len(self._review.findings)))]
        self.list.setFixedHeight(sum(heights) + 2)
        self._fit()

    def _lay_out(self) -> None:
        self.send_button = QPushButton(self.tr("Send anyway"))
        self.send_button.setProperty("look", "primary")
        self.send_button.clicked.connect(self.send)
        back = QPushButton(self.tr("Back to the text"))
        back.setProperty("look", "quiet")
        back.clicked.connect(self.dismiss)
        self._hint = PlainLabel("", "muted small")
        row = QHBoxLayout()
        row.addWidget(self._hint, 1)
        row.addWidget(back)
        row.addWidget(self.send_button)
        self.body.setContentsMargins(16, 14, 16, 12)
        for widget in (self._heading, self.list, self._words, self.blocked):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self._words.setAccessibleName(self.tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
