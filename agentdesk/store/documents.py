"""A mail as one compressed blob: read whole when a ticket is opened, never for a list."""

import sys
from dataclasses import replace

import msgspec

from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import FiledMessage

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_FAST = 1
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(FiledMessage)


def packed(filed: FiledMessage) -> bytes:
    """`filed` as a blob."""
    return zstd.compress(_encoder.encode(filed), _FAST)


def unpacked(blob: bytes, ticket: TicketId, native: TicketId) -> FiledMessage:
    """The mail of `blob`, in the tickets it belongs to now."""
    return replace(_decoder.decode(zstd.decompress(blob)), ticket=ticket, native_ticket=native)


def packed_source(source: bytes) -> bytes:
    """A mail's source as a blob."""
    return zstd.compress(source, _FAST)


def unpacked_source(blob: bytes) -> bytes:
    """The source of `blob`, byte for byte."""
    return zstd.decompress(blob)
