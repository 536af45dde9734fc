"""Every mail as one line of facts, for scripts and reports."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agentdesk.domain.message import FiledMessage
from agentdesk.services.ports import Cache, Location


@dataclass(frozen=True, slots=True)
class ExportedMail:
    """One delivery of a mail.

    A mail that lies in two places gives two lines, the second a duplicate of the first. One that was moved gives
    one line, with the folder where it lies now; one that is gone from the server, with the folder where it lay.
    """

    message_id: str
    folder: str
    ticket: str
    direction: str
    kind: str
    language: str
    urgent: bool
    urgency_reasons: tuple[str, ...]
    subject: str
    sender: str
    sent_at: str | None
    new_text: str
    attachments: tuple[str, ...]
    duplicate_of: str | None


class Exporting:
    """Reads the whole cache out."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def mails(self) -> Iterable[ExportedMail]:
        """Every delivery, oldest mail first; streamed."""
        for filed, locations in self._cache.exported():
            for position, location in enumerate(_places(locations)):
                yield self._mail(filed, location, copy=position > 0)

    def _mail(self, filed: FiledMessage, location: Location | None, *, copy: bool) -> ExportedMail:
        message = filed.message
        return ExportedMail(
            message_id=message.message_id,
            folder=location.folder if location else "",
            ticket=filed.ticket,
            direction=filed.direction.value,
            kind=filed.kind.value,
            language=filed.language,
            urgent=filed.urgency.urgent,
            urgency_reasons=filed.urgency.reasons,
            subject=message.subject,
            sender=str(message.from_),
            sent_at=message.sent_at.isoformat() if message.sent_at else None,
            new_text=message.new_text,
            attachments=tuple(a.name for a in message.attachments if a.name),
            duplicate_of=message.message_id if copy else self._original_of(filed),
        )

    def _original_of(self, filed: FiledMessage) -> str | None:
        original = self._cache.message(filed.duplicate_of) if filed.duplicate_of else None
        return original.message.message_id if original else None


def _places(locations: Sequence[Location]) -> Sequence[Location | None]:
    """Where the mail lies; where it lies nowhere any more, the last place where it lay."""
    return [place for place in locations if not place.gone] or locations[-1:] or [None]
