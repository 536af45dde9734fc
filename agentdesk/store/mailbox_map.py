"""Where mails lie on the server, and how far each folder has been read."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec
from sqlalchemy import Connection, RowMapping, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from agentdesk.domain.ids import AccountId, MessageKey, TicketId
from agentdesk.services.ports import FolderCursor, Location
from agentdesk.store.cache_schema import cursor, location, message
from agentdesk.store.lists import IN_LIST, among, rows_among

_PLACE = (
    "INSERT INTO location (account, folder, uidvalidity, uid, mail, flags, gone)"
    ' VALUES (?, ?, ?, ?, (SELECT id FROM message WHERE "key" = ?), ?, ?)'
    " ON CONFLICT DO UPDATE SET mail = excluded.mail, flags = excluded.flags, gone = excluded.gone"
)
_INCOMING = f"direction = 'incoming' AND ticket {IN_LIST}"
_RECEIVED = (
    f'WITH came AS (SELECT id, account, "key" FROM message WHERE {_INCOMING})'  # noqa: S608 - no value in it
    ' SELECT account, "key" FROM came'
    ' UNION SELECT location.account, "key" FROM came JOIN location ON location.mail = came.id'
)
_CHANGED_FLAGS = (
    update(location)
    .where(
        location.c.account == bindparam("of_account"),
        location.c.folder == bindparam("of_folder"),
        location.c.uid == bindparam("of_uid"),
    )
    .values(flags=bindparam("new_flags"))
)


def cursor_of(db: Connection, account: AccountId, folder: str) -> FolderCursor | None:
    """How far `folder` has been read."""
    found = (
        db.execute(select(cursor).where(cursor.c.account == account, cursor.c.folder == folder))
        .mappings()
        .first()
    )
    return FolderCursor(**found) if found else None


def all_cursors(db: Connection) -> tuple[FolderCursor, ...]:
    """Every folder's."""
    return tuple(FolderCursor(**row) for row in db.execute(select(cursor)).mappings())


def put_cursor(db: Connection, one: FolderCursor) -> None:
    """Remember how far a folder has been read."""
    values = _cursor_values(one)
    statement = insert(cursor).values(values)
    db.execute(statement.on_conflict_do_update(index_elements=["account", "folder"], set_=values))


def _cursor_values(one: FolderCursor) -> dict[str, object]:
    return {
        "account": one.account,
        "folder": one.folder,
        "uidvalidity": one.uidvalidity,
        "uidnext": one.uidnext,
        "lowest_uid": one.lowest_uid,
        "highestmodseq": one.highestmodseq,
        "outgoing": one.outgoing,
    }


def uids_in(db: Connection, account: AccountId, folder: str, uidvalidity: int) -> dict[int, frozenset[str]]:
    """UID -> flags of all mail that lies there."""
    rows = db.execute(
        select(location.c.uid, location.c.flags).where(
            location.c.account == account,
            location.c.folder == folder,
            location.c.uidvalidity == uidvalidity,
            location.c.gone.is_(False),
        )
    )
    return {uid: _flags(flags) for uid, flags in rows}


def locations_of(db: Connection, keys: Iterable[str]) -> dict[MessageKey, tuple[Location, ...]]:
    """Every place of each mail."""
    rows = db.execute(
        select(location, message.c.key)
        .join_from(location, message)
        .where(among(message.c.key, keys))
        .order_by(location.c.account, location.c.folder)
    )
    found: dict[MessageKey, tuple[Location, ...]] = {}
    for row in rows.mappings():
        place = _location(row)
        found[place.key] = (*found.get(place.key, ()), place)
    return found


def received_in(db: Connection, tickets: Iterable[TicketId]) -> tuple[tuple[AccountId, MessageKey], ...]:
    """The incoming mails of these tickets with every account that they came to."""
    return tuple((account, key) for account, key in rows_among(db, _RECEIVED, tickets))


def put_locations(db: Connection, places: Sequence[Location]) -> None:
    """Mails lie there, with these flags."""
    if not places:
        return
    rows = [(p.account, p.folder, p.uidvalidity, p.uid, p.key, _written(p.flags), p.gone) for p in places]
    db.exec_driver_sql(_PLACE, rows)


def change_flags(
    db: Connection, account: AccountId, folder: str, flags: Mapping[int, frozenset[str]]
) -> None:
    """The flags that these UIDs have now."""
    if flags:
        rows = [
            {"of_account": account, "of_folder": folder, "of_uid": uid, "new_flags": _written(several)}
            for uid, several in flags.items()
        ]
        db.execute(_CHANGED_FLAGS, rows)


def vanish(db: Connection, account: AccountId, folder: str, uids: Iterable[int]) -> None:
    """Mails that lie there no longer."""
    gone = func.json_each(bindparam("uids")).table_valued("value")
    statement = (
        update(location)
        .where(
            location.c.account == account,
            location.c.folder == folder,
            location.c.uid.in_(select(gone.c.value)),
        )
        .values(gone=True)
    )
    db.execute(statement, {"uids": msgspec.json.encode(list(uids)).decode()})


def forget(db: Connection, account: AccountId, folder: str) -> None:
    """Nothing is known of that folder any more."""
    db.execute(delete(location).where(location.c.account == account, location.c.folder == folder))
    db.execute(delete(cursor).where(cursor.c.account == account, cursor.c.folder == folder))


def _location(row: RowMapping) -> Location:
    return Location(
        row["account"],
        row["folder"],
        row["uidvalidity"],
        row["uid"],
        row["key"],
        _flags(row["flags"]),
        row["gone"],
    )


@lru_cache(maxsize=1024)
def _flags(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _written(flags: frozenset[str]) -> str:
    return " ".join(sorted(flags))
