"""A line below the thread that shows the beginning of a draft kept for this ticket, and goes on with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from agentdesk.ui.wording import one_line


class DraftLine(QFrame):
    """Signals: wanted(Draft) the person wants to go on with it."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "raised")
        self._draft: Draft | None = None
        self._kind = PlainLabel("", "muted small heading")
        self._words = ElidedLabel("", "small")
        self._go_on = QPushButton(self.tr("Continue"))
        self._go_on.setProperty("look", "chip")
        self._go_on.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._kind)
        row.addWidget(self._words, 1)
        row.addWidget(self._go_on)
        self.hide()

    def show_draft(self, draft: Draft | None) -> None:
        """Show it; hide where there is none, or nothing in it."""
        self._draft = draft if draft is not None and not draft.empty else None
        self.setVisible(self._draft is not None)
        if self._draft is not None:
            note = self._draft.kind is DraftKind.NOTE
            self._kind.setText(self.tr("Draft note") if note else self.tr("Draft reply"))
            self._words.setText(one_line(self._draft.text))

    def _on_clicked(self) -> None:
        if self._draft is not None:
            self.wanted.emit(self._draft)
