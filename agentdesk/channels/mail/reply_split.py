"""Separates what the sender wrote this time from what they quoted and from their signature.

Line by line and linear: answers may stand above, below or between quoted lines. Measured against `mail-parser-reply`
in docs/decisions.
"""

from dataclasses import dataclass

from agentdesk.channels.mail.quote_marks import WINDOW, attribution_length, block_start, telling_lines
from agentdesk.channels.mail.signatures import split_signature

MAX_LINES = 6000
"""Lines that are looked at; mail that long is not conversation, and the rest counts as written."""


@dataclass(frozen=True, slots=True)
class SplitText:
    """The three parts of a mail's text."""

    new_text: str
    quote: str = ""
    signature: str = ""


def split_reply(text: str, sender: str = "", *, answers: bool = True) -> SplitText:
    """Part `text` (lines end in LF); `sender` is the display name of who wrote it.

    Where nothing but a quotation is there, it is taken as written. In a mail that `answers` none, lines with `>` and
    nobody said to have written them are no quotation.
    """
    lines = text.split("\n")
    written, quoted = _parted(lines)
    if not answers and all(line.lstrip().startswith(">") for line in quoted) and not _attributed(quoted):
        written, quoted = lines, []
    new_text, signature = split_signature("\n".join(written).strip("\n"), sender)
    quote = "\n".join(quoted).strip("\n")
    if not new_text.strip():
        alone, tail = split_signature(text.strip("\n"), sender)
        return SplitText(alone.strip(), "", tail)
    return SplitText(new_text.strip(), quote, signature)


def _attributed(quoted: list[str]) -> bool:
    """Whether the marked lines themselves begin by saying who wrote them (`> On ... wrote:`)."""
    bare = [line.lstrip().lstrip(">").lstrip() for line in quoted[:4]]
    return any(attribution_length(bare, at) for at in range(min(2, len(bare))))


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    written: list[str] = []
    quoted: list[str] = []
    at = 0
    limit = min(len(lines), MAX_LINES)
    telling = telling_lines(lines[: limit + WINDOW])
    while at < limit:
        if at not in telling:
            written.append(lines[at])
            at += 1
        elif lines[at].lstrip().startswith(">"):
            at = _take_quoted(lines, at, quoted)
        elif length := attribution_length(lines, at):
            quoted.extend(lines[at : at + length])
            at += length
            if _unmarked(lines, at):
                return written, [*quoted, *lines[at:]]
        elif block_start(lines, at):
            return written, [*quoted, *lines[at:]]
        else:
            written.append(lines[at])
            at += 1
    return [*written, *lines[limit:]], quoted


def _take_quoted(lines: list[str], at: int, quoted: list[str]) -> int:
    while at < len(lines) and lines[at].lstrip().startswith(">"):
        quoted.append(lines[at])
        at += 1
    return at


def _unmarked(lines: list[str], at: int) -> bool:
    """After an attribution: whether the quotation goes without `>`, so that all that follows is quoted."""
    following = next((line for line in lines[at : at + 12] if line.strip()), "")
    return not following.lstrip().startswith(">")
