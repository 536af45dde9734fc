"""A canned response as it would go into the reply: its text filled in, and in words all that comes along."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from agentdesk.domain.canned import NO_MACRO
from agentdesk.services.canned import FilledCanned
from agentdesk.ui.composer.canned_words import kind_name, macro_words, question_about
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from agentdesk.ui.wording import language_name


class CannedPreview(QWidget):
    """What its macro does to the ticket can be left out here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled: FilledCanned | None = None
        self._title = ElidedLabel("", "heading")
        self._facts = ElidedLabel("", "muted small")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The text as it would be inserted"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("look", "bare")
        self.text.document().setDocumentMargin(0)
        self._along = PlainLabel("", "small")
        self._along.setWordWrap(True)
        self.macro = QCheckBox()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 0)
        column.setSpacing(4)
        for widget in (self._title, self._facts):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.text, 1)
        column.addWidget(self._along)
        column.addWidget(self.macro)
        self.show_filled(None)

    def show_filled(self, filled: FilledCanned | None) -> None:
        """Show this; None where there is nothing to show."""
        self._filled = filled
        self._title.setText(filled.title if filled is not None else "")
        self._facts.setText(self._fact_words(filled) if filled is not None else "")
        self.text.setPlainText(filled.text if filled is not None else "")
        self._along.setText(self._words_of_what_comes_along(filled) if filled is not None else "")
        self._along.setVisible(bool(self._along.text()))
        words = macro_words(filled.macro) if filled is not None else ""
        self.macro.setText(self.tr("Once sent: %1").replace("%1", words).replace("&", "&&"))
        self.macro.setChecked(True)
        self.macro.setVisible(bool(words))

    def filled(self) -> FilledCanned | None:
        """What is shown, without its macro where the agent left that out."""
        if self._filled is None or self.macro.isChecked():
            return self._filled
        return self.as_wanted(self._filled)

    def as_wanted(self, filled: FilledCanned) -> FilledCanned:
        """`filled`, without its macro where the agent left that out."""
        return filled if self.macro.isChecked() else replace(filled, macro=NO_MACRO)

    def _fact_words(self, filled: FilledCanned) -> str:
        return " · ".join(part for part in (kind_name(filled.kind), language_name(filled.language)) if part)

    def _words_of_what_comes_along(self, filled: FilledCanned) -> str:
        lines = []
        if filled.subject:
            lines.append(self.tr("Subject: %1").replace("%1", filled.subject))
        if filled.attachments:
            names = ", ".join(file.name for file in filled.attachments)
            lines.append(self.tr("Attached: %1").replace("%1", names))
        if filled.asks:
            asked = ", ".join(question_about(name) for name in dict.fromkeys(filled.asks))
            lines.append(self.tr("Asks you first: %1").replace("%1", asked))
        return "\n".join(lines)
