"""Typed and pasted text may hold half of a character (a lone surrogate), which no UTF-8 file can; it becomes "?"."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

_Value = TypeVar("_Value")


def encoded_whole(encode: Callable[[_Value], bytes], value: _Value) -> bytes:
    """`encode(value)`; where half characters prevent it, the same with "?" in their place."""
    try:
        return encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_mended(msgspec.to_builtins(value)))


def _mended(value: object) -> object:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_mended(key): _mended(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_mended(inner) for inner in value]
    return value
