"""What the cache keeps of a mail that follows from the mail alone, made ready in any thread or process.

Loads without SQLAlchemy, for the processes that judge mail.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from agentdesk.domain.message import Address, Message
from agentdesk.services.ports import PreparedMail, PreparedPiece
from agentdesk.store.documents import packed, packed_bytes
from agentdesk.store.source_pieces import Piece, cut
from agentdesk.store.word_folding import unstroked

_PREVIEW_LENGTH = 160
_PREVIEW_SOURCE = 1_000
_INDEXED_AT_MOST = 400_000


@dataclass(frozen=True, slots=True)
class MailPacking:
    """ports.Preparing. Packs against these dictionaries; empty: against none."""

    source_dictionary: bytes = field(default=b"", repr=False)
    document_dictionary: bytes = field(default=b"", repr=False)

    @property
    def learned(self) -> bool:
        """Whether there is a dictionary."""
        return bool(self.source_dictionary or self.document_dictionary)

    def __call__(self, message: Message, source: bytes) -> PreparedMail:
        """What add_messages writes of the mail `message`, made from `source`."""
        rest, pieces = cut(source)
        return PreparedMail(
            packed_bytes(rest, self.source_dictionary),
            packed(message, self.document_dictionary),
            index_words(message),
            _preview(message),
            tuple(map(_prepared, pieces)),
        )


def _prepared(piece: Piece) -> PreparedPiece:
    digest = hashlib.sha256(piece.content).digest()
    return PreparedPiece(piece.place, piece.line, digest, packed_bytes(piece.content))


def index_words(mail: Message) -> tuple[str, str, str, str, str]:
    """Subject, sender, recipients, body and names of attachments, as the index takes them."""
    return (
        unstroked(mail.subject),
        unstroked(_names((mail.from_, *mail.reply_to))),
        unstroked(_names((*mail.to, *mail.cc))),
        unstroked((mail.text or mail.new_text)[:_INDEXED_AT_MOST]),
        unstroked(" ".join(attachment.name for attachment in mail.attachments)),
    )


def _names(people: Iterable[Address]) -> str:
    return " ".join(f"{person.name} {person.email}" for person in people)


def _preview(mail: Message) -> str:
    return " ".join((mail.new_text or mail.text)[:_PREVIEW_SOURCE].split())[:_PREVIEW_LENGTH]
