"""Waiting ends when it is told to."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from agentdesk.sync import interrupt
from agentdesk.sync.interrupt import Interrupt, Stopped


def test_a_pause_runs_out() -> None:
    assert Interrupt().pause(0.01) is False


def test_a_poke_ends_a_pause_within_a_blink() -> None:
    interrupt = Interrupt()
    threading.Timer(0.05, interrupt.poke).start()
    began = time.monotonic()
    assert interrupt.pause(None) is True
    assert time.monotonic() - began < 0.25


def test_a_poke_before_the_pause_counts_once() -> None:
    interrupt = Interrupt()
    for _ in range(100_000):  # more than the pipe holds
        interrupt.poke()
    assert interrupt.pause(5) is True
    assert interrupt.pause(0.01) is False


def test_a_stop_is_for_ever() -> None:
    interrupt = Interrupt()
    interrupt.stop()
    for _ in range(2):
        with pytest.raises(Stopped):
            interrupt.pause(5)
    with pytest.raises(Stopped):
        interrupt.check()


def test_a_closed_interrupt_may_still_be_poked() -> None:
    interrupt = Interrupt()
    interrupt.close()
    interrupt.poke()
    interrupt.stop()


def test_a_server_that_had_its_time_while_the_machine_slept_is_not_waited_for_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    woken = time.monotonic() + 0.1
    monkeypatch.setattr(interrupt, "_SLICE", 0.05)
    monkeypatch.setattr(
        interrupt, "_now", lambda: time.monotonic() + (21_600 if time.monotonic() > woken else 0)
    )
    ours, theirs = socket.socketpair()
    with ours, theirs:
        began = time.monotonic()
        assert not Interrupt().wait_for(ours, 30)
        assert time.monotonic() - began < 10
