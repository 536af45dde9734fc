"""Balances HTML before a real parser sees it, so that no nesting or number of tags can exhaust parser or view."""

import re

MAX_TAGS = 30_000
MAX_DEPTH = 120
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>|<[^<>]*>",
    re.DOTALL,
)
_RAW = (
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
    "noembed",
    "noframes",
    "iframe",
    "noscript",
    "plaintext",
    "template",
    "svg",
    "math",
)
_RAW_OPEN = re.compile(rf"<({'|'.join(_RAW)})(?=[\s/>])", re.IGNORECASE)
_VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split()
)
_CLOSES_ITSELF = frozenset("p li td th tr dd dt option tbody thead tfoot".split())
_INLINE_LIMIT = 30


class TooMuchMarkup(Exception):
    """More tags than any mail needs."""


def balanced(html: str) -> str:
    """The same markup with every open tag closed in its order, comments and raw-text elements gone.

    Raises TooMuchMarkup.
    """
    text = _without_raw(html)
    balance = _Balance()
    at = 0
    for count, match in enumerate(_TOKEN.finditer(text)):
        if count > MAX_TAGS:
            raise TooMuchMarkup
        balance.out.append(text[at : match.start()])
        at = match.end()
        if match[2]:
            balance.tag(match[2].lower(), match[0], closing=bool(match[1]))
    balance.out.append(text[at:])
    return balance.finished()


class _Balance:
    """The elements that are open, innermost last. What opens too deep is left out, together with its end."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._open: list[str] = []
        self._count: dict[str, int] = {}
        self._left_out: dict[str, int] = {}

    def tag(self, name: str, text: str, *, closing: bool) -> None:
        if name in _VOID:
            if not closing:
                self.out.append(text)
        elif closing:
            self._close(name)
        else:
            self._start(name, text)

    def finished(self) -> str:
        self.out.extend(f"</{name}>" for name in reversed(self._open))
        return "".join(self.out)

    def _start(self, name: str, text: str) -> None:
        if name in _CLOSES_ITSELF and self._open and self._open[-1] == name:
            self._pop()
        if len(self._open) >= MAX_DEPTH or (
            name not in ("div", "table", "tbody", "tr", "td") and self._count.get(name, 0) >= _INLINE_LIMIT
        ):
            self._left_out[name] = self._left_out.get(name, 0) + 1
            return
        self._open.append(name)
        self._count[name] = self._count.get(name, 0) + 1
        self.out.append(text)

    def _close(self, name: str) -> None:
        if self._left_out.get(name, 0):
            self._left_out[name] -= 1
            return
        if not self._count.get(name, 0):
            return
        while self._open:
            closed = self._pop()
            if closed == name:
                return

    def _pop(self) -> str:
        name = self._open.pop()
        self._count[name] -= 1
        self.out.append(f"</{name}>")
        return name


def _without_raw(html: str) -> str:
    """Elements whose content is no markup (or another language's) go with their content;
    linear, also where they never end.
    """
    kept: list[str] = []
    lowered = html.lower()
    if len(lowered) != len(html):
        html = lowered = html.encode("ascii", "xmlcharrefreplace").decode() if not html.isascii() else html
        lowered = html.lower()
    endless: set[str] = set()
    at = 0
    for opened in _RAW_OPEN.finditer(lowered):
        name = opened[1]
        if opened.start() < at or name in endless:
            continue
        end = lowered.find(f"</{name}", opened.end())
        if end < 0:
            endless.add(name)
            continue
        kept.append(html[at : opened.start()])
        close = lowered.find(">", end)
        at = len(html) if close < 0 else close + 1
    kept.append(html[at:])
    return "".join(kept)
