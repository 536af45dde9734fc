"""Judging a first download in processes of its own, against judging it in the process that fetches it: decision 26."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from tests.bench.figures import Figure, figure
from tests.bench.setting import Setting, messages_in, say
from tests.lab.children import LabError

_COMMAND = """
from agentdesk.__main__ import main
from agentdesk.sync import judging_worker
judging_worker.useful_processes = lambda: {processes}
main()
"""
_WAYS = {"in the process that fetches": 0, "in one of its own": 1, "in two of their own": 2}


def figures(setting: Setting, messages: int) -> Iterator[Figure]:
    """The three ways in turns."""
    address = setting.mailbox(messages)
    taken: dict[str, list[float]] = {way: [] for way in _WAYS}
    for turn in range(setting.repeats):
        say(
            f"first sync of {messages:,} messages with 0, 1, 2 judging processes, {turn + 1} of {setting.repeats}"
        )
        for way, processes in _WAYS.items():
            taken[way].append(_seconds(setting, address, messages, processes))
    for way, seconds in taken.items():
        yield figure(f"first sync of {messages:,} messages, judged {way}", seconds, "s")


def _seconds(setting: Setting, address: str, messages: int, processes: int) -> float:
    station = setting.workstation(address)
    command = [sys.executable, "-c", _COMMAND.format(processes=processes), "sync", "--once"]
    started = time.perf_counter()
    child = setting.children.start("agentdesk", command, env=station.environment)
    status = child.wait(1800)
    seconds = time.perf_counter() - started
    if status != 0 or messages_in(station.profile) < messages:
        raise LabError(f"sync --once ended with {status}:\n{child.output()}")
    return seconds
