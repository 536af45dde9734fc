"""Marks are shown while they are typed, in the right places, and never in what is no letter."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.channels.mail import MAX_MARKED
from agentdesk.ui.composer.formatting import Formatting


@pytest.fixture
def editor(qtbot: QtBot) -> QPlainTextEdit:
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    Formatting(made)
    return made


def shown(editor: QPlainTextEdit, line: int = 0) -> Iterator[tuple[str, str]]:
    """What is formatted of a line, and how."""
    block = editor.document().findBlockByNumber(line)
    units = block.text().encode("utf-16-le")
    for one in block.layout().formats():
        how = one.format
        looks = {
            "bold": how.fontWeight() == QFont.Weight.Bold,
            "italic": how.fontItalic(),
            "code": bool(how.fontFamilies()),
            "colour": how.foreground().style().value != 0,
        }
        words = units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
        yield words, "+".join(look for look, there in looks.items() if there)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("a **b** c", [("**b**", "bold")]),
        ("😀 *i* 2 * 3 wp_config_old.php", [("*i*", "italic")]),
        ("`x*y*z`", [("`x*y*z`", "code")]),
        (
            "[a](https://b.example) ![p](cid:x@y)",
            [("[a](https://b.example)", "colour"), ("![p](cid:x@y)", "colour")],
        ),
        ("**b `c`**", [("**b ", "bold"), ("`c`", "bold+code"), ("**", "bold")]),
    ],
)
def test_marks_are_shown_where_they_stand(
    editor: QPlainTextEdit, typed: str, seen: list[tuple[str, str]]
) -> None:
    editor.setPlainText(typed)
    assert list(shown(editor)) == seen
    assert editor.toPlainText() == typed


def test_a_block_of_code_is_code_up_to_its_end(editor: QPlainTextEdit) -> None:
    editor.setPlainText("```\n**x**\n```\n**y**")
    assert list(shown(editor, 1)) == [("**x**", "code")]
    assert list(shown(editor, 3)) == [("**y**", "bold")]


def test_what_is_no_letter_is_left_alone(editor: QPlainTextEdit) -> None:
    editor.setPlainText("**b**\n" * (MAX_MARKED // 5))
    assert list(shown(editor)) == []
    editor.setPlainText("**b** " * 1000)
    assert list(shown(editor)) == []


def test_showing_is_no_change_and_nothing_to_undo(editor: QPlainTextEdit, qtbot: QtBot) -> None:
    editor.setPlainText("**b**")
    changes: list[int] = []
    editor.textChanged.connect(lambda: changes.append(1))
    qtbot.wait(50)
    assert changes == []
    assert not editor.document().isUndoAvailable()
