"""One measured figure and the table they are printed in, each beside its target."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """Repeated measurements of one thing. `at_most`, `at_least`: target for their median; None: for information."""

    name: str
    values: tuple[float, ...]
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def row(self) -> tuple[str, ...]:
        spread = f"{min(self.values):.3g} .. {max(self.values):.3g}" if len(self.values) > 1 else ""
        return (
            self.name,
            f"{self.median:.4g} {self.unit}",
            spread,
            str(len(self.values)),
            self._target(),
            self._verdict(),
        )

    def _target(self) -> str:
        if self.at_least is not None:
            return f">= {self.at_least:g}"
        return "" if self.at_most is None else f"<= {self.at_most:g}"

    def _verdict(self) -> str:
        if self.at_least is not None:
            return "met" if self.median >= self.at_least else "MISSED"
        if self.at_most is None:
            return ""
        return "met" if self.median <= self.at_most else "MISSED"


def figure(
    name: str,
    values: Sequence[float] | float,
    unit: str,
    at_most: float | None = None,
    at_least: float | None = None,
) -> Figure:
    several = (values,) if isinstance(values, int | float) else tuple(values)
    return Figure(name, several, unit, at_most, at_least)


def percentile(values: Sequence[float], percent: float) -> float:
    """The value below which `percent` of the values lie, by nearest rank."""
    ordered = sorted(values)
    rank = max(0, min(len(ordered) - 1, round(percent / 100 * len(ordered)) - 1))
    return ordered[rank]


def table(figures: Sequence[Figure]) -> str:
    rows = [("figure", "median", "min .. max", "n", "target", ""), *(one.row() for one in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    return "\n".join(
        "  ".join(part.ljust(width) for part, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
