"""A mail as compressed blobs: read whole when a ticket is opened, never for a list.

zstd, against a dictionary where one was learned (see packing_dictionaries); a blob says which.
"""

import sys
import threading
from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec

from agentdesk.domain.message import Message

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

Dictionary = zstd.ZstdDict
Dictionaries = Callable[[int], Dictionary]
"""Gives the dictionary of a number."""

_LEVEL = 3
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


def packed(message: Message, dictionary: bytes = b"") -> bytes:
    """`message` as a blob."""
    return packed_bytes(_encoder.encode(message), dictionary)


def unpacked(blob: bytes, dictionaries: Dictionaries) -> Message:
    """The message of `blob`."""
    return _decoder.decode(unpacked_bytes(blob, dictionaries))


def readable_texts(blob: bytes, dictionaries: Dictionaries) -> tuple[str, ...]:
    """What a person may read of the mail of `blob`, what was written newly first."""
    mail = _readable.decode(unpacked_bytes(blob, dictionaries))
    return mail.new_text, mail.text, " ".join(file.name for file in mail.attachments)


def packed_bytes(content: bytes, dictionary: bytes = b"") -> bytes:
    """`content` as a blob."""
    with _one_at_a_time:
        compressor = _compressor(dictionary)
        return compressor.compress(content, compressor.FLUSH_FRAME)


def unpacked_bytes(blob: bytes, dictionaries: Dictionaries) -> bytes:
    """The content of `blob`, byte for byte."""
    number = zstd.get_frame_info(blob).dictionary_id
    return zstd.decompress(blob, zstd_dict=dictionaries(number) if number else None)


def no_dictionaries(number: int) -> Dictionary:
    """For blobs that were packed against none."""
    raise LookupError(f"nothing is packed here against a dictionary, but this blob names {number}")


def learned(samples: Sequence[bytes], size: int) -> Dictionary | None:
    """What `samples` have in common, in at most `size` bytes; None where that is nothing."""
    try:
        return zstd.train_dict(samples, size)
    except (zstd.ZstdError, ValueError):
        return None


@lru_cache(maxsize=8)
def _compressor(dictionary: bytes) -> zstd.ZstdCompressor:
    """Making a compressor costs as much as compressing a mail, so one serves all."""
    digested = zstd.ZstdDict(dictionary).as_digested_dict if dictionary else None
    return zstd.ZstdCompressor(level=_LEVEL, zstd_dict=digested)
