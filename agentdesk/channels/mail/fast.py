"""Reads the MIME tree with `fast-mail-parser` (Rust): what nearly all mail goes through."""

from collections.abc import Callable, Mapping

import fast_mail_parser
from fast_mail_parser import PyLazyMimePart, PyMimePart

from agentdesk.channels.mail.header_block import HeaderBlock
from agentdesk.channels.mail.part import MAX_DEPTH, MAX_PARTS, NestedTooDeep, Part, described

_Node = PyLazyMimePart | PyMimePart
_SHORT = 256 * 1024
_DESCRIBING = ("content-type", "content-disposition", "content-id")


class Unreadable(Exception):
    """The fast parser will not take this mail; a more patient one has to."""


def read_fast(source: bytes, block: HeaderBlock) -> Part:
    """The tree of `source`, whose header was read already. Raises Unreadable or NestedTooDeep.

    Every leaf has been decoded once, so that all who read a mail have the same tree, whichever leaves they ask for.
    """
    root = _part(_tree(source), 0, [0], {name: block.first(name) for name in _DESCRIBING})
    if len(source) > _SHORT:
        for leaf in root.leaves():
            leaf.load()
    return root


def _tree(source: bytes) -> _Node:
    """Of short mail all leaves at once, which is quicker; else one by one, so that they are held only once."""
    try:
        return fast_mail_parser.parse_email_tree(source, mode="full" if len(source) <= _SHORT else "lazy")
    except fast_mail_parser.ParseError as error:
        raise Unreadable(str(error)) from error


def _part(node: _Node, depth: int, counted: list[int], headers: Mapping[str, str]) -> Part:
    if depth > MAX_DEPTH:
        raise NestedTooDeep
    counted[0] += 1
    part = described(
        headers.get("content-type", "") or node.content_type,
        headers.get("content-disposition", ""),
        headers.get("content-id", ""),
        _loader(node),
    )
    if part.is_container:
        _descend(node, part, depth, counted)
    return part


def _headers(node: _Node) -> Mapping[str, str]:
    return {name.lower(): values[0] for name, values in node.headers.items() if values and name[:1] in "Cc"}


def _descend(node: _Node, part: Part, depth: int, counted: list[int]) -> None:
    if not node.children:
        raise Unreadable("a multipart without parts")
    for child in node.children:
        if counted[0] >= MAX_PARTS:
            return
        part.children.append(_part(child, depth + 1, counted, _headers(child)))


def _loader(node: _Node) -> Callable[[], bytes]:
    def load() -> bytes:
        try:
            return node.content or b""
        except fast_mail_parser.ParseError as error:
            raise Unreadable(str(error)) from error

    return load
