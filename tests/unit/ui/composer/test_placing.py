"""Text goes where it belongs in the editor, whatever stands there."""

import pytest
from pytestqt.qtbot import QtBot

from agentdesk.ui.composer.editor import Editor
from agentdesk.ui.composer.placing import append_sentence, put_in_place, quote_at_cursor, show_passage


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    made = Editor()
    qtbot.addWidget(made)
    return made


def at(editor: Editor, text: str) -> None:
    """Show `text` with the cursor at `|`."""
    editor.setPlainText(text.replace("|", ""))
    cursor = editor.textCursor()
    cursor.setPosition(text.index("|"))
    editor.setTextCursor(cursor)


def shown(editor: Editor) -> str:
    text, place = editor.toPlainText(), editor.textCursor().position()
    return text[:place] + "|" + text[place:]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("|", "> Why?\n|"),
        ("Hel|lo\n", "Hello\n\n> Why?\n|\n"),
        ("Hello\n\n|\nBye", "Hello\n\n> Why?\n|\n\nBye"),
        ("Hello|\nBye", "Hello\n\n> Why?\n|\n\nBye"),
    ],
)
def test_a_question_is_quoted_with_the_cursor_under_it(editor: Editor, before: str, after: str) -> None:
    at(editor, before)
    quote_at_cursor(editor, "> Why?")
    assert shown(editor) == after
    editor.undo()
    assert editor.toPlainText() == before.replace("|", "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "It was a full disk.|"),
        ("Hello,", "Hello,\n\nIt was a full disk.|"),
        ("Hello,\n", "Hello,\n\nIt was a full disk.|"),
        ("Hello,\n\n", "Hello,\n\nIt was a full disk.|"),
    ],
)
def test_a_sentence_goes_to_the_end(editor: Editor, before: str, after: str) -> None:
    editor.setPlainText(before)
    append_sentence(editor, "it was a full disk")
    assert shown(editor) == after


def test_a_passage_behind_an_emoji_is_selected_and_replaced(editor: Editor) -> None:
    editor.setPlainText("😀 Helo Anna")
    show_passage(editor, 2, 6)
    assert editor.textCursor().selectedText() == "Helo"
    put_in_place(editor, 2, 6, "Hello")
    assert editor.toPlainText() == "😀 Hello Anna"
