"""Reads a mail's tree and its leaves: the fast parser first, the tolerant one where that refuses."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from agentdesk.channels.mail.body import Chosen, choose
from agentdesk.channels.mail.fast import Unreadable, read_fast
from agentdesk.channels.mail.guards import is_exhausting
from agentdesk.channels.mail.header_block import HeaderBlock, read_block
from agentdesk.channels.mail.part import Part
from agentdesk.channels.mail.tolerant import read_tolerant

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Structure:
    """Header, tree and the choice of text and attachments. `mended`: the mail is broken."""

    block: HeaderBlock
    root: Part
    chosen: Chosen
    mended: bool = False


def with_structure(source: bytes, read: Callable[[Structure], _Result]) -> _Result:
    """What `read` makes of the structure; asked again with the tolerant tree where the fast one fails on the way.

    Raises NestedTooDeep or TooLarge.
    """
    source = _with_line_feeds(source)
    block = read_block(source)
    broken = block.broken or not block.fields
    if not is_exhausting(source, block.body) and not broken:
        try:
            return read(_structure(block, read_fast(source, block), mended=False))
        except Unreadable:
            broken = True
    return read(_structure(block, read_tolerant(source, block), mended=broken))


def _structure(block: HeaderBlock, root: Part, *, mended: bool) -> Structure:
    return Structure(block, root, choose(root), mended)


def _with_line_feeds(source: bytes) -> bytes:
    """Mail whose lines end in a bare CR, as very old programs write them, with line ends that can be read."""
    bare = source.find(b"\n", 0, 4096) < 0 <= source.find(b"\r", 0, 4096)
    return source.replace(b"\r", b"\n") if bare else source
