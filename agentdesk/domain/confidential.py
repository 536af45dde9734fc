"""What should not travel in a mail: passwords, keys of machines, and numbers of payment cards."""

import re
from collections.abc import Iterator
from itertools import islice

from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.plain_letters import plain

_READ = 100_000
_MOST = 10
_CARD = re.compile(r"(?<!\d)(?<!\d[ .-])[2-6]\d{3}(?:[ .-]?\d){9,15}(?![ .-]?\d)")
"""13 to 19 digits, in groups or not (ISO/IEC 7812)."""
_LABEL = re.compile(
    r"\b(?:passwords?|passwd|pwd|passphrase|passcode|hasla|haslo|haslem|senhas?|palavra-passe|palavra passe|contrasena|"
    r"passwort|kennwort|api[ -]?key|api[ -]?token|access token|secret key|klucz api|klucz prywatny|token|"
    r"chave (?:de |da )?api)"
    r"(?P<sign>(?: [^\W\d_]{1,14}){0,3}? ?[:=]|(?: [^\W\d_]{1,14}){0,2}? (?:is|to|jest|e|ist|es|sera|bedzie))[ \n]{1,3}"
    r"(?P<value>[^\s]{4,200})|"
    r"\b(?:password|passwd|pwd|haslo|senha|token|api[_-]?key)[:=](?P<value2>[^\s]{4,200})"
)
_KEY = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----|\b(?:sk|rk)_(?:live|test)_\w{16,100}|\bAKIA[0-9A-Z]{16}\b|"
    r"\bgh[pousr]_\w{30,100}|\bgithub_pat_\w{30,100}|\bglpat-[\w-]{18,60}|\bxox[abprs]-[\w-]{10,100}|\bAIza[\w-]{35}|"
    r"\bSG\.[\w-]{16,40}\.[\w-]{16,60}|\beyJ[\w-]{12,400}\.eyJ[\w-]{10,400}\.[\w-]{10,400}"
)
_HIDDEN = re.compile(r"[*•.x_-]+\Z|[<\[({]|https?://")
"""Stands for a password that is not told."""
_QUOTES = "\"'`*_„”“«»"
_TRAILING = ".,;!?)" + _QUOTES


def confidential_in(text: str) -> tuple[Finding, ...]:
    """Passwords and keys, then card numbers, where they stand in `text`; a few of each at most."""
    text = text[:_READ]
    found = (*islice(_passwords(text), _MOST), *islice(_cards(text), _MOST))
    return tuple(Finding(kind, "", start, end) for kind, start, end in found)


def _passwords(text: str) -> Iterator[tuple[FindingKind, int, int]]:
    for match in _LABEL.finditer(plain(text)):
        group = "value" if match["value"] else "value2"
        start, end = match.span(group)
        value = text[start:end].strip(_QUOTES)
        lone = not text[end:].partition("\n")[0].strip(" .!")
        named = (match["sign"] or ":").rstrip().endswith((":", "="))
        if _is_secret(value, alone=named and lone):
            yield FindingKind.PASSWORD, start, end
    for match in _KEY.finditer(text):
        yield FindingKind.PASSWORD, match.start(), match.end()


def _is_secret(value: str, *, alone: bool) -> bool:
    """Whether a word is one that nobody says: with digits or signs in it; any where nothing else stands there."""
    if _HIDDEN.match(value):
        return False
    core = value.strip(_TRAILING)
    if len(core) < 4:
        return False
    mixed = any(sign.isdigit() for sign in core) and any(sign.isalpha() for sign in core)
    signs = any(sign in "!#$%&@^+=?~" for sign in core) and not core.endswith("@")
    capital = core[1:] != core[1:].lower() and not core.isupper()
    return mixed or signs or capital or alone


def _cards(text: str) -> Iterator[tuple[FindingKind, int, int]]:
    for match in _CARD.finditer(text):
        digits = [int(sign) for sign in match.group() if sign.isdigit()]
        if _luhn(digits) and len(set(digits)) > 1:
            yield FindingKind.CARD_NUMBER, match.start(), match.end()


def _luhn(digits: list[int]) -> bool:
    """The check digit of ISO/IEC 7812-1, annex B."""
    doubled = (d * 2 - 9 * (d > 4) if n % 2 else d for n, d in enumerate(reversed(digits)))
    return sum(doubled) % 10 == 0
