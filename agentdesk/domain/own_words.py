"""A text without what its writer did not say in words: quotations, code and addresses, each blanked out in place."""

import re

_LINK = re.compile(r"\bhttps?://[^\s<>]+|\bwww\.[^\s<>]+|[\w.+-]{1,64}@[\w.-]{1,255}")
_CODE = re.compile(r"`[^`\n]{1,200}`")
_FENCE = "```"
_NOT_BREAK = re.compile(r"[^\n]")


def without_links(text: str) -> str:
    """`text` with spaces where addresses of pages and mailboxes are."""
    return _LINK.sub(_blank, text)


def own_words(text: str) -> str:
    """`text` with spaces for quoted lines, code and addresses too; every character keeps its position."""
    kept: list[str] = []
    fenced = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith(_FENCE)
        hidden = fenced or fence or line.startswith((">", "    "))
        fenced ^= fence
        kept.append(" " * len(line) if hidden else line)
    return without_links(_CODE.sub(_blank, "\n".join(kept)))


def _blank(match: re.Match[str]) -> str:
    return _NOT_BREAK.sub(" ", match.group())
