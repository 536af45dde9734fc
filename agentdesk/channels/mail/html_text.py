"""Makes plain text of HTML mail in one linear pass: for reading, searching, judging and quoting, never for showing."""

import re
from html import unescape

MAX_HTML = 2_000_000
MAX_TEXT = 400_000
"""Characters of text that are kept of a mail, and after which no more is read; the source holds the rest."""
_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9:]{0,30})((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>|<[^<>]*>|[^<]+|<+(?=<)|<",
    re.DOTALL,
)
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_BLANKS = re.compile(r"\n{3,}")
_SILENT = frozenset("script style title template noscript object iframe svg math textarea select xml".split())
_BREAKS = frozenset(
    "p div tr table ul ol dl dt dd li h1 h2 h3 h4 h5 h6 blockquote pre section article header footer form center "
    "address hr main nav figure fieldset".split()
)
_SPACED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol table blockquote pre hr".split())
_VOID = frozenset("br img hr input meta link wbr area base col embed source track".split())
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt|em|%)?\s*(?:;|[\"']|$|!)"
    r"|max-height\s*:\s*0|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|[\"']|$|!)",
    re.IGNORECASE,
)


def html_to_text(html: str) -> str:
    """Readable text: blocks on lines of their own, quotes marked with `> `, hidden text left out."""
    writer = _Writer()
    for match in _TOKEN.finditer(html[:MAX_HTML]):
        name = match[2]
        if name:
            writer.tag(name.lower(), match[3] or "", closing=bool(match[1]))
        elif not match[0].startswith("<"):
            writer.words(match[0])
        if writer.size > MAX_TEXT:
            break
    return writer.text()


class _Writer:
    """Collects lines; `_skipping` is the element whose content is not shown, with how often it is open."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._depth = 0
        self._verbatim = 0
        self._skipping = ""
        self._open = 0
        self.size = 0

    def tag(self, name: str, attributes: str, *, closing: bool) -> None:
        if self._skipping:
            self._skip(name, attributes, closing=closing)
        elif not closing and (name in _SILENT or (attributes and _hidden(attributes))):
            if name not in _VOID and not attributes.endswith("/"):
                self._skipping, self._open = name, 1
        elif name == "br":
            self._end_line()
        elif name in _BREAKS:
            self._block(name, closing=closing)
        elif name in ("td", "th") and closing:
            self.words(" ")

    def words(self, text: str) -> None:
        if self._skipping:
            return
        if "&" in text:
            text = unescape(text)
        if self._verbatim:
            first, *rest = text.replace("\r\n", "\n").split("\n")
            self._line.append(first)
            for line in rest:
                self._end_line()
                self._line.append(line)
            return
        self._line.append(_SPACE.sub(" ", text))

    def text(self) -> str:
        self._end_line()
        return _BLANKS.sub("\n\n", "\n".join(self._lines)).strip("\n")

    def _skip(self, name: str, attributes: str, *, closing: bool) -> None:
        if name == self._skipping and not attributes.endswith("/"):
            self._open += -1 if closing else 1
            if self._open == 0:
                self._skipping = ""

    def _block(self, name: str, *, closing: bool) -> None:
        step = -1 if closing else 1
        if name == "blockquote":
            self._break(blank=False)
            self._depth = max(0, self._depth + step)
            self._break(blank=closing)
            return
        self._break(blank=name in _SPACED)
        if name == "pre":
            self._verbatim = max(0, self._verbatim + step)
        elif name == "li" and not closing:
            self._line.append("- ")
        elif name == "hr" and not closing:
            self._lines.append(self._mark() + "-" * 30)

    def _break(self, *, blank: bool) -> None:
        if "".join(self._line).strip():
            self._end_line()
        else:
            self._line = []
        if blank and self._lines and self._lines[-1].strip("> "):
            self._lines.append(self._mark().rstrip())

    def _end_line(self) -> None:
        line = "".join(self._line)
        self._line = []
        line = line.rstrip() if self._verbatim else _SPACE.sub(" ", line).strip()
        self.size += len(line)
        self._lines.append((self._mark() + line).rstrip() if line != "--" else self._mark() + "-- ")

    def _mark(self) -> str:
        return ">" * min(self._depth, 9) + " " if self._depth else ""


def _hidden(attributes: str) -> bool:
    lowered = attributes.lower()
    return ("style" in lowered and _HIDDEN.search(lowered[:2000]) is not None) or " hidden" in lowered[:200]
