"""The whole window on real databases: what is pressed happens to tickets, and what happens is shown."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.events import Status
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.domain.views import View
from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.keymap import default_keymap
from agentdesk.ui.commands.typing_guard import TypingGuard
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.review_sheet import ReviewSheet
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.picker import Picker
from agentdesk.ui.window.bindings import bind_commands
from agentdesk.ui.window.layout_state import LayoutState
from agentdesk.ui.window.main_window import MainWindow
from agentdesk.ui.window.reading import MOMENT_MS
from agentdesk.ui.window.workplace import Workplace
from tests.unit.services.office import START, SUPPORT, Office, a_mail, an_office
from tests.unit.ui.stillness import SilentSync


@dataclass
class Bench:
    """An office with its window open."""

    office: Office
    place: Workplace
    sync: SilentSync
    qtbot: QtBot

    @property
    def window(self) -> MainWindow:
        return self.place.window

    def press(self, key: Qt.Key, shift: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=5000)

    def status(self, ticket: TicketId) -> Status:
        return self.office.desk.inbox.thread(ticket).row.status

    def listed(self) -> list[TicketId]:
        return self.window.tickets.list.tickets.listing.ids()

    def says(self) -> str:
        return self.window.toast.text()


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    with an_office(tmp_path) as office:
        for number in (1, 2, 3):
            subject, sender = f"Question {number}", f"Customer {number} <c{number}@client.example>"
            office.deliver(a_mail(f"q{number}@client.example", subject=subject, sender=sender))
            office.clock.forward(minutes=1)
        yield from _opened(office, qtbot)


def _opened(office: Office, qtbot: QtBot) -> Iterator[Bench]:
    tasks, sync = Tasks(), SilentSync()
    window = MainWindow(default_keymap(), LayoutState(contact=True))
    qtbot.addWidget(window)
    place = Workplace(window, office.desk, sync, tasks)
    window.put_centre(place.thread_view, place.composer)
    bind_commands(place)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    guard = TypingGuard(window.commands, app)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    bench = Bench(office, place, sync, qtbot)
    with qtbot.waitSignal(place.ready):
        place.start()
    bench.until(place.has_account)
    if bench.listed():
        bench.until(lambda: place.shown() is not None)
    assert guard.parent() is window.commands
    yield bench
    place.close()
    tasks.close()


def test_the_oldest_unanswered_comes_first_and_is_shown(bench: Bench) -> None:
    assert len(bench.listed()) == 3
    assert bench.place.shown() == bench.listed()[0]
    bench.until(lambda: bench.window.rail.count(View.NEEDS_REPLY) == 3)
    bench.until(lambda: bench.window.windowTitle() == "(3) AgentDesk")


def test_close_goes_on_to_the_next_and_z_takes_it_back(bench: Bench) -> None:
    first, second, _ = bench.listed()
    bench.press(Qt.Key.Key_E)
    bench.until(lambda: bench.status(first) is Status.CLOSED)
    bench.until(lambda: bench.place.shown() == second)
    assert "Closed" in bench.says()
    bench.press(Qt.Key.Key_Z)
    bench.until(lambda: bench.status(first) is Status.NEEDS_REPLY)
    bench.until(lambda: first in bench.listed())
    assert bench.place.shown() == second
    bench.press(Qt.Key.Key_Z)
    bench.until(lambda: bench.says() == "There is nothing to undo")


def test_what_was_looked_at_for_a_moment_is_read_and_nothing_else(bench: Bench) -> None:
    _, second, third = bench.listed()
    bench.press(Qt.Key.Key_J)
    bench.until(lambda: bench.place.shown() == second)
    bench.press(Qt.Key.Key_J)
    bench.until(lambda: bench.place.shown() == third)
    bench.until(lambda: bool(bench.office.record.marks(bench.office.account.id)))
    (read,) = bench.office.record.marks(bench.office.account.id)
    (mail,) = bench.office.mails(third)
    assert (read.key, read.seen) == (mail.message.key, True)
    assert bench.status(third) is Status.NEEDS_REPLY


def test_what_is_shown_behind_another_window_is_read_once_the_window_comes_forward(bench: Bench) -> None:
    other = QWidget()
    bench.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    bench.qtbot.waitUntil(other.isActiveWindow)
    bench.qtbot.wait(MOMENT_MS + 500)
    assert bench.office.record.marks(bench.office.account.id) == ()
    bench.window.activateWindow()
    bench.until(lambda: len(bench.office.record.marks(bench.office.account.id)) == 1)


def test_verbs_act_on_all_that_are_selected(bench: Bench) -> None:
    first, second, third = bench.listed()
    for key in (Qt.Key.Key_X, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_X, Qt.Key.Key_I):
        bench.press(key)
    bench.until(lambda: "2" in bench.says())
    mine = {row.id for row in bench.office.desk.inbox.rows(View.MINE)}
    assert mine == {first, third}
    assert second not in mine
    bench.until(lambda: not bench.window.tickets.list.tickets.marked)


def test_merging_the_selected_shows_what_they_became(bench: Bench) -> None:
    for key in (Qt.Key.Key_X, Qt.Key.Key_J, Qt.Key.Key_X, Qt.Key.Key_M):
        bench.press(key)
    bench.until(lambda: len(bench.listed()) == 2)
    bench.until(lambda: bench.place.shown() in bench.listed())
    merged = bench.place.shown()
    assert merged is not None
    assert len(bench.office.desk.inbox.thread(merged).messages) == 2


def test_tagging_completes_and_makes_tags(bench: Bench) -> None:
    ticket = bench.place.shown()
    assert ticket is not None
    bench.press(Qt.Key.Key_T)
    picker = _picker(bench)
    bench.qtbot.keyClicks(picker, "Billing")
    bench.qtbot.keyClick(picker, Qt.Key.Key_Return)
    bench.until(lambda: bench.office.desk.inbox.thread(ticket).row.tags == ("billing",))
    bench.until(lambda: "billing" in _buttons(bench.window.contact))


def test_snooze_and_urgent_and_spam(bench: Bench) -> None:
    first, second, third = bench.listed()
    bench.press(Qt.Key.Key_B)
    bench.qtbot.keyClick(_picker(bench), Qt.Key.Key_Return)
    bench.until(lambda: bench.status(first) is Status.SNOOZED)
    bench.until(lambda: bench.place.shown() == second)
    bench.window.commands.run(CommandId.URGENT)
    bench.until(lambda: any(row.urgent for row in bench.office.desk.inbox.rows(View.ALL)))
    bench.place.open_ticket(third)
    bench.window.commands.run(CommandId.SPAM)
    bench.until(lambda: bench.status(third) is Status.SPAM)


def test_views_and_keys_of_the_rail(bench: Bench) -> None:
    bench.press(Qt.Key.Key_G)
    bench.press(Qt.Key.Key_S)
    bench.until(lambda: bench.window.rail.current_view is View.SNOOZED)
    bench.until(lambda: bench.listed() == [])
    assert bench.window.tickets.empty.words().startswith("Nothing is snoozed")
    bench.until(lambda: bench.place.shown() is None)
    assert not bench.window.commands.available(CommandId.CLOSE)


def test_search_finds_says_how_it_read_and_gives_way(bench: Bench) -> None:
    bench.press(Qt.Key.Key_Slash)
    assert bench.window.tickets.search.hasFocus()
    bench.qtbot.keyClicks(bench.window.tickets.search, "from:c2 subject:question")
    bench.until(lambda: len(bench.listed()) == 1)
    bench.qtbot.keyClick(bench.window.tickets.search, Qt.Key.Key_Escape)
    bench.until(lambda: len(bench.listed()) == 3)
    bench.press(Qt.Key.Key_Slash)
    bench.qtbot.keyClicks(bench.window.tickets.search, "nosuchword")
    bench.until(lambda: bench.window.tickets.empty.words().startswith("No tickets found"))
    assert "nosuchword" in bench.window.tickets.empty.words()


def test_a_search_that_cannot_be_read_says_why(bench: Bench) -> None:
    bench.window.tickets.search.setText("is:nonsense")
    bench.until(lambda: bench.window.tickets.empty.words().startswith("This search cannot be read"))


def test_a_sent_answer_can_be_taken_back_with_z(bench: Bench) -> None:
    ticket = bench.place.shown()
    assert ticket is not None
    bench.press(Qt.Key.Key_R)
    bench.until(bench.place.composer.is_typing)
    bench.qtbot.keyClicks(QApplication.focusWidget(), "It works again.")
    item = []
    bench.place.composer.sent.connect(item.append)
    bench.place.composer.send()
    bench.until(lambda: bench.window.findChild(ReviewSheet) is not None)
    bench.place.composer.send()
    bench.until(lambda: bool(item))
    assert "outbox_changed" in bench.sync.asked
    assert bench.says().startswith("Sent in ")
    assert bench.status(ticket) is Status.WAITING
    assert bench.office.desk.replying.take_back(item[0].id) is not None


def test_what_is_typed_before_the_composer_is_there_goes_into_it(bench: Bench) -> None:
    first = bench.place.shown()
    assert first is not None
    bench.press(Qt.Key.Key_N)
    bench.qtbot.keyClicks(QApplication.focusWidget(), "A note")
    bench.until(bench.place.composer.is_typing)
    bench.qtbot.keyClicks(QApplication.focusWidget(), " in the making")
    draft = bench.place.composer.draft()
    assert draft is not None
    assert draft.text == "A note in the making"
    assert bench.status(first) is Status.NEEDS_REPLY


def test_a_ticket_that_leaves_the_list_does_not_take_the_composer_along(bench: Bench) -> None:
    first, second, _ = bench.listed()
    bench.press(Qt.Key.Key_R)
    bench.until(bench.place.composer.is_typing)
    bench.office.desk.tickets.close([first])
    bench.until(lambda: first not in bench.listed())
    bench.qtbot.wait(200)
    assert bench.place.composer.is_typing()
    assert bench.place.shown() == first
    bench.place.composer.close_up()
    bench.until(lambda: bench.place.shown() == second)
    assert bench.window.tickets.list.hasFocus()


def test_a_note_gives_the_keyboard_back_to_the_list(bench: Bench) -> None:
    bench.press(Qt.Key.Key_N)
    bench.until(bench.place.composer.is_typing)
    bench.qtbot.keyClicks(QApplication.focusWidget(), "Remember the invoice")
    bench.place.composer.send()
    bench.until(lambda: bench.says() == "Note added")
    bench.until(bench.window.tickets.list.hasFocus)


def test_a_draft_is_shown_below_its_thread(bench: Bench) -> None:
    first, second, _ = bench.listed()
    draft = Draft(second, DraftKind.REPLY, AccountId(SUPPORT), "DNS is a tree of names, and")
    bench.office.desk.replying.save(draft)
    bench.press(Qt.Key.Key_J)
    bench.until(bench.place.beside.draft_line.isVisible)
    bench.press(Qt.Key.Key_K)
    bench.until(lambda: bench.place.shown() == first and not bench.place.beside.draft_line.isVisible())


def test_new_mail_appears_by_itself(bench: Bench) -> None:
    shown = bench.place.shown()
    bench.office.deliver(a_mail("q4@client.example", subject="Question 4", sender="d@client.example"))
    bench.until(lambda: len(bench.listed()) == 4)
    assert bench.place.shown() == shown


def test_the_contact_is_made_a_vip_and_shows_its_other_tickets(bench: Bench) -> None:
    other = bench.office.ticket(
        a_mail(
            "q5@client.example", subject="Another one", sender="Customer 1 <c1@client.example>", date=START
        )
    )
    bench.until(lambda: bench.window.commands.available(CommandId.VIP))
    bench.until(lambda: "Make VIP" in _buttons(bench.window.contact))
    bench.window.commands.run(CommandId.VIP)
    bench.until(lambda: bench.office.desk.contacts.vips() == ("c1@client.example",))
    bench.until(lambda: bench.place.rows()[0].vip)
    bench.place.open_ticket(other)
    assert bench.place.shown() == other


def test_the_palette_and_help_open_over_the_window(bench: Bench) -> None:
    bench.window.commands.run(CommandId.PALETTE)
    line = _picker(bench)
    bench.qtbot.keyClicks(line, "go to all")
    bench.qtbot.keyClick(line, Qt.Key.Key_Return)
    bench.until(lambda: bench.window.rail.current_view is View.ALL)


def test_f6_goes_round_the_panes(bench: Bench) -> None:
    bench.window.tickets.list.setFocus()
    bench.until(lambda: bool(bench.place.thread_view.cards()) and bool(_buttons(bench.window.contact)))
    seen: list[QWidget] = []
    for _ in range(4):
        bench.window.commands.run(CommandId.NEXT_PANE)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
    assert bench.place.thread_view.isAncestorOf(seen[0])
    assert bench.window.contact.isAncestorOf(seen[1])
    assert seen[2] is bench.window.rail
    assert seen[3] is bench.window.tickets.list


def test_f6_into_an_open_reply_goes_to_its_text(bench: Bench) -> None:
    first = bench.place.shown()
    assert first is not None
    bench.press(Qt.Key.Key_R)
    bench.until(bench.place.composer.is_typing)
    bench.until(lambda: bool(bench.place.thread_view.cards()))
    bench.place.thread_view.focus_message()
    bench.window.commands.run(CommandId.NEXT_PANE)
    bench.qtbot.keyClicks(QApplication.focusWidget(), "enigma")
    draft = bench.place.composer.draft()
    assert draft is not None
    assert draft.text == "enigma"
    assert bench.status(first) is Status.NEEDS_REPLY


def test_no_key_that_types_acts_on_the_ticket_from_within_the_composer(bench: Bench) -> None:
    bench.press(Qt.Key.Key_R)
    bench.until(bench.place.composer.is_typing)
    ran: list[CommandId] = []
    bench.window.commands.done.connect(ran.append)
    form = bench.place.composer.findChild(ComposerForm)
    form.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for part in (form, *form.findChildren(QAbstractButton)):
        part.setFocus()
        bench.press(Qt.Key.Key_E)
        bench.press(Qt.Key.Key_E, shift=True)
    assert ran == []
    bench.press(Qt.Key.Key_F6)
    assert ran == [CommandId.NEXT_PANE]


def test_the_composer_answers_to_the_keys_of_the_keymap(bench: Bench) -> None:
    keymap = {**default_keymap(), CommandId.SEND: ("Ctrl+S",), CommandId.NEXT_MESSAGE: ("Alt+N",)}
    bench.window.commands.use(keymap)
    bench.press(Qt.Key.Key_N)
    bench.until(bench.place.composer.is_typing)
    assert "Ctrl+S" in bench.place.composer.findChild(ComposerForm).foot.send_button.toolTip()
    bench.qtbot.keyClicks(QApplication.focusWidget(), "Remember the invoice")
    bench.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    bench.until(lambda: bench.says() == "Note added")
    bench.until(lambda: len(bench.place.thread_view.cards()) == 2)
    bench.place.thread_view.cards()[0].setFocus()
    bench.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert bench.place.thread_view.cards()[1].hasFocus()


def test_what_is_to_be_seen_of_a_draft_put_away_meanwhile_takes_the_keyboard_from_nobody(
    bench: Bench,
) -> None:
    bench.press(Qt.Key.Key_R)
    bench.until(bench.place.composer.is_typing)
    form = bench.place.composer.findChild(ComposerForm)
    form.editor.setPlainText("Hello {{ contact.shoe_size }}")
    bench.place.composer.send()
    bench.place.composer.close_up()
    bench.until(lambda: "Not sent yet" in bench.says())
    assert bench.window.findChild(ReviewSheet) is None
    assert bench.window.tickets.list.hasFocus()
    assert bench.office.desk.outbox.items() == ()


def test_every_control_has_an_accessible_name(bench: Bench) -> None:
    from PySide6.QtGui import QAccessible

    controls = [*bench.window.findChildren(QPushButton), *bench.window.findChildren(QLineEdit)]
    nameless = [
        control
        for control in controls
        if control.isVisible()
        and not QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name).strip()
    ]
    assert not nameless


def test_the_sync_is_told_of_and_steered(bench: Bench) -> None:
    bench.sync.tell(SyncStatus(AccountId(SUPPORT), SyncPhase.SYNCING, "INBOX", 3, 10))
    bench.until(lambda: bench.window.status.text() == "Syncing 3 of 10")
    bench.window.commands.run(CommandId.SYNC_NOW)
    assert "sync_now" in bench.sync.asked


def test_an_empty_profile_that_fills_does_not_jump(tmp_path: Path, qtbot: QtBot) -> None:
    with an_office(tmp_path) as office:
        opened = _opened(office, qtbot)
        bench = next(opened)
        bench.sync.tell(SyncStatus(AccountId(SUPPORT), SyncPhase.SYNCING, "INBOX", 0, 2))
        bench.until(bench.window.status.syncing)
        office.deliver(a_mail("n1@client.example", subject="Newest"))
        bench.until(lambda: len(bench.listed()) == 1)
        assert bench.place.shown() is None
        bench.sync.tell(SyncStatus(AccountId(SUPPORT), SyncPhase.ONLINE))
        bench.until(lambda: bench.place.shown() is not None)
        assert list(opened) == []


def _picker(bench: Bench) -> QLineEdit:
    bench.until(lambda: any(p.isVisible() for p in bench.window.findChildren(Picker)))
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    bench.until(lambda: _has_rows(bench))
    return line


def _has_rows(bench: Bench) -> bool:
    picker = next(p for p in bench.window.findChildren(Picker) if p.isVisible())
    return picker.frame.height() > 60 or bool(picker.findChildren(QLineEdit))


def _buttons(widget: QWidget) -> list[str]:
    return [button.text() for button in widget.findChildren(QPushButton)]


def test_undoing_a_split_goes_back_to_the_ticket_it_came_from(bench: Bench) -> None:
    ticket = bench.place.shown()
    assert ticket is not None
    bench.office.deliver(a_mail("more@client.example", "And one more thing.", refs="q1@client.example"))
    bench.until(lambda: len(bench.place.thread_view.cards()) == 2)
    answered = next(m.message.key for m in bench.office.mails(ticket) if "one more" in m.message.text)
    bench.place.thread_view.split_requested.emit(answered)
    bench.until(lambda: bench.place.shown() not in (None, ticket))
    bench.until(lambda: bench.window.tickets.list.current() == bench.place.shown())
    bench.press(Qt.Key.Key_Z)
    bench.until(lambda: bench.place.shown() == ticket)
    bench.until(lambda: len(bench.place.thread_view.cards()) == 2)
    assert bench.says() == "Undone: Split into a ticket of its own"


def test_a_ticket_that_others_merged_away_gives_way_to_the_list(bench: Bench) -> None:
    first, second, _ = bench.listed()
    bench.office.desk.tickets.merge([first, second])
    bench.until(lambda: len(bench.listed()) == 2)
    bench.until(lambda: bench.place.shown() in bench.listed())
    assert "There is no ticket" not in bench.says()
    gone = first if first not in bench.listed() else second
    bench.place.open_ticket(gone)
    bench.until(lambda: bench.place.shown() in bench.listed())
    assert "There is no ticket" not in bench.says()


def test_a_promise_is_kept_by_the_button_above_the_mails_and_undone(bench: Bench) -> None:
    ticket = bench.place.shown()
    assert ticket is not None
    (kept,) = (b for b in bench.place.thread_view.findChildren(QPushButton) if b.text() == "Promise kept")
    assert not kept.isVisible()
    bench.office.desk.tickets.promise(ticket, bench.office.clock.now() + timedelta(hours=3), "by noon")
    bench.until(kept.isVisible)
    assert "by noon" in kept.accessibleDescription()
    kept.click()
    bench.until(lambda: not kept.isVisible())
    assert bench.office.desk.inbox.thread(ticket).state.promise is None
    bench.press(Qt.Key.Key_Z)
    bench.until(lambda: bench.office.desk.inbox.thread(ticket).state.promise is not None)
