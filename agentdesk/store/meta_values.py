"""Small facts about the cache itself, by name."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from agentdesk.store.cache_schema import meta


def meta_value(db: Connection, key: str) -> str:
    """The value of `key`; empty where there is none."""
    return db.execute(select(meta.c.value).where(meta.c.key == key)).scalar() or ""


def put_meta(db: Connection, key: str, value: str) -> None:
    """Set `key` to `value`."""
    statement = insert(meta).values(key=key, value=value)
    db.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
