"""How time, memory and disk grow with the mailbox: measured size by size, drawn into docs/growth.svg."""

from __future__ import annotations

import itertools
import math
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.bench.figures import Figure, figure
from tests.bench.first_sync import Synced, measured_sync
from tests.bench.setting import Setting, say

SIZES = (1_000, 10_000, 20_000, 100_000, 300_000)
USUAL, LARGE = 20_000, 100_000
PICTURE = Path(__file__).parents[2] / "docs" / "growth.svg"
_WIDTH, _HEIGHT, _MARGIN = 300, 220, 46
_STYLE = (
    "<style>text{font:11px sans-serif;fill:#444}circle{fill:#2a6fdb}"
    "path{fill:none;stroke:#2a6fdb;stroke-width:2}</style>"
)
Points = Sequence[tuple[int, float]]


def figures(setting: Setting, largest: int) -> Iterator[Figure]:
    synced = {size: _several_syncs(setting, size) for size in SIZES if size <= largest}
    seconds = [(size, statistics.median(one.seconds for one in several)) for size, several in synced.items()]
    memory = [(size, statistics.median(one.megabytes for one in several)) for size, several in synced.items()]
    disk = [(size, several[0].disk / 1e6) for size, several in synced.items()]
    PICTURE.write_text(
        drawn({"first sync, s": seconds, "peak memory, MB": memory, "profile, MB": disk}), encoding="utf-8"
    )
    for size, several in synced.items():
        yield figure(f"first sync of {size:,} messages", [one.seconds for one in several], "s")
    if LARGE in synced:
        yield _time_of_a_mail(synced[USUAL], synced[LARGE])
    for name, points in (("time", seconds), ("peak memory", memory), ("profile on disk", disk)):
        yield figure(f"growth of {name}, against n log n, worst step", worst_step(points), "x", at_most=1)


def _several_syncs(setting: Setting, size: int) -> list[Synced]:
    """The largest once: it takes long."""
    address = setting.mailbox(size)
    repeats = setting.repeats if size <= LARGE else 1
    say(f"first sync of {size:,} messages, {repeats} times")
    return [measured_sync(setting, address, size) for _ in range(repeats)]


def _time_of_a_mail(usual: list[Synced], large: list[Synced]) -> Figure:
    ratios = [
        (many.seconds / LARGE) / (some.seconds / USUAL) for many, some in zip(large, usual, strict=True)
    ]
    return figure(f"time a message, {LARGE:,} against {USUAL:,}", ratios, "x", at_most=1.3)


def worst_step(points: Points) -> float:
    """The largest factor by which a step from one size to the next grew faster than n log n."""
    steps = itertools.pairwise(points)
    return max((b / a) / (m * math.log(m) / (n * math.log(n))) for (n, a), (m, b) in steps)


def drawn(curves: dict[str, Points]) -> str:
    """An SVG with one small log-log chart for each curve."""
    charts = [_chart(name, points, at * _WIDTH) for at, (name, points) in enumerate(curves.items())]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH * len(curves)} {_HEIGHT}">'
    return f'{head}<rect width="100%" height="100%" fill="#fff"/>{_STYLE}{"".join(charts)}</svg>\n'


def _chart(name: str, points: Points, left: int) -> str:
    places = [
        (left + _along(n, [p[0] for p in points]), _up(value, [p[1] for p in points])) for n, value in points
    ]
    line = "M" + " L".join(f"{x:.0f},{y:.0f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="3"/>' for x, y in places)
    values = "".join(
        f'<text x="{x:.0f}" y="{y - 8:.0f}" text-anchor="middle">{value:,.3g}</text>'
        f'<text x="{x:.0f}" y="{_HEIGHT - 12}" text-anchor="middle">{n // 1000}k</text>'
        for (x, y), (n, value) in zip(places, points, strict=True)
    )
    return f'<text x="{left + _WIDTH // 2}" y="18" text-anchor="middle">{name}</text><path d="{line}"/>{dots}{values}'


def _along(value: float, all_values: list[int]) -> float:
    return _MARGIN + _share(value, all_values) * (_WIDTH - 2 * _MARGIN)


def _up(value: float, all_values: list[float]) -> float:
    return _HEIGHT - _MARGIN - _share(value, all_values) * (_HEIGHT - 2 * _MARGIN - 20)


def _share(value: float, all_values: Sequence[float]) -> float:
    low, high = math.log(min(all_values)), math.log(max(all_values))
    return (math.log(value) - low) / (high - low or 1.0)
