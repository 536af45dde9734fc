"""Rebuilds the well-formed HTML that nh3 gives, tag by tag:
only known attributes, sizes clamped, hidden text dropped.
"""

import re
from dataclasses import dataclass, field
from html import escape, unescape

from agentdesk.channels.mail import css
from agentdesk.channels.mail.linkify import broken
from agentdesk.channels.mail.links import Link, clean_href, link_warning, true_host

MAX_TABLES = 5
"""Tables inside tables; Qt's layout doubles its work with each level."""
MAX_CELLS = 3000
MAX_COLUMNS = 40
MAX_CHARACTERS = 300_000
MAX_LINKS = 2000
_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"]*\")*) ?/?>|[^<]+|<")
_ATTRIBUTE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")
_VOID = frozenset({"br", "hr", "img"})
_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "td", "th"})
_NUMBER = re.compile(r"\s*(\d{1,9})\s*(%?)")
_LIMITS = {
    "border": 1,
    "cellpadding": 12,
    "cellspacing": 12,
    "colspan": 20,
    "rowspan": 12,
    "start": 100_000,
    "size": 5,
}
_WORDS = {
    "align": frozenset({"left", "right", "center", "justify"}),
    "valign": frozenset({"top", "middle", "bottom", "baseline"}),
    "dir": frozenset({"ltr", "rtl", "auto"}),
    "type": frozenset({"1", "a", "A", "i", "I"}),
}
_MAX_WIDTH = 720
_BACKGROUND = "#ffffff"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came out, and what was met on the way."""

    html: str
    blocked: int
    trackers: int
    links: tuple[Link, ...]


@dataclass(slots=True)
class _Element:
    """An open element: the tag it was written as (empty where it was left out) and the background behind its text."""

    name: str
    written: str
    background: str
    href: str = ""
    text: list[str] = field(default_factory=list)


def rebuilt(html: str, *, remote_images: bool, colours: bool) -> Rebuilt:
    """`html` must be nh3's output. Linear in its length."""
    writer = _Rebuilder(remote_images=remote_images, colours=colours)
    for match in _TOKEN.finditer(html):
        if match[2] is None:
            writer.words(match[0])
        elif match[1]:
            writer.end(match[2])
        else:
            writer.start(match[2], {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[3])})
    return writer.result()


