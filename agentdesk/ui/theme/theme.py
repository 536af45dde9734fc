"""Puts a theme on the application and follows the desktop between light and dark, and to high contrast.

Painting code asks `tokens_of(widget.palette())`, so that no theme object has to be handed around.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from agentdesk.domain.settings import Theme as Choice
from agentdesk.ui.theme.stylesheet import stylesheet
from agentdesk.ui.theme.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, THEMES, Tokens

SMALL = 0.88
"""The second of the two type sizes, as a share of the first."""
_NO_CHOICE = frozenset({"", "sans serif", "sans", "sans-serif", "helvetica", "ms shell dlg 2"})
_PREFERRED = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Open Sans", "DejaVu Sans")
_ROLES = QPalette.ColorRole
_BY_GROUND = {tokens.raised: tokens for tokens in THEMES}


class Theme(QObject):
    """Signals: changed(Tokens)."""

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.setStyle("Fusion")
        app.setFont(_font(app.font()))
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        if hasattr(hints, "accessibility"):  # Qt 6.10 and later
            hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """What is shown now."""
        return tokens_for(self._choice, dark=_dark_desktop(), contrast=_high_contrast_desktop())

    def choose(self, choice: Choice) -> None:
        """Follow the desktop, or always be light or dark."""
        if choice is not self._choice:
            self._choice = choice
            self._apply()

    def _apply(self) -> None:
        tokens = self.tokens
        self._app.setPalette(palette_for(tokens))
        self._app.setStyleSheet(stylesheet(tokens, self._app.font().pointSizeF()))
        self.changed.emit(tokens)


def tokens_for(choice: Choice, *, dark: bool, contrast: bool) -> Tokens:
    """What `choice` comes to on a desktop that is `dark` or not, and wants high `contrast` or not."""
    if choice is not Choice.SYSTEM:
        dark = choice is Choice.DARK
    if contrast:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT


def _dark_desktop() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _high_contrast_desktop() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens that `palette` was made from; asks a role that no style sheet rule overlays."""
    ground = palette.color(_ROLES.AlternateBase)
    known = _BY_GROUND.get(ground.name())
    return known if known is not None else DARK if ground.lightness() < 128 else LIGHT


def small_font(font: QFont, *, bold: bool = False) -> QFont:
    """The smaller of the two type sizes."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * SMALL)
    if bold:
        small.setWeight(QFont.Weight.DemiBold)
    return small


def strong_font(font: QFont) -> QFont:
    """The weight for emphasis."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong


def palette_for(tokens: Tokens) -> QPalette:
    """Qt's palette, for what no style sheet reaches."""
    palette = QPalette()
    for role, colour in _role_colours(tokens):
        palette.setColor(role, QColor(colour))
    for role in (_ROLES.Text, _ROLES.WindowText, _ROLES.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.outline))
    return palette


def _role_colours(tokens: Tokens) -> tuple[tuple[QPalette.ColorRole, str], ...]:
    return (
        (_ROLES.Window, tokens.base),
        (_ROLES.WindowText, tokens.text),
        (_ROLES.Base, tokens.surface),
        (_ROLES.AlternateBase, tokens.raised),
        (_ROLES.Text, tokens.text),
        (_ROLES.PlaceholderText, tokens.muted),
        (_ROLES.Button, tokens.raised),
        (_ROLES.ButtonText, tokens.text),
        (_ROLES.ToolTipBase, tokens.raised),
        (_ROLES.ToolTipText, tokens.text),
        (_ROLES.Highlight, tokens.accent),
        (_ROLES.HighlightedText, tokens.on_accent),
        (_ROLES.Link, tokens.accent),
        (_ROLES.LinkVisited, tokens.accent),
        (_ROLES.Mid, tokens.border),
        (_ROLES.Accent, tokens.accent),
    )


def _font(system: QFont) -> QFont:
    """The desktop's font where it names one, else the first of some legible ones; never smaller than 10 pt."""
    font = QFont(system)
    if system.family().lower() in _NO_CHOICE:
        font.setFamilies(_PREFERRED)
    font.setPointSizeF(max(system.pointSizeF(), 10.0))
    return font
