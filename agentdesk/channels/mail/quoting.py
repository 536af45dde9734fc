"""What the composer starts with: the quoted mail under an attribution in the ticket's language, and the subject."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from agentdesk.channels.mail.quote_marks import attribution_length
from agentdesk.domain.message import Message
from agentdesk.domain.subject import strip_prefixes

MAX_QUOTED_LINES = 60

_ATTRIBUTIONS: Mapping[str, Callable[[datetime, str], str]] = MappingProxyType(
    {
        "en": lambda at, who: f"On {at:%Y-%m-%d} at {at:%H:%M}, {who} wrote:",
        "pl": lambda at, who: f"W dniu {at:%d.%m.%Y} o {at:%H:%M}, {who} pisze:",
        "pt": lambda at, who: f"Em {at:%d/%m/%Y} às {at:%H:%M}, {who} escreveu:",
        "de": lambda at, who: f"Am {at:%d.%m.%Y} um {at:%H:%M} schrieb {who}:",
        "es": lambda at, who: f"El {at:%d/%m/%Y} a las {at:%H:%M}, {who} escribió:",
        "fr": lambda at, who: f"Le {at:%d/%m/%Y} à {at:%H:%M}, {who} a écrit :",
    }
)
_UNDATED: Mapping[str, str] = MappingProxyType(
    {"pl": "{} pisze:", "pt": "{} escreveu:", "de": "{} schrieb:", "es": "{} escribió:", "fr": "{} a écrit :"}
)


def quoted(
    message: Message, language: str = "", *, zone_of: Callable[[datetime], datetime] = datetime.astimezone
) -> str:
    """The new text of `message`, marked with `> ` under an attribution line;
    long texts are cut. `zone_of` makes times local.
    """
    who = message.from_.name or message.from_.email
    lines = (message.new_text or message.text).strip().split("\n")
    shown = lines if len(lines) <= MAX_QUOTED_LINES else [*lines[:MAX_QUOTED_LINES], "[...]"]
    marked = "\n".join(">" + line if line.startswith(">") else f"> {line}".rstrip() for line in shown)
    return f"{_attribution(message, language, who, zone_of)}\n{marked}"


def split_at_quote(text: str) -> tuple[str, str] | None:
    """An answer of ours and the `quoted` mail at its end, also where other lines with `>` stand in the answer; None
    where it ends in no such quotation.
    """
    lines = text.rstrip("\n").split("\n")
    begin = len(lines)
    while begin and lines[begin - 1].startswith(">"):
        begin -= 1
    if begin == len(lines) or not begin or attribution_length(lines, begin - 1) != 1:
        return None
    return "\n".join(lines[: begin - 1]).strip("\n"), "\n".join(lines[begin - 1 :])


def _attribution(message: Message, language: str, who: str, zone_of: Callable[[datetime], datetime]) -> str:
    if message.sent_at is None:
        return _UNDATED.get(language, "{} wrote:").format(who)
    return _ATTRIBUTIONS.get(language, _ATTRIBUTIONS["en"])(zone_of(message.sent_at), who)


def reply_subject(subject: str) -> str:
    """`Re:` and the subject, all earlier prefixes removed."""
    return f"Re: {strip_prefixes(subject)}".strip()


def forward_subject(subject: str) -> str:
    """`Fwd:` and the subject, all earlier prefixes removed."""
    return f"Fwd: {strip_prefixes(subject)}".strip()
