"""Large attachments, each kept once, and the mails whose sources they belong to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from agentdesk.domain.ids import AccountId, MessageKey
from agentdesk.services.ports import PreparedMail
from agentdesk.store.documents import no_dictionaries, unpacked_bytes
from agentdesk.store.instants import micros
from agentdesk.store.json_lists import as_json
from agentdesk.store.source_pieces import Piece, put_back

_KEEP = (
    "INSERT INTO attachment (digest, body) VALUES (?, ?)"
    " ON CONFLICT (digest) DO UPDATE SET body = excluded.body WHERE attachment.body IS NULL"
)
_BELONGS = (
    "INSERT INTO piece (mail, place, line, attachment)"
    " VALUES (?, ?, ?, (SELECT id FROM attachment WHERE digest = ?))"
)
_OF_MAIL = (
    "SELECT p.place, p.line, a.body FROM piece p JOIN attachment a ON a.id = p.attachment"
    " WHERE p.mail = ? ORDER BY p.place"
)
_OLD = """body IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM piece p JOIN message m ON m.id = p.mail WHERE p.attachment = attachment.id AND (
        m.at >= :before OR NOT EXISTS (
            SELECT 1 FROM location l WHERE l.mail = m.id AND NOT l.gone
            AND l.account IN (SELECT value FROM json_each(:accounts)))))"""
_ALL_OLD = f"SELECT id FROM attachment WHERE {_OLD}"  # noqa: S608 - our own words
_LET_GO = f"UPDATE attachment SET body = NULL WHERE id = :id AND {_OLD}"  # noqa: S608
_LACKING = (
    "SELECT 1 FROM message m JOIN piece p ON p.mail = m.id JOIN attachment a ON a.id = p.attachment"
    ' WHERE m."key" = ? AND a.body IS NULL'
)
_USED = "SELECT attachment FROM piece WHERE mail = ?"
_FORGET = "DELETE FROM attachment WHERE id = ? AND NOT EXISTS (SELECT 1 FROM piece WHERE attachment = ?)"


def keep_pieces(db: Connection, mails: Iterable[tuple[int, PreparedMail]]) -> int:
    """Keep the attachments of new mails, by their numbers; those that are here already once. Gives their bytes."""
    found = [(number, piece) for number, mail in mails for piece in mail.pieces]
    if not found:
        return 0
    db.exec_driver_sql(_KEEP, [(piece.digest, piece.content) for _, piece in found])
    db.exec_driver_sql(_BELONGS, [(number, one.place, one.line, one.digest) for number, one in found])
    return sum(len(piece.content) for _, piece in found)


def put_pieces(db: Connection, mail: int, prepared: PreparedMail) -> None:
    """The attachments of a mail that is here already are these."""
    before = attachments_of(db, mail)
    db.exec_driver_sql("DELETE FROM piece WHERE mail = ?", (mail,))
    keep_pieces(db, [(mail, prepared)])
    drop_unused(db, before)


@dataclass(frozen=True, slots=True)
class Old:
    """Attachments of which every mail is from before `before` and lies on the server for one of `accounts`."""

    before: datetime
    accounts: tuple[AccountId, ...]

    def parameters(self) -> dict[str, object]:
        return {"before": micros(self.before), "accounts": as_json(self.accounts)}


def all_old(db: Connection, old: Old) -> Sequence[int]:
    """The numbers of those attachments that are kept here."""
    return db.exec_driver_sql(_ALL_OLD, old.parameters()).scalars().all()


def let_go(db: Connection, number: int, old: Old) -> None:
    """Keep that attachment no longer, if it is still one of them."""
    db.exec_driver_sql(_LET_GO, {"id": number, **old.parameters()})


def all_kept(db: Connection, key: MessageKey) -> bool:
    """Whether every attachment of the mail `key` is here."""
    return db.exec_driver_sql(_LACKING, (key,)).first() is None


def attachments_of(db: Connection, mail: int) -> Sequence[int]:
    """The numbers of the attachments of a mail."""
    return db.exec_driver_sql(_USED, (mail,)).scalars().all()


def drop_unused(db: Connection, attachments: Iterable[int]) -> None:
    """Of these attachments, delete those that belong to no mail any more."""
    for number in attachments:
        db.exec_driver_sql(_FORGET, (number, number))


def completed(db: Connection, mail: int, rest: bytes, *, leaving_out: bool) -> bytes | None:
    """The source of a mail of which `rest` is kept with it.

    What is not here is left out, or, without `leaving_out`, makes it None.
    """
    rows = db.exec_driver_sql(_OF_MAIL, (mail,)).all()
    if not leaving_out and any(row.body is None for row in rows):
        return None
    pieces = [
        Piece(place, line, unpacked_bytes(body, no_dictionaries))
        for place, line, body in rows
        if body is not None
    ]
    return put_back(rest, pieces)
