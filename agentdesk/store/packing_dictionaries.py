"""What the mails of one mailbox have in common, learned once from some of them, so that each is packed against it.

Headers, signatures and templates make up most of a support mail, and compressing it alone finds little twice. A blob
names the dictionary that it needs; dictionaries are never changed or dropped.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from agentdesk.store.documents import Dictionaries, Dictionary, learned, unpacked_bytes
from agentdesk.store.preparing import MailPacking

ENOUGH_MAILS = 500
_SIZES = {"source": 65_536, "document": 32_768}
_BEGINNING = 8_192
"""Bytes of a sample; what follows is mostly attachments, which have nothing in common."""
_SAMPLES = (
    "SELECT s.body, d.body FROM source s JOIN document d ON d.id = s.id ORDER BY s.id DESC"  # noqa: S608
    f" LIMIT {ENOUGH_MAILS}"
)
_KEEP = (
    "INSERT INTO dictionary (id, kind, body) SELECT :id, :kind, :body"
    " WHERE NOT EXISTS (SELECT 1 FROM dictionary WHERE kind = :kind)"
)


def dictionaries_of(db: Connection) -> Dictionaries:
    """Gives the dictionary of a number; a connection reads each once."""
    read: dict[int, Dictionary] = db.info.setdefault("dictionaries", {})

    def find(number: int) -> Dictionary:
        if number not in read:
            body = db.exec_driver_sql("SELECT body FROM dictionary WHERE id = ?", (number,)).scalar_one()
            read[number] = Dictionary(body)
        return read[number]

    return find


def packing_of(db: Connection) -> MailPacking:
    """How mails are packed now."""
    rows = db.exec_driver_sql("SELECT kind, body FROM dictionary")
    bodies: dict[str, bytes] = {row.kind: row.body for row in rows}
    return MailPacking(bodies.get("source", b""), bodies.get("document", b""))


def samples_in(db: Connection) -> dict[str, Sequence[bytes]]:
    """The newest mails, as there is something to learn from; none before there are enough."""
    rows = db.exec_driver_sql(_SAMPLES).all()
    if len(rows) < ENOUGH_MAILS:
        return {}
    find = dictionaries_of(db)
    return {
        kind: [unpacked_bytes(row[place], find)[:_BEGINNING] for row in rows]
        for place, kind in enumerate(_SIZES)
    }


def learn_from(samples: dict[str, Sequence[bytes]]) -> dict[str, Dictionary]:
    """A dictionary of each kind, where there is one; takes a third of a second and lets other threads run."""
    found = {kind: learned(several, _SIZES[kind]) for kind, several in samples.items()}
    return {kind: dictionary for kind, dictionary in found.items() if dictionary is not None}


def keep_dictionaries(db: Connection, found: dict[str, Dictionary]) -> None:
    """Pack against these from now on, where nobody else was quicker."""
    for kind, dictionary in found.items():
        db.exec_driver_sql(_KEEP, {"id": dictionary.dict_id, "kind": kind, "body": dictionary.dict_content})