class _Rebuilder:
    """Walks the tokens with the stack of open elements; `_hidden` counts how deep inside an unseen element it is."""

    def __init__(self, *, remote_images: bool, colours: bool) -> None:
        self._remote, self._colours = remote_images, colours
        self._out: list[str] = []
        self._stack: list[_Element] = []
        self._hidden = 0
        self._tables = self._cells = self._columns = 0
        self._length = 0
        self._blocked = self._trackers = 0
        self._links: list[Link] = []

    def result(self) -> Rebuilt:
        while self._stack:
            self.end(self._stack[-1].name)
        return Rebuilt("".join(self._out), self._blocked, self._trackers, tuple(self._links))

    def words(self, text: str) -> None:
        if self._hidden or self._length > MAX_CHARACTERS:
            return
        self._length += len(text)
        if len(text) > 400:
            text = escape(broken(unescape(text)))
        self._out.append("&lt;" if text == "<" else text)
        anchor = next((element for element in reversed(self._stack) if element.href), None)
        if anchor is not None:
            anchor.text.append(unescape(text))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._hidden:
            self._hidden += name not in _VOID
            return
        found = css.declarations(attributes.get("style", ""))
        if self._unseen(name, attributes, found):
            self._hidden = int(name not in _VOID)
            return
        if name in _VOID:
            self._out.append(self._image(attributes) if name == "img" else f"<{name}>")
            return
        self._open(name, attributes, found)

    def end(self, name: str) -> None:
        if name in _VOID:
            return
        if self._hidden:
            self._hidden -= 1
            return
        if not self._stack:
            return
        element = self._stack.pop()
        self._tables -= element.name == "table"
        self._out.append(f"</{element.written}>" if element.written else "")
        if element.href:
            self._note_link(element)

    def _open(self, name: str, attributes: dict[str, str], found: css.Declarations) -> None:
        self._tables += name == "table"
        written = name
        if self._tables > MAX_TABLES and name in _TABLE_PARTS:
            written = "div" if name == "tr" else ""
        if name in ("td", "th"):
            self._cells += 1
            self._columns += 1
            written = written and (
                name if self._cells <= MAX_CELLS and self._columns <= MAX_COLUMNS else "span"
            )
        elif name == "tr":
            self._columns = 0
        background = css.colour(
            attributes.get("bgcolor", "") or found.get("background-color", "") or found.get("background", "")
        )
        href = clean_href(attributes.get("href", "")) if name == "a" else ""
        if name == "a" and not href:
            written = "span"
        element = _Element(name, written, background or self._background(), href)
        self._stack.append(element)
        if written:
            self._out.append(f"<{written}{self._attributes(written, attributes, found, href)}>")

    def _attributes(self, name: str, attributes: dict[str, str], found: css.Declarations, href: str) -> str:
        pairs = [("href", href)] if href else []
        for key, raw in attributes.items():
            value = (
                self._attribute(key, raw) if name not in ("div", "span") or key in ("align", "dir") else ""
            )
            if value:
                pairs.append((key, value))
        style = css.safe_style(found, colours=self._colours)
        if style:
            pairs.append(("style", style))
        return "".join(f' {key}="{escape(value)}"' for key, value in pairs)

    def _attribute(self, key: str, raw: str) -> str:
        if key in ("color", "bgcolor"):
            return css.colour(raw) if self._colours else ""
        if key in _WORDS:
            return raw if raw in _WORDS[key] else raw.lower() * (raw.lower() in _WORDS[key])
        if key in ("width", "height"):
            return _size(raw)
        if key in _LIMITS:
            found = _NUMBER.match(raw)
            return str(min(int(found[1]), _LIMITS[key])) if found else ""
        return ""

    def _background(self) -> str:
        return self._stack[-1].background if self._stack else _BACKGROUND

    def _unseen(self, name: str, attributes: dict[str, str], found: css.Declarations) -> bool:
        if "hidden" in attributes or css.hides(found):
            return True
        colour = css.colour(found.get("color", "") or attributes.get("color", ""))
        if not colour or name in _VOID:
            return False
        own = css.colour(
            attributes.get("bgcolor", "") or found.get("background-color", "") or found.get("background", "")
        )
        return colour == (own or self._background()) and not ("background" in found and not own)

    def _image(self, attributes: dict[str, str]) -> str:
        source = attributes.get("src", "").strip()
        alt = escape(attributes.get("alt", "").strip()[:200])
        sizes = "".join(
            f' {key}="{size}"' for key in ("width", "height") if (size := _size(attributes.get(key, "")))
        )
        if source.lower().startswith("cid:"):
            return f'<img src="cid:{escape(source[4:][:300])}" alt="{alt}"{sizes}>'
        href = clean_href(source)
        if href.startswith("http"):
            tracker = _is_tracker(attributes)
            self._trackers += tracker
            if self._remote:
                return f'<img src="{escape(href)}" alt="{alt}"{sizes}>'
            self._blocked += 1
            return "" if tracker else (f"[{alt}]" if alt else "")
        return f"[{alt}]" if alt else ""

    def _note_link(self, element: _Element) -> None:
        if len(self._links) < MAX_LINKS:
            text = " ".join("".join(element.text).split())[:300]
            self._links.append(
                Link(text, element.href, true_host(element.href), link_warning(text, element.href))
            )


def _size(raw: str) -> str:
    found = _NUMBER.match(raw)
    if not found:
        return ""
    return f"{min(int(found[1]), 100)}%" if found[2] else str(min(int(found[1]), _MAX_WIDTH))


def _is_tracker(attributes: dict[str, str]) -> bool:
    """Pictures of at most 2 x 2 pixels are there to report that the mail was opened."""
    found = css.declarations(attributes.get("style", ""))
    sizes = [
        attributes.get("width", "") or found.get("width", ""),
        attributes.get("height", "") or found.get("height", ""),
    ]
    return all((size := css.pixels(raw)) is not None and size <= 2 for raw in sizes)
