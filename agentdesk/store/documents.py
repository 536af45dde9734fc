"""A mail as one compressed blob: read whole when a ticket is opened, never for a list."""

import sys
import threading
from dataclasses import replace

import msgspec

from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import FiledMessage

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_compressor = zstd.ZstdCompressor(level=1)
_one_at_a_time = threading.Lock()
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(FiledMessage)


class _File(msgspec.Struct):
    name: str


class _Texts(msgspec.Struct):
    subject: str
    text: str
    new_text: str
    attachments: list[_File]


class _Readable(msgspec.Struct):
    """Of a FiledMessage, what a person reads; the rest is skipped."""

    message: _Texts


_readable = msgspec.msgpack.Decoder(_Readable)


def packed(filed: FiledMessage) -> bytes:
    """`filed` as a blob."""
    return _compressed(_encoder.encode(filed))


def unpacked(blob: bytes, ticket: TicketId, native: TicketId) -> FiledMessage:
    """The mail of `blob`, in the tickets it belongs to now."""
    return replace(_decoder.decode(zstd.decompress(blob)), ticket=ticket, native_ticket=native)


def readable_texts(blob: bytes) -> tuple[str, ...]:
    """What a person may read of the mail of `blob`, what was written newly first."""
    mail = _readable.decode(zstd.decompress(blob)).message
    return mail.new_text, mail.text, " ".join(file.name for file in mail.attachments)


def packed_source(source: bytes) -> bytes:
    """A mail's source as a blob."""
    return _compressed(source)


def unpacked_source(blob: bytes) -> bytes:
    """The source of `blob`, byte for byte."""
    return zstd.decompress(blob)


def _compressed(content: bytes) -> bytes:
    """Making a compressor costs as much as compressing a mail, so one serves all."""
    with _one_at_a_time:
        return _compressor.compress(content) + _compressor.flush()
