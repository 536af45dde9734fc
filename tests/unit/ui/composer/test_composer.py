"""Writing replies and notes on real databases: nothing typed is lost, and a note cannot leave."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import CannedId, CannedResponse, CannedUse
from agentdesk.domain.draft import DraftKind
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outbox import OutboxItem
from agentdesk.ui.composer.canned_picker import CannedPicker
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.review_sheet import ReviewSheet
from agentdesk.ui.composer.view import Composer
from agentdesk.ui.tasks import Tasks
from tests.reliability.recording import Seen
from tests.unit.services.office import Office, a_mail


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("1@client.example", cc="leo@client.example"))


def form(composer: Composer) -> ComposerForm:
    return composer.findChild(ComposerForm)


def reply_to(composer: Composer, qtbot: QtBot, ticket: TicketId, **how: bool) -> ComposerForm:
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket, **how)
    return form(composer)


def note_on(composer: Composer, qtbot: QtBot, ticket: TicketId) -> ComposerForm:
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.note(ticket)
    return form(composer)


def shown_before_sending(composer: Composer, qtbot: QtBot) -> ReviewSheet:
    """The sheet that sending leads to."""
    composer.send()
    qtbot.waitUntil(lambda: composer.window().findChild(ReviewSheet) is not None, timeout=5000)
    return composer.window().findChild(ReviewSheet)


def rows_of(sheet: ReviewSheet) -> list[str]:
    return [line.title for line in sheet.list.lines.lines()]


def test_a_reply_goes_to_all_and_quotes_until_told_otherwise(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    assert [a.email for a in shown.envelope.to.addresses()] == ["anna@client.example"]
    assert [a.email for a in shown.envelope.cc.addresses()] == ["leo@client.example"]
    assert "Our site shows an old page" in shown.quote.text()
    shown.envelope.reply_all.setChecked(False)
    shown.quote.findChild(QCheckBox).setChecked(False)
    draft = composer.draft()
    assert draft is not None
    assert (draft.cc, draft.quote) == ((), "")


def test_answering_the_sender_only_leaves_the_others_out(
    composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket, reply_all=False)
    assert shown.envelope.cc.text() == ""
    assert not shown.envelope.reply_all.isChecked()


def test_what_is_typed_is_on_disk_within_half_a_second_and_comes_back(
    office: Office, tasks: Tasks, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    for piece in ("Dear ", "Anna, ", "I have"):
        qtbot.keyClicks(shown.editor, piece)
    qtbot.waitUntil(lambda: [d.text for d in office.record.drafts()] == ["Dear Anna, I have"], timeout=700)
    other = Composer(office.desk, tasks)
    qtbot.addWidget(other)
    assert reply_to(other, qtbot, ticket).editor.toPlainText() == "Dear Anna, I have"


def test_typing_without_a_pause_is_saved_meanwhile(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    for _ in range(12):
        qtbot.keyClicks(shown.editor, "word ")
        qtbot.wait(60)
    assert office.record.drafts()


def test_a_change_of_ticket_saves_the_one_and_shows_the_other(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    other = office.ticket(
        a_mail("2@shop.example", "Where is my invoice?", sender="Leo <leo@shop.example>", subject="Invoice")
    )
    reply_to(composer, qtbot, ticket).editor.setPlainText("For Anna")
    assert reply_to(composer, qtbot, other).editor.toPlainText() == ""
    assert reply_to(composer, qtbot, ticket).editor.toPlainText() == "For Anna"


def test_sending_freezes_the_mail_and_takes_the_draft_away(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    qtbot.keyClicks(shown.editor, "It is mended.")
    qtbot.keyClick(shown.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: composer.window().findChild(ReviewSheet) is not None, timeout=5000)
    sheet = composer.window().findChild(ReviewSheet)
    assert "Not answered: “Our site shows an old page, can you look?”" in rows_of(sheet)
    with qtbot.waitSignal(composer.sent, timeout=5000) as caught:
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    item: OutboxItem = caught.args[0]
    assert set(item.recipients) == {"anna@client.example", "leo@client.example"}
    assert b"It is mended." in item.source
    assert office.record.drafts() == ()
    assert composer.isHidden()
    taken_back = office.desk.replying.take_back(item.id)
    assert taken_back is not None
    assert reply_to(composer, qtbot, ticket).editor.toPlainText().strip() == "It is mended."


def test_what_keeps_a_reply_from_going_is_said_and_nothing_is_lost(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    shown.envelope.to.setText("nobody")
    shown.envelope.cc.clear()
    shown.editor.setPlainText("Hello {{ contact.shoe_size }}")
    composer.send()
    qtbot.waitUntil(lambda: shown.complaint.text() != "", timeout=5000)
    assert "nobody" in shown.complaint.text()
    assert "shoe_size" in shown.complaint.text()
    assert shown.editor.toPlainText() == "Hello {{ contact.shoe_size }}"
    assert office.desk.outbox.items() == ()


def test_a_stranger_among_the_recipients_is_asked_about(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    shown.envelope.to.setText("eve@elsewhere.example")
    shown.editor.setPlainText("The password is …")
    sheet = shown_before_sending(composer, qtbot)
    assert "New in this ticket: eve@elsewhere.example" in rows_of(sheet)
    assert office.desk.outbox.items() == ()


@pytest.mark.hostile(46, how="the composer, its sheet put away")
def test_an_answer_that_would_leave_for_another_domain_is_asked_about(
    office: Office, composer: Composer, qtbot: QtBot, seen: Seen
) -> None:
    source = a_mail("1@client.example").replace(b"To:", b"Reply-To: eve@elsewhere.example\nTo:", 1)
    shown = reply_to(composer, qtbot, office.ticket(source), reply_all=False)
    assert [a.email for a in shown.envelope.to.addresses()] == ["eve@elsewhere.example"]
    shown.editor.setPlainText("The password is …")
    sheet = shown_before_sending(composer, qtbot)
    assert "New in this ticket: eve@elsewhere.example" in rows_of(sheet)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Escape)
    qtbot.wait(100)
    assert office.desk.outbox.items() == ()
    seen("the address stands in the field To; sending asks first, and nothing is sent without a yes")


@pytest.mark.hostile(63, how="the composer, its sheet put away and then sent past")
def test_an_answer_to_five_hundred_is_asked_about(
    office: Office, composer: Composer, qtbot: QtBot, seen: Seen
) -> None:
    everybody = ", ".join(f"u{n}@client.example" for n in range(500))
    shown = reply_to(composer, qtbot, office.ticket(a_mail("1@client.example", cc=everybody)))
    assert len(shown.envelope.cc.addresses()) == 500
    shown.editor.setPlainText("All is well again.")
    sheet = shown_before_sending(composer, qtbot)
    assert "This mail goes to 501 recipients" in rows_of(sheet)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: composer.window().findChild(ReviewSheet) is None, timeout=5000)
    assert office.desk.outbox.items() == ()
    sheet = shown_before_sending(composer, qtbot)
    with qtbot.waitSignal(composer.sent, timeout=5000):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (item,) = office.desk.outbox.items()
    assert len(item.recipients) == 501
    seen("sending asks first and says that there are 501; nothing is sent without a yes")


def test_a_note_looks_like_one_and_stays_here(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = note_on(composer, qtbot, ticket)
    assert shown.title.text() == "Internal note – stays here"
    assert shown.foot.send_button.text() == "Add note"
    assert shown.property("look") == "note"
    hidden = (
        shown.envelope,
        shown.quote,
        shown.foot.attach_button,
        shown.foot.send_and_close_button,
        shown.foot.canned_button,
    )
    assert all(part.isHidden() for part in hidden)
    qtbot.keyClicks(shown.editor, "Ask Leo first.")
    with qtbot.waitSignal(composer.note_written, timeout=5000):
        shown.foot.send_button.click()
    assert [note.text for note in office.desk.inbox.thread(ticket).notes] == ["Ask Leo first."]
    assert office.desk.outbox.items() == ()
    assert office.record.drafts() == ()


def test_after_a_note_an_answer_can_be_typed(composer: Composer, ticket: TicketId, qtbot: QtBot) -> None:
    composer.show()
    note_on(composer, qtbot, ticket).editor.setPlainText("Ask Leo first.")
    with qtbot.waitSignal(composer.note_written, timeout=5000):
        composer.send()
    shown = reply_to(composer, qtbot, ticket)
    assert shown.isEnabled()
    qtbot.keyClicks(shown.editor, "Yes.")
    assert shown.editor.toPlainText() == "Yes."


def test_note_and_reply_of_one_ticket_are_kept_apart(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    note_on(composer, qtbot, ticket).editor.setPlainText("Only for us")
    assert reply_to(composer, qtbot, ticket).editor.toPlainText() == ""
    composer.close_up()
    qtbot.waitUntil(lambda: bool(office.record.drafts()), timeout=2000)
    assert {(d.kind, d.text) for d in office.record.drafts() if d.text} == {(DraftKind.NOTE, "Only for us")}


def test_files_come_by_drop_and_leave_by_their_chip(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "trace & log.txt"
    path.write_bytes(b"x" * 2048)
    shown = reply_to(composer, qtbot, ticket)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    shown.editor.insertFromMimeData(dropped)
    qtbot.waitUntil(lambda: bool(shown.attached.files()), timeout=5000)
    assert [(f.name, len(f.content)) for f in shown.attached.files()] == [("trace & log.txt", 2048)]
    assert shown.editor.toPlainText() == ""
    next(b for b in shown.attached.findChildren(QPushButton) if "trace" in b.text()).click()
    assert shown.attached.files() == ()


def test_a_folder_is_refused_in_words(
    composer: Composer, ticket: TicketId, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    composer.attach((tmp_path,))
    qtbot.waitUntil(lambda: "is not a file" in shown.complaint.text(), timeout=5000)


def test_pasted_html_becomes_text(composer: Composer, ticket: TicketId, qtbot: QtBot) -> None:
    shown = reply_to(composer, qtbot, ticket)
    pasted = QMimeData()
    pasted.setHtml('<b>bold</b><img src="https://track.example/x.gif">')
    pasted.setText("bold")
    shown.editor.insertFromMimeData(pasted)
    assert shown.editor.toPlainText() == "bold"


def test_canned_responses_go_in_at_the_cursor_one_after_the_other(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    library = [
        CannedResponse(CannedId(name), f"Zzz {name}", {"en": f"Text {name}."}) for name in ("one", "two")
    ]
    office.desk.canned_book.save_all(library)
    shown = reply_to(composer, qtbot, ticket)
    qtbot.keyClicks(shown.editor, "Hello")
    for canned in library:
        composer.choose_canned()
        picker = composer.window().findChild(CannedPicker)
        qtbot.keyClicks(picker.line, canned.title)
        titles = [canned.title]
        qtbot.waitUntil(
            lambda picker=picker, titles=titles: (
                [line.title for line in picker.list.lines.lines()][:1] == titles
            ),
            timeout=5000,
        )
        with qtbot.waitSignal(picker.chosen, timeout=5000):
            next(b for b in picker.findChildren(QPushButton) if b.text() == "Insert").click()
        qtbot.waitUntil(lambda: composer.window().findChild(CannedPicker) is None, timeout=5000)
    assert shown.editor.toPlainText() == "Hello\n\nText one.\n\nText two."
    draft = composer.draft()
    assert draft is not None
    assert draft.canned == tuple(CannedUse(one.id, one.version) for one in library)
    assert [draft.text[one.start : one.end] for one in draft.inserted] == ["Text one.", "Text two."]


def test_a_discarded_draft_is_asked_for_once_and_gone(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    shown = reply_to(composer, qtbot, ticket)
    qtbot.keyClicks(shown.editor, "No.")
    composer.flush()
    with qtbot.waitSignal(composer.discarded, timeout=5000):
        shown.foot.discard_button.click()
    qtbot.wait(100)
    assert office.record.drafts() == ()


def test_a_forward_never_takes_the_place_of_an_unfinished_reply(
    office: Office, composer: Composer, tasks: Tasks, ticket: TicketId, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.forward(ticket)
    shown = form(composer)
    assert shown.title.text() == "Forward: Old page"
    assert shown.envelope.to.text() == ""
    composer.close_up()
    reply_to(composer, qtbot, ticket).editor.setPlainText("Half a reply")
    composer.flush()
    tasks.failed.disconnect()
    with qtbot.waitSignal(tasks.failed, timeout=5000) as caught:
        composer.forward(ticket)
    assert "unfinished reply" in str(caught.args[0].error)
    assert shown.editor.toPlainText() == "Half a reply"
    assert [d.text for d in office.record.drafts()] == ["Half a reply"]


OWN_WORDS = "The old page came from the cache in front of your shop. I have emptied it and set it to an hour."


def canned_text(office: Office, ticket: TicketId) -> str:
    return office.desk.canned.filled(office.desk.canned.search("mailbox full")[0], ticket).text


def test_the_send_button_says_what_kind_of_answer_would_go(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    assert shown.foot.send_button.text() == "Send"
    shown.editor.setPlainText(canned_text(office, ticket))
    qtbot.waitUntil(lambda: shown.foot.send_button.text() == "Send · canned as it is", timeout=3000)
    assert "0 % of this answer" in shown.foot.send_button.accessibleDescription()
    shown.editor.appendPlainText(OWN_WORDS)
    qtbot.waitUntil(lambda: shown.foot.send_button.text() == "Send · canned, lightly edited", timeout=3000)
    shown.editor.setPlainText(OWN_WORDS)
    qtbot.waitUntil(lambda: shown.foot.send_button.text() == "Send · custom", timeout=3000)
    assert "Ctrl+" in shown.foot.send_button.accessibleDescription()
    shown.editor.setPlainText("Done.")
    qtbot.waitUntil(lambda: shown.foot.send_button.text() == "Send", timeout=3000)


def test_a_kept_draft_says_it_at_once_and_a_note_never(
    office: Office, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    shown = reply_to(composer, qtbot, ticket)
    shown.editor.setPlainText(OWN_WORDS)
    note_on(composer, qtbot, ticket).editor.setPlainText(canned_text(office, ticket))
    qtbot.wait(600)
    assert shown.foot.send_button.text() == "Add note"
    assert reply_to(composer, qtbot, ticket).editor.toPlainText() == OWN_WORDS
    qtbot.waitUntil(lambda: shown.foot.send_button.text() == "Send · custom", timeout=3000)
