"""How mail clients quote: the line or block above the quoted mail, in the language the client speaks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "pt": (
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ),
}
_SHORT_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "pl": ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
    "pt": ("seg.", "ter.", "qua.", "qui.", "sex.", "sáb.", "dom."),
}
_MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
}
_SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru".split(),
    "pt": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.".split(),
}
_BLOCK_WORDS = {
    "en": ("From", "Sent", "To", "Subject"),
    "pl": ("Od", "Wysłano", "Do", "Temat"),
    "pt": ("De", "Enviado", "Para", "Assunto"),
}
_ORIGINAL = {"en": "Original Message", "pl": "Oryginalna wiadomość", "pt": "Mensagem original"}


class Style(StrEnum):
    """Families of quoting."""

    GMAIL = "gmail"
    APPLE = "apple"
    THUNDERBIRD = "thunderbird"
    ROUNDCUBE = "roundcube"
    OUTLOOK = "outlook"
    OUTLOOK_CLASSIC = "outlook-classic"
    SAMSUNG = "samsung"
    MUTT = "mutt"


BLOCK_STYLES = frozenset({Style.OUTLOOK, Style.OUTLOOK_CLASSIC, Style.SAMSUNG})
"""Styles that put a header block over the quoted text and do not mark its lines."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The mail that is answered, as its reader's client shows it."""

    name: str
    address: str
    to: str
    subject: str
    at: datetime
    text: str


def attribution(style: Style, language: str, quoted: Quoted) -> str:
    """The line or block that introduces the quotation; no line break at its end."""
    return _INTRODUCTIONS[style](language if language in _DAYS else "en", quoted)


def marked(text: str) -> str:
    """The text with `>` before each line, nested quotes growing by one."""
    return "\n".join(
        ">" + line if line.startswith(">") else f"> {line}".rstrip() for line in text.split("\n")
    )


def quotation(style: Style, language: str, quoted: Quoted) -> str:
    """Introduction and quoted text, as they stand in a plain-text mail."""
    gap = "\n\n" if style in BLOCK_STYLES else "\n"
    body = quoted.text if style in BLOCK_STYLES else marked(quoted.text)
    return attribution(style, language, quoted) + gap + body


def _gmail(language: str, quoted: Quoted) -> str:
    at, who = quoted.at, f"{quoted.name} <{quoted.address}>"
    day, month = _SHORT_DAYS[language][at.weekday()], _SHORT_MONTHS[language][at.month - 1]
    if language == "pl":
        return f"{day}, {at.day} {month} {at.year} o {at:%H:%M} {who}\nnapisał(a):\n"
    if language == "pt":
        return f"Em {day}, {at.day} de {month} de {at.year} às {at:%H:%M}, {who}\nescreveu:\n"
    return f"On {day}, {at.day} {month} {at.year} at {at:%H:%M}, {who}\nwrote:\n"


def _apple(language: str, quoted: Quoted) -> str:
    at, who = quoted.at, f"{quoted.name} <{quoted.address}>"
    month = _SHORT_MONTHS[language][at.month - 1]
    if language == "pl":
        return f"Wiadomość napisana przez {who} w dniu {at.day} {month} {at.year}, o godz. {at:%H:%M}:\n"
    if language == "pt":
        return f"Em {at.day} de {month} de {at.year}, à(s) {at:%H:%M}, {who} escreveu:\n"
    return f"On {at.day} {month} {at.year}, at {at:%H:%M}, {who} wrote:\n"


def _thunderbird(language: str, quoted: Quoted) -> str:
    at = quoted.at
    if language == "pl":
        return f"W dniu {at:%d.%m.%Y} o {at:%H:%M}, {quoted.name} pisze:"
    if language == "pt":
        return f"Em {at:%d/%m/%Y} {at:%H:%M}, {quoted.name} escreveu:"
    return f"On {at:%d/%m/%Y} {at:%H:%M}, {quoted.name} wrote:"


def _roundcube(language: str, quoted: Quoted) -> str:
    at = f"{quoted.at:%Y-%m-%d %H:%M}"
    if language == "pl":
        return f"Dnia {at} {quoted.name} napisał(a):"
    if language == "pt":
        return f"Em {at}, {quoted.name} escreveu:"
    return f"On {at}, {quoted.name} wrote:"


def _mutt(_language: str, quoted: Quoted) -> str:
    at = quoted.at
    day, month = _SHORT_DAYS["en"][at.weekday()], _SHORT_MONTHS["en"][at.month - 1]
    return f"On {day}, {month} {at:%d}, {at.year} at {at:%I:%M:%S%p %z}, {quoted.name} wrote:"


def _outlook(language: str, quoted: Quoted) -> str:
    return "________________________________\n" + _block(language, quoted)


def _outlook_classic(language: str, quoted: Quoted) -> str:
    return f"-----{_ORIGINAL[language]}-----\n" + _block(language, quoted)


def _samsung(language: str, quoted: Quoted) -> str:
    sender, _, to, subject = _BLOCK_WORDS[language]
    date = {"en": "Date", "pl": "Data", "pt": "Data"}[language]
    lines = [f"-------- {_ORIGINAL[language]} --------", f"{sender}: {quoted.name} <{quoted.address}>"]
    return "\n".join(
        [
            *lines,
            f"{date}: {quoted.at:%d.%m.%Y %H:%M} (GMT+01:00)",
            f"{to}: {quoted.to}",
            f"{subject}: {quoted.subject}",
        ]
    )


def _block(language: str, quoted: Quoted) -> str:
    sender, sent, to, subject = _BLOCK_WORDS[language]
    return (
        f"{sender}: {quoted.name} <{quoted.address}>\n{sent}: {_long_date(language, quoted.at)}\n"
        f"{to}: {quoted.to}\n{subject}: {quoted.subject}"
    )


def _long_date(language: str, at: datetime) -> str:
    day, month = _DAYS[language][at.weekday()], _MONTHS[language][at.month - 1]
    if language == "pl":
        return f"{day}, {at.day} {month} {at.year} {at:%H:%M}"
    if language == "pt":
        return f"{day}, {at.day} de {month} de {at.year} {at:%H:%M}"
    return f"{day}, {month} {at.day}, {at.year} {at.hour % 12 or 12}:{at:%M %p}"


_INTRODUCTIONS: Mapping[Style, Callable[[str, Quoted], str]] = MappingProxyType(
    {
        Style.GMAIL: _gmail,
        Style.APPLE: _apple,
        Style.THUNDERBIRD: _thunderbird,
        Style.ROUNDCUBE: _roundcube,
        Style.OUTLOOK: _outlook,
        Style.OUTLOOK_CLASSIC: _outlook_classic,
        Style.SAMSUNG: _samsung,
        Style.MUTT: _mutt,
    }
)
