"""Recognises where the quoted mail begins: attribution lines,
header blocks and separators of many clients and languages.
"""

from agentdesk.channels.mail import quote_words as words

_MAX_LINE = 500
WINDOW = 4
"""An attribution line may be wrapped over this many lines."""

_SCAN = 12
_SIGNS = frozenset(">-_=*")


def telling_lines(lines: list[str]) -> set[int]:
    """Numbers of the lines with which a quotation could begin, all others left out; most mail has few of them."""
    found: set[int] = set()
    for number, line in enumerate(lines):
        if line.lstrip()[:1] in _SIGNS or words.FORWARD.match(line):
            found.add(number)
        if ":" in line:
            if line.strip().rstrip("* ").endswith(":"):
                found.update(range(number - WINDOW + 1, number + 1))
            elif words.FROM.match(line):
                found.add(number)
    return found


def attribution_length(lines: list[str], at: int) -> int:
    """How many lines from `at` on are an attribution (`On ... X wrote:`); 0 for none."""
    if len(lines[at]) > _MAX_LINE or not words.OPENER.match(lines[at]):
        return 0
    joined = ""
    for count in range(1, min(WINDOW, len(lines) - at) + 1):
        line = lines[at + count - 1]
        if (
            not line.strip()
            or (count > 1 and line.lstrip().startswith(">"))
            or len(joined) + len(line) > _MAX_LINE
        ):
            return 0
        joined = f"{joined} {line.strip()}" if joined else line.strip()
        if _is_attribution(joined):
            return count
    return 0


def _is_attribution(text: str) -> bool:
    if not text.rstrip("* ").endswith(":"):
        return False
    if words.BARE_ATTRIBUTION.match(text) or words.QUOTING.match(text):
        return True
    return words.EVIDENCE.search(text) is not None and words.VERB.search(text) is not None


def block_start(lines: list[str], at: int) -> bool:
    """Whether an unmarked quote begins at line `at`: a separator, or a block of From, Sent, To, Subject."""
    line = lines[at]
    if len(line) > _MAX_LINE or not line.strip():
        return False
    if words.SEPARATOR.match(line) or words.FORWARD.match(line):
        return True
    if words.RULE.match(line):
        following = next((n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), None)
        return following is not None and header_block(lines, following)
    return header_block(lines, at)


def header_block(lines: list[str], at: int) -> bool:
    """Whether lines from `at` on are the headers that Outlook and its kin put over a quoted mail."""
    if _label(lines[at]) != "from":
        return False
    seen = {"from"}
    for line in lines[at + 1 : at + _SCAN]:
        if line.strip():
            seen.add(_label(line))
        if {"sent", "subject"} <= seen or {"to", "subject"} <= seen or {"sent", "to"} <= seen:
            return True
    return False


def _label(line: str) -> str:
    if ":" not in line[:40]:
        return ""
    return next((name for name, pattern in words.LABELS if pattern.match(line)), "")
