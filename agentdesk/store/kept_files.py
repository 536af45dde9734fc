"""Files that canned responses bring along, each content once, by its SHA-256."""

import hashlib

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from agentdesk.store.record_schema import kept_file


def keep_file(db: Connection, content: bytes) -> str:
    """Keep `content`; gives its digest (hex)."""
    digest = hashlib.sha256(content).hexdigest()
    db.execute(insert(kept_file).values(digest=digest, content=content).on_conflict_do_nothing())
    return digest


def kept_content(db: Connection, digest: str) -> bytes | None:
    """The content of that digest; None where it is not kept, or is no longer what it was."""
    content = db.execute(select(kept_file.c.content).where(kept_file.c.digest == digest)).scalar()
    return content if content is not None and hashlib.sha256(content).hexdigest() == digest else None
