"""Prints what the application achieves beside its targets, all measured in one run.

python -m tests.bench [--only PARTS] [--messages N] [--search-messages N] [--grow-to N] [--crashes N] [--soak MINUTES]
                      [--broken-mails N] [--repeats N] [--record]

Parts, by comma: start, sync, processes, distance, unchanged, window, alert, row, editor, search, growth, crashes, soak,
parse, ranking, learning, fuzz. Each part's figures are printed when it is done, all of them at the end.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator

from tests.bench import (
    alert_latency,
    crashes,
    editor_speed,
    first_sync,
    growth,
    learning,
    mail_reading,
    nothing_changed,
    processes,
    ranking,
    row_latency,
    search_speed,
    soak,
    start_up,
)
from tests.bench.figures import Figure, table
from tests.bench.record import conditions, record
from tests.bench.setting import Setting, prepared, say
from tests.lab.children import LabError

Part = tuple[str, Callable[[Setting], Iterator[Figure]]]


def main() -> int:
    wanted = _options()
    parts: dict[str, Callable[[Setting], Iterator[Figure]]] = {
        "start": lambda setting: start_up.figures(setting, wanted.messages),
        "sync": lambda setting: first_sync.sync_figures(setting, wanted.messages),
        "processes": lambda setting: processes.figures(setting, wanted.messages),
        "distance": lambda setting: first_sync.distant_figures(setting, wanted.messages),
        "unchanged": lambda setting: nothing_changed.figures(setting, wanted.search_messages),
        "window": lambda setting: first_sync.window_figures(setting, wanted.messages, wanted.search_messages),
        "alert": lambda setting: alert_latency.figures(setting, wanted.messages),
        "row": row_latency.figures,
        "editor": editor_speed.figures,
        "search": lambda setting: search_speed.figures(setting, wanted.search_messages),
        "growth": lambda setting: growth.figures(setting, wanted.grow_to),
        "crashes": lambda setting: crashes.figures(setting, wanted.crashes),
        "soak": lambda setting: soak.figures(setting, wanted.soak),
        "parse": mail_reading.speed_figures,
        "ranking": ranking.figures,
        "learning": learning.figures,
        "fuzz": lambda setting: mail_reading.fuzz_figures(setting, wanted.broken_mails),
    }
    chosen = wanted.only.split(",") if wanted.only else list(parts)
    if unknown := set(chosen) - set(parts):
        print(f"--only knows {', '.join(parts)}, and not {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    return _measure([(name, parts[name]) for name in chosen], wanted.repeats, keep=wanted.record)


def _measure(parts: list[Part], repeats: int, *, keep: bool) -> int:
    """Exit status 1 where a part could not be measured; a target that is missed is told, and no failure."""
    figures: list[Figure] = []
    failed = 0
    print(conditions())
    try:
        with prepared(repeats) as setting:
            for name, part in parts:
                found, told = _measured(name, part, setting)
                failed |= told
                figures += found
                if keep:
                    record(name, found)
    finally:
        print(table(figures))
    return failed


def _measured(
    name: str, part: Callable[[Setting], Iterator[Figure]], setting: Setting
) -> tuple[list[Figure], int]:
    """What a part measured until its end, or until it failed; 1 where it did."""
    found: list[Figure] = []
    try:
        found.extend(part(setting))
    except (LabError, subprocess.SubprocessError) as error:
        say(f"{name} could not be measured: {str(error)[-800:]}")
        return found, 1
    finally:
        say(f"{name} is done\n{table(found)}")
    return found, 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--only", default="", help="parts to run, by comma, instead of all")
    parser.add_argument("--messages", type=int, default=20_000, help="size of the mailbox (20000)")
    parser.add_argument(
        "--search-messages",
        type=int,
        default=100_000,
        help="size of the large one",
    )
    parser.add_argument("--grow-to", type=int, default=300_000, help="largest mailbox of the growth (300000)")
    parser.add_argument("--crashes", type=int, default=500, help="at so many places, at most (500)")
    parser.add_argument("--soak", type=float, default=30.0, help="minutes of it (30)")
    parser.add_argument("--broken-mails", type=int, default=1_000_000, help="that are read (1000000)")
    parser.add_argument("--repeats", type=int, default=3, help="how often what is repeated is repeated (3)")
    parser.add_argument(
        "--record", action="store_true", help="write the figures of these parts to docs/performance.md"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
