"""Says whether the plain text of a mail and its HTML tell the same: nothing is quoted or judged that nobody saw.

letters alike, markup left out -> words alike, markup left out -> words alike in the HTML as it is read

Nearly all mail ends at the first step, which takes a tenth of the time that reading its HTML does.
"""

import re
from html import unescape

from agentdesk.channels.mail.charsets import decoded, without_overrides
from agentdesk.channels.mail.part import Part

_LARGE = 200_000
_KEPT = 2000
_harmless: set[bytes] = set()
"""Tags that were met before and hide nothing."""
_UTF_8 = ("", "utf-8", "us-ascii")
_SHORT = 300
"""Bytes of a tag that is kept, since the same tags come again."""
_MARKUP = re.compile(
    rb"(<!--(?:[^-]++|-(?!->))*+(?:-->|\Z)|<style\b[^<>]*+>[^<]*+</style>|<title>[^<]*+</title>"
    rb"|<[^<>\"']*+(?:\"[^\"]*+\"[^<>\"']*+|'[^']*+'[^<>\"']*+)*+>)"
)
_ENDS_OF_SILENCE = (b"</style>", b"</title>")
_SILENT = frozenset(b"<scr <tem <nos <obj <ifr <svg <mat <tex <sel <xml <sty <tit".split())
"""How tags begin around words that are not shown."""
_HIDING = (b"display", b"visib", b"hidden", b"opacity", b"max-height", b"mso-hide")
_TINY = re.compile(rb"font-size\s*:\s*[01](?!\d)")
_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum())
_WORD = re.compile(r"[^\W_]+(?:[.,'][^\W_]+)*")
_ADDED = re.compile(
    r"https?://[^\s<>]+|www\.[^\s<>]+|mailto:[^\s<>]+|tel:[^\s<>]+|(?<![^\s<>()\[\]\"'])[^\s<>()\[\]\"'@]+@[^\s<>()\[\]\"']+"
    r"|\[[^\[\]\n]{1,200}\]|^[ \t>]*(?:\(?\w{1,2}[.)]\s|-{3}[^\n]{0,100}-{3}$)",
    re.MULTILINE,
)
"""What programs add to the plain text that they make of HTML: where links lead, names of pictures, the numbers of a
list, lines between a mail and what it quotes.
"""


def plainly_alike(text: str, page: Part) -> bool:
    """Whether `text` tells what the HTML of `page` does, as can be seen without reading it; False where it cannot."""
    data = page.load()
    if page.parameters.get("charset", "").lower() not in _UTF_8:
        data = decoded(data, page.parameters["charset"])[0].encode("utf-8")
    if max(len(text), len(data)) > _LARGE:
        return False
    pieces = _MARKUP.split(data)
    if _may_hide({*pieces[1::2]}):
        return False
    if b"".join(pieces[::2]).translate(None, _SIGNS) == text.encode("utf-8").translate(None, _SIGNS):
        return True
    return words_alike(text, unescape(b" ".join(pieces[::2]).decode("utf-8", "replace")))


def words_alike(text: str, seen: str) -> bool:
    """Whether each word of `text` is in what is `seen` of the HTML, and each word seen is in `text`.

    What programs add to a text that they make of HTML does not count. Very long texts are never said to be alike.
    """
    if max(len(text), len(seen)) > _LARGE:
        return False
    there = _words(seen)
    return there <= _words(text) and _words(_ADDED.sub(" ", text)) <= there


def _words(text: str) -> set[str]:
    return {*_WORD.findall(without_overrides(text).replace("\u2019", "'").casefold())}


def _may_hide(markup: set[bytes]) -> bool:
    """Whether any tag may stand around words that are not shown; the same few tags make up nearly all mail."""
    unknown = markup - _harmless
    if any(map(_hides, unknown)):
        return True
    if len(_harmless) > _KEPT:
        _harmless.clear()
    _harmless.update([tag for tag in unknown if len(tag) <= _SHORT])
    return False


def _hides(markup: bytes) -> bool:
    if markup.startswith(b"<!--") or markup.endswith(_ENDS_OF_SILENCE):
        return False
    tag = markup.lower()
    return tag[:4] in _SILENT or any(sign in tag for sign in _HIDING) or _TINY.search(tag) is not None
