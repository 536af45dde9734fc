"""What each marked test saw: kept in `seen.json`, held against what it sees now, renewed with `--record-seen`."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.reliability.cases import CATALOGUES

FILE = Path(__file__).parent / "seen.json"
MARKS = tuple(catalogue.mark for catalogue in CATALOGUES)

_SEEN = pytest.StashKey[list[str]]()


class Seen:
    """Called with what a test saw, in the words of the table; several calls make several sentences."""

    def __init__(self, said: list[str]) -> None:
        self._said = said

    def __call__(self, what: str) -> None:
        self._said.append(what)


@pytest.fixture
def seen(request: pytest.FixtureRequest) -> Seen:
    """See tests/reliability/__init__.py."""
    if not any(request.node.iter_markers(mark) for mark in MARKS):
        raise ValueError(f"{request.node.nodeid} says what it saw, but carries none of the marks {MARKS}")
    return Seen(request.node.stash.setdefault(_SEEN, []))


def recorded() -> dict[str, list[str]]:
    """Node id -> what that test saw when it was last recorded."""
    if not FILE.exists():
        return {}
    found: dict[str, list[str]] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def settle(item: pytest.Item, record: bool) -> None:
    """After a test passed: keep what it saw, or fail it when that is not what was kept."""
    said = item.stash.get(_SEEN, [])
    if not said:
        return
    if record:
        keep({item.nodeid: said})
        return
    before = recorded().get(item.nodeid)
    if before != said:
        pytest.fail(
            f"It saw {said}, but {FILE.name} says {before}. If that is how it should be: "
            f"pytest '{item.nodeid}' --record-seen && python -m tests.reliability",
            pytrace=False,
        )


def keep(more: dict[str, list[str]], only: frozenset[str] | None = None) -> None:
    """Add to the file; with `only`, forget every other test. Several processes may do so at once."""
    with _locked():
        merged = {**recorded(), **more}
        kept = {node: said for node, said in sorted(merged.items()) if only is None or node in only}
        text = json.dumps(kept, indent=1, ensure_ascii=False) + "\n"
        if not FILE.exists() or FILE.read_text(encoding="utf-8") != text:
            fresh = FILE.with_suffix(".fresh")
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(FILE)


@contextmanager
def _locked() -> Iterator[None]:
    with (FILE.parent / "cases.py").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
