"""Finds the entries of another system in whatever its export, its API or a table of its database wraps them in."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from agentdesk.domain.errors import FileUnreadable
from agentdesk.services.canned_exchange import LARGEST, MOST, as_text, document_in

_DEEPEST = 8
_DELIMITERS = (",", ";", "\t")
Row = Mapping[str, Any]
_Kind = TypeVar("_Kind")


def opened(data: bytes, headings: Iterable[frozenset[str]]) -> object:
    """The file as mappings and lists: JSON, YAML or, where one of the `headings` comes first, CSV. FileUnreadable."""
    if len(data) > LARGEST:
        return document_in(data)
    text = as_text(data)
    first = text.lstrip().partition("\n")[0].lower()
    for delimiter in _DELIMITERS:
        columns = {name.strip(' "\r') for name in first.split(delimiter)}
        if any(fields <= columns for fields in headings):
            return _table(text.lstrip(), delimiter)
    return document_in(data)


def rows_with(fields: frozenset[str], document: object) -> list[Row]:
    """The mappings that have all of `fields`, however deep. FileUnreadable where one among them lacks some."""
    rows = list(_found(fields, document, 0))
    if len(rows) > MOST:
        raise FileUnreadable(f"This file lists more than {MOST:,} entries.", "Divide it into several files.")
    return rows


def converted(row: Row, kind: type[_Kind], number: int) -> _Kind:
    """The row as a `kind` of msgspec.Struct. FileUnreadable."""
    try:
        return msgspec.convert({k: v for k, v in row.items() if v is not None}, kind, strict=False)
    except msgspec.ValidationError as error:
        raise FileUnreadable(f"Entry {number} cannot be read: {error}.", "Nothing was imported.") from error


def _found(fields: frozenset[str], document: object, depth: int) -> Iterator[Row]:
    inner = list(document.values()) if isinstance(document, dict) else document
    if not isinstance(inner, list) or depth > _DEEPEST:
        return
    are_rows = [isinstance(one, dict) and fields <= one.keys() for one in inner]
    if not any(are_rows):
        for one in inner:
            yield from _found(fields, one, depth + 1)
        return
    for number, (one, is_row) in enumerate(zip(inner, are_rows, strict=True), 1):
        if not is_row:
            lacking = ", ".join(sorted(fields - one.keys())) if isinstance(one, dict) else "everything"
            raise FileUnreadable(
                f"Entry {number} cannot be read: it lacks {lacking}.", "Nothing was imported."
            )
        yield one


def _table(text: str, delimiter: str) -> list[Row]:
    lines = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines.fieldnames = [name.strip().lower() for name in lines.fieldnames or ()]
        rows: list[Row] = []
        for row in lines:
            if None in row or None in row.values():
                raise FileUnreadable(
                    f"This file is broken at line {lines.line_num}: it has other columns than the first line.",
                    "Nothing was imported.",
                )
            rows.append(row)
    except csv.Error as error:
        place = f"line {lines.line_num + 1}"
        raise FileUnreadable(f"This file is broken at {place}: {error}.", "Nothing was imported.") from error
    return rows
