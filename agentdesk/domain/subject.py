"""A subject without what mail programs put in front of it, so that a conversation keeps one name."""

import re

_PREFIX = re.compile(
    r"""\s*(?:
        (?:re|aw|sv|vs|fw|fwd|wg|odp|pd|enc|res|ref|rv|tr|antw|antwort|odpowiedź|
        automatyczna\ odpowiedź|resposta)
        (?:\s?[\[\(^]?\d{1,3}[\]\)]?)?\s?[:：]
        |\[(?:ext|external|extern|zewnętrzne|spam\??)\]
        |\[\#[0-9A-Za-z]{4,16}\]
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_RUN = 20


def plain_subject(subject: str) -> str:
    """`subject` on one line without reply and forward prefixes (en, pl ...), ticket reference, “[EXT]”."""
    plain = " ".join(subject.split())
    for _ in range(_LONGEST_RUN):
        match = _PREFIX.match(plain)
        if not match or match.end() == len(plain):
            return plain
        plain = plain[match.end() :]
    return plain
