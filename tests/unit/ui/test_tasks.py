"""Results come back on the UI thread, errors to one place, and only the newest answer counts."""

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from agentdesk.domain.errors import NotFound
from agentdesk.ui.tasks import Failure, Tasks


def test_a_result_comes_back_on_the_ui_thread(qtbot: QtBot) -> None:
    tasks, seen = Tasks(), list[tuple[str, str]]()
    here = threading.current_thread().name
    tasks.run(
        lambda: threading.current_thread().name,
        lambda there: seen.append((there, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("ui-writes", here)]
    tasks.close()


def test_an_error_goes_to_whoever_asked_else_to_the_presenter(qtbot: QtBot) -> None:
    tasks, taken, shown = Tasks(), list[Exception](), list[Failure]()
    tasks.failed.connect(shown.append)

    def fail() -> None:
        raise NotFound("There is no ticket X.")

    tasks.read(fail, failed=taken.append)
    tasks.read(fail, busy="Looking…")
    qtbot.waitUntil(lambda: bool(taken and shown))
    assert isinstance(taken[0], NotFound)
    assert (str(shown[0].error), shown[0].doing) == ("There is no ticket X.", "Looking…")
    tasks.close()


def test_only_the_newest_read_of_a_key_is_delivered(qtbot: QtBot) -> None:
    tasks, go_on = Tasks(), threading.Event()
    ran, seen = list[int](), list[int]()

    def read(number: int) -> int:
        go_on.wait(5)
        ran.append(number)
        return number

    for number in range(4):
        tasks.read(lambda n=number: read(n), seen.append, key="list")
    go_on.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [3]
    assert len(ran) <= 2
    tasks.close()


def test_what_is_being_done_is_told_until_it_is_over(qtbot: QtBot) -> None:
    tasks, said = Tasks(), list[str]()
    tasks.busy.connect(said.append)
    tasks.run(lambda: None, busy="Closing…")
    qtbot.waitUntil(lambda: said == ["Closing…", ""])
    tasks.close()


def test_a_widget_that_is_gone_gets_nothing(qtbot: QtBot) -> None:
    import shiboken6

    class Pane(QObject):
        got: list[int] = []  # noqa: RUF012  shared on purpose: the object itself is gone

        def take(self, number: int) -> None:
            self.got.append(number)

    tasks, pane, after = Tasks(), Pane(), list[int]()
    tasks.read(lambda: 1, pane.take)
    shiboken6.delete(pane)
    tasks.read(lambda: 2, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert Pane.got == []
    tasks.close()


def test_closing_finishes_the_writes_and_delivers_nothing_more(qtbot: QtBot) -> None:
    tasks, written, told = Tasks(), list[int](), list[None]()
    tasks.run(lambda: written.append(1), told.append)
    assert tasks.close()
    qtbot.wait(20)
    assert (written, told) == ([1], [])


def test_what_waits_for_a_person_holds_nothing_else_up(qtbot: QtBot) -> None:
    tasks, go_on, seen = Tasks(), threading.Event(), list[str]()
    tasks.apart(lambda: (go_on.wait(5) and "signed in") or "late", seen.append)
    tasks.wait_for(lambda: "tested", seen.append)
    qtbot.waitUntil(lambda: seen == ["tested"])
    go_on.set()
    qtbot.waitUntil(lambda: seen == ["tested", "signed in"])
    tasks.close()
