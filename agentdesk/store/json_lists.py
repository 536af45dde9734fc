"""Lists as they are kept in one column. Loads without SQLAlchemy, for the first list of a window."""

from collections.abc import Iterable

import msgspec

_encode = msgspec.json.Encoder().encode
_texts = msgspec.json.Decoder(tuple[str, ...])
_refusals = msgspec.json.Decoder(tuple[tuple[str, int, str], ...])


def as_json(values: Iterable[str]) -> str:
    """`values` as a JSON array."""
    return _encode(list(values)).decode()


def as_json_numbers(values: Iterable[int]) -> str:
    """Whole numbers as a JSON array."""
    return _encode(list(values)).decode()


def as_json_refusals(values: Iterable[tuple[str, int, str]]) -> str:
    """Address, reply code and text of each refusal."""
    return _encode(list(values)).decode()


def refusals_from_json(text: str) -> tuple[tuple[str, int, str], ...]:
    """The refusals of a JSON array."""
    return () if text == "[]" else _refusals.decode(text)


def from_json(text: str) -> tuple[str, ...]:
    """The strings of a JSON array."""
    return () if text == "[]" else _texts.decode(text)
