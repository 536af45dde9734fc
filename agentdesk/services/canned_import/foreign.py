"""What another system's canned response is, before it becomes one of ours, and what a system must say of itself."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

LAST_NAME = "last_name"
"""Stands behind `contact.` or `agent.`: we have no placeholder for it by itself, only together with the first."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """An entry as the other system wrote it, with its own placeholders."""

    title: str
    text: str
    """Text or HTML; `html` where it must be read as HTML, else it is looked at."""
    id: str = ""
    language: str = ""
    """ISO 639-1; empty where the system does not say."""
    keywords: tuple[str, ...] = ()
    folder: str = ""
    subject: str = ""
    html: bool | None = None
    active: bool = True
    files: tuple[tuple[str, str, bytes], ...] = ()
    """Names, content types and contents."""
    left_behind: tuple[str, ...] = ()
    """What the file only names, such as an attachment on somebody's disk."""


@dataclass(frozen=True, slots=True)
class System:
    """A system that canned responses come from."""

    id: str
    name: str
    fields: frozenset[str]
    """What each of its rows has: they are found, and told from others', by these."""
    placeholder: re.Pattern[str]
    """Group 1 is what stands between its signs."""
    expression: Callable[[str], str]
    """Our expression for what stands between the signs; empty where we have none."""
    entry: Callable[[Mapping[str, object], int], Foreign]
    """Reads a row; the number is for whoever is told that it cannot be read. FileUnreadable."""
