"""The list as a person uses it."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from agentdesk.domain.ids import TicketId
from agentdesk.domain.views import View
from agentdesk.ui.tickets.listing import Listed, Listing, Wanted
from agentdesk.ui.tickets.view import TicketView
from tests.unit.ui.rows import a_row


def _listing(*numbers: int, view: View = View.NEEDS_REPLY, limit: int = 400) -> Listing:
    return Listing(Wanted(view, limit=limit), tuple(Listed(a_row(n)) for n in numbers))


def _id(number: int) -> TicketId:
    return a_row(number).id


def _view(qtbot: QtBot, *numbers: int) -> TicketView:
    view = TicketView()
    qtbot.addWidget(view)
    view.resize(QSize(360, 600))
    view.show()
    view.show_listing(_listing(*numbers))
    return view


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    view = _view(qtbot)
    tester = QAbstractItemModelTester(view.tickets, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.show_listing(_listing(1, 2, 3))
    view.show_listing(_listing(2))
    assert tester.model() is view.tickets


def test_the_first_row_is_current_and_told_once_it_rests(qtbot: QtBot) -> None:
    view, told = TicketView(), list[object]()
    qtbot.addWidget(view)
    view.current_changed.connect(told.append)
    view.show_listing(_listing(1, 2, 3))
    view.step(1)
    view.step(1)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [_id(3)]


def test_a_closed_ticket_gives_its_place_to_the_next(qtbot: QtBot) -> None:
    view = _view(qtbot, 1, 2, 3)
    view.go_to(_id(2))
    view.show_listing(_listing(1, 3))
    assert view.current() == _id(3)


def test_while_a_first_sync_fills_the_list_nothing_is_gone_to(qtbot: QtBot) -> None:
    view = _view(qtbot)
    view.show_listing(_listing(3), settled=False)
    assert view.current() is None
    view.show_listing(_listing(1, 2, 3), settled=True)
    assert view.current() == _id(1)


def test_another_view_begins_at_its_top(qtbot: QtBot) -> None:
    view = _view(qtbot, 1, 2, 3)
    view.go_to(_id(3))
    view.show_listing(_listing(1, 2, 3, 4, view=View.ALL))
    assert view.current() == _id(1)


def test_a_ticket_shown_from_elsewhere_stays_while_the_list_reloads(qtbot: QtBot) -> None:
    view = _view(qtbot, 1, 2, 3)
    view.leave()
    view.show_listing(_listing(1, 2))
    assert view.current() is None
    view.step(1)
    assert view.current() == _id(1)


def test_selecting_several(qtbot: QtBot) -> None:
    view = _view(qtbot, 1, 2, 3)
    view.toggle_mark()
    view.step(2)
    view.toggle_mark()
    assert view.tickets.marked == {_id(1), _id(3)}
    view.show_listing(_listing(2, 3))
    assert view.tickets.marked == {_id(3)}
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.tickets.marked == set()


def test_a_shift_click_selects_the_rows_between(qtbot: QtBot) -> None:
    view = _view(qtbot, 1, 2, 3, 4)
    third = view.visualRect(view.tickets.index(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, third)
    assert view.tickets.marked == {_id(1), _id(2), _id(3)}
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, third)
    assert view.tickets.marked == {_id(1), _id(2)}


def test_more_is_asked_for_once_at_the_end(qtbot: QtBot) -> None:
    view, asked = _view(qtbot), list[int]()
    view.tickets.wants_more.connect(lambda: asked.append(1))
    view.show_listing(_listing(*range(40), limit=40))
    view.step(39)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(50)
    assert asked == [1]


def test_a_hundred_thousand_rows_are_drawn_at_once(qtbot: QtBot) -> None:
    row = a_row()
    rows = tuple(Listed(replace(row, id=TicketId(f"{n:010d}"))) for n in range(100_000))
    view = _view(qtbot)
    view.show_listing(Listing(Wanted(limit=200_000), rows))
    view.step(99_999)
    assert view.grab().height() > 0
    assert view.current() == TicketId("0000099999")


def test_rows_are_read_aloud_and_tooltips_are_literal(qtbot: QtBot) -> None:
    view = _view(qtbot)
    view.show_listing(Listing(Wanted(), (Listed(a_row(subject="<b>hacked</b> & gone")),)))
    index = view.tickets.index(0)
    assert "<b>hacked</b> & gone" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "&lt;b&gt;hacked&lt;/b&gt; &amp; gone" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert view.tickets.rowCount(QModelIndex()) == 1


def test_the_program_scrolls_by_whole_rows(qtbot: QtBot) -> None:
    view = _view(qtbot, *range(1, 60))
    bar, height = view.verticalScrollBar(), view.sizeHintForRow(0)
    for row in (20, 33, 58, 57, 30, 12, 59):
        assert view.go_to(_id(row))
        assert bar.value() % height == 0
        shown = view.visualRect(view.currentIndex())
        assert view.viewport().rect().contains(shown.adjusted(0, 0, 0, height))
    assert bar.maximum() % height == 0


def test_a_list_that_becomes_lower_still_begins_with_a_whole_row(qtbot: QtBot) -> None:
    view = _view(qtbot, *range(1, 60))
    bar, height = view.verticalScrollBar(), view.sizeHintForRow(0)
    for row in (59, 30):
        assert view.go_to(_id(row))
        for lower in (0, 41, 100, 41, 0, 133):
            view.resize(QSize(360, 600 - lower))
            qtbot.wait(20)
            assert bar.value() % height == 0
            assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_a_short_list_does_not_scroll(qtbot: QtBot) -> None:
    view = _view(qtbot, 1, 2, 3)
    assert view.verticalScrollBar().maximum() == 0
