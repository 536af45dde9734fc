"""The first sync of a large mailbox: speed beside mbsync, first rows, memory, stalls of the window."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator

from tests.bench.figures import Figure, figure, percentile
from tests.bench.mbsync import first_sync_seconds
from tests.bench.memory import PeakMemory
from tests.bench.setting import Setting, messages_in, probed_window, say
from tests.lab.children import LabError, wait_for

LONGEST = 1800.0  # seconds


def sync_figures(setting: Setting, messages: int) -> Iterator[Figure]:
    """Headless: `agentdesk sync --once` into a new profile, in turns with mbsync."""
    address = setting.mailbox(messages)
    yardstick, ours, memory, worked = [], [], [], []
    for turn in range(setting.repeats):
        say(f"first sync of {messages:,} messages, {turn + 1} of {setting.repeats}: mbsync, then agentdesk")
        yardstick.append(first_sync_seconds(setting.dovecot, address, setting.directory / f"mbsync{turn}"))
        before = processor_seconds()
        seconds, megabytes = _first_sync(setting, address, messages)
        worked.append(processor_seconds() - before)
        ours.append(seconds)
        memory.append(megabytes)
    yield figure(f"mbsync, first sync of {messages:,} messages", yardstick, "s")
    yield figure(f"agentdesk sync --once, {messages:,} messages", ours, "s")
    ratios = [one / other for one, other in zip(ours, yardstick, strict=True)]
    yield figure("first sync, times mbsync", ratios, "x", at_most=4)
    yield figure("first sync, messages a second", [messages / seconds for seconds in ours], "/s")
    yield figure("first sync, processor time (all processes)", worked, "s")
    yield figure("first sync, peak memory", memory, "MB")


def processor_seconds() -> float:
    """What the programs that were started and have ended used of the processors, the account's set-up included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def window_figures(setting: Setting, messages: int) -> Iterator[Figure]:
    """With the window open from the start: time to the first rows, stalls of the event loop, memory."""
    address = setting.mailbox(messages)
    station = setting.workstation(address)
    say(f"first sync of {messages:,} messages with the window open")
    window = probed_window(setting, station.environment, "agentdesk")
    with PeakMemory(window.child.pid) as memory:
        painted = window.painted_at()
        rows = window.rows_at(200) - painted
        wait_for("the mailbox is here", lambda: messages_in(station.profile) >= messages, LONGEST, every=0.5)
        done = time.time() - painted
        time.sleep(2)
    stalls = window.stalls()
    window.child.stop()
    yield figure("window open to 200 rows, mailbox never seen before", rows, "s", at_most=1)
    yield figure(f"window open to {messages:,} messages", done, "s")
    yield figure("event-loop stalls in first sync, p99", percentile(stalls, 99), "ms", at_most=30)
    yield figure("event-loop stalls in first sync, max", max(stalls), "ms")
    yield figure("window in first sync, peak memory", memory.megabytes, "MB")


def _first_sync(setting: Setting, address: str, messages: int) -> tuple[float, float]:
    station = setting.workstation(address)
    started = time.perf_counter()
    child = station.start("sync", "--once")
    with PeakMemory(child.pid) as memory:
        status = child.wait(LONGEST)
    seconds = time.perf_counter() - started
    found = messages_in(station.profile)
    if status != 0 or found < messages:
        raise LabError(
            f"sync --once ended with {status} and {found} of {messages} messages:\n{child.output()}"
        )
    return seconds, memory.megabytes
