"""Lists as one SQL parameter, so that a statement for 200 tickets is the statement for one and no limit is
ever met.
"""

from collections.abc import Iterable

import msgspec
from sqlalchemy import ColumnElement, bindparam, column, func, select

_encode = msgspec.json.Encoder().encode
_texts = msgspec.json.Decoder(tuple[str, ...])


def as_json(values: Iterable[str]) -> str:
    """`values` as a JSON array."""
    return _encode(list(values)).decode()


def as_json_numbers(values: Iterable[int]) -> str:
    """Whole numbers as a JSON array."""
    return _encode(list(values)).decode()


def from_json(text: str) -> tuple[str, ...]:
    """The strings of a JSON array."""
    return () if text == "[]" else _texts.decode(text)


def among(what: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """SQL: `what` is one of `values`."""
    listed = func.json_each(bindparam(None, as_json(values), unique=True)).table_valued("value")
    return what.in_(select(column("value")).select_from(listed))
