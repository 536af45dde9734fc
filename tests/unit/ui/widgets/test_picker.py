"""A few letters find the right choice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.ui.widgets.matching import Choice, matches
from agentdesk.ui.widgets.picker import Picker

CHOICES = (
    Choice("close", "Close"),
    Choice("canned", "Insert a canned response"),
    Choice("snooze", "Snooze…", hint="B"),
    Choice("spam", "Mark as spam, or not"),
    Choice("help", "Keyboard shortcuts", words="help keys"),
)


def _best(typed: str) -> str:
    return matches(typed, CHOICES)[0].key


def test_letters_find_titles_words_and_near_misses() -> None:
    assert _best("clo") == "close"
    assert _best("spam") == "spam"
    assert _best("iacr") == "canned"
    assert _best("help") == "help"
    assert _best("snoze") == "snooze"
    assert matches("zzzz", CHOICES) == ()
    assert matches("  ", CHOICES) == CHOICES


def _picker(qtbot: QtBot, **options: object) -> tuple[Picker, QLineEdit, list[str]]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    picker, picked = Picker(window, "Choose", CHOICES, **options), list[str]()  # type: ignore[arg-type]
    window.setProperty("kept", picker)
    picker.picked.connect(picked.append)
    picker.open()
    qtbot.window = window  # type: ignore[attr-defined]  keeps it alive
    return picker, picker.findChild(QLineEdit), picked


def test_arrows_and_enter_choose(qtbot: QtBot) -> None:
    _, line, picked = _picker(qtbot)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picked == ["canned"]


def test_escape_chooses_nothing(qtbot: QtBot) -> None:
    picker, line, picked = _picker(qtbot)
    dismissed = list[int]()
    picker.dismissed.connect(lambda: dismissed.append(1))
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (picked, dismissed) == ([], [1])


def test_what_is_not_there_can_be_invented(qtbot: QtBot) -> None:
    _, line, picked = _picker(qtbot, invent=lambda text: Choice(f"+{text}", f"Add {text}"))
    qtbot.keyClicks(line, "zzz")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picked == ["+zzz"]


def test_a_choice_that_cannot_be_taken_is_passed_over(qtbot: QtBot) -> None:
    picker, line, picked = _picker(qtbot)
    picker.offer((Choice("a", "First", enabled=False), Choice("b", "Second")))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert picked == ["b"]


def test_choices_are_read_aloud_with_their_hint(qtbot: QtBot) -> None:
    picker, _, _ = _picker(qtbot)
    model = picker.findChild(QListView).model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "Snooze…, B" in said
