"""Turns an answer as it is typed into clean HTML, and into the plain text beside it; in doubt it stays as it was typed.

lines -> blocks (code, quote, list, heading, paragraph) -> words (code, links, pictures, bold, italic)
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from agentdesk.channels.mail.charsets import safe
from agentdesk.channels.mail.linkify import targets
from agentdesk.channels.mail.links import clean_href

MAX_MARKED = 100_000
"""Characters of an answer with its quote; what is longer is no letter, and goes as plain text."""
_MAX_DEPTH = 8
FENCE = "```"
"""Alone on a line: a block of code begins or ends."""
_PARAGRAPH = '<div dir="auto" style="white-space: pre-wrap">{}</div>'
_QUOTE = '<blockquote style="margin-left: 8px; padding-left: 8px">{}</blockquote>'
_QUOTED = re.compile(r">(?:$| |(?=>))")
_HEADING = re.compile(r"#{2,3} +(\S.*)\Z")
_BULLET = re.compile(r"([-*]) +(?=\S)")
_NUMBER = re.compile(r"(\d{1,2})\. +(?=\S)")
_PICTURE = re.compile(r"!\[([^\[\]\n]{1,200})\]\(cid:([A-Za-z0-9.@_+-]{1,200})\)")
_WORDS = re.compile(
    r"(?<![\w`])`(?P<code>[^`\n]+)`(?![\w`])"
    r"|!\[(?P<name>[^\[\]\n]{1,200})\]\(cid:(?P<cid>[A-Za-z0-9.@_+-]{1,200})\)"
    r"|(?<![!\w])\[(?P<text>[^\[\]\n]{1,300})\]"
    r"\((?P<href>(?:https?://|mailto:)[^\s()<>]++(?:\([^\s()<>]*+\)[^\s()<>]*+)*+)\)"
    r"|(?P<bare>https?://[^\s<>\"]{3,2000})"
    r"|(?<![^\s(\[{\"'„“«])\*\*(?P<bold>\w(?:[^*\n]{0,998}[^*\s])?)\*\*(?![^\s)\]}\"'”»“.,;:!?…])"
    r"|(?<![^\s(\[{\"'„“«])\*(?P<italic>\w(?:[^*\n]{0,998}[^*\s])?)\*(?![^\s)\]}\"'”»“.,;:!?…])"
)
_Words = Callable[[str], str]


class MarkKind(StrEnum):
    """What a mark makes of its words."""

    CODE = "code"
    PICTURE = "picture"
    LINK = "link"
    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters `start` to `end` of a line are marked so."""

    kind: MarkKind
    start: int
    end: int


_KINDS = {
    "code": MarkKind.CODE,
    "cid": MarkKind.PICTURE,
    "href": MarkKind.LINK,
    "bare": MarkKind.LINK,
    "bold": MarkKind.BOLD,
    "italic": MarkKind.ITALIC,
}


def marked_html(text: str, pictures: Collection[str] = ()) -> str:
    """HTML of an answer; `pictures` are the content ids that its `![name](cid:id)` may show."""
    known = frozenset(pictures)
    return _blocks(_lines(text), lambda words: _inline(words, known))


def quoted_html(quote: str) -> str:
    """HTML of a quotation: depths as blockquotes, the words as they stand, nothing of them alive."""
    return _blocks(_lines(quote), _bare, quote=True)


def plain_version(text: str) -> str:
    """What stands in the text/plain: as it was typed, with the names of pictures in their places."""
    return _PICTURE.sub(lambda picture: f"[{picture[1]}]", text)


def pictures_in(text: str) -> tuple[str, ...]:
    """The content ids of the pictures that stand in the text, each once."""
    return tuple(dict.fromkeys(picture[2] for picture in _PICTURE.finditer(text)))


def marks_in(line: str) -> Iterator[Mark]:
    """What of a line is markup, for whoever shows it while it is typed; an outer mark comes before an inner one."""
    for found in _WORDS.finditer(line):
        kind = _KINDS[found.lastgroup or "bare"]
        yield Mark(kind, found.start(), found.end())
        if kind in (MarkKind.BOLD, MarkKind.ITALIC):
            size = 2 if kind is MarkKind.BOLD else 1
            for inner in marks_in(found[0][size:-size]):
                at = found.start() + size
                yield Mark(inner.kind, at + inner.start, at + inner.end)


