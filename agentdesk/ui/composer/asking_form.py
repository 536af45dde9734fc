"""Asks the agent for what a canned response cannot know: one field for each question, before anything is inserted."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from agentdesk.ui.composer.canned_words import question_about
from agentdesk.ui.widgets.plain_label import PlainLabel


class AskingForm(QWidget):
    """Signals: answered(dict) name to text, what was left empty not among them; back()."""

    answered = Signal(object)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = PlainLabel("", "heading")
        self._rows = QFormLayout()
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._fields: dict[str, QLineEdit] = {}
        insert = QPushButton(self.tr("Insert"))
        insert.setProperty("look", "primary")
        insert.clicked.connect(self._take)
        back = QPushButton(self.tr("Back"))
        back.setProperty("look", "quiet")
        back.clicked.connect(self.back)
        foot = QHBoxLayout()
        hint = self.tr("What you leave empty stays open in the text, and has to be filled in there.")
        foot.addWidget(PlainLabel(hint, "muted small"), 1)
        foot.addWidget(back)
        foot.addWidget(insert)
        column = QVBoxLayout(self)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addStretch(1)
        column.addLayout(foot)

    def ask(self, title: str, names: Sequence[str]) -> None:
        """Show a field for each of `names`."""
        self._heading.setText(title)
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._fields = {}
        for name in dict.fromkeys(names):
            question = question_about(name)
            field = QLineEdit()
            field.setAccessibleName(question)
            field.returnPressed.connect(self._on_enter)
            self._rows.addRow(PlainLabel(question), field)
            self._fields[name] = field

    def start(self) -> None:
        """Put the cursor into the first field."""
        for field in list(self._fields.values())[:1]:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Mapping[str, str]:
        """What was typed so far."""
        return {name: field.text().strip() for name, field in self._fields.items() if field.text().strip()}

    def _on_enter(self) -> None:
        """On to the next field, or done after the last."""
        fields = list(self._fields.values())
        at = next((place for place, field in enumerate(fields) if field.hasFocus()), len(fields) - 1)
        if at + 1 < len(fields):
            fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._take()

    def _take(self) -> None:
        self.answered.emit(dict(self.answers()))
