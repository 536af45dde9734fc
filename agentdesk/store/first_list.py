"""The first list of a window, read at once: loading SQLAlchemy takes longer than showing a window and its rows.

The profile is opened, checked and brought up to date right afterwards, and what it says then takes this list's place.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import Any

from agentdesk.domain.events import Status
from agentdesk.domain.views import TicketRow
from agentdesk.store.existing import existing
from agentdesk.store.instants import micros
from agentdesk.store.ticket_reading import SHOWN, row_from

_log = logging.getLogger(__name__)
_PATIENCE = 0.2
_ASKED_AT = SHOWN.index("asked_at")
_WANTED = f"SELECT {', '.join(SHOWN)} FROM ticket WHERE status = ?"  # noqa: S608 - our own column names
_NEEDING = f"{_WANTED} ORDER BY asked_at, id LIMIT ?"
_DUE = f"{_WANTED} AND snoozed_until <= ? ORDER BY asked_at, id LIMIT ?"


def first_list(cache: Path, now: datetime, limit: int) -> tuple[TicketRow, ...]:
    """The tickets that need a reply, as rows(View.NEEDS_REPLY) gives them; none where `cache` cannot be read so."""
    if not cache.exists():
        return ()
    try:
        with closing(sqlite3.connect(existing(cache), timeout=_PATIENCE, uri=True)) as connection:
            return tuple(row_from(row) for row in islice(_asking(connection, micros(now), limit), limit))
    except (sqlite3.Error, LookupError, ValueError, TypeError) as error:
        _log.info("The list waits until the profile is open: %s", error)
        return ()


def _asking(connection: sqlite3.Connection, now: int, limit: int) -> Iterator[tuple[Any, ...]]:
    needing = connection.execute(_NEEDING, (Status.NEEDS_REPLY.value, limit))
    due = connection.execute(_DUE, (Status.SNOOZED.value, now, limit))
    return merge(needing, due, key=lambda row: (row[_ASKED_AT], row[0]))
