"""Makes docs/reliability.md from the marked tests and from what they saw, so that the page cannot say anything else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.reliability.cases import CATALOGUES, Catalogue
from tests.reliability.recording import MARKS, recorded

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reliability.md"

HEAD = """\
# Reliability: what goes wrong, and what happens then

Each line is a test that produces the trouble and looks at the servers and the databases afterwards. "Produced by" says
with what: Dovecot, Postfix and the desktop are the real ones of Debian, run privately for the tests; a scripted server
speaks the bytes of a protocol and does what no real server does when asked. This page is written by `make reliability`
from the tests themselves, and a test fails when it is out of date.
"""


@dataclass(frozen=True, slots=True)
class Proof:
    """A test that shows case `number` of the catalogue of `mark`; `how` the trouble is produced."""

    mark: str
    number: int
    how: str
    node: str


@dataclass(frozen=True, slots=True)
class Row:
    """All runs of one test function that show one case the same way."""

    how: str
    function: str
    seen: tuple[str, ...]


class _Collector:
    """A pytest plugin that notes which items carry which marks."""

    def __init__(self) -> None:
        self.proofs: list[Proof] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            for mark in (mark for name in MARKS for mark in item.iter_markers(name)):
                number, how = _shown(*mark.args, **mark.kwargs)
                self.proofs.append(Proof(mark.name, number, how, item.nodeid))


def _shown(number: int, how: str) -> tuple[int, str]:
    return number, how


def collect() -> list[Proof]:
    """Every marked test, as pytest itself finds it. Only for a process of its own: it imports the tests."""
    collector = _Collector()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        status = pytest.main(
            ["--collect-only", "-q", "-p", "no:cacheprovider", *_files()], plugins=[collector]
        )
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise SystemExit(f"The marked tests cannot be collected: pytest ended with {status!r}")
    return collector.proofs


def _files() -> Iterator[str]:
    marks = tuple(f"mark.{mark}(" for mark in MARKS)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        text = path.read_text(encoding="utf-8")
        if any(mark in text for mark in marks):
            yield str(path)


def complaints(proofs: Iterable[Proof]) -> Iterator[str]:
    """Marks that name no case, and tests that never said what they saw."""
    titles = {catalogue.mark: catalogue.titles for catalogue in CATALOGUES}
    told = {_function(node) for node, said in recorded().items() if said}
    for proof in proofs:
        if proof.number not in titles[proof.mark]:
            yield f"{proof.node}: there is no {proof.mark} {proof.number} in tests/reliability/cases.py"
        if _function(proof.node) not in told:
            yield f"{proof.node}: never said what it saw; run it with --record-seen"


def untested(catalogue: Catalogue, proofs: Iterable[Proof]) -> list[int]:
    shown = {proof.number for proof in proofs if proof.mark == catalogue.mark}
    return [number for number in catalogue.titles if number not in shown]


def page(proofs: list[Proof]) -> str:
    sections = (_section(catalogue, proofs) for catalogue in CATALOGUES)
    return "\n".join([HEAD, *sections])


def _section(catalogue: Catalogue, proofs: list[Proof]) -> str:
    missing = untested(catalogue, proofs)
    lines = [f"## {catalogue.heading}", ""]
    lines += [f"{len(catalogue.titles) - len(missing)} of {len(catalogue.titles)} cases are shown by tests."]
    lines += ["", "| | what happens | shown by | produced by | what was seen |", "|---|---|---|---|---|"]
    for number in catalogue.titles:
        lines += _lines(catalogue, number, proofs)
    return "\n".join(lines) + "\n"


def _lines(catalogue: Catalogue, number: int, proofs: list[Proof]) -> list[str]:
    rows = _rows([proof for proof in proofs if (proof.mark, proof.number) == (catalogue.mark, number)])
    first = [str(number), catalogue.titles[number]]
    if not rows:
        return [_line([*first, "not shown yet", "", ""])]
    return [
        _line([*(first if index == 0 else ["", ""]), _link(row.function), row.how, "; ".join(row.seen)])
        for index, row in enumerate(rows)
    ]


def _rows(proofs: list[Proof]) -> list[Row]:
    memory, found = recorded(), dict[tuple[str, str], dict[str, None]]()
    for proof in proofs:
        seen = found.setdefault((_function(proof.node), proof.how), {})
        seen.update(dict.fromkeys(memory.get(proof.node, [])))
    return [Row(how, function, tuple(seen)) for (function, how), seen in found.items()]


def _function(node: str) -> str:
    return node.partition("[")[0]


def _link(function: str) -> str:
    path, _, name = function.partition("::")
    return f"[{path.removeprefix('tests/')}::{name}](../{path})"


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
