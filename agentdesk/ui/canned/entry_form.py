"""The form of one entry: everything that is saved of it."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from agentdesk.domain.canned import CannedKind, CannedResponse, Macro, Scope, StatusAfter
from agentdesk.domain.ids import AgentId
from agentdesk.ui.canned.entry_files import EntryFiles
from agentdesk.ui.canned.texts import CannedTexts
from agentdesk.ui.canned.words import scope_name
from agentdesk.ui.composer.canned_words import kind_name

_LONGEST_SNOOZE = 24 * 365
"""Hours."""


class EntryForm(QWidget):
    """Signals: edited() by the agent's hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: CannedResponse | None = None
        self._filling = False
        self._make_fields()
        self._lay_out()
        self._connect()

    def show_entry(self, entry: CannedResponse) -> None:
        """Fill in `entry`."""
        self._filling = True
        self._entry = entry
        self.title.setText(entry.title)
        self.folder.setText(entry.folder)
        self.keywords.setText(", ".join(entry.keywords))
        self.keywords.setCursorPosition(0)
        self.kind.setCurrentIndex(self.kind.findData(entry.kind.value))
        self.scope.setCurrentIndex(self.scope.findData(entry.scope.value))
        self.fragment.setChecked(entry.fragment)
        self._show_macro(entry.macro)
        self.files.setEnabled(True)
        self.files.show_files(entry.attachments)
        self.texts.show_texts(entry.bodies, entry.subjects)
        self._filling = False

    def entry(self) -> CannedResponse | None:
        """What is filled in, as an entry; None where none was shown."""
        if self._entry is None:
            return None
        keywords = (word.strip() for word in self.keywords.text().split(","))
        return replace(
            self._entry,
            title=self.title.text().strip(),
            folder=self.folder.text().strip(),
            keywords=tuple(dict.fromkeys(word for word in keywords if word)),
            kind=CannedKind(self.kind.currentData()),
            scope=Scope(self.scope.currentData()),
            fragment=self.fragment.isChecked(),
            macro=self._macro(),
            attachments=self.files.files(),
            bodies=self.texts.bodies(),
            subjects=self.texts.subjects(),
        )

    def _show_macro(self, macro: Macro) -> None:
        self.after.setCurrentIndex(self.after.findData(macro.status.value if macro.status else ""))
        self.tags.setText(", ".join(macro.tags))
        self.snooze.setValue(macro.snooze_hours or 0)
        self.assignee.setText(macro.assignee or "")

    def _macro(self) -> Macro:
        tags = (tag.strip().lower() for tag in self.tags.text().split(","))
        status = self.after.currentData()
        return Macro(
            StatusAfter(status) if status else None,
            tuple(dict.fromkeys(tag for tag in tags if tag)),
            self.snooze.value() or None,
            AgentId(self.assignee.text().strip().lower()) if self.assignee.text().strip() else None,
        )

    # -- building

    def _make_fields(self) -> None:
        self.title, self.folder, self.keywords = QLineEdit(), QLineEdit(), QLineEdit()
        self.tags, self.assignee = QLineEdit(), QLineEdit()
        self.folder.setPlaceholderText(self.tr("Mail/Programs"))
        self.keywords.setPlaceholderText(self.tr("words that customers use, by commas"))
        self.kind, self.scope, self.after = QComboBox(), QComboBox(), QComboBox()
        for kind in CannedKind:
            self.kind.addItem(kind_name(kind), kind.value)
        for scope in Scope:
            self.scope.addItem(scope_name(scope), scope.value)
        self.after.addItem(self.tr("Leave the status as it is"), "")
        self.after.addItem(self.tr("Wait for the customer"), StatusAfter.WAITING.value)
        self.after.addItem(self.tr("Close the ticket"), StatusAfter.CLOSED.value)
        self.snooze = QSpinBox(maximum=_LONGEST_SNOOZE, prefix=self.tr("Snooze for "), suffix=self.tr(" h"))
        self.snooze.setSpecialValueText(self.tr("Do not snooze"))
        self.fragment = QCheckBox(self.tr("A fragment: only other entries take it in"))
        self.files = EntryFiles()
        self.files.setEnabled(False)
        self.texts = CannedTexts()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for label, field in (
            (self.tr("&Title"), self.title),
            (self.tr("&Keywords"), self.keywords),
            (self.tr("Fol&der"), self.folder),
        ):
            self._add(form, label, field)
        form.addRow(
            self.tr("K&ind, for"), self._beside((self.kind, self.tr("Kind")), (self.scope, self.tr("For")))
        )
        form.addRow(
            self.tr("Once sent"),
            self._beside((self.after, self.tr("Status once sent")), (self.snooze, self.tr("Snooze for"))),
        )
        self._add(form, self.tr("Add ta&gs"), self.tags)
        self._add(form, self.tr("&Assign to"), self.assignee)
        form.addRow("", self.fragment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.files)
        column.addWidget(self.texts, 1)

    def _add(self, form: QFormLayout, label: str, field: QWidget) -> None:
        field.setAccessibleName(label.replace("&", ""))
        form.addRow(label, field)

    def _beside(self, *fields: tuple[QWidget, str]) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for field, name in fields:
            field.setAccessibleName(name)
            row.addWidget(field, 1)
        return holder

    def _connect(self) -> None:
        for line in (self.title, self.folder, self.keywords, self.tags, self.assignee):
            line.textEdited.connect(self._on_edited)
        for choice in (self.kind, self.scope, self.after):
            choice.currentIndexChanged.connect(self._on_edited)
        self.snooze.valueChanged.connect(self._on_edited)
        self.fragment.toggled.connect(self._on_edited)
        self.files.edited.connect(self._on_edited)
        self.texts.edited.connect(self._on_edited)

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()
