"""Reads a mail's tree and its leaves: the fast parser first, the tolerant one where that refuses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from agentdesk.channels.mail.body import Chosen, choose
from agentdesk.channels.mail.fast import Unreadable, read_fast
from agentdesk.channels.mail.header_block import HeaderBlock, read_block
from agentdesk.channels.mail.part import Part
from agentdesk.channels.mail.tolerant import read_tolerant

MAX_SIZE = 100 * 1024 * 1024
"""Bytes: larger mail is kept and shown as its source."""

MAX_ENCODED_WORDS = 5000
"""The fast parser's time grows with the square of their number; beyond this the tolerant reader is faster."""

_Result = TypeVar("_Result")


class TooLarge(Exception):
    """The mail is larger than any mail server would take."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Header, tree and the choice of text and attachments. `mended`: the fast parser refused the mail."""

    block: HeaderBlock
    root: Part
    chosen: Chosen
    mended: bool = False


def with_structure(source: bytes, read: Callable[[Structure], _Result]) -> _Result:
    """What `read` makes of the structure; asked again with the tolerant tree where the fast one fails on the way.

    Raises NestedTooDeep or TooLarge.
    """
    if len(source) > MAX_SIZE:
        raise TooLarge
    source = _with_line_feeds(source)
    block = read_block(source)
    if block.fields and not block.broken and not _too_many_words(source):
        try:
            return read(_structure(block, read_fast(source, block), mended=False))
        except Unreadable:
            pass
    return read(_structure(block, read_tolerant(source, block), mended=True))


def _too_many_words(source: bytes) -> bool:
    """Short mail cannot hold them, and looking for them costs as much as all its headers."""
    return len(source) > 2 * MAX_ENCODED_WORDS and source.count(b"=?") > MAX_ENCODED_WORDS


def _structure(block: HeaderBlock, root: Part, *, mended: bool) -> Structure:
    return Structure(block, root, choose(root), mended)


def _with_line_feeds(source: bytes) -> bytes:
    """Mail whose lines end in a bare CR, as very old programs write them, with line ends that can be read."""
    bare = source.find(b"\n", 0, 4096) < 0 <= source.find(b"\r", 0, 4096)
    return source.replace(b"\r", b"\n") if bare else source
