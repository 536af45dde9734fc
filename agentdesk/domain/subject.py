"""A subject without what mail programs put in front of it, so that a conversation keeps one name."""

import re

_PREFIX = re.compile(
    r"\s*(?:re|fwd?|fw|odp|odpowiedź|automatyczna odpowiedź|pd|res|resposta|ref|enc|aw|wg|antw|antwort|sv|vs|vb|tr|rv|r"
    r"|i|rif|rép|ynt|doorst|bls|ответ|отв|пересл|автоматическая|回复|转发|答复)"
    r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|[*^]?\d{1,3})?\s*[:：]\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\s*(?:\[(?:ext|external|extern|zewnętrzne|spam\??)\]|\[#[0-9A-Za-z]{4,16}\])\s*", re.IGNORECASE
)


def strip_prefixes(subject: str) -> str:
    """The subject without `Re:`, `Fwd:`, `Odp:`, `ENC:` and their like, however many there are."""
    start = 0
    while found := _PREFIX.match(subject, start):
        start = found.end()
    return subject[start:].strip()


def plain_subject(subject: str) -> str:
    """`subject` on one line without prefixes, ticket reference and “[EXT]”, unless it consists of nothing else."""
    plain = " ".join(subject.split())
    while True:
        shorter = strip_prefixes(_LABEL.sub("", plain) if _LABEL.match(plain) else plain)
        if shorter in (plain, ""):
            return plain
        plain = shorter
