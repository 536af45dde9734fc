"""The manager of canned responses: found, tried on a real ticket, written, refused with the place, brought back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import CannedId, CannedKind, Macro, StatusAfter
from agentdesk.domain.canned_problem import CannedFlaw, CannedProblem, TextPart
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outcomes import Outcome, Share
from agentdesk.domain.review import EntryState
from agentdesk.domain.template_fault import TemplateFault, TemplateFlaw
from agentdesk.ui.canned.leaf import leaf_of
from agentdesk.ui.canned.window import CannedManager
from agentdesk.ui.canned.words import outcome_words, problem_words
from agentdesk.ui.entries.tree import in_folders
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import Office, a_mail

FULL = CannedId("mailbox-full")


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("1@client.example"))


@pytest.fixture
def manager(
    office: Office, ticket: TicketId, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CannedManager]:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    tasks = Tasks()
    tasks.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    made = CannedManager(office.desk, tasks, ticket)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.form.title.text()), timeout=5000)
    yield made
    tasks.close()


def choose(manager: CannedManager, canned: CannedId, qtbot: QtBot) -> None:
    manager.tree.choose(canned)
    qtbot.waitUntil(lambda: manager._known == canned, timeout=5000)


def body(manager: CannedManager, language: str = "en") -> str:
    return manager.form.texts.bodies()[language]


def test_an_entry_is_found_and_reads_as_it_would_for_the_ticket(manager: CannedManager, qtbot: QtBot) -> None:
    manager.line.setText("over quota")
    choose(manager, FULL, qtbot)
    assert manager.form.title.text() == "Mailbox is full"
    qtbot.waitUntil(lambda: manager.preview.text.toPlainText().startswith("Hello Anna,"), timeout=5000)
    assert manager.versions.list.count() == 1
    assert manager.outcome.text() == "It was not sent yet."
    assert not manager.save_button.isEnabled()


def test_what_is_changed_is_tried_saved_and_brought_back(
    office: Office, manager: CannedManager, qtbot: QtBot
) -> None:
    choose(manager, FULL, qtbot)
    manager.form.texts.widget(0).body.setPlainText("Dear {{ contact.first_name }}, it is full.")
    manager.form.after.setCurrentIndex(manager.form.after.findData("closed"))
    manager.form.tags.setText("Quota, quota")
    manager.form.tags.textEdited.emit("")
    manager.try_button.click()
    qtbot.waitUntil(lambda: manager.preview.text.toPlainText() == "Dear Anna, it is full.", timeout=5000)
    assert office.desk.canned_book.versions(FULL)[0].event is None, "nothing is kept before Save"
    with qtbot.waitSignal(manager.saved, timeout=5000):
        manager.save_button.click()
    saved = office.desk.canned.one(FULL)
    assert saved.bodies["en"] == "Dear {{ contact.first_name }}, it is full."
    assert saved.macro == Macro(StatusAfter.CLOSED, ("quota",))
    qtbot.waitUntil(lambda: manager.versions.list.count() == 2, timeout=5000)
    manager.versions.list.setCurrentRow(0)
    assert "+ Dear {{ contact.first_name }}, it is full." in manager.versions.difference.toPlainText()
    manager.versions.list.setCurrentRow(1)
    with qtbot.waitSignal(manager.saved, timeout=5000):
        manager.versions.restore_button.click()
    assert "reached its limit" in office.desk.canned.one(FULL).bodies["en"]


def test_files_go_along_once_saved_and_are_taken_off_by_their_chip(
    office: Office, manager: CannedManager, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(manager, FULL, qtbot)
    guide = tmp_path / "archiving & more.pdf"
    for content in (b"%PDF old", b"%PDF"):
        guide.write_bytes(content)
        with qtbot.waitSignal(manager.form.files.edited, timeout=5000):
            manager.form.files.wanted.emit((guide,))
        assert [one.size for one in manager.form.files.files()] == [len(content)]
    assert office.desk.canned.one(FULL).attachments == (), "nothing is kept before Save"
    with qtbot.waitSignal(manager.saved, timeout=5000):
        manager.save_button.click()
    kept = office.desk.canned.one(FULL).attachments
    (attached,) = office.desk.canned.files(kept)
    assert (attached.name, attached.content) == ("archiving & more.pdf", b"%PDF")
    qtbot.waitUntil(lambda: manager._known == FULL, timeout=5000)
    chip = next(one for one in manager.form.files.findChildren(QPushButton) if "archiving" in one.text())
    assert chip.accessibleName() == "Remove attachment archiving & more.pdf"
    chip.click()
    with qtbot.waitSignal(manager.saved, timeout=5000):
        manager.save_button.click()
    assert office.desk.canned.one(FULL).attachments == ()


def test_a_folder_does_not_go_along(manager: CannedManager, qtbot: QtBot, tmp_path: Path) -> None:
    choose(manager, FULL, qtbot)
    manager.attach((tmp_path,))
    qtbot.waitUntil(manager.complaint.isVisible, timeout=5000)
    assert "is not a file" in manager.complaint.text()
    assert manager.form.files.files() == ()


def test_a_mistake_keeps_it_from_being_saved_and_the_cursor_goes_there(
    office: Office, manager: CannedManager, qtbot: QtBot
) -> None:
    choose(manager, FULL, qtbot)
    manager.form.texts.widget(1).body.setPlainText("Raz\n{{ contact.nmae }}")
    manager.save_button.click()
    qtbot.waitUntil(manager.complaint.isVisible, timeout=5000)
    assert "contact.nmae" in manager.complaint.text()
    assert manager.form.texts.language() == "pl"
    cursor = manager.form.texts.widget(1).body.textCursor()
    assert (cursor.blockNumber(), cursor.positionInBlock()) == (1, 3)
    assert office.desk.canned.one(FULL).bodies["pl"].startswith("Dzień dobry")


def test_a_new_one_gets_an_id_and_is_a_draft_until_approved(
    office: Office, manager: CannedManager, qtbot: QtBot
) -> None:
    manager.new_button.click()
    manager.form.title.setText("Cache emptied")
    manager.form.kind.setCurrentIndex(manager.form.kind.findData("notice"))
    manager.form.texts.widget(0).body.setPlainText("I emptied it.")
    with qtbot.waitSignal(manager.saved, timeout=5000):
        manager.save_button.click()
    made = office.desk.canned.one(CannedId("cache-emptied"))
    assert (made.kind, made.state) == (CannedKind.NOTICE, EntryState.DRAFT)
    qtbot.waitUntil(lambda: manager._known == made.id, timeout=5000)
    with qtbot.waitSignal(manager.saved, timeout=5000):
        manager.approve_button.click()
    assert office.desk.canned.one(made.id).state is EntryState.APPROVED
    qtbot.waitUntil(manager.retire_button.isEnabled, timeout=5000)
    with qtbot.waitSignal(manager.saved, timeout=5000):
        manager.retire_button.click()
    assert office.desk.canned.one(made.id).state is EntryState.RETIRED


@pytest.mark.parametrize("answer", [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])
def test_what_is_typed_is_not_lost_without_asking(
    manager: CannedManager, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton
) -> None:
    choose(manager, FULL, qtbot)
    manager.form.texts.widget(0).body.setPlainText("Half an ans")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    manager.tree.choose(CannedId("solved"))
    if answer is QMessageBox.StandardButton.No:
        assert manager.tree.current() == FULL
        assert body(manager) == "Half an ans"
        manager.close()
        assert manager.isVisible()
        monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    else:
        qtbot.waitUntil(lambda: manager._known == "solved", timeout=5000)


def test_everything_has_a_name(manager: CannedManager) -> None:
    named = (manager.line, manager.tree, manager.form.title, manager.form.kind, manager.form.snooze)
    assert all(widget.accessibleName() for widget in (*named, manager.versions.list, manager.preview.text))


def test_folders_and_titles_are_in_order_and_every_word_is_wanted(office: Office) -> None:
    leaves = [leaf_of(one, date(2026, 3, 2)) for one in office.desk.canned.everything()]
    found = in_folders(leaves, "domena wygasła")
    assert [one.id for several in found.values() for one in several] == ["domain-expired"]
    assert list(in_folders(leaves, "")) == sorted({one.folder for one in leaves}, key=str.casefold)


@pytest.mark.parametrize("fault", TemplateFault)
def test_every_fault_has_words(fault: TemplateFault) -> None:
    said = problem_words(
        CannedProblem(CannedFlaw.TEMPLATE, "pl", TextPart.SUBJECT, TemplateFlaw(fault, "xyz", 2, 3))
    )
    assert "2" in said
    assert "3" in said


@pytest.mark.parametrize("flaw", CannedFlaw)
def test_every_flaw_has_words(flaw: CannedFlaw) -> None:
    assert problem_words(CannedProblem(flaw))


def test_an_outcome_says_what_it_knows() -> None:
    assert outcome_words(Outcome(3, 12)) == "Sent: 3\nThe agent's own words, median: 12 %"
    told = outcome_words(Outcome(30, None, Share(0.1, 0.03, 0.25, 30), None, Share(0.5, 0.33, 0.67, 30)))
    assert told.splitlines() == [
        "Sent: 30",
        "Opened again within 7 days: 10 % (3–25 %)",
        "Solved by this answer alone: 50 % (33–67 %)",
    ]