def _lines(text: str) -> list[str]:
    return safe(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").split("\n")


def _blocks(lines: list[str], words: _Words, *, depth: int = 0, quote: bool = False) -> str:
    pieces: list[str] = []
    typed: list[str] = []
    at = 0
    while at < len(lines):
        length, html = _block_at(lines, at, words, depth=depth, quote=quote)
        if length:
            pieces += [*_paragraph(typed, words), html]
            typed = []
        else:
            typed.append(lines[at])
        at += length or 1
    return "".join([*pieces, *_paragraph(typed, words)])


def _block_at(lines: list[str], at: int, words: _Words, *, depth: int, quote: bool) -> tuple[int, str]:
    """How many lines a block that begins here has, and its HTML; 0 where the line is a line."""
    if _QUOTED.match(lines[at]) and depth < _MAX_DEPTH:
        inner = list(_run(lines, at, lambda line: _QUOTED.match(line) is not None))
        bare = [_QUOTED.sub("", line, count=1) for line in inner]
        return len(inner), _QUOTE.format(_blocks(bare, words, depth=depth + 1, quote=quote))
    if quote:
        return 0, ""
    if lines[at].rstrip() == FENCE:
        return _code(lines, at)
    if (found := _HEADING.match(lines[at])) and not (at and lines[at - 1].strip()):
        return 1, f'<div dir="auto"><b>{words(found[1])}</b></div>'
    return _list(lines, at, words)


def _run(lines: list[str], at: int, belongs: Callable[[str], bool]) -> Iterator[str]:
    while at < len(lines) and belongs(lines[at]):
        yield lines[at]
        at += 1


def _paragraph(typed: list[str], words: _Words) -> list[str]:
    """Lines that belong together in a block of their own, for each has its own direction of writing."""
    paragraphs: list[list[str]] = []
    for number, line in enumerate(typed):
        if number and line.strip() and typed[number - 1].strip():
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_PARAGRAPH.format("<br>".join(map(words, one)) or "<br>") for one in paragraphs]


def _code(lines: list[str], at: int) -> tuple[int, str]:
    inner = list(_run(lines, at + 1, lambda line: line.rstrip() != FENCE))
    if at + 1 + len(inner) == len(lines) or not inner:
        return 0, ""
    code = _bare("\n".join(inner))
    return len(
        inner
    ) + 2, f'<pre style="background-color: #f3f3f3; color: #222222; padding: 8px">{code}</pre>'


def _list(lines: list[str], at: int, words: _Words) -> tuple[int, str]:
    """Two points at least: a single line that begins so may be a sum, a temperature or a date."""
    items: list[list[str]] = []
    here = at
    for here in range(at, len(lines) + 1):
        line = lines[here] if here < len(lines) else ""
        if item := _item(lines[at], line, len(items)):
            items.append([item])
        elif items and line.startswith("  ") and line.strip():
            items[-1].append(line.strip())
        else:
            break
    if len(items) < 2:
        return 0, ""
    kind = "ol" if _NUMBER.match(lines[at]) else "ul"
    points = "".join(f'<li dir="auto">{"<br>".join(map(words, item))}</li>' for item in items)
    return here - at, f"<{kind}>{points}</{kind}>"


def _item(first: str, line: str, before: int) -> str:
    """The words of a point in the list that `first` begins, after so many others; empty where it is none."""
    if number := _NUMBER.match(line):
        return line[number.end() :] if _NUMBER.match(first) and int(number[1]) == before + 1 else ""
    bullet, begun = _BULLET.match(line), _BULLET.match(first)
    return line[bullet.end() :] if bullet and begun and bullet[1] == begun[1] else ""


def _inline(text: str, pictures: frozenset[str]) -> str:
    pieces: list[str] = []
    at = 0
    for found in _WORDS.finditer(text):
        pieces += [_linked(text[at : found.start()]), _span(found, pictures)]
        at = found.end()
    return "".join([*pieces, _linked(text[at:])])


def _span(found: re.Match[str], pictures: frozenset[str]) -> str:
    if code := found["code"]:
        return f"<code>{_bare(code)}</code>"
    if name := found["name"]:
        shown = f'<img src="cid:{found["cid"]}" alt="{escape(name)}">'
        return shown if found["cid"] in pictures else _bare(found[0])
    if words := found["text"]:
        href = clean_href(found["href"])
        return f'<a href="{escape(href)}">{_bare(words)}</a>' if href else _bare(found[0])
    if bold := found["bold"]:
        return f"<b>{_inline(bold, pictures)}</b>"
    return f"<i>{_inline(italic, pictures)}</i>" if (italic := found["italic"]) else _linked(found[0])


def _bare(text: str) -> str:
    return escape(text, quote=False)


def _linked(text: str) -> str:
    """The text with its addresses as links."""
    pieces: list[str] = []
    at = 0
    for start, end, href in targets(text):
        pieces += [_bare(text[at:start]), f'<a href="{escape(href)}">{_bare(text[start:end])}</a>']
        at = end
    return "".join([*pieces, _bare(text[at:])])
