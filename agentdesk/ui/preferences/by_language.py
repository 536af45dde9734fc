"""A text that is said in several languages: one is chosen and typed at a time, all are kept."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.ui.wording import language_name

_LANGUAGES = ("en", "pl", "pt", "de", "es", "fr")
"""Those in which answers are introduced."""


class ByLanguage(QWidget):
    """The text for a chosen language; `otherwise` names the one for any other, and offers none where it is empty."""

    def __init__(self, name: str, choose: str, otherwise: str, lines: int) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self._shown = ""
        self._choice = QComboBox()
        self._choice.setAccessibleName(choose)
        self._first = ("",) if otherwise else ()
        for code in (*self._first, *_LANGUAGES):
            self._choice.addItem(language_name(code) or otherwise, code)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(name)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * lines + 20)
        self.setFocusProxy(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self._choice)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._choice.currentIndexChanged.connect(self._on_chosen)

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Replace all of them, by language; the one for any other is under the empty code."""
        self._texts = dict(texts)
        for code in texts:
            if self._choice.findData(code) < 0:
                self._choice.addItem(language_name(code), code)
        self._choice.setCurrentIndex(0)
        self._show_chosen()

    def texts(self) -> dict[str, str]:
        """All that are not empty."""
        self._keep()
        return {code: text for code, text in self._texts.items() if text}

    def _on_chosen(self) -> None:
        self._keep()
        self._show_chosen()

    def _keep(self) -> None:
        self._texts[self._shown] = self._text.toPlainText().rstrip()

    def _show_chosen(self) -> None:
        self._shown = str(self._choice.currentData())
        self._text.setPlainText(self._texts.get(self._shown, ""))
