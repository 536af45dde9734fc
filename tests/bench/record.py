"""Keeps measured figures in docs/performance.md: a section for each part, replaced when that part is measured again."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.figures import Figure

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
_HEAD = """\
# What was measured

Written by `make bench ARGS=--record`, part by part; each says when, on what, and at which commit. Everything ran
on one machine over loopback, the mail server beside the clients: Dovecot with Maildir. Both sides were set alike:
mbsync with `FSync no` into a new directory, AgentDesk with SQLite's `synchronous=NORMAL` for the cache into a new
profile; no TLS on either. Where a figure has several values, the median is given, and the smallest and largest.
What is compared was measured in turns in one run. A target that is missed says so.

![Time, memory and disk of a first sync against the size of the mailbox](growth.svg)
"""
_SECTION = re.compile(r"^## (.+?)\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def conditions() -> str:
    """The machine as the table's heading says it."""
    return (
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}, all on loopback;"
        " mbsync with FSync no, our cache with synchronous=NORMAL, no TLS on either side"
    )


def record(part: str, figures: Sequence[Figure]) -> None:
    """Put what a part measured in the place of what it measured before."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    sections = {found[1]: found[0] for found in _SECTION.finditer(text)}
    sections[part] = _section(part, figures)
    PAGE.write_text(
        "\n".join([_HEAD, *(body.rstrip() + "\n" for body in sections.values())]), encoding="utf-8"
    )


def _section(part: str, figures: Sequence[Figure]) -> str:
    when = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    load = os.getloadavg()[0]
    rows = "".join(f"| {' | '.join(one.row())} |\n" for one in figures)
    return (
        f"## {part}\n\n{when}, commit {_commit()}, Python {platform.python_version()}, {os.cpu_count()} cores,"
        f" {platform.machine()}, load {load:.1f} at its end\n\n"
        f"| figure | median | min .. max | n | target | |\n|---|---|---|---|---|---|\n{rows}"
    )


def _commit() -> str:
    done = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=PAGE.parent, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or "unknown"
