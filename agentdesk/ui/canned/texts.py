"""An entry's texts: a tab for each language, with its subject and its template."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from agentdesk.domain.canned import LANGUAGES
from agentdesk.domain.canned_problem import CannedProblem, TextPart
from agentdesk.ui.entries.leading import go_to
from agentdesk.ui.wording import language_name


class _Text(QWidget):
    """One language."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.subject = QLineEdit(placeholderText=self.tr("Subject; empty: the answer keeps its own"))
        self.subject.setAccessibleName(self.tr("Subject, %1").replace("%1", name))
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(self.tr("Text, %1").replace("%1", name))
        self.body.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.subject)
        column.addWidget(self.body, 1)


class CannedTexts(QTabWidget):
    """Signals: edited() by the agent's hand."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, _Text] = {}
        self._filling = False
        self.setAccessibleName(self.tr("Languages"))
        self.setDocumentMode(True)

    def show_texts(self, bodies: Mapping[str, str], subjects: Mapping[str, str]) -> None:
        """Show these, and an empty tab for each further language that AgentDesk speaks."""
        shown = self.language()
        self._filling = True
        self.clear()
        self._texts = {language: self._made(language) for language in dict.fromkeys((*LANGUAGES, *bodies))}
        for language, text in self._texts.items():
            text.body.setPlainText(bodies.get(language, ""))
            text.subject.setText(subjects.get(language, ""))
        if shown in self._texts:
            self.setCurrentWidget(self._texts[shown])
        self._filling = False

    def language(self) -> str:
        """Of the tab that is shown; ISO 639-1."""
        return next((one for one, text in self._texts.items() if text is self.currentWidget()), "")

    def bodies(self) -> dict[str, str]:
        """What is written, languages without a text left out."""
        written = {language: text.body.toPlainText().strip() for language, text in self._texts.items()}
        return {language: body for language, body in written.items() if body}

    def subjects(self) -> dict[str, str]:
        """The same of the subjects."""
        written = {language: text.subject.text().strip() for language, text in self._texts.items()}
        return {language: subject for language, subject in written.items() if subject}

    def lead_to(self, problem: CannedProblem) -> None:
        """Put the cursor where the mistake is."""
        text = self._texts.get(problem.language)
        if text is None or problem.template is None:
            return
        self.setCurrentWidget(text)
        if problem.part is TextPart.SUBJECT:
            text.subject.setFocus()
            text.subject.setCursorPosition(max(0, problem.template.column - 1))
            return
        go_to(text.body, problem.template.line, problem.template.column)

    def _made(self, language: str) -> _Text:
        name = language_name(language) or language
        text = _Text(name)
        text.body.textChanged.connect(self._on_edited)
        text.subject.textChanged.connect(self._on_edited)
        self.addTab(text, name)
        return text

    def _on_edited(self) -> None:
        if not self._filling:
            self.edited.emit()
