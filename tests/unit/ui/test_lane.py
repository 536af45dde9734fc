"""Work off the UI thread: in order, and not in the way of quitting."""

import threading
import time

from agentdesk.ui.lane import Lane


def test_work_is_done_in_order_on_a_thread_of_its_own() -> None:
    lane, done = Lane("test"), list[tuple[int, str]]()
    for number in range(5):
        lane.submit(lambda n=number: done.append((n, threading.current_thread().name)))
    assert lane.close(time.monotonic() + 5)
    assert done == [(number, "test") for number in range(5)]


def test_closing_waits_no_longer_than_told() -> None:
    lane, go_on = Lane("stuck"), threading.Event()
    lane.submit(lambda: (go_on.wait(10), None)[1])
    started = time.monotonic()
    assert not lane.close(started + 0.1)
    assert time.monotonic() - started < 2
    go_on.set()


def test_nothing_is_taken_after_closing() -> None:
    lane, done = Lane("closed"), list[int]()
    lane.close(time.monotonic() + 1)
    lane.submit(lambda: done.append(1))
    assert done == []
