"""What stands beside the text while it is written, on real databases: questions, slots, the sheet before sending."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import (
    CannedFile,
    CannedId,
    CannedResponse,
    CannedUse,
    Inserted,
    Macro,
    StatusAfter,
)
from agentdesk.domain.events import Status
from agentdesk.domain.ids import TicketId
from agentdesk.ui.composer.canned_picker import CannedPicker
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.review_sheet import ReviewSheet
from agentdesk.ui.composer.view import Composer
from tests.unit.services.office import Office, a_mail

MAIL = "Hello,\n\nWhich port does SFTP use? How much is another mailbox?\n\nAnna"


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("1@client.example", MAIL))


@pytest.fixture
def form(composer: Composer, ticket: TicketId, qtbot: QtBot) -> ComposerForm:
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    return composer.findChild(ComposerForm)


def questions(form: ComposerForm) -> list[tuple[str, bool]]:
    return [(one.text, one.answered) for one in form.questions.asked()]


def test_a_question_ticks_itself_once_it_is_answered(form: ComposerForm, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(questions(form)) == 2, timeout=5000)
    assert not form.questions.isHidden()
    assert questions(form)[0] == ("Which port does SFTP use?", False)
    form.editor.setPlainText("SFTP uses port 2222.")
    qtbot.waitUntil(lambda: questions(form)[0][1], timeout=5000)
    assert not questions(form)[1][1]


def test_alt_q_quotes_the_next_open_question(form: ComposerForm, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(questions(form)) == 2, timeout=5000)
    qtbot.keyClick(form.editor, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(form.editor, "2222")
    told: list[str] = []
    form.parent().told.connect(told.append)
    form.show_questions(())
    qtbot.keyClick(form.editor, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    assert told == ["No question of the customer's is open."]
    assert form.editor.toPlainText() == "> Which port does SFTP use?\n2222"


def test_questions_leave_a_narrow_window_to_the_text(
    composer: Composer, form: ComposerForm, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not form.questions.isHidden(), timeout=5000)
    composer.resize(500, 500)
    qtbot.waitUntil(form.questions.isHidden, timeout=1000)
    composer.resize(800, 500)
    qtbot.waitUntil(lambda: not form.questions.isHidden(), timeout=1000)
    form.toggle_questions()
    assert form.questions.isHidden()


def test_what_the_answer_promises_is_kept_with_the_draft(
    office: Office, composer: Composer, ticket: TicketId, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("Hello Anna,\n\nYou will have it in 3 hours.")
    qtbot.waitUntil(lambda: form.slots.when.text().startswith("Promise: "), timeout=5000)
    draft = composer.draft()
    assert draft is not None
    assert draft.promise is not None
    assert (draft.promise - office.clock.now()).total_seconds() == 3 * 3600
    assert draft.promise_words in draft.text
    qtbot.waitUntil(lambda: any(d.promise for d in office.record.drafts()), timeout=3000)


def test_what_was_inserted_is_kept_with_the_draft(
    office: Office, composer: Composer, ticket: TicketId, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("😀 ")
    form.provenance.show_text("😀 One. Two.", (Inserted(2, 6, CannedUse(CannedId("a"), "1")),), {})
    draft = composer.draft()
    assert draft is not None
    office.desk.replying.save(draft)
    composer.close_up()
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    assert form.provenance.inserted() == draft.inserted
    assert [draft.text[one.start : one.end] for one in draft.inserted] == ["One."]


def test_what_comes_along_with_a_canned_response_is_shown_kept_and_done(
    office: Office, composer: Composer, ticket: TicketId, form: ComposerForm, qtbot: QtBot
) -> None:
    content = b"Terms"
    kept = CannedFile("terms.txt", "text/plain", office.record.keep_file(content), len(content))
    canned = CannedResponse(
        CannedId("terms"),
        "Zzz terms",
        {"en": "The terms are attached."},
        subjects={"en": "Our terms"},
        attachments=(kept,),
        macro=Macro(StatusAfter.CLOSED, ("terms",)),
    )
    office.desk.canned_book.save(canned)
    composer.choose_canned()
    picker = composer.window().findChild(CannedPicker)
    qtbot.keyClicks(picker.line, "Zzz terms")
    qtbot.waitUntil(
        lambda: [line.title for line in picker.list.lines.lines()][:1] == ["Zzz terms"], timeout=5000
    )
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [f.content for f in form.attached.files()] == [content], timeout=5000)
    assert form.macro.text() == "Once sent: close the ticket; add the tags: terms"
    draft = composer.draft()
    assert draft is not None
    assert (draft.subject, draft.macro) == ("Our terms", canned.macro)
    composer.send()
    qtbot.waitUntil(composer.is_reviewed, timeout=10_000)
    with qtbot.waitSignal(composer.sent, timeout=5000):
        composer.send()
    row = office.desk.inbox.thread(ticket).row
    assert row.status is Status.CLOSED
    assert "terms" in row.tags


def test_a_slot_fills_the_answer(form: ComposerForm, qtbot: QtBot) -> None:
    form.editor.setPlainText("Hello Anna,")
    qtbot.keyClicks(form.slots.why, "the disk was full")
    qtbot.keyClick(form.slots.why, Qt.Key.Key_Return)
    assert form.editor.toPlainText() == "Hello Anna,\n\nThe disk was full."


def test_what_is_typed_into_a_slot_is_kept_as_it_is_typed(
    office: Office, composer: Composer, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("Hello Anna,")
    qtbot.keyClicks(form.slots.why, "it broke because the disk was full")
    whole = "Hello Anna,\n\nIt broke because the disk was full."
    qtbot.waitUntil(lambda: [d.text for d in office.record.drafts()] == [whole], timeout=3000)
    qtbot.wait(600)
    assert form.slots.why.text() == "it broke because the disk was full"
    assert not form.slots.why.isReadOnly()
    qtbot.keyClick(form.slots.why, Qt.Key.Key_Return)
    assert form.editor.toPlainText() == whole


def test_a_slot_leads_to_its_sentence(form: ComposerForm, qtbot: QtBot) -> None:
    form.editor.setPlainText("😀 Hello Anna,\n\nit broke because the disk was full.")
    qtbot.waitUntil(form.slots.why.isReadOnly, timeout=10_000)
    qtbot.keyClick(form.slots.why, Qt.Key.Key_Return)
    assert form.editor.textCursor().selectedText() == form.slots.why.text()


def test_the_sheet_leads_to_the_passage_and_nothing_was_sent(
    office: Office, composer: Composer, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("😀 Hello {{ contact.shoe }}, bye")
    composer.send()
    qtbot.waitUntil(lambda: composer.window().findChild(ReviewSheet) is not None, timeout=5000)
    sheet = composer.window().findChild(ReviewSheet)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert form.editor.textCursor().selectedText() == "{{ contact.shoe }}"
    assert form.isEnabled()
    assert office.desk.outbox.items() == ()


def test_the_sheet_can_close_the_ticket_too(
    office: Office, composer: Composer, ticket: TicketId, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("Port 2222.")
    composer.send()
    qtbot.waitUntil(composer.is_reviewed, timeout=5000)
    sheet = composer.window().findChild(ReviewSheet)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(composer.sent, timeout=5000):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return, both)
    assert office.desk.inbox.thread(ticket).row.status is Status.CLOSED


def test_the_sheet_sends_what_it_is_about_whatever_was_opened_meanwhile(
    office: Office, composer: Composer, ticket: TicketId, form: ComposerForm, qtbot: QtBot
) -> None:
    other = office.ticket(a_mail("2@client.example", "And the invoice?", subject="Invoice"))
    form.editor.setPlainText("Port 2222.")
    composer.send()
    qtbot.waitUntil(composer.is_reviewed, timeout=5000)
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(other)
    form.editor.setPlainText("Never looked over.")
    with qtbot.waitSignal(composer.sent, timeout=5000):
        composer.window().findChild(ReviewSheet).send()
    (item,) = office.desk.outbox.items()
    assert item.ticket == ticket
    assert b"Never looked over." not in item.source
    assert form.editor.toPlainText() == "Never looked over."
    assert composer.current_ticket() == other


def test_the_palette_cannot_send_past_what_blocks(
    office: Office, composer: Composer, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("Hello {{ contact.shoe }}")
    composer.send()
    qtbot.waitUntil(lambda: composer.window().findChild(ReviewSheet) is not None, timeout=5000)
    sheet = composer.window().findChild(ReviewSheet)
    composer.send()
    assert not sheet.blocked.isHidden()
    qtbot.wait(100)
    assert office.desk.outbox.items() == ()
