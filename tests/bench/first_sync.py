"""The first sync of a large mailbox: speed beside mbsync, first rows, memory, stalls of the window."""

from __future__ import annotations

import resource
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.distance import far_away
from tests.bench.figures import Figure, figure, percentile
from tests.bench.mbsync import first_sync_seconds, indexing_seconds
from tests.bench.memory import PeakMemory
from tests.bench.setting import Setting, messages_in, probed_window, say
from tests.lab.children import LabError, wait_for

LONGEST = 3600.0  # seconds
ROUND_TRIP = 0.04  # seconds


def sync_figures(setting: Setting, messages: int) -> Iterator[Figure]:
    """Headless: `agentdesk sync --once` into a new profile, in turns with mbsync, alone and with notmuch."""
    address = setting.mailbox(messages)
    yardstick, searchable, ours, memory, worked, disk = [], [], [], [], [], []
    for turn in range(setting.repeats):
        say(
            f"first sync of {messages:,} messages, {turn + 1} of {setting.repeats}: mbsync, notmuch, then agentdesk"
        )
        copy = setting.directory / f"mbsync{turn}"
        yardstick.append(first_sync_seconds(setting.dovecot, address, copy))
        searchable.append(yardstick[-1] + indexing_seconds(copy))
        before = processor_seconds()
        synced = measured_sync(setting, address, messages)
        worked.append((processor_seconds() - before) / messages * 1000)
        ours.append(synced.seconds)
        memory.append(synced.megabytes)
        disk.append(synced.disk / mailbox_bytes(copy / "INBOX"))
        shutil.rmtree(copy)
    yield figure(f"mbsync, first sync of {messages:,} messages", yardstick, "s")
    yield figure("mbsync + notmuch new", searchable, "s")
    yield figure(f"agentdesk sync --once, {messages:,} messages", ours, "s")
    yield figure("first sync, times mbsync", _ratios(ours, yardstick), "x", at_most=1.3)
    yield figure("first sync, times mbsync + notmuch", _ratios(ours, searchable), "x", at_most=0.2)
    yield figure("first sync, messages a second", [messages / seconds for seconds in ours], "/s")
    yield figure("first sync, processor time a message (all processes)", worked, "ms")
    yield figure("first sync, peak memory", memory, "MB")
    yield figure("disk used, times the mail's own size", disk, "x", at_most=1.0)


def distant_figures(setting: Setting, messages: int) -> Iterator[Figure]:
    """The same with the server 40 ms away."""
    address = setting.mailbox(messages)
    yardstick, ours = [], []
    with far_away(setting.dovecot.imap_port, ROUND_TRIP) as port:
        for turn in range(setting.repeats):
            say(f"first sync from far away, {turn + 1} of {setting.repeats}: mbsync, then agentdesk")
            copy = setting.directory / f"far{turn}"
            yardstick.append(first_sync_seconds(setting.dovecot, address, copy, port))
            shutil.rmtree(copy)
            ours.append(measured_sync(setting, address, messages, port).seconds)
    yield figure(f"mbsync, {messages:,} messages, 40 ms away", yardstick, "s")
    yield figure(f"agentdesk sync --once, {messages:,} messages, 40 ms away", ours, "s")
    yield figure("first sync 40 ms away, times mbsync", _ratios(ours, yardstick), "x", at_most=1.3)


def _ratios(ours: list[float], theirs: list[float]) -> list[float]:
    return [one / other for one, other in zip(ours, theirs, strict=True)]


def _seconds_to_rows(setting: Setting, address: str, port: int = 0) -> float:
    station = setting.workstation(address, port)
    window = probed_window(setting, station.environment, "agentdesk")
    painted = window.painted_at()
    seconds = window.rows_at(200) - painted
    window.child.stop()
    shutil.rmtree(station.profile)
    return seconds


def mailbox_bytes(directory: Path) -> int:
    """The size of all mails of a Maildir."""
    return sum(file.stat().st_size for part in ("cur", "new") for file in (directory / part).iterdir())


def processor_seconds() -> float:
    """What the programs that were started and have ended used of the processors, the account's set-up included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def window_figures(setting: Setting, messages: int, many: int) -> Iterator[Figure]:
    """With the window open from the start, in a usual and in a large mailbox: first rows, stalls, memory."""
    yield from _watched_figures(setting, messages, setting.repeats)
    yield from _watched_figures(setting, many, 1)


def _watched_figures(setting: Setting, messages: int, repeats: int) -> Iterator[Figure]:
    address = setting.mailbox(messages)
    rows = [_seconds_to_rows(setting, address) for _ in range(setting.repeats - repeats)]
    watched = []
    for turn in range(repeats):
        say(f"first sync of {messages:,} messages with the window open, {turn + 1} of {repeats}")
        watched.append(_watched_sync(setting, address, messages))
    with far_away(setting.dovecot.imap_port, ROUND_TRIP) as port:
        far = [_seconds_to_rows(setting, address, port) for _ in range(setting.repeats)]
    rows += [one.rows for one in watched]
    sized = f"{messages:,} messages"
    yield figure(f"window open to 200 rows, {sized}", rows, "s", at_most=0.3)
    yield figure(f"window open to 200 rows, {sized}, 40 ms away", far, "s", at_most=0.8)
    yield figure(f"window open to all of {sized}", [one.all_here for one in watched], "s")
    calm = [percentile(one.stalls, 99) for one in watched]
    yield figure(f"event-loop stalls in first sync of {sized}, p99", calm, "ms", at_most=16)
    yield figure("the same, longest", [max(one.stalls) for one in watched], "ms", at_most=60)
    yield figure(
        f"window in first sync of {sized}, peak memory", [one.megabytes for one in watched], "MB", at_most=350
    )


@dataclass(frozen=True, slots=True)
class _Watched:
    """Seconds until 200 rows and until all were here; milliseconds that each tick of the event loop was late."""

    rows: float
    all_here: float
    stalls: list[float]
    megabytes: float


def _watched_sync(setting: Setting, address: str, messages: int) -> _Watched:
    station = setting.workstation(address)
    window = probed_window(setting, station.environment, "agentdesk")
    with PeakMemory(window.child.pid) as memory:
        painted = window.painted_at()
        rows = window.rows_at(200) - painted
        wait_for("the mailbox is here", lambda: messages_in(station.profile) >= messages, LONGEST, every=0.5)
        done = time.time() - painted
        time.sleep(2)
    stalls = window.stalls()
    window.child.stop()
    shutil.rmtree(station.profile)
    return _Watched(rows, done, stalls, memory.megabytes)


@dataclass(frozen=True, slots=True)
class Synced:
    seconds: float
    megabytes: float
    disk: int
    """Bytes of the whole profile."""


def measured_sync(setting: Setting, address: str, messages: int, port: int = 0) -> Synced:
    """One first sync into a new profile, which is removed afterwards."""
    station = setting.workstation(address, port)
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
    disk = sum(file.stat().st_size for file in station.profile.rglob("*") if file.is_file())
    shutil.rmtree(station.profile)
    return Synced(seconds, memory.megabytes, disk)
