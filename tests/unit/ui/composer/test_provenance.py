"""What was inserted keeps its mark through the editor: moved, edited around, undone, and never copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import CannedId, CannedUse, Inserted
from agentdesk.ui.composer.editor import Editor
from agentdesk.ui.composer.provenance import Provenance
from agentdesk.ui.composer.provenance_bar import ProvenanceBar

USE = CannedUse(CannedId("dns"), "12345678")
OTHER = CannedUse(CannedId("bye"), "87654321")


@pytest.fixture
def editor(qtbot: QtBot) -> Editor:
    made = Editor()
    qtbot.addWidget(made)
    made.resize(500, 300)
    return made


@pytest.fixture
def provenance(editor: Editor) -> Provenance:
    return Provenance(editor)


@pytest.fixture
def bar(editor: Editor, provenance: Provenance) -> ProvenanceBar:
    return ProvenanceBar(editor, provenance)


def standing(editor: Editor, provenance: Provenance) -> list[str]:
    text = editor.toPlainText()
    return [text[one.start : one.end] for one in provenance.inserted()]


def put_cursor(editor: Editor, at: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(at)
    editor.setTextCursor(cursor)


def test_emoji_before_it_do_not_shift_it(editor: Editor, provenance: Provenance, qtbot: QtBot) -> None:
    editor.setPlainText("👩‍🚀😀\n")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    provenance.insert("DNS needs 😀 a day.", USE, "DNS")
    qtbot.keyClicks(editor, " Bye")
    assert provenance.inserted() == (Inserted(5, 23, USE),)
    put_cursor(editor, 0)
    qtbot.keyClicks(editor, "Hi ")
    assert provenance.inserted() == (Inserted(8, 26, USE),)


def test_editing_inside_ends_it_and_undo_brings_it_back(
    editor: Editor, provenance: Provenance, qtbot: QtBot
) -> None:
    provenance.insert("It takes a day.", USE, "DNS")
    qtbot.keyClicks(editor, " Really.")
    put_cursor(editor, 4)
    qtbot.keyClicks(editor, "x")
    assert provenance.inserted() == ()
    editor.undo()
    assert standing(editor, provenance) == ["It takes a day."]
    editor.redo()
    assert provenance.inserted() == ()


def test_writing_where_the_cursor_is_put_changes_nothing_around_it(
    editor: Editor, provenance: Provenance, qtbot: QtBot
) -> None:
    text = "Hello 😀,\n\n\n\nKind regards"
    provenance.insert(text, USE, "Hello", cursor=10)
    qtbot.keyClicks(editor, "It is mended.")
    assert editor.toPlainText() == "Hello 😀,\n\nIt is mended.\n\nKind regards"
    assert standing(editor, provenance) == ["Hello 😀,", "Kind regards"]


def test_a_copy_is_the_agents_own(editor: Editor, provenance: Provenance) -> None:
    provenance.insert("It takes a day.", USE, "DNS")
    editor.selectAll()
    editor.copy()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText("\n")
    editor.paste()
    assert editor.toPlainText() == "It takes a day.\nIt takes a day."
    assert provenance.inserted() == (Inserted(0, 15, USE),)
    editor.setPlainText("")
    editor.paste()
    assert provenance.inserted() == ()
    QApplication.clipboard().clear()


def test_a_kept_draft_has_its_marks_again_and_nothing_to_undo(
    editor: Editor, provenance: Provenance, bar: ProvenanceBar, qtbot: QtBot
) -> None:
    kept = (Inserted(2, 6, USE), Inserted(7, 11, OTHER), Inserted(40, 50, OTHER))
    provenance.show_text("😀 one. two.", kept, {USE.id: "DNS"})
    assert provenance.inserted() == kept[:2]
    assert bar.titles() == ("DNS", "bye")
    assert not editor.document().isUndoAvailable()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, " three.")
    editor.undo()
    assert editor.toPlainText() == "😀 one. two."
    assert provenance.inserted() == kept[:2]


def test_the_bar_stands_beside_the_inserted_lines_and_is_said(
    editor: Editor, provenance: Provenance, bar: ProvenanceBar, qtbot: QtBot
) -> None:
    editor.show()
    editor.setPlainText("My own line.\n")
    assert bar.isHidden()
    width = editor.viewport().width()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    provenance.insert("First.\nSecond.", USE, "DNS needs a day")
    (stripe,) = bar.stripes()
    line = editor.cursorRect().height()
    assert line <= stripe.top < stripe.bottom <= 4 * line
    assert editor.viewport().width() < width
    assert bar.isVisible()
    assert QAccessible.queryAccessibleInterface(editor).text(QAccessible.Text.Description) == bar.words()
    assert "DNS needs a day" in bar.words()
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert bar.stripes() == ()
    assert editor.accessibleDescription() == ""
