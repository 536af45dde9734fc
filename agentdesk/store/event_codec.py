"""Events as they are written down: a word for the kind and JSON for the rest.

A kind that this version does not know, or cannot read, is kept as `Unrecognised` and written back byte for
byte.
"""

from typing import Any

import msgspec

from agentdesk.domain.events import (
    Arrived,
    ArticleSaved,
    Assigned,
    CannedSaved,
    Change,
    Merged,
    NoteWritten,
    PrioritySet,
    Promised,
    PromiseKept,
    Replied,
    Snoozed,
    SplitOff,
    StatusSet,
    TagAdded,
    TagRemoved,
    Undone,
    Unrecognised,
    UrgentSet,
    VipSet,
)
from agentdesk.store.half_characters import encoded_whole

_KINDS: dict[str, type[Any]] = {
    "status": StatusSet,
    "snoozed": Snoozed,
    "assigned": Assigned,
    "priority": PrioritySet,
    "urgent": UrgentSet,
    "tag_added": TagAdded,
    "tag_removed": TagRemoved,
    "note": NoteWritten,
    "replied": Replied,
    "promised": Promised,
    "promise_kept": PromiseKept,
    "canned": CannedSaved,
    "article": ArticleSaved,
    "arrived": Arrived,
    "merged": Merged,
    "split_off": SplitOff,
    "vip": VipSet,
    "undone": Undone,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_decoders = {name: msgspec.json.Decoder(kind) for name, kind in _KINDS.items()}
_encode = msgspec.json.Encoder().encode


def kind_of(change: type[Any]) -> str:
    """The word under which such changes are written."""
    return _NAMES[change]


def encoded(change: Change) -> tuple[str, bytes]:
    """Kind and payload of `change`."""
    if isinstance(change, Unrecognised):
        return change.kind, change.payload
    return _NAMES[type(change)], encoded_whole(_encode, change)


def decoded(kind: str, payload: bytes) -> Change:
    """The change that was written as `kind` and `payload`."""
    decoder = _decoders.get(kind)
    if decoder is None:
        return Unrecognised(kind, payload)
    try:
        change: Change = decoder.decode(payload)
    except msgspec.DecodeError:
        return Unrecognised(kind, payload)
    return change
