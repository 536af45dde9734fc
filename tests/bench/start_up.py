"""From starting the process to a window that is painted and reacts, beside an empty PySide6 window."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.bench.figures import Figure, figure
from tests.bench.setting import Setting, probed_window, say


def figures(setting: Setting, messages: int) -> Iterator[Figure]:
    station = setting.workstation(setting.mailbox(messages))
    station.run("sync", "--once", seconds=1800)
    turns = max(5, setting.repeats)
    say(f"starting windows, {turns} times each")
    empty, usable, listed = [], [], []
    for _ in range(turns):
        empty.append(_painted(setting, "empty"))
        started = time.time()
        window = probed_window(setting, station.environment, "agentdesk")
        usable.append(window.painted_at() - started)
        listed.append(window.rows_at(1) - started)
        window.child.stop()
    yield figure("empty PySide6 window", empty, "s")
    yield figure(f"agentdesk window with {messages:,} messages", usable, "s")
    yield figure("the same, with its tickets listed", listed, "s")
    ratios = [max(one, rows) / other for one, rows, other in zip(usable, listed, empty, strict=True)]
    yield figure("start-up, times the empty window", ratios, "x", at_most=2.5)


def _painted(setting: Setting, what: str) -> float:
    started = time.time()
    window = probed_window(setting, setting.desktop.environment, what)
    seconds = window.painted_at() - started
    window.child.stop()
    return seconds
