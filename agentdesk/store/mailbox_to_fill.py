"""Whether a mailbox is about to be fetched for the first time, found out before anything large is loaded."""

import sqlite3
from contextlib import closing

from agentdesk.store.existing import existing
from agentdesk.store.profile import Profile

_PATIENCE = 0.2
_ANY = "SELECT 1 FROM message LIMIT 1"


def is_to_fill(profile: Profile) -> bool:
    """Whether there are settings and, as far as can be seen, no mail yet."""
    if not profile.settings.exists():
        return False
    if not profile.cache.exists():
        return True
    try:
        with closing(sqlite3.connect(existing(profile.cache), timeout=_PATIENCE, uri=True)) as connection:
            return connection.execute(_ANY).fetchone() is None
    except sqlite3.Error:
        return False
