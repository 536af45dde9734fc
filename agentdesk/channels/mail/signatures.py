"""Finds where the text ends and the signature, phone footer or legal notice begins."""

import re

from agentdesk.channels.mail import signature_words as words

_TAIL = 14
_FOOTER_TAIL = 39
_MAX_BLOCK = 7
_LETTERS = re.compile(r"[^\W\d_]+")


def split_signature(text: str, name: str = "") -> tuple[str, str]:
    """What was written, and the signature (with any phone footer or legal notice); closing words and name stay.

    `name` is the sender's display name, by which a signature without any mark is known.
    """
    lines = text.split("\n")
    at = min(_delimited(lines), _footer(lines))
    at = min(at, _contact_block(lines[:at]))
    at = min(at, _named_block(lines[:at], name))
    tail = lines[at + 1 :] if at < len(lines) and words.DELIMITER.match(lines[at]) else lines[at:]
    body, signature = "\n".join(lines[:at]).strip("\n"), "\n".join(tail).strip("\n")
    return (body.rstrip(), signature) if body.strip() else (text.strip("\n").rstrip(), "")


def _delimited(lines: list[str]) -> int:
    """The `-- ` line (RFC 3676 section 4.3). The first one counts: what a list or company adds comes after it."""
    for number, line in enumerate(lines):
        if line.startswith("--") and words.DELIMITER.match(line) and number > 0:
            return number
    return len(lines)


def _footer(lines: list[str]) -> int:
    near_end = range(max(0, len(lines) - _FOOTER_TAIL), len(lines))
    end = next((number for number in near_end if _opens_footer(lines, number)), len(lines))
    while end < len(lines) and end > 0 and not lines[end - 1].strip(" _-*="):
        end -= 1
    return end


def _opens_footer(lines: list[str], at: int) -> bool:
    line = lines[at]
    return (
        words.FOOTER.match(line, 0, 400) is not None
        or (line.startswith(("-", "_")) and _rules_off_a_list(lines, at))
        or (at >= len(lines) - 8 and _is_phone_line(line))
    )


def _is_phone_line(line: str) -> bool:
    return len(line) <= words.MAX_PHONE_LINE and words.PHONE.match(line) is not None


def _rules_off_a_list(lines: list[str], at: int) -> bool:
    if not words.RULE.match(lines[at]):
        return False
    return any("list" in line.lower() for line in lines[at + 1 : at + 4])


def _contact_block(lines: list[str]) -> int:
    """Where details of the sender begin below the closing words and the name; the end where there are none."""
    closing = _last_closing(lines)
    if closing is None:
        return len(lines)
    below = [n for n in range(closing + 1, len(lines)) if lines[n].strip()]
    if not below or len(below) > _TAIL or any(len(lines[n]) > 140 for n in below):
        return len(lines)
    if _is_detail(lines[below[0]]):
        return below[0]
    return below[1] if any(_is_detail(lines[n]) for n in below[1:]) else len(lines)


def _is_detail(line: str) -> bool:
    return words.CONTACT.search(line) is not None or words.ROLE.search(line) is not None


def _last_closing(lines: list[str]) -> int | None:
    filled = [n for n in range(len(lines)) if lines[n].strip()][-_TAIL - 1 :]
    return next((n for n in filled if n > 0 and len(lines[n]) < 60 and words.CLOSING.match(lines[n])), None)


def _named_block(lines: list[str], name: str) -> int:
    """Where a last paragraph begins that opens with the sender's name and goes on, or repeats the name;
    else the end.
    """
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    begin = end
    while begin and lines[begin - 1].strip() and end - begin <= _MAX_BLOCK:
        begin -= 1
    if not 0 < end - begin <= _MAX_BLOCK or begin == 0 or not _bears(lines[begin], name):
        return len(lines)
    above = next((line for line in reversed(lines[:begin]) if line.strip()), "")
    alone = end - begin == 1 and len(lines[begin].split()) <= len(name.split())
    return len(lines) if alone and not _signs_off(above, name) else begin


def _bears(line: str, name: str) -> bool:
    """Whether the line carries at least two words of the name (or all of a single-word one)."""
    own = _name_words(name)
    found = own & _name_words(line)
    return len(line) < 90 and len(found) >= min(2, len(own)) > 0


def _signs_off(line: str, name: str) -> bool:
    """A line that is only a name or its initial."""
    short = line.strip(" .,-–")
    own = _name_words(name)
    initial = len(short) < 4 and short[:1].lower() in {word[:1] for word in own}
    return 0 < len(short) <= 40 and (_name_words(short) <= own or initial)


def _name_words(text: str) -> set[str]:
    return {word for word in _LETTERS.findall(text.lower()) if len(word) > 1}
