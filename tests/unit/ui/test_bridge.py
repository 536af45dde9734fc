"""Word from other threads reaches the window as one signal, joined where it comes in bursts."""

import threading
from collections.abc import Callable

from pytestqt.qtbot import QtBot

from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.ui.bridge import Bridge, ForeignWrites
from agentdesk.ui.tasks import Tasks
from tests.unit.ui.stillness import SilentSync


def test_a_burst_of_changes_becomes_few_signals(qtbot: QtBot) -> None:
    hub, heard = LocalChangeHub(), list[Changes]()
    bridge = Bridge(hub, SilentSync())
    bridge.changed.connect(heard.append)

    def write() -> None:
        for number in range(200):
            hub.publish(Changes(frozenset({TicketId(str(number))})))

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: sum(len(changes.tickets) for changes in heard) == 200)
    assert len(heard) <= 3
    bridge.close()


def test_the_state_of_the_sync_reaches_the_window(qtbot: QtBot) -> None:
    control, heard = SilentSync(), list[SyncStatus]()
    bridge = Bridge(LocalChangeHub(), control)
    bridge.sync.connect(heard.append)
    status = SyncStatus(AccountId("a@b.example"), SyncPhase.ONLINE)
    threading.Thread(target=lambda: control.tell(status)).start()
    qtbot.waitUntil(lambda: heard == [status])
    bridge.close()


def test_nothing_is_heard_after_closing(qtbot: QtBot) -> None:
    hub, heard = LocalChangeHub(), list[Changes]()
    bridge = Bridge(hub, SilentSync())
    bridge.changed.connect(heard.append)
    bridge.close()
    hub.publish(Changes(outbox=True))
    qtbot.wait(30)
    assert heard == []


def test_a_write_of_another_process_is_noticed_once(qtbot: QtBot) -> None:
    tasks, versions = Tasks(), [1]
    noticed = list[int]()
    foreign = ForeignWrites(lambda: versions[0], tasks)
    foreign.noticed.connect(lambda: noticed.append(versions[0]))
    _look(foreign, qtbot, tasks)
    _look(foreign, qtbot, tasks)
    assert noticed == []
    versions[0] = 2
    _look(foreign, qtbot, tasks)
    _look(foreign, qtbot, tasks)
    assert noticed == [2]
    tasks.close()


def _look(foreign: ForeignWrites, qtbot: QtBot, tasks: Tasks) -> None:
    done = list[None]()
    look: Callable[[], None] = foreign.look
    look()
    tasks.read(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
