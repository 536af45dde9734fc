"""Unsent mail in the window: its card says how it stands, and what can be done is done."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.changes import Changes
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.views import View
from agentdesk.store.opening import open_record
from agentdesk.store.profile import Profile
from agentdesk.ui.commands.keymap import default_keymap
from agentdesk.ui.errors import ErrorPresenter
from agentdesk.ui.outbox.line import UnsentLine
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.mail_card import MailCard
from agentdesk.ui.thread.unsent_card import UnsentCard
from agentdesk.ui.window.layout_state import LayoutState
from agentdesk.ui.window.main_window import MainWindow
from agentdesk.ui.window.workplace import Workplace
from agentdesk.ui.wording import utc_now
from tests.unit.services.office import Office, a_mail, an_office
from tests.unit.ui.stillness import SilentSync

REFUSED = "The server refused anna@client.example (550 no such user)."


class Outbox:
    """A window on an office with one answer in the outbox."""

    def __init__(self, office: Office, place: Workplace, item: OutboxItem, qtbot: QtBot) -> None:
        self.office, self.place, self.item, self.qtbot = office, place, item, qtbot

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=5000)

    def becomes(self, state: OutboxState, error: str = "") -> None:
        """As the sync tells it."""
        self.office.record.update_outbox(replace(self.item, state=state, attempts=1, error=error))
        self.office.desk.changes.publish(Changes(frozenset({self.item.ticket}), outbox=True))
        self.until(lambda: error in self.says())

    def line(self) -> UnsentLine | None:
        lines = [line for line in self.place.thread_view.findChildren(UnsentLine) if line.isVisible()]
        return lines[0] if lines else None

    def says(self) -> str:
        line = self.line()
        return line.text() if line is not None else ""

    def press(self, words: str) -> None:
        line = self.line()
        assert line is not None
        next(b for b in line.findChildren(QPushButton) if b.text() == words).click()

    def state(self) -> OutboxState | None:
        item = self.office.record.outbox_item(self.item.id)
        return item.state if item is not None else None


@pytest.fixture
def outbox(tmp_path: Path, qtbot: QtBot) -> Iterator[Outbox]:
    with an_office(tmp_path) as office:
        ticket = office.ticket(a_mail("q1@client.example"))
        draft = replace(office.desk.replying.start(ticket), text="We are on it.")
        item = office.desk.replying.send(draft)
        tasks, window = Tasks(), MainWindow(default_keymap(), LayoutState(contact=False))
        errors = ErrorPresenter(window)
        errors.line.connect(window.banner.say)
        tasks.failed.connect(errors.show_failure)
        qtbot.addWidget(window)
        place = Workplace(window, office.desk, SilentSync(), tasks, tmp_path / "opened")
        window.put_centre(place.thread_view, place.composer)
        window.show()
        with qtbot.waitSignal(place.ready):
            place.start()
        place.show_view(View.OUTBOX)
        bench = Outbox(office, place, item, qtbot)
        bench.until(lambda: bench.line() is not None)
        yield bench
        place.close()
        tasks.close()


def test_a_held_answer_says_so_on_its_card_and_in_the_list(outbox: Outbox) -> None:
    assert outbox.says().startswith("Waiting to be sent: leaves in 20 s")
    listing = outbox.place.window.tickets.list.tickets.listing
    assert [listed.outbox for listed in listing.rows] == ["held"]
    card = next(
        c for c in outbox.place.thread_view.cards() if isinstance(c, MailCard) and c.entry.unsent is not None
    )
    assert "Waiting to be sent" in card.accessibleName()
    line = outbox.line()
    assert line is not None
    names = [button.accessibleName() for button in line.findChildren(QPushButton)]
    assert names == ["Take back: Re: Old page", "Send now: Re: Old page"]


def test_taking_back_makes_a_draft_and_opens_it(outbox: Outbox) -> None:
    outbox.press("Take back")
    outbox.until(lambda: outbox.place.composer.current_ticket() == outbox.item.ticket)
    draft = outbox.place.composer.draft()
    assert draft is not None
    assert draft.text.strip() == "We are on it."
    assert outbox.state() is None
    outbox.until(lambda: outbox.line() is None)


def test_what_was_taken_back_on_its_card_is_not_undone_once_more(outbox: Outbox) -> None:
    outbox.place.acts.remember_sent(replace(outbox.item, not_before=utc_now() + timedelta(minutes=1)))
    outbox.press("Take back")
    outbox.until(lambda: outbox.place.composer.current_ticket() == outbox.item.ticket)
    outbox.place.acts.undo()
    outbox.until(lambda: outbox.place.window.toast.text() == "There is nothing to undo")


def test_sending_now_ends_the_hold(outbox: Outbox) -> None:
    outbox.press("Send now")
    outbox.until(lambda: outbox.says() == "Waiting to be sent.")
    item = outbox.office.record.outbox_item(outbox.item.id)
    assert item is not None
    assert item.not_before == outbox.office.clock.now()


def test_a_refused_answer_tells_its_error_and_is_tried_again(outbox: Outbox) -> None:
    outbox.becomes(OutboxState.FAILED, REFUSED)
    assert outbox.says() == f"Not sent. {REFUSED}"
    outbox.until(
        lambda: [r.outbox for r in outbox.place.window.tickets.list.tickets.listing.rows] == ["not sent"]
    )
    outbox.press("Try again")
    outbox.until(lambda: outbox.state() is OutboxState.QUEUED)
    outbox.until(lambda: outbox.says().startswith("Waiting to be sent"))


def test_a_refused_answer_can_be_taken_back(outbox: Outbox) -> None:
    outbox.becomes(OutboxState.FAILED, REFUSED)
    outbox.press("Take back")
    outbox.until(lambda: outbox.place.composer.current_ticket() == outbox.item.ticket)
    assert outbox.state() is None


def test_an_answer_is_not_taken_back_over_another_that_is_being_written(outbox: Outbox) -> None:
    outbox.becomes(OutboxState.FAILED, REFUSED)
    other = Draft(outbox.item.ticket, DraftKind.REPLY, outbox.item.account, text="Something else")
    outbox.office.desk.replying.save(other)
    outbox.press("Take back")
    outbox.until(lambda: "Another answer is being written" in outbox.place.window.banner.text())
    assert outbox.state() is OutboxState.FAILED


def test_an_answer_that_did_arrive_leaves_the_outbox_after_a_question(outbox: Outbox) -> None:
    outbox.becomes(OutboxState.UNKNOWN, "The line went dead.")
    outbox.press("It did arrive")
    box = outbox.place.window.findChild(QMessageBox)
    assert "Re: Old page" in box.text()
    next(b for b in box.buttons() if b.text() == "Count it as sent").click()
    outbox.until(lambda: outbox.state() is OutboxState.SENT)
    outbox.until(lambda: not outbox.place.window.tickets.list.tickets.listing.rows)


def test_an_answer_that_only_the_outbox_has_is_shown_all_the_same(outbox: Outbox) -> None:
    mails = outbox.office.mails(outbox.item.ticket)
    answer = next(m.message.key for m in mails if m.message.message_id == outbox.item.message_id)
    with outbox.office.cache.writing() as tx:
        tx.remove_messages([answer])
    outbox.place.refresh_shown()
    outbox.until(lambda: bool(outbox.place.thread_view.findChildren(UnsentCard)))
    outbox.until(lambda: outbox.says().startswith("Waiting to be sent"))


def test_what_the_command_line_decides_is_noticed(outbox: Outbox, tmp_path: Path) -> None:
    foreign = outbox.place.foreign
    look = foreign.look
    with outbox.qtbot.waitSignal(foreign.noticed, timeout=200, raising=False) as heard:
        look()
        outbox.office.desk.replying.save(
            Draft(outbox.item.ticket, DraftKind.NOTE, outbox.item.account, text="x")
        )
        look()
    assert not heard.signal_triggered
    other = open_record(Profile(tmp_path).record)
    other.update_outbox(replace(outbox.item, state=OutboxState.FAILED, error=REFUSED))
    other.close()
    look()
    outbox.until(lambda: outbox.says() == f"Not sent. {REFUSED}")


def test_mail_of_a_ticket_that_was_merged_is_found_in_what_it_became(outbox: Outbox) -> None:
    office = outbox.office
    first = office.ticket(a_mail("q2@client.example", subject="Another page"))
    office.desk.tickets.merge([outbox.item.ticket, first])
    rows = outbox.place.window.tickets.list.tickets
    merged = {row.id for row in office.desk.inbox.rows(View.ALL)}
    outbox.until(lambda: {listed.row.id for listed in rows.listing.rows} == merged)
    assert [listed.outbox for listed in rows.listing.rows] == ["held"]
    outbox.until(lambda: outbox.says().startswith("Waiting to be sent"))
    assert len(merged) == 1
