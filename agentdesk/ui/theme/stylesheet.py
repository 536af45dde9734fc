"""The one style sheet, made from tokens.

Widgets ask for a look by dynamic properties: `look` = muted, small, heading, urgent, good (labels); primary, quiet,
chip, row (buttons); pane, raised, note, toast, banner, bar, unsent, stuck (frames).
"""

from string import Template

from agentdesk.resources import resource
from agentdesk.ui.theme.tokens import RADIUS, Tokens

_SHEET = Template("""
* { outline: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $outline; padding: 4px 8px; }
QMainWindow, QDialog { background: $base; }
QLabel { background: transparent; }
QLabel[look~="muted"] { color: $muted; }
QLabel[look~="small"] { font-size: ${small}pt; }
QLabel[look~="heading"] { font-weight: 600; }
QLabel[look~="urgent"] { color: $urgent; }
QLabel[look~="good"] { color: $good; }
QFrame[look~="pane"] { background: $surface; border: 0; }
QFrame[look~="raised"] { background: $raised; border: 0; }
QFrame[look~="note"] { background: $note_soft; border: 0; border-radius: ${radius}px; }
QFrame[look~="bar"] { background: $base; border: 0; border-top: 1px solid $border; }
QFrame[look~="line"] { background: $border; border: 0; max-height: 1px; min-height: 1px; }
QFrame[look~="banner"] { background: $urgent_soft; border: 0; border-bottom: 1px solid $border; }
QFrame[look~="unsent"] { background: $accent_soft; border: 0; border-radius: ${radius}px; }
QFrame[look~="stuck"] { background: $urgent_soft; border: 0; border-radius: ${radius}px; }
QFrame[look~="toast"] { background: $text; border: 0; border-radius: ${radius}px; }
QFrame[look~="toast"] QLabel { color: $surface; }
QFrame[look~="toast"] QPushButton { background: transparent; color: $surface; border: 1px solid $surface;
  border-radius: ${radius}px; padding: 3px 10px; font-weight: 600; }
QFrame[look~="toast"] QPushButton:hover, QFrame[look~="toast"] QPushButton:focus { background: $surface; color: $text; }
QFrame[look~="popup"] { background: $surface; border: 1px solid $outline; border-radius: ${radius}px; }

QPushButton, QToolButton { background: $raised; color: $text; border: 1px solid $outline; border-radius: ${radius}px;
  padding: 5px 12px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled, QToolButton:disabled { color: $outline; border-color: $border; }
QPushButton:checked, QToolButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:default, QPushButton[look~="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[look~="primary"] { font-weight: 600; }
QPushButton[look~="primary"]:hover, QPushButton:default:hover { background: $accent; border: 1px solid $text; }
QPushButton[look~="primary"]:focus, QPushButton:default:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[look~="primary"]:disabled { background: $raised; color: $outline; border-color: $border; }
QPushButton[look~="quiet"], QToolButton[look~="quiet"] { background: transparent; border: 1px solid transparent;
  padding: 4px 8px; }
QPushButton[look~="quiet"]:hover, QToolButton[look~="quiet"]:hover { background: $hover; }
QPushButton[look~="quiet"]:focus, QToolButton[look~="quiet"]:focus { border: 2px solid $accent; padding: 3px 7px; }
QPushButton[look~="chip"], QToolButton[look~="chip"] { background: $raised; border: 1px solid $border;
  border-radius: 9px; padding: 1px 8px; font-size: ${small}pt; }
QPushButton[look~="chip"]:hover { background: $hover; border-color: $outline; }
QPushButton[look~="chip"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[look~="row"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 3px 6px; }
QPushButton[look~="row"]:hover { background: $hover; }
QPushButton[look~="row"]:focus { border: 2px solid $accent; padding: 2px 5px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateTimeEdit { background: $surface; color: $text;
  border: 1px solid $outline; border-radius: ${radius}px; padding: 5px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus {
  border: 2px solid $accent; padding: 4px 7px; }
QLineEdit[look~="bare"], QPlainTextEdit[look~="bare"], QTextEdit[look~="bare"], QTextBrowser[look~="bare"] { border: 0;
  border-radius: 0; background: transparent; padding: 0; }
QLineEdit[look~="slot"] { border: 0; border-bottom: 1px solid $border; border-radius: 0; background: transparent;
  padding: 1px 2px; font-size: ${small}pt; }
QLineEdit[look~="slot"]:focus { border-bottom: 2px solid $accent; padding: 1px 2px 0 2px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $outline;
  selection-background-color: $accent_soft; selection-color: $text; }

QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: 0; width: 22px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow, QSpinBox::down-arrow, QDateTimeEdit::down-arrow { image: url("$arrows/down.svg"); width: 12px;
  height: 12px; }
QSpinBox::up-arrow, QDateTimeEdit::up-arrow { image: url("$arrows/up.svg"); width: 12px; height: 12px; }
QSpinBox::up-button, QSpinBox::down-button { border: 0; width: 18px; background: transparent; }
QDateTimeEdit::drop-down { border: 0; width: 22px; }

QAbstractItemView { background: $surface; color: $text; border: 0; selection-background-color: $accent_soft;
  selection-color: $text; }
QDialog QAbstractItemView { border: 1px solid $outline; border-radius: ${radius}px; }
QListView[look~="bare"] { background: transparent; }
QListView[look~="roomy"]::item { padding: 6px 8px; }
QListView[look~="rail"] { background: $base; }
QHeaderView::section { background: $raised; color: $muted; border: 0; border-bottom: 1px solid $border;
  padding: 4px 8px; }
QTextBrowser { border: 0; }

QMenu { background: $surface; color: $text; border: 1px solid $outline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $outline; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenuBar { background: $base; color: $text; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }

QSplitter::handle { background: $border; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QProgressBar { background: $hover; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: 0;
  height: 0; width: 0; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid $outline;
  border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$arrows/$tick"); }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 12px; border: 0;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabWidget::pane { border: 0; }
""")


def stylesheet(tokens: Tokens, point_size: float) -> str:
    """The sheet for `tokens`, with `point_size` as the larger of the two type sizes."""
    values = {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__}
    arrows = resource("icons/down.svg").parent.as_posix()
    tick = "tick-on-light.svg" if tokens.dark else "tick-on-dark.svg"
    return _SHEET.substitute(
        values, tick=tick, radius=RADIUS, small=f"{point_size * 0.88:.1f}", arrows=arrows
    )
