"""Lets through of a `style` attribute what cannot leave the message, and reads from it what is meant to be hidden."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_MAX = 4000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_LENGTH = re.compile(r"(-?\d{0,12}(?:\.\d{1,6})?)\s*(px|pt|em|rem|%|)\Z")
_NAMED_SIZE = frozenset("xx-small x-small small medium large x-large xx-large smaller larger".split())
_COLOUR = re.compile(
    r"#[0-9a-f]{3}(?:[0-9a-f]{3})?\Z|[a-z]{3,22}\Z|rgba?\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*(?:,\s*[\d.]{1,5}\s*)?\)\Z"
)
_KEYWORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "font-weight": frozenset("normal bold bolder lighter 100 200 300 400 500 600 700 800 900".split()),
        "font-style": frozenset({"normal", "italic", "oblique"}),
        "text-decoration": frozenset({"none", "underline", "line-through", "overline"}),
        "text-align": frozenset({"left", "right", "center", "justify"}),
        "vertical-align": frozenset({"top", "middle", "bottom", "baseline", "sub", "super"}),
        "text-transform": frozenset({"none", "uppercase", "lowercase", "capitalize"}),
        "list-style-type": frozenset(
            "disc circle square decimal lower-alpha upper-alpha lower-roman upper-roman none".split()
        ),
        "white-space": frozenset({"normal", "pre", "pre-wrap"}),
    }
)
_SPACES = frozenset(
    "margin-top margin-bottom margin-left margin-right padding padding-top padding-bottom "
    "padding-left padding-right text-indent".split()
)
_MAX_SPACE = 40
_PIXELS: Mapping[str, float] = MappingProxyType({"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "": 1.0})
Declarations = Mapping[str, str]


def declarations(style: str) -> Declarations:
    """Properties and values in lower case; nothing of a style that holds escapes or at-rules."""
    text = _COMMENT.sub("", style[:_MAX]).lower()
    if "\\" in text or "@" in text:
        return {}
    pairs = (piece.partition(":") for piece in text.split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, colon, value in pairs if colon}


def safe_style(found: Declarations, *, colours: bool) -> str:
    """The declarations that Qt shows well and that reach nothing outside: sizes clamped, no functions but rgb()."""
    kept = [
        f"{name}: {value}" for name, raw in found.items() if (value := _value(name, raw, colours=colours))
    ]
    return "; ".join(kept)


def _value(name: str, raw: str, *, colours: bool) -> str:
    if name in ("color", "background-color"):
        return raw if colours and colour(raw) else ""
    if name in _KEYWORDS:
        return raw if raw in _KEYWORDS[name] else ""
    if name == "font-size":
        return _font_size(raw)
    if name in _SPACES:
        size = pixels(raw)
        return f"{min(max(size, 0), _MAX_SPACE):.0f}px" if size is not None else ""
    return ""


def _font_size(raw: str) -> str:
    if raw in _NAMED_SIZE:
        return raw
    if raw.endswith("%"):
        return ""
    size = pixels(raw)
    return f"{min(max(size, 10), 28):.0f}px" if size is not None else ""


def pixels(raw: str) -> float | None:
    """A length in CSS pixels, or None where it is none (percentages, keywords)."""
    found = _LENGTH.match(raw.strip())
    if not found or found[1] in ("", "-", ".") or found[2] == "%":
        return None
    try:
        return float(found[1]) * _PIXELS[found[2]]
    except ValueError:
        return None


def colour(raw: str) -> str:
    """The colour in one spelling (`#rrggbb` where it can be told), or the empty string where it is none."""
    text = raw.strip().lower()
    if not _COLOUR.match(text) or text in ("inherit", "initial", "transparent", "currentcolor", "unset"):
        return ""
    if text.startswith("#"):
        return text if len(text) == 7 else "#" + "".join(c * 2 for c in text[1:])
    if text.startswith("rgb"):
        parts = [int(n) for n in re.findall(r"\d+", text)[:3]]
        return "#" + "".join(f"{min(n, 255):02x}" for n in parts)
    return {"white": "#ffffff", "black": "#000000"}.get(text, text)


def hides(found: Declarations) -> bool:
    """Whether an element with these declarations is meant not to be seen."""
    if (
        found.get("display") == "none"
        or found.get("visibility") in ("hidden", "collapse")
        or found.get("mso-hide") == "all"
    ):
        return True
    if any(_tiny(found.get(name, ""), 0.01) for name in ("opacity", "max-height", "max-width")):
        return True
    if _tiny(found.get("font-size", ""), 2.01):
        return True
    clipped = found.get("overflow") == "hidden"
    return clipped and any(_tiny(found.get(name, ""), 1.01) for name in ("height", "width"))


def _tiny(raw: str, limit: float) -> bool:
    size = pixels(raw) if raw else None
    return size is not None and size < limit
