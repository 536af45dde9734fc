"""Plain text as HTML: everything literal, web and mail addresses made into links."""

import re
from collections.abc import Iterator
from html import escape

from agentdesk.channels.mail.charsets import safe, without_overrides
from agentdesk.channels.mail.links import clean_href

MAX_TEXT = 400_000
_LONG = 400
_TARGET = re.compile(
    r"\b(?:https?://[^\s<>\"'\u201c\u201d\u201e\u00ab\u00bb]{3,2000}|[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-zA-Z]{2,24})"
)
_AFTER = ".,;:!?)]}*_~'\""
_RUN = re.compile(rf"\S{{{_LONG},}}")


def text_to_html(text: str) -> str:
    """Safe HTML of plain text: lines as they are, no markup of the sender's alive."""
    shown = without_overrides(safe(text.replace("\r\n", "\n").replace("\r", "\n")))[:MAX_TEXT]
    return f'<div style="white-space: pre-wrap">{_linked(shown)}</div>'


def _linked(text: str) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, href in targets(text):
        pieces += [_plain(text[at:start]), f'<a href="{escape(href)}">{_plain(text[start:end])}</a>']
        at = end
    return "".join([*pieces, _plain(text[at:])])


def targets(text: str) -> Iterator[tuple[int, int, str]]:
    """Where web and mail addresses stand in the text, and where they lead."""
    for found in _TARGET.finditer(text):
        target = found[0].rstrip(_AFTER)
        if target.count("(") > target.count(")") and found[0][len(target) : len(target) + 1] == ")":
            target += ")"
        href = clean_href(target if "://" in target else f"mailto:{target}")
        if href:
            yield found.start(), found.start() + len(target), href


def _plain(text: str) -> str:
    return escape(broken(text)).replace("\n", "<br>")


def broken(text: str) -> str:
    """Text with zero-width breaks in runs so long that laying them out would take seconds."""
    return _RUN.sub(lambda run: "\u200b".join(_chunks(run[0])), text) if len(text) > _LONG else text


def _chunks(run: str) -> list[str]:
    return [run[at : at + 80] for at in range(0, len(run), 80)]
