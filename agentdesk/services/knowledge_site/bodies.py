"""The HTML of an article fitted into a page: its headings under those of the page, its links leading somewhere, and
what is wider than a telephone in a frame of its own that the keyboard can move.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from agentdesk.services.free_id import free_id
from agentdesk.services.knowledge_site.entries import TO_ARTICLE

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(rf'href="{TO_ARTICLE}([a-z0-9-]+)"')
_ALIGNED = re.compile(r'<(t[hd]) style="text-align:(left|center|right)">')
_LOWEST = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of an article that can be linked to."""

    anchor: str
    title: str


def placed(body: str, page_of: Callable[[str], str]) -> str:
    """`body` with its links to other articles leading where `page_of` says."""
    return _LINK.sub(lambda link: f'href="{html.escape(page_of(link[1]))}"', body)


def framed(body: str, words: Mapping[str, str]) -> str:
    """Tables and code move sideways by themselves, not the page with them. Tables are aligned without inline style."""
    body = _ALIGNED.sub(r'<\1 class="to-\2">', body)
    body = body.replace("<table>", f"{_frame(words['table'])}<table>").replace("</table>", "</table></div>")
    return body.replace("<pre>", f"{_frame(words['code'])}<pre>").replace("</pre>", "</pre></div>")


def headed(body: str, top: int) -> str:
    """Its headings begin at level `top` and leave out no level."""
    levels = _levels(body, top)
    return _HEADING.sub(lambda found: _heading(next(levels), found[2]), body)


def anchored(body: str, top: int) -> tuple[str, tuple[Part, ...]]:
    """The same with a name for each heading, and the uppermost of them."""
    levels = _levels(body, top)
    parts: list[Part] = []
    taken: set[str] = set()

    def named(found: re.Match[str]) -> str:
        level, title = next(levels), html.unescape(_TAG.sub("", found[2]))
        anchor = free_id(title, taken, "part")
        taken.add(anchor)
        if level == top:
            parts.append(Part(anchor, title))
        return _heading(level, found[2], f' id="{anchor}"')

    return _HEADING.sub(named, body), tuple(parts)


def _levels(body: str, top: int) -> Iterator[int]:
    """The level of each heading on the page."""
    above: list[int] = []
    for found in _HEADING.finditer(body):
        written = int(found[1])
        above = [*(one for one in above if one < written), written]
        yield min(top + len(above) - 1, _LOWEST)


def _heading(level: int, inside: str, attributes: str = "") -> str:
    return f"<h{level}{attributes}>{inside}</h{level}>"


def _frame(label: str) -> str:
    return f'<div class="wide" role="group" aria-label="{html.escape(label)}" tabindex="0">'
