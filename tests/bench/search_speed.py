"""How long a search takes in a large mailbox: the application's own search in its own process, warm, beside notmuch's.

notmuch is asked on its command line, as a person would: its start, about 10 ms, is part of what it takes.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench import filled
from tests.bench.figures import Figure, figure, percentile
from tests.bench.mbsync import indexing_seconds
from tests.bench.setting import Setting, say
from tests.lab.children import ask_program
from tests.lab.support_mail import support_mails

QUERIES = """\
certificate | działania | dzialania | invoice | faktura | hospedagem | senha | backup
kopii zapasowej | a | wordp | internal server error | "internal server error" | "kopii wykonanej"
gmail SPF | nameservers | 203.0.113.7 | subject:invoice | subject:strona | from:anna
from:nowak faktura | to:support certificate | is:open | is:urgent | is:needs_reply | has:attachment
has:attachment invoice | before:2025-02-01 backup | after:2025-03-01 senha | tag:vip | assignee:anna
wordpress -backup | error -certificate -invoice | mariana senha | krok po kroku | passo a passo
"step by step" domain | żadnych takich słów | xyzzy | bakery | quota exceeded cron"""
SEARCHES = [query.strip() for query in QUERIES.replace("\n", " | ").split("|")]


PEER_SEARCHES = {
    "certificate": "certificate",
    "kopii zapasowej": "kopii zapasowej",
    "gmail SPF": "gmail SPF",
    "wordp": "wordp*",
    "internal server error": "internal server error",
    '"internal server error"': '"internal server error"',
    "subject:invoice": "subject:invoice",
    "from:nowak faktura": "from:nowak faktura",
    "error -certificate -invoice": "error and not certificate and not invoice",
}
"""The same question to both."""


def figures(setting: Setting, messages: int) -> Iterator[Figure]:
    """The same mails on both sides, brought here by a sync."""
    yield from filled.figures(setting, messages, setting.directory / f"filled{messages}")
    station = setting.workstation(setting.mailbox(messages))
    say(f"first sync of the {messages:,} messages that are searched")
    station.run("sync", "--once", seconds=3600)
    program = [sys.executable, "-m", "tests.bench.search_speed", station.profile, str(setting.repeats)]
    rounds: list[list[tuple[str, float]]] = json.loads(ask_program(*program, seconds=600))
    slowest = sorted(dict(rounds[-1]).items(), key=lambda one: -one[1])[:5]
    say("slowest: " + ", ".join(f"{query} ({spent:.0f} ms)" for query, spent in slowest))
    for name, percent, at_most in (("median", 50, None), ("p95", 95, 50), ("longest", 100, None)):
        spent = [percentile([milliseconds for _, milliseconds in one], percent) for one in rounds]
        yield figure(f"search in {messages:,} messages, {name}", spent, "ms", at_most=at_most)
    if shutil.which("notmuch"):
        yield from _peer_figures(setting, messages, rounds)


def _peer_figures(setting: Setting, messages: int, rounds: list[list[tuple[str, float]]]) -> Iterator[Figure]:
    say(f"indexing {messages:,} messages with notmuch")
    maildir = setting.directory / f"notmuch{messages}"
    (maildir / "cur").mkdir(parents=True)
    for folder in ("new", "tmp"):
        (maildir / folder).mkdir()
    for number, source in enumerate(support_mails(messages)):
        (maildir / "cur" / f"{number}.bench:2,").write_bytes(source)
    indexing_seconds(maildir)
    for query in PEER_SEARCHES.values():
        _notmuch_milliseconds(maildir, query)
    theirs = [
        percentile([_notmuch_milliseconds(maildir, query) for query in PEER_SEARCHES.values()], 95)
        for _ in rounds
    ]
    ours = [percentile([spent for query, spent in one if query in PEER_SEARCHES], 95) for one in rounds]
    yield figure("notmuch search --limit=50, p95", theirs, "ms")
    ratios = [here / there for here, there in zip(ours, theirs, strict=True)]
    yield figure("the same searches here, p95, times notmuch", ratios, "x", at_most=1)


def _notmuch_milliseconds(maildir: Path, query: str) -> float:
    environment = {**os.environ, "NOTMUCH_CONFIG": str(maildir / "notmuch-config")}
    started = time.perf_counter()
    ask_program("notmuch", "search", "--limit=50", query, env=environment)
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Run in a process of its own: print as JSON how many milliseconds each search took, after a first round."""
    from agentdesk.bootstrap import open_desk

    rounds = []
    with open_desk(Path(sys.argv[1])) as opened:
        for _ in range(1 + int(sys.argv[2])):
            timed = []
            for query in SEARCHES:
                started = time.perf_counter()
                opened.desk.inbox.search(query)
                timed.append((query, (time.perf_counter() - started) * 1000))
            rounds.append(timed)
    print(json.dumps(rounds[1:]))


if __name__ == "__main__":
    main()
