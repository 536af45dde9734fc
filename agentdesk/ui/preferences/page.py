"""A page of preferences: labels at the left, fields at the right, a word of explanation under those that need it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from agentdesk.ui.widgets.plain_label import PlainLabel


class Page(QWidget):
    """Filled from above to below."""

    def __init__(self) -> None:
        super().__init__()
        self._form = QFormLayout(self)
        self._form.setContentsMargins(12, 16, 12, 8)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(10)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)

    def add(self, label: str, field: QWidget, hint: str = "") -> None:
        """A field under its label."""
        words = PlainLabel(label, "muted")
        words.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self._form.addRow(words, field)
        if hint:
            field.setAccessibleDescription(hint)
            self._form.addRow("", PlainLabel(hint, "muted small"))

    def add_wide(self, widget: QWidget) -> None:
        """Something that takes the whole width."""
        self._form.addRow(widget)

    def add_tick(self, tick: QCheckBox) -> None:
        """Something to tick."""
        self._form.addRow("", tick)
