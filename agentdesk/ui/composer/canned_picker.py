"""Finds a canned response while a reply is written: suggested or searched, with the text as it would go in.

typed ──▶ list ──Enter──▶ nothing to ask: chosen
            └──Enter──▶ asked for what the text needs ──▶ chosen, or back to the list
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from agentdesk.domain.canned import CannedResponse
from agentdesk.domain.ids import TicketId
from agentdesk.services.canned import FilledCanned
from agentdesk.services.desk import Desk
from agentdesk.ui.composer.asking_form import AskingForm
from agentdesk.ui.composer.canned_offers import Offer, with_suggestions
from agentdesk.ui.composer.canned_preview import CannedPreview
from agentdesk.ui.composer.suggestion_words import reason_words
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.line_list import LineList
from agentdesk.ui.widgets.line_over_list import LineOverList
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet

_HEIGHT, _SUGGESTED = 380, 5


class CannedPicker(Sheet):
    """Signals: chosen(FilledCanned)."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, ticket: TicketId, language: str, window: QWidget) -> None:
        super().__init__(window, width=900)
        self._desk = desk
        self._tasks = tasks
        self._ticket = ticket
        self._language = language
        self._offers: tuple[Offer, ...] = ()
        self.setAccessibleName(self.tr("Insert a canned response"))
        self._build()
        self._search("")

    def open(self) -> None:
        super().open()
        self.line.setFocus()

    def _search(self, text: str) -> None:
        self._tasks.read(lambda: self._found(text), self._show_offers, key="canned")

    def _found(self, text: str) -> tuple[Offer, ...]:
        """Blocks. Suggestions come first while nothing is typed."""
        found = self._desk.canned.search(text, self._language)
        ranked = () if text.strip() else self._desk.suggesting.ranked(self._ticket, _SUGGESTED)
        return with_suggestions([Offer(one.canned, reason_words(one.reasons)) for one in ranked], found)

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        self.list.show_lines(())
        self.list.show_lines([one.line(self._language) for one in offers])
        self._none.setVisible(not offers)
        self._none.setText(self._empty_words())
        self._preview_row(self.list.row())

    def _empty_words(self) -> str:
        if self.line.text().strip():
            return self.tr("No canned response matches. Type fewer letters, or a word of its text.")
        return self.tr("There are no canned responses yet.")

    def _preview_row(self, row: int) -> None:
        if not 0 <= row < len(self._offers):
            self.preview.show_filled(None)
            return
        canned = self._offers[row].canned
        self._tasks.read(lambda: self._filled(canned, {}), self.preview.show_filled, key="canned-preview")

    def _filled(self, canned: CannedResponse, answers: Mapping[str, str]) -> FilledCanned:
        return self._desk.canned.filled(canned, self._ticket, self._language, answers)

    def _take(self) -> None:
        canned = self._current()
        if canned is not None:
            self._tasks.read(lambda: self._filled(canned, {}), self._ask_or_give)

    def _current(self) -> CannedResponse | None:
        row = self.list.row()
        return self._offers[row].canned if 0 <= row < len(self._offers) else None

    def _ask_or_give(self, filled: FilledCanned) -> None:
        if not filled.asks:
            self._give(filled)
            return
        self.asking.ask(filled.title, filled.asks)
        self._pages.setCurrentWidget(self.asking)
        self.asking.start()

    def _on_answered(self, answers: Mapping[str, str]) -> None:
        canned = self._current()
        if canned is not None:
            self._tasks.read(lambda: self._filled(canned, answers), self._give)

    def _give(self, filled: FilledCanned) -> None:
        wanted = self.preview.as_wanted(filled)
        self.dismiss()
        self.chosen.emit(wanted)

    def _back(self) -> None:
        self._pages.setCurrentIndex(0)
        self.line.setFocus()

    # -- building

    def _build(self) -> None:
        name = self.tr("Search canned responses")
        self.line = QLineEdit(placeholderText=name)
        self.line.setAccessibleName(name)
        self.line.textChanged.connect(self._search)
        self.list = LineList(self.tr("Canned responses"))
        LineOverList(self.line, self.list).taken.connect(self._take)
        self.list.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._preview_row(now.row())
        )
        self.preview = CannedPreview()
        self.asking = AskingForm()
        self.asking.answered.connect(self._on_answered)
        self.asking.back.connect(self._back)
        self._none = PlainLabel("", "muted")
        self._none.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._choosing())
        self._pages.addWidget(self.asking)
        self._pages.setMinimumHeight(_HEIGHT)
        self.body.addWidget(self._pages)

    def _choosing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(self.list, 2)
        sides.addWidget(self.preview, 3)
        column.addWidget(self.line)
        column.addLayout(sides, 1)
        column.addWidget(self._none)
        column.addLayout(
            _foot(self.tr("Enter inserts at the cursor. You can insert several."), self._insert_button())
        )
        return page

    def _insert_button(self) -> QPushButton:
        button = QPushButton(self.tr("Insert"))
        button.setProperty("look", "primary")
        button.clicked.connect(self._take)
        return button


def _foot(hint: str, button: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(PlainLabel(hint, "muted small"), 1)
    row.addWidget(button)
    return row
