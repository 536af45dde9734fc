"""A machine that slept is told from one that worked."""

from datetime import timedelta

from agentdesk.sync.rhythm import Rhythm
from agentdesk.sync.sleep import SleepWatch
from tests.unit.sync.memory_desk import HandClock


def test_only_a_wall_clock_that_ran_away_means_sleep() -> None:
    clock, steady = HandClock(), [0.0]
    watch = SleepWatch(clock, Rhythm(slept=15), lambda: steady[0])
    clock.at += timedelta(minutes=5)
    steady[0] += 300
    assert not watch.slept()
    clock.at += timedelta(seconds=14)
    assert not watch.slept()
    clock.at += timedelta(hours=6)
    steady[0] += 2
    assert watch.slept()
    assert not watch.slept()


def test_a_clock_that_is_set_back_counts_too() -> None:
    clock = HandClock()
    watch = SleepWatch(clock, Rhythm(), lambda: 0.0)
    clock.at -= timedelta(hours=1)
    assert watch.slept()
