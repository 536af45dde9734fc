"""Two megabytes of pasted text, in three scripts, with emoji and combining marks: whole, and the keys stay quick."""

import time

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import CannedId, CannedUse
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.view import Composer
from tests.unit.services.office import Office, a_mail

LINE = "Zażółć gęślą jaźń 😀👩‍🚀 שלום עולם مرحبا e\u0301n\u0303 a line of a log\n"
PASTED = LINE * (2 * 1024 * 1024 // len(LINE.encode()))
QUICK = 0.5
"""Seconds for a key, on a busy machine."""


@pytest.fixture
def composer(composer: Composer) -> Composer:
    composer.show()
    return composer


def test_a_line_that_no_editor_can_lay_out_goes_along_as_a_file(
    office: Office, composer: Composer, qtbot: QtBot
) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    form = composer.findChild(ComposerForm)
    long_line = PASTED.replace("\n", " ")
    mime = QMimeData()
    mime.setText(long_line)
    form.editor.insertFromMimeData(mime)
    (file,) = form.attached.files()
    assert file.content.decode() == long_line
    assert form.editor.toPlainText() == ""
    assert file.name in form.complaint.text()


def test_a_large_paste_stays_whole_and_the_keys_quick(
    office: Office, composer: Composer, qtbot: QtBot
) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    form = composer.findChild(ComposerForm)
    form.provenance.insert("It takes a day 😀.", CannedUse(CannedId("dns"), "1"), "DNS")
    mime = QMimeData()
    mime.setText(f"\n{PASTED}")
    form.editor.insertFromMimeData(mime)
    begun = time.perf_counter()
    qtbot.keyClicks(form.editor, "end")
    form.editor.viewport().repaint()
    assert (time.perf_counter() - begun) / 3 < QUICK
    whole = f"It takes a day 😀.\n{PASTED}end"
    assert form.editor.toPlainText() == whole
    qtbot.waitUntil(lambda: [d.text for d in office.record.drafts()] == [whole], timeout=5000)
    (kept,) = office.record.drafts()
    assert [kept.text[one.start : one.end] for one in kept.inserted] == ["It takes a day 😀."]
    form.editor.moveCursor(QTextCursor.MoveOperation.Start)
    begun = time.perf_counter()
    qtbot.keyClicks(form.editor, "x")
    assert time.perf_counter() - begun < QUICK
