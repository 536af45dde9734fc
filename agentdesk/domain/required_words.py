"""Reads off a regular expression which words a text must hold for it to match, so that most texts need not be searched."""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SHORTEST = 2
"""Shorter words stand in every text and are not asked for."""
TOKEN = re.compile(r"[^\W_]+")


def required_literals(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of literals: every match of `pattern` holds at least one of each; empty where none is required."""
    demands = (_without_longer(one) for one in _demands(parser.parse(pattern)))
    useful = (one for one in demands if min(len(core(literal)) for literal in one) >= SHORTEST)
    return tuple(sorted(useful, key=len))


def core(literal: str) -> str:
    """The longest run of letters and digits in a literal, which lies within one token of any text that holds it."""
    return max(TOKEN.findall(literal), key=len, default="")


def _without_longer(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if not any(other != w and other in w for other in words))


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best of the demands of a sequence."""
    return max(_demands(items), key=_worth, default=None)


def _demands(items: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """What a sequence requires: one word of each of these sets."""
    demands: list[frozenset[str]] = []
    run = ""
    for kind, value in items:
        if kind is op.LITERAL:
            run += chr(value)
            continue
        demands += [frozenset({run})] if run else []
        run = ""
        if (demand := _of_item(kind, value)) is not None:
            demands.append(demand)
    return [*demands, frozenset({run})] if run else demands


def _of_item(kind: Any, value: Any) -> frozenset[str] | None:
    if kind is op.SUBPATTERN:
        return _of_sequence(value[-1])
    if kind is op.BRANCH:
        return _of_branches([_of_sequence(branch) for branch in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
        return _of_sequence(value[2])
    return None


def _of_branches(branches: list[frozenset[str] | None]) -> frozenset[str] | None:
    known = [branch for branch in branches if branch is not None]
    return frozenset().union(*known) if len(known) == len(branches) else None


def _worth(words: frozenset[str]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
