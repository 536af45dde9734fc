"""Saves an answer as a canned response: a title, the text with placeholders, each of which can be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from agentdesk.domain.canned import CannedId, CannedKind, CannedResponse
from agentdesk.domain.review import EntryState
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done
from agentdesk.ui.composer.canned_words import kind_name
from agentdesk.ui.composer.promotion import Promotion, Replacement
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet


class PromoteSheet(Sheet):
    """Signals: saved(str) the title."""

    saved = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, promotion: Promotion, window: QWidget) -> None:
        super().__init__(window, width=680)
        self._desk = desk
        self._tasks = tasks
        self._promotion = promotion
        self.setAccessibleName(self.tr("Save as canned response"))
        self.title = QLineEdit(promotion.title)
        self.title.setAccessibleName(self.tr("Title"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        for kind in CannedKind:
            self.kind.addItem(kind_name(kind), kind)
        self.text = QPlainTextEdit(promotion.body)
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(220)
        self.complaint = PlainLabel("", "urgent")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        self._lay_out()

    def open(self) -> None:
        super().open()
        self.title.setFocus()
        self.title.selectAll()

    def replacements(self) -> tuple[QCheckBox, ...]:
        """A tick for each placeholder; without it the words stand again."""
        return tuple(self._ticks)

    def save(self, state: EntryState) -> None:
        """Keep it; what cannot be used says why and stays here."""
        title, body = self.title.text().strip(), self.text.toPlainText().strip()
        kind, language = CannedKind(self.kind.currentData()), self._promotion.language
        book = self._desk.canned_book

        def keep() -> Done:
            entry = CannedResponse(
                CannedId(book.free_id(title)), title, {language: body}, kind=kind, state=state
            )
            return book.save(entry)

        self._tasks.run(keep, self._on_saved, failed=self._on_failed)

    def _on_saved(self, _done: Done) -> None:
        self.dismiss()
        self.saved.emit(self.title.text().strip())

    def _on_failed(self, error: Exception) -> None:
        self.complaint.setText(error_words(error))
        self.complaint.show()
        self._fit()

    def _replace(self, one: Replacement, on: bool) -> None:
        text = self.text.toPlainText()
        self.text.setPlainText(one.put_into(text) if on else one.taken_back(text))

    def _tick(self, one: Replacement) -> QCheckBox:
        words = self.tr("%1 instead of “%2”").replace("%1", one.placeholder).replace("%2", one.words)
        tick = QCheckBox(words.replace("&", "&&"))
        tick.setChecked(True)
        tick.toggled.connect(lambda on: self._replace(one, on))
        return tick

    def _lay_out(self) -> None:
        self.body.setContentsMargins(16, 14, 16, 12)
        self.body.addWidget(PlainLabel(self.tr("Save as canned response"), "heading"))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.kind)
        self.body.addLayout(head)
        self.body.addWidget(self.text, 1)
        around = QWidget()
        flow = FlowLayout(around)
        self._ticks = [self._tick(one) for one in self._promotion.replacements]
        for tick in self._ticks:
            flow.addWidget(tick)
        around.setVisible(bool(self._ticks))
        self.body.addWidget(around)
        self.body.addWidget(self.complaint)
        self.body.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        hint = self.tr("A draft is offered to nobody until it is approved.")
        foot.addWidget(PlainLabel(hint, "muted small"), 1)
        for words, look, state in (
            (self.tr("Save as draft"), "", EntryState.DRAFT),
            (self.tr("Save"), "primary", EntryState.APPROVED),
        ):
            button = QPushButton(words)
            button.setProperty("look", look)
            button.clicked.connect(lambda _checked=False, state=state: self.save(state))
            foot.addWidget(button)
        return foot
