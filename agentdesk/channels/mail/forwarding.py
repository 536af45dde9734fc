"""A mail passed on: its text under a short heading that says whose it was."""

from collections.abc import Callable
from datetime import datetime

from agentdesk.domain.message import Message

_WORDS = {
    "en": ("Forwarded message", "From", "Date", "Subject", "To"),
    "pl": ("Przekazana wiadomość", "Od", "Data", "Temat", "Do"),
    "pt": ("Mensagem encaminhada", "De", "Data", "Assunto", "Para"),
}


def forwarded(
    message: Message, language: str = "", *, zone_of: Callable[[datetime], datetime] = datetime.astimezone
) -> str:
    """The whole text of `message`, unquoted, as it follows what the agent writes;
    headed in `language`, else English.
    """
    title, from_, date, subject, to = _WORDS.get(language, _WORDS["en"])
    when = f"{zone_of(message.sent_at):%Y-%m-%d %H:%M}" if message.sent_at else ""
    heading = [
        f"---------- {title} ----------",
        f"{from_}: {message.from_}",
        *([f"{date}: {when}"] if when else []),
        f"{subject}: {message.subject}",
        f"{to}: {', '.join(str(one) for one in message.to)}",
    ]
    return "\n".join([*heading, "", message.text])
