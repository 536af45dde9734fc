"""Alerts claimed from real databases, shown once, standing until acknowledged; the desktop itself is a story's part."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.services.ports import AlertRecord
from agentdesk.ui.alerts.desktop import DesktopAlerts
from agentdesk.ui.alerts.notifications import Notice, Notifications, NotificationsUnavailable
from agentdesk.ui.alerts.strip import AlertStrip
from agentdesk.ui.alerts.tray import badged
from agentdesk.ui.alerts.words import body, title_prefix
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.theme.icons import window_icon
from tests.unit.services.office import START, Office, a_mail

URGENT = "The shop is down! All our customers see an error, please act at once."


class Board(Notifications):
    """A notification server that the test reads and presses."""

    def __init__(self, *, broken: bool = False) -> None:
        super().__init__()
        self.broken = broken
        self.shown: dict[MessageKey, Notice] = {}

    async def connect(self) -> None:
        if self.broken:
            raise NotificationsUnavailable("The desktop shows no notifications.")

    async def show(self, notice: Notice) -> None:
        await self.connect()
        self.shown[notice.key] = notice

    async def clear(self, key: MessageKey) -> None:
        self.shown.pop(key, None)


def urgent(office: Office, number: int = 1) -> TicketId:
    mail = a_mail(f"{number}@client.example", URGENT, to="urgent@host.example", subject=f"Shop {number} down")
    return office.ticket(mail)


async def until(condition: object, qtbot: QtBot) -> None:
    """Let Qt and asyncio take turns."""
    for _ in range(300):
        qtbot.wait(5)
        await asyncio.sleep(0)
        if condition():  # type: ignore[operator]
            return
    pytest.fail("it did not happen")


async def test_an_alert_is_shown_once_and_cleared_by_its_button(
    office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    board = Board()
    alerts = DesktopAlerts(office.desk, tasks, notifications=board)
    raised: list[tuple[AlertRecord, ...]] = []
    alerts.raised.connect(lambda new: raised.append(new))  # noqa: PLW0108  Qt wants a Python function
    urgent(office)
    alerts.on_changes(Changes(alerts=True))
    await until(lambda: board.shown, qtbot)
    alerts.on_changes(Changes(alerts=True))
    await until(lambda: len(alerts.standing()) == 1, qtbot)
    assert len(raised) == 1
    (notice,) = board.shown.values()
    assert "Shop 1 down" in notice.title
    notice.on_acknowledge()
    await until(lambda: not board.shown, qtbot)
    assert alerts.standing() == ()
    assert office.desk.alerting.standing() == ()


async def test_switched_off_the_desktop_is_told_nothing_and_the_window_all(
    office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    board = Board()
    alerts = DesktopAlerts(office.desk, tasks, notifications=board)
    urgent(office, 1)
    alerts.start()
    await until(lambda: board.shown, qtbot)
    office.desk.settings.save(replace(office.desk.settings.load(), desktop_alerts=False))
    alerts.on_changes(Changes(settings=True))
    await until(lambda: not board.shown, qtbot)
    urgent(office, 2)
    alerts.on_changes(Changes(alerts=True))
    await until(lambda: len(alerts.standing()) == 2, qtbot)
    assert board.shown == {}


async def test_open_gives_the_ticket(office: Office, tasks: Tasks, qtbot: QtBot) -> None:
    board = Board()
    alerts = DesktopAlerts(office.desk, tasks, notifications=board)
    opened: list[object] = []
    alerts.open_ticket.connect(lambda ticket: opened.append(ticket))  # noqa: PLW0108  Qt wants a Python function
    ticket = urgent(office)
    alerts.start()
    await until(lambda: board.shown, qtbot)
    next(iter(board.shown.values())).on_open()
    assert opened == [ticket]


async def test_a_second_start_shows_what_stands_without_alerting_again(
    office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    urgent(office)
    first, second = Board(), Board()
    alerts = DesktopAlerts(office.desk, tasks, notifications=first)
    alerts.start()
    await until(lambda: first.shown, qtbot)
    again = DesktopAlerts(office.desk, tasks, notifications=second)
    again.start()
    await until(lambda: len(again.standing()) == 1, qtbot)
    assert second.shown == {}


async def test_a_desktop_without_notifications_is_told_of_once(
    office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    alerts = DesktopAlerts(office.desk, tasks, notifications=Board(broken=True))
    said: list[str] = []
    alerts.unavailable.connect(lambda words: said.append(words))  # noqa: PLW0108  Qt wants a Python function
    alerts.start()
    urgent(office, 1)
    urgent(office, 2)
    alerts.refresh()
    await until(lambda: len(alerts.standing()) == 2, qtbot)
    await until(lambda: bool(said), qtbot)
    qtbot.wait(50)
    assert len(said) == 1


def an_alert(number: int, title: str = "Anna: Shop down") -> AlertRecord:
    return AlertRecord(
        MessageKey(f"k{number}"),
        TicketId(f"T{number}"),
        START,
        ("shop down",),
        title,
        "All <b>gone</b> & lost",
    )


def test_the_strip_stays_until_acknowledged_and_shows_mail_literally(qtbot: QtBot) -> None:
    strip = AlertStrip(lambda: START + timedelta(minutes=7))
    qtbot.addWidget(strip)
    strip.show_alerts((an_alert(1, "<h1>Anna</h1>"),))
    assert not strip.isHidden()
    texts = [label.text() for label in strip.findChildren(QLabel)]
    assert "Urgent: <h1>Anna</h1>" in texts
    assert "since 7 min" in texts
    buttons = {button.text(): button for button in strip.findChildren(QPushButton)}
    assert "<h1>Anna</h1>" in buttons["Acknowledge"].accessibleDescription()
    with qtbot.waitSignal(strip.acknowledged) as caught:
        buttons["Acknowledge"].click()
    assert caught.args == [(TicketId("T1"),)]
    assert not strip.isHidden()
    strip.show_alerts(())
    assert strip.isHidden()


def test_many_alerts_leave_room_for_the_window(qtbot: QtBot) -> None:
    strip = AlertStrip(lambda: START)
    qtbot.addWidget(strip)
    strip.show_alerts(tuple(an_alert(n) for n in range(10)))
    assert "and 7 more" in [label.text() for label in strip.findChildren(QLabel)]
    with qtbot.waitSignal(strip.acknowledged) as caught:
        next(b for b in strip.findChildren(QPushButton) if b.text() == "Acknowledge all").click()
    assert len(caught.args[0]) == 10


def test_a_notification_body_is_literal_where_markup_is_read() -> None:
    assert body(an_alert(1), markup=True) == "shop down\nAll &lt;b&gt;gone&lt;/b&gt; &amp; lost"
    assert body(an_alert(1), markup=False) == "shop down\nAll <b>gone</b> & lost"


def test_the_number_of_alerts_is_in_title_and_icon(qtbot: QtBot) -> None:
    assert (title_prefix(0), title_prefix(2)) == ("", "(2!) ")
    plain = window_icon()
    assert badged(plain, 0) is plain
    one, many = badged(plain, 1), badged(plain, 12)
    assert isinstance(one, QIcon)
    assert one.pixmap(32, 32).toImage() != plain.pixmap(32, 32).toImage()
    assert one.pixmap(32, 32).toImage() != many.pixmap(32, 32).toImage()


async def test_of_very_many_from_one_sender_the_last_count_alone_is_shown(
    office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    board = Board()
    alerts = DesktopAlerts(office.desk, tasks, notifications=board)
    for wave, shown in ((range(8), "3 more"), (range(8, 20), "15 more")):
        for number in wave:
            urgent(office, number)
        alerts.on_changes(Changes(alerts=True))
        await until(lambda shown=shown: any(shown in notice.title for notice in board.shown.values()), qtbot)
        await until(lambda: len(board.shown) == 6, qtbot)
    count = next(notice for notice in board.shown.values() if "15 more" in notice.title)
    assert count.title == "Urgent: 15 more from anna@client.example so far"
    count.on_acknowledge()
    await until(lambda: len(board.shown) == 5, qtbot)
    assert len(office.desk.alerting.standing()) == 5
