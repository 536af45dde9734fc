"""Kills a workstation again and again while it works with real servers, and counts what came of it; see
tests/reliability/kill_loop.py. Any answer lost or sent twice ends the benchmark with its crash point.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tests.bench.figures import Figure, figure
from tests.bench.setting import PASSWORD, Setting, say
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.reliability.forked import forked
from tests.reliability.kill_loop import CUSTOMER, SUPPORT, CrashPoint, KillLoop


def figures(setting: Setting, most: int) -> Iterator[Figure]:
    """At most so many crash points, each kind of place before any is repeated."""
    directory = setting.directory / "crashes"
    users = {SUPPORT: PASSWORD, CUSTOMER: PASSWORD}
    dovecot = Dovecot(directory / "dovecot", setting.children, setting.certificates, users)
    postfix = Postfix(directory / "postfix", setting.children, setting.certificates, dovecot)
    dovecot.start()
    postfix.start()
    began = time.perf_counter()
    with forked(directory / "station", {"SSL_CERT_FILE": str(setting.certificates.authority)}) as station:
        loop = KillLoop(station, dovecot, postfix, PASSWORD)
        loop.set_up()
        points = loop.points()
        say(f"killing at up to {most} of {len(points)} places")
        _kill(loop, _twice(_varied(points)[:most]))
        _kill(loop, _by_system_call(most // 10))
        loop.verify()
        loop.verify_rebuilt()
    postfix.stop()
    dovecot.stop()
    killed, kinds = len(loop.killed), len({_kind(point) for point in loop.killed})
    yield figure(f"crash points of {len(points)} at which it was killed", killed, "kills", at_least=200)
    by_strace = sum(bool(point.inject) for point in loop.killed)
    yield figure("of them at a system call, by strace, wherever that was", by_strace, "kills")
    yield figure("different kinds of them", kinds, "kinds")
    yield figure("answers lost, doubled or not filed once; mails not in the cache", 0, "mails", at_most=0)
    yield figure("outcomes that only a person could know", loop.unknown, "mails")
    yield figure(
        "a crash, the recovery and the look at the servers", (time.perf_counter() - began) / killed, "s"
    )


def _kill(loop: KillLoop, points: list[CrashPoint]) -> None:
    for number, point in enumerate(points, start=1):
        if number % 50 == 0:
            say(f"crash point {number} of {len(points)}: {point}")
        loop.round(point)


def _by_system_call(number: int) -> list[CrashPoint]:
    """At the n-th write to a file or a socket, or wait for the disk."""
    chance = random.Random(2)
    calls = {"pwrite64": 20, "fdatasync": 6, "sendto": 25}
    found = []
    for _ in range(number):
        call, step = chance.choice(list(calls)), chance.choice(("fetch", "type", "note", "queue", "deliver"))
        place = chance.randint(1, calls[call])
        found.append(CrashPoint(step, place, call, inject=f"{call}:signal=SIGKILL:when={place}"))
    return found


def _twice(points: list[CrashPoint]) -> list[CrashPoint]:
    """After every fourth crash the next start crashes too."""
    chance = random.Random(43)
    return [
        replace(point, again=chance.randrange(90)) if number % 4 == 0 else point
        for number, point in enumerate(points)
    ]


def _varied(points: list[CrashPoint]) -> list[CrashPoint]:
    """All of them, mixed, each kind once before any comes again."""
    turns: Counter[CrashPoint] = Counter()
    ordered: list[tuple[int, int, CrashPoint]] = []
    for position, point in enumerate(random.Random(29).sample(points, len(points))):
        turns[_kind(point)] += 1
        ordered.append((turns[_kind(point)], position, point))
    return [point for _, _, point in sorted(ordered, key=lambda one: one[:2])]


def _kind(point: CrashPoint) -> CrashPoint:
    return replace(point, place=0, again=None)
