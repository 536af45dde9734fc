"""How long a search takes in a large mailbox: the application's own search in its own process, warm."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure, figure, percentile
from tests.bench.setting import Setting, say
from tests.lab.children import ask_program

QUERIES = """\
certificate | działania | dzialania | invoice | faktura | hospedagem | senha | backup
kopii zapasowej | a | wordp | internal server error | "internal server error" | "kopii wykonanej"
gmail SPF | nameservers | 203.0.113.7 | subject:invoice | subject:strona | from:anna
from:nowak faktura | to:support certificate | is:open | is:urgent | is:needs_reply | has:attachment
has:attachment invoice | before:2025-02-01 backup | after:2025-03-01 senha | tag:vip | assignee:anna
wordpress -backup | error -certificate -invoice | mariana senha | krok po kroku | passo a passo
"step by step" domain | żadnych takich słów | xyzzy | bakery | quota exceeded cron"""
SEARCHES = [query.strip() for query in QUERIES.replace("\n", " | ").split("|")]


def figures(setting: Setting, messages: int) -> Iterator[Figure]:
    station = setting.workstation(setting.mailbox(messages))
    say(f"fetching {messages:,} messages to search in")
    station.run("sync", "--once", seconds=3600)
    say("searching")
    program = [sys.executable, "-m", "tests.bench.search_speed", str(station.profile)]
    timed: list[tuple[str, float]] = json.loads(ask_program(*program, env=station.environment, seconds=600))
    slowest = sorted(dict(timed).items(), key=lambda one: -one[1])[:5]
    say("slowest: " + ", ".join(f"{query} ({spent:.0f} ms)" for query, spent in slowest))
    spent = [milliseconds for _, milliseconds in timed]
    yield figure(f"search in {messages:,} messages, median", percentile(spent, 50), "ms")
    yield figure(f"search in {messages:,} messages, p95", percentile(spent, 95), "ms", at_most=50)
    yield figure(f"search in {messages:,} messages, max", max(spent), "ms")


def main() -> None:
    """Run in a process of its own: print as JSON how many milliseconds each search took, after a first round."""
    from agentdesk.bootstrap import open_desk

    timed = []
    with open_desk(Path(sys.argv[1])) as opened:
        for query in SEARCHES * 4:
            started = time.perf_counter()
            opened.desk.inbox.search(query)
            timed.append((query, (time.perf_counter() - started) * 1000))
    print(json.dumps(timed[len(SEARCHES) :]))


if __name__ == "__main__":
    main()
