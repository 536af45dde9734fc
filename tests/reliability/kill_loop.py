"""Kills a workstation at every place of its work, starts it again, and counts on the servers what came of it.

One round: a customer writes ─▶ fetch ─▶ type ─▶ note ─▶ queue ─▶ deliver, one of them killed at one place. What an
agent would do follows: look, do again what is not there, and decide about mail of which nobody knows whether it went
out. Some customers have a colleague whose mailbox does not exist, so that the mail is refused in part.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.lab.children import LabError, wait_for
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.reliability.forked import Forked, Run
from tests.reliability.steps import answer_to

SUPPORT, CUSTOMER, GONE = "killed@hosting.test", "anna@customer.test", "refused@customer.test"
AGENT = ("type", "note", "queue")
STEPS = ("fetch", *AGENT, "deliver")
_MESSAGE_ID = re.compile(rb"^message-id:\s*<([^>]+)>", re.IGNORECASE | re.MULTILINE)
_PATIENCE = 6
_PLACES_OF_A_SYNC = 90
_MAIL = """\
From: Anna Nowak <{customer}>
To: {support}{copies}
Subject: {subject}
Message-ID: <{name}@customer.test>
Date: Mon, 02 Nov 2026 09:00:00 +0000

Hello, my shop is slow since this morning. This is {subject}.
"""


@dataclass(frozen=True, slots=True)
class CrashPoint:
    """The `place`-th place of a step, counted from 0. `threaded`: delivered as a window does, on its threads."""

    step: str
    place: int
    name: str
    partly: bool = False
    threaded: bool = False
    again: int | None = None
    """The place at which the next sync, which mends what can be mended, is killed too."""
    inject: str = ""
    """What strace does instead of dying at a place of ours."""

    def __str__(self) -> str:
        kind = f"{'partly refused, ' if self.partly else ''}{'threads' if self.threaded else 'one thread'}"
        then = "" if self.again is None else f", and the sync after it at {self.again}"
        return f"{self.step} {self.place}: {self.name} ({kind}){then}"


@dataclass
class KillLoop:
    """`points` gives every crash point there is, `round` goes through one, `verify` counts on the servers."""

    station: Forked
    dovecot: Dovecot
    postfix: Postfix
    password: str
    support: str = SUPPORT
    customer: str = CUSTOMER
    golden: dict[tuple[bool, bool], dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    killed: list[CrashPoint] = field(default_factory=list)
    unknown: int = 0
    _rounds: int = 0

    def set_up(self) -> None:
        """The servers are up and know `support`, with that password, and `customer`."""
        self.postfix.refuse(GONE)
        done = self.station.run(
            "command", "account", "add", "--email", self.support, "--user", self.support, "--name", "Support",
            "--imap", f"127.0.0.1:{self.dovecot.imap_port}", "--imap-security", "none",
            "--smtp", f"127.0.0.1:{self.postfix.submission_port}", "--smtp-security", "none",
            "--folder", "INBOX", "--folder", "Sent", "--password-command", f"echo {self.password}",
        )  # fmt: skip
        if done.status != 0:
            raise LabError(done.out)
        self.station.run("sync")

    def points(self) -> list[CrashPoint]:
        """All places of rounds that nothing disturbs; these rounds are what the others are compared with."""
        found: list[CrashPoint] = []
        for partly in (False, True):
            for threaded in (False, True):
                subject = self.begin(partly)
                for step in STEPS:
                    run = self._step(step, subject, threaded=threaded)
                    once = not (partly or threaded) or step == "deliver"
                    found += [
                        CrashPoint(step, n, name, partly, threaded)
                        for n, name in enumerate(run.places)
                        if once
                    ]
                self.golden[partly, threaded] = self.settled(subject)
        return found

    def kill(self, points: Iterable[CrashPoint], number: int) -> None:
        """Until it was killed `number` times."""
        for point in points:
            self.round(point)
            if len(self.killed) == number:
                return

    def round(self, point: CrashPoint) -> bool:
        """Go through one; False where the place was not reached this time (threads take turns as they like)."""
        subject = self.begin(point.partly)
        reached = False
        for step in STEPS if point.step in AGENT else ("fetch", "answer", "deliver"):
            if step == point.step:
                reached = self._step(step, subject, point).killed
                if point.again is not None:
                    self.station.run("sync", fatal=point.again)
                self._pick_up(step, subject)
            else:
                self._step(step, subject, threaded=point.threaded)
        settled = self.settled(subject)
        expected = self.golden[point.partly, point.threaded]
        if _outcome(settled) != _outcome(expected):
            raise LabError(f"{point}:\n{settled}\nand not as undisturbed:\n{expected}")
        if reached:
            self.killed.append(point)
        return reached

    def undisturbed(self) -> dict[str, Any]:
        """How a round ends in which nothing happens."""
        subject = self.begin(partly=False)
        for step in ("fetch", "answer", "deliver"):
            self._step(step, subject)
        return self.settled(subject)

    def answer_again(self, subject: str) -> None:
        """The customer answers the answer."""
        answer = self.answers[subject]
        raw = _MAIL.format(
            customer=self.customer, support=self.support, copies=f"\nIn-Reply-To: <{answer}>\nReferences: <{answer}>",
            subject=f"Re: {subject}", name=f"{subject}-again",
        )  # fmt: skip
        self.dovecot.deliver(self.support, raw.encode(), self.customer)

    def verify(self) -> None:
        """Raises LabError, naming each mail that did not arrive once, lies in Sent more than once, or is not here."""
        self._queue_is_empty()
        received, filed = self._held(self.customer), self._held(self.support, "Sent")
        wrong = [
            f"{subject}: {received[answer]} at the customer, {filed[answer]} in Sent"
            for subject, answer in self.answers.items()
            if (received[answer], filed[answer]) != (1, 1)
        ]
        wrong += self._not_cached()
        sound = self.station.run("check").out
        if wrong or sound != "cache.db ok\ncache.db 0\nrecord.db ok\nrecord.db 0\n":
            raise LabError("\n".join([*wrong, sound]))

    def verify_rebuilt(self) -> None:
        """The same tickets come of the events and the server alone."""
        before = self.station.json("look", *self.answers)
        for file in self.station.profile.glob("cache.db*"):
            file.unlink()
        self.station.run("sync")
        after = self.station.json("look", *self.answers)
        if after != before:
            raise LabError(
                f"not the same once rebuilt: {[one for one in before if before[one] != after[one]]}"
            )

    def begin(self, partly: bool) -> str:
        self._rounds += 1
        subject = name = f"case-{self._rounds}"
        copies = f"\nCc: Bernd <{GONE}>" if partly else ""
        raw = _MAIL.format(
            customer=self.customer, support=self.support, copies=copies, subject=subject, name=name
        )
        self.dovecot.deliver(self.support, raw.encode(), self.customer)
        return subject

    def _step(
        self, step: str, subject: str, point: CrashPoint | None = None, *, threaded: bool = False
    ) -> Run:
        threaded = threaded or (point is not None and point.threaded)
        orders: dict[str, tuple[str, ...]] = {
            "fetch": ("sync",),
            "deliver": ("work",) if threaded else ("sync",),
            "answer": ("agent", subject, *AGENT),
        }
        order = orders.get(step, ("agent", subject, step))
        if point is None:
            return self.station.run(*order)
        if point.inject:
            return self.station.run(*order, inject=point.inject)
        return self.station.run(*order, fatal=point.place)

    def _pick_up(self, step: str, subject: str) -> None:
        """Do again what a look shows not to be done."""
        if step in {"fetch", "deliver"}:
            self._step("fetch", subject)
            return
        seen = self._look(subject)
        if step == "type":
            text = answer_to(subject)
            assert seen["draft"] in {None, text[: len(text) // 2], text}, seen
        if step == "queue":
            assert (seen["draft"] == answer_to(subject)) != bool(seen["outbox"]), seen
        if step != "queue" or seen["draft"] is not None:
            self._step(step, subject)

    def settled(self, subject: str) -> dict[str, Any]:
        """How it ends, once a person has decided what only a person can."""
        for _ in range(_PATIENCE):
            seen = self._look(subject)
            state = seen["outbox"][0]["state"] if seen["outbox"] else "lost"
            if state == "unknown":
                self._decide(seen["outbox"][0])
            elif state in {"sent", "failed"} and seen["outbox"][0]["filed"]:
                self.answers[subject] = seen["outbox"][0]["message_id"]
                return seen
            self.station.run("sync")
        raise LabError(f"{subject} never settled: {seen}")

    def _decide(self, item: dict[str, Any]) -> None:
        self.unknown += 1
        self._queue_is_empty()
        arrived = self._held(self.customer)[item["message_id"]]
        verb = "--mark-sent" if arrived else "--retry"
        self.station.run("command", "outbox", verb, item["id"])

    def _look(self, subject: str) -> dict[str, Any]:
        seen: dict[str, Any] = self.station.json("look", subject)[subject]
        return seen

    def _held(self, address: str, folder: str = "INBOX") -> Counter[str]:
        root = self.dovecot.maildir(address, folder)
        files = [path for part in ("cur", "new") for path in (root / part).glob("*")]
        return Counter(_message_id(path) for path in files)

    def _queue_is_empty(self) -> None:
        queue = self.postfix.directory / "queue"
        folders = [queue / part for part in ("maildrop", "incoming", "active", "deferred")]
        wait_for(
            "Postfix has delivered all", lambda: not any(p.is_file() for f in folders for p in f.rglob("*"))
        )

    def _not_cached(self) -> list[str]:
        lines = self.station.run("command", "export", "--jsonl").out.splitlines()
        here = Counter((m["folder"], m["message_id"]) for m in map(json.loads, lines))
        there = Counter(
            (folder, message_id)
            for folder in ("INBOX", "Sent")
            for message_id in self._held(self.support, folder).elements()
        )
        return [
            f"{mail} is {there[mail]} times there and {here[mail]} times here"
            for mail in there
            if there[mail] != here[mail]
        ]


def by_chance(points: Sequence[CrashPoint], seed: int) -> Iterator[CrashPoint]:
    """One after the other, each step having its share; after every third crash the next start crashes too."""
    chance = random.Random(seed)
    by_step: dict[str, list[CrashPoint]] = {}
    for point in points:
        by_step.setdefault(point.step, []).append(point)
    while True:
        (step,) = chance.choices(STEPS, weights=(3, 1, 1, 2, 6))
        again = chance.randrange(_PLACES_OF_A_SYNC) if chance.random() < 1 / 3 else None
        yield replace(chance.choice(by_step[step]), again=again)


def _outcome(seen: dict[str, Any]) -> dict[str, Any]:
    """What must be the same whatever happened on the way."""
    item = seen["outbox"][0]
    mail = {key: item[key] for key in ("state", "left", "accepted")}
    ticket = {key: seen[key] for key in ("status", "tags", "mails", "draft")}
    return {**ticket, "notes": len(seen["notes"]), "answers": len(seen["outbox"]), "mail": mail}


def _message_id(path: Path) -> str:
    found = _MESSAGE_ID.search(path.read_bytes())
    return found[1].decode() if found else path.name
