"""What commands print: a table for people, JSON for scripts."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from agentdesk.services.ports import CheckResult

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_PIPED_WIDTH = 160
_LEAST_WIDTH = 10

JsonValue = str | int | float | bool | None | Sequence["JsonValue"] | Mapping[str, "JsonValue"]


def say(text: str = "") -> None:
    """One line on stdout."""
    sys.stdout.write(printable(text) + "\n")


def complain(text: str) -> None:
    """One line on stderr, for what a script should not take as an answer."""
    sys.stderr.write(f"agentdesk: {printable(text)}\n")


def print_json(value: JsonValue) -> None:
    """Indented JSON on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_json_line(value: JsonValue) -> None:
    """One line of JSON on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def print_table(headings: Sequence[str], rows: Iterable[Sequence[str]], nothing: str) -> None:
    """A table as wide as the terminal allows; `nothing` where there are no rows."""
    lines = [tuple(printable(cell) for cell in row) for row in rows]
    if not lines:
        say(nothing)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH, highlight=False)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, width in zip(headings, _fitting((tuple(headings), *lines), console.width), strict=True):
        table.add_column(heading, overflow="ellipsis", no_wrap=True, width=width)
    for line in lines:
        table.add_row(*(Text(cell) for cell in line))
    console.print(table)


def _fitting(lines: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths of the columns: the widest give way until all fit, so that a ticket's id is never cut for a long text."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    while sum(widths) + 2 * len(widths) > room and max(widths) > _LEAST_WIDTH:
        widths[widths.index(max(widths))] -= 1
    return widths


def printable(text: str) -> str:
    """Mail is hostile:
    control characters (a terminal would obey them) become visible, newline and tab stay.
    """
    return "".join(c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in text)


def check_line(check: CheckResult, about: str = "") -> str:
    """A tick or a cross, what was tried (and about what), and the detail."""
    parts = (about, check.what, check.detail)
    return f"{'✓' if check.ok else '✗'} {': '.join(part for part in parts if part)}"


def iso(moment: datetime | None) -> str | None:
    """ISO 8601 in UTC, or None."""
    return moment.astimezone(UTC).isoformat() if moment else None


def age(moment: datetime | None, now: datetime) -> str:
    """How long ago, in the largest fitting unit: "5 min", "3 h", "2 d"; empty for None."""
    if moment is None:
        return ""
    seconds = max(0, int((now - moment).total_seconds()))
    if seconds < _HOUR:
        return f"{seconds // _MINUTE} min"
    return f"{seconds // _HOUR} h" if seconds < 2 * _DAY else f"{seconds // _DAY} d"
