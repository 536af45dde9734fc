"""What a canned response brings along: its files, and what is done to the ticket once the reply is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import NO_MACRO, CannedId, CannedResponse, Macro, StatusAfter
from agentdesk.domain.draft import DraftKind
from agentdesk.domain.ids import TicketId
from agentdesk.ui.composer.canned_picker import CannedPicker
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.view import Composer
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import Office, a_mail, an_office

MACRO = Macro(status=StatusAfter.CLOSED, tags=("prices & co",))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        book = opened.desk.canned_book
        file = book.kept_file("prices.pdf", "application/pdf", b"%PDF")
        text = {"en": "Hello,\n\nthe prices are attached."}
        book.save(CannedResponse(CannedId("p"), "Zzz prices", text, attachments=(file,), macro=MACRO))
        yield opened


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("1@client.example"))


@pytest.fixture
def composer(office: Office, qtbot: QtBot) -> Iterator[Composer]:
    tasks = Tasks()
    tasks.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    shown = Composer(office.desk, tasks)
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show()
    yield shown
    tasks.close()


def insert(composer: Composer, qtbot: QtBot) -> ComposerForm:
    composer.choose_canned()
    picker = composer.window().findChild(CannedPicker)
    qtbot.keyClicks(picker.line, "zzz prices")
    qtbot.waitUntil(
        lambda: [one.title for one in picker.list.lines.lines()][:1] == ["Zzz prices"], timeout=5000
    )
    with qtbot.waitSignal(picker.chosen, timeout=5000):
        qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    return composer.findChild(ComposerForm)


def test_files_and_macro_go_along_and_can_be_taken_off(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    form = insert(composer, qtbot)
    qtbot.waitUntil(lambda: bool(form.attached.files()), timeout=5000)
    draft = composer.draft()
    assert draft is not None
    assert [(one.name, one.content) for one in draft.attachments] == [("prices.pdf", b"%PDF")]
    assert draft.macro == MACRO
    assert form.macro.text() == "Once sent: close the ticket; add the tags: prices && co"
    qtbot.waitUntil(lambda: [one.macro for one in office.record.drafts()] == [MACRO], timeout=2000)
    form.macro.click()
    form.attached.findChild(QPushButton).click()
    qtbot.waitUntil(lambda: [one.macro for one in office.record.drafts()] == [NO_MACRO], timeout=2000)
    assert not form.macro.isVisible()
    assert form.attached.files() == ()


def test_a_note_takes_neither(composer: Composer, ticket: TicketId, qtbot: QtBot) -> None:
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.note(ticket)
    form = insert(composer, qtbot)
    qtbot.wait(100)
    draft = composer.draft()
    assert draft is not None
    assert draft.kind is DraftKind.NOTE
    assert "the prices are attached" in draft.text
    assert (draft.macro, form.attached.files()) == (NO_MACRO, ())


def test_a_kept_draft_shows_its_macro_again(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    insert(composer, qtbot)
    qtbot.waitUntil(lambda: bool(office.record.drafts()) and bool(office.record.drafts()[0].attachments))
    other = office.ticket(a_mail("2@other.example", sender="Leo <leo@other.example>", subject="Else"))
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(other)
    form = composer.findChild(ComposerForm)
    assert not form.macro.isVisible()
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    assert form.macro.isVisible()
    assert form.macro.macro() == MACRO
