"""Waiting ends when it is told to."""

from __future__ import annotations

import threading
import time

import pytest

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
