"""A mail as one compressed blob: read whole when a ticket is opened, never for a list."""

import sys
import threading

import msgspec

from agentdesk.domain.message import Message

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

_compressor = zstd.ZstdCompressor(level=1)
_one_at_a_time = threading.Lock()
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Message)


class _File(msgspec.Struct):
    name: str


class _Readable(msgspec.Struct):
    """Of a Message, what a person reads; the rest is skipped."""

    text: str
    new_text: str
    attachments: list[_File]


_readable = msgspec.msgpack.Decoder(_Readable)


def packed(message: Message) -> bytes:
    """`message` as a blob."""
    return _compressed(_encoder.encode(message))


def unpacked(blob: bytes) -> Message:
    """The message of `blob`."""
    return _decoder.decode(zstd.decompress(blob))


def readable_texts(blob: bytes) -> tuple[str, ...]:
    """What a person may read of the mail of `blob`, what was written newly first."""
    mail = _readable.decode(zstd.decompress(blob))
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
