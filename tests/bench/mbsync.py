"""The yardstick: mbsync (isync) copying the same mailbox from the same server, without fsync; with notmuch it can
be searched too.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.lab.children import ask_program
from tests.lab.dovecot import Dovecot


def first_sync_seconds(dovecot: Dovecot, user: str, directory: Path, port: int = 0) -> float:
    """Seconds of one first sync of the inbox into an empty directory. `port`: of what stands before the server."""
    directory.mkdir(parents=True)
    configuration = directory / "mbsyncrc"
    configuration.write_text(_CONFIGURATION.format(
        port=port or dovecot.imap_port, user=user, password=dovecot.users[user], directory=directory
    ), encoding="utf-8")  # fmt: skip
    started = time.perf_counter()
    ask_program("mbsync", "-c", configuration, "-q", "inbox", seconds=1800)
    return time.perf_counter() - started


def sync_again_seconds(directory: Path) -> float:
    """Seconds of one more sync into what `first_sync_seconds` filled."""
    started = time.perf_counter()
    ask_program("mbsync", "-c", directory / "mbsyncrc", "-q", "inbox", seconds=1800)
    return time.perf_counter() - started


def indexing_seconds(directory: Path) -> float:
    """Seconds that `notmuch new` takes for what `first_sync_seconds` brought to `directory`."""
    configuration = directory / "notmuch-config"
    configuration.write_text(
        f"[database]\npath={directory}\n[new]\nignore=mbsyncrc;notmuch-config\n", encoding="utf-8"
    )
    environment = {**os.environ, "NOTMUCH_CONFIG": str(configuration)}
    started = time.perf_counter()
    ask_program("notmuch", "new", "--quiet", env=environment, seconds=3600)
    return time.perf_counter() - started


_CONFIGURATION = """\
FSync no
IMAPStore far
Host 127.0.0.1
Port {port}
User {user}
Pass {password}
SSLType None
AuthMechs LOGIN

MaildirStore near
Path {directory}/
Inbox {directory}/INBOX
SubFolders Verbatim

Channel inbox
Far :far:
Near :near:
Patterns INBOX
Create Near
SyncState *
"""
