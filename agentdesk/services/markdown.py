"""Reads the Markdown of articles (markdown-it-py: CommonMark with tables): as HTML, as words, and as a reply is typed.

HTML in it stays text, links lead to web pages, mail addresses and other articles alone, and pictures are named, not
shown: whatever an article holds, showing it loads nothing and runs nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from agentdesk.domain.article import ID_PATTERN, is_article_id

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LinkTo = Callable[[str], str]
"""Gives the address for what a link names; empty where the words are to stand without a link."""

_ABROAD = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_TO_ARTICLE = re.compile(rf"(?<!!)\[([^\[\]\n]{{1,300}})\]\(({ID_PATTERN})\)")
_PICTURE = re.compile(r"!\[([^\[\]\n]{0,300})\]\([^()\s]{0,2000}\)")
_SPACES = re.compile(r"\s+")
_TABLE_LINE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?\Z")


def as_html(markdown: str, link_to: LinkTo = lambda _article: "") -> str:
    """Clean HTML. `link_to`: where the article of an id is, for links such as `[…](mailbox-full)`."""
    from markdown_it.renderer import RendererHTML

    reader = _reader()
    tokens = reader.parse(markdown)
    for token in tokens:
        if token.children:
            token.children = list(_clean(token.children, link_to))
    return RendererHTML().render(tokens, reader.options, {})


def as_words(markdown: str) -> str:
    """What a reader sees of it, for search: no markup, a blank between any two blocks."""
    said = (token.content for token in _all(_reader().parse(markdown)) if _speaks(token))
    return _SPACES.sub(" ", " ".join(said)).strip()


def for_reply(markdown: str, link_to: LinkTo = lambda _article: "") -> str:
    """The same as it is typed in a reply, which knows headings, lists, code and links, but no tables."""
    lines: list[str] = []
    fenced = False
    for line in markdown.splitlines():
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        typed = "```" if fence else line if fenced else _typed(line, link_to)
        if typed is not None:
            lines.append(typed)
    return "\n".join(lines).strip()


def _typed(line: str, link_to: LinkTo) -> str | None:
    """None: nothing of it is left."""
    line = _PICTURE.sub(r"\1", line)
    line = _TO_ARTICLE.sub(lambda found: _linked(found[1], link_to(found[2])), line)
    if _TABLE_LINE.match(line) and "|" in line:
        return None
    if line.lstrip().startswith("|"):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        return f"- {cells[0]}: {', '.join(filter(None, cells[1:]))}" if any(cells) else None
    return re.sub(r"^#{1,6} ", "## ", line)


def _linked(words: str, href: str) -> str:
    return f"[{words}]({href})" if href else words


def _clean(tokens: "Iterable[Token]", link_to: LinkTo) -> "Iterator[Token]":
    """Pictures as their names, and links without a place to lead to as their words."""
    dropped: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            href = _target(str(token.attrs.get("href", "")), link_to)
            token.attrs["href"] = href
            dropped.append(not href)
        elif token.type == "image":
            token.type, token.tag = "text", ""
        if not (token.type in ("link_open", "link_close") and dropped[-1]):
            yield token
        if token.type == "link_close":
            dropped.pop()


def _target(href: str, link_to: LinkTo) -> str:
    return href if _ABROAD.match(href) else link_to(href) if is_article_id(href) else ""


def _speaks(token: "Token") -> bool:
    return token.type in ("text", "code_inline", "fence", "code_block")


def _all(tokens: "list[Token]") -> "Iterator[Token]":
    for token in tokens:
        yield token
        yield from _all(token.children or [])


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
