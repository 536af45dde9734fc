"""Drafts as they are typed. Saving one writes its text only: attached files are written once."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from agentdesk.domain.draft import Draft, DraftAttachment, DraftKind
from agentdesk.domain.ids import TicketId
from agentdesk.store.half_characters import encoded_whole
from agentdesk.store.instants import micros_or_none
from agentdesk.store.record_schema import draft, draft_attachment, draft_file

_encode = msgspec.json.Encoder().encode
_decoder = msgspec.json.Decoder(Draft)


def put_draft(db: Connection, one: Draft) -> None:
    """Keep `one` in place of what was kept for its ticket and kind."""
    values = {
        "ticket": one.ticket,
        "kind": one.kind.value,
        "updated_at": micros_or_none(one.updated_at),
        "body": encoded_whole(_encode, replace(one, attachments=())).decode(),
    }
    keep = insert(draft).values(values)
    db.execute(keep.on_conflict_do_update(index_elements=["ticket", "kind"], set_=values))
    _put_attachments(db, one)


def _put_attachments(db: Connection, one: Draft) -> None:
    here = (draft_attachment.c.ticket == one.ticket) & (draft_attachment.c.kind == one.kind.value)
    in_place = db.execute(
        select(draft_attachment).where(here).order_by(draft_attachment.c.position)
    ).mappings()
    wanted = [_listed(one, position, attached) for position, attached in enumerate(one.attachments)]
    if [dict(row) for row in in_place] == wanted:
        return
    known = set(db.execute(select(draft_file.c.digest)).scalars())
    contents = {_digest(attached.content): attached.content for attached in one.attachments}
    new = [
        {"digest": digest, "content": content} for digest, content in contents.items() if digest not in known
    ]
    db.execute(delete(draft_attachment).where(here))
    if new:
        db.execute(insert(draft_file), new)
    if wanted:
        db.execute(insert(draft_attachment), wanted)
    _drop_unused_files(db)


def _listed(one: Draft, position: int, attached: DraftAttachment) -> dict[str, object]:
    return {
        "ticket": one.ticket,
        "kind": one.kind.value,
        "position": position,
        "name": attached.name,
        "content_type": attached.content_type,
        "digest": _digest(attached.content),
        "content_id": attached.content_id,
    }


@lru_cache(maxsize=4)
def _digest(content: bytes) -> str:
    """Remembered, since the same files are saved again at every pause in the typing."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def one_draft(db: Connection, ticket: TicketId, kind: DraftKind) -> Draft | None:
    """The draft of that kind for `ticket`."""
    which = (draft.c.ticket == ticket) & (draft.c.kind == kind.value)
    return next(iter(_drafts(db, which)), None)


def all_drafts(db: Connection) -> tuple[Draft, ...]:
    """Every draft, the one typed last first."""
    return _drafts(db, None)


def _drafts(db: Connection, which: ColumnElement[bool] | None) -> tuple[Draft, ...]:
    chosen = select(draft).order_by(draft.c.updated_at.desc(), draft.c.ticket, draft.c.kind)
    rows = db.execute(chosen if which is None else chosen.where(which)).all()
    files = _files(db, rows)
    return tuple(
        replace(_decoder.decode(row.body), attachments=tuple(files[row.ticket, row.kind])) for row in rows
    )


def _files(
    db: Connection, rows: Iterable[Row[*tuple[Any, ...]]]
) -> defaultdict[tuple[str, str], list[DraftAttachment]]:
    found: defaultdict[tuple[str, str], list[DraftAttachment]] = defaultdict(list)
    chosen = select(draft_attachment, draft_file.c.content).join_from(
        draft_attachment, draft_file, draft_attachment.c.digest == draft_file.c.digest
    )
    for ticket in {row.ticket for row in rows}:
        of_ticket = chosen.where(draft_attachment.c.ticket == ticket).order_by(draft_attachment.c.position)
        for row in db.execute(of_ticket):
            found[row.ticket, row.kind].append(
                DraftAttachment(row.name, row.content_type, row.content, row.content_id)
            )
    return found


def drop_draft(db: Connection, ticket: TicketId, kind: DraftKind) -> None:
    """Forget the draft; its files go with it."""
    db.execute(delete(draft).where(draft.c.ticket == ticket, draft.c.kind == kind.value))
    _drop_unused_files(db)


def _drop_unused_files(db: Connection) -> None:
    db.execute(delete(draft_file).where(draft_file.c.digest.not_in(select(draft_attachment.c.digest))))
