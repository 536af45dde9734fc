"""A notification's Open button: its ticket is shown, and the alert counts as seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agentdesk.ui.commands.keymap import default_keymap
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.window.alarm import Alarm
from agentdesk.ui.window.layout_state import LayoutState
from agentdesk.ui.window.main_window import MainWindow
from agentdesk.ui.window.workplace import Workplace
from tests.unit.services.office import a_mail, an_office
from tests.unit.ui.stillness import SilentSync


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.mark.qt_log_ignore("does not support raise")
def test_open_shows_the_ticket_in_front_and_acknowledges(tmp_path: Path, qtbot: QtBot, tasks: Tasks) -> None:
    with an_office(tmp_path) as office:
        calm = office.ticket(a_mail("calm@client.example", subject="Calm question"))
        urgent = office.ticket(
            a_mail("1@client.example", "The shop is down!", to="urgent@host.example", subject="Shop down")
        )
        window = MainWindow(default_keymap(), LayoutState())
        qtbot.addWidget(window)
        place = Workplace(window, office.desk, SilentSync(), tasks)
        window.put_centre(place.thread_view, place.composer)
        alarm = Alarm(place)
        window.showMinimized()
        with qtbot.waitSignal(place.ready):
            place.start()
        place.open_ticket(calm)
        assert office.desk.alerting.standing()
        alarm.alerts.open_ticket.emit(urgent)
        assert place.shown() == urgent
        assert not window.isMinimized()
        qtbot.waitUntil(lambda: not office.desk.alerting.standing())
        qtbot.waitUntil(lambda: "The shop is down!" in _said(place))
        place.close()


def _said(place: Workplace) -> str:
    return " ".join(card.accessibleDescription() for card in place.thread_view.cards())
