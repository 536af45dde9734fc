"""The servers, the desktop and the seeded mailboxes that the parts of the benchmark share."""

from __future__ import annotations

import imaplib
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.lab import desktop as desktop_session
from tests.lab import dovecot as dovecot_server
from tests.lab.certificates import Certificates
from tests.lab.children import Child, Children, LabError, free_port, wait_for
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.lab import temporary_lab
from tests.lab.support_mail import support_mails
from tests.lab.workstation import Workstation

PASSWORD = "benchmark-password"
_PROBED = "from tests.bench.window_probe import main; main()"
"""Not run as a module: the processes that judge mail load the main module again, and would load Qt with this one."""


@dataclass
class Setting:
    """`mailbox` gives a seeded mailbox, `workstation` a fresh profile with that account."""

    directory: Path
    children: Children
    certificates: Certificates
    dovecot: Dovecot
    desktop: Desktop
    repeats: int
    _profiles: int = 0
    _seeded: dict[int, str] = field(default_factory=dict)

    def mailbox(self, messages: int) -> str:
        """The address of a mailbox with this many messages, whose server-side indexes are warm."""
        if messages not in self._seeded:
            address = f"support{messages}@hosting.test"
            say(f"seeding {messages:,} messages")
            self.dovecot.add_user(address, PASSWORD)
            self.dovecot.seed(address, support_mails(messages))
            self._warm(address)
            self._seeded[messages] = address
        return self._seeded[messages]

    def workstation(self, address: str, port: int = 0) -> Workstation:
        """A new profile with this account; mail is neither fetched nor sent yet. `port`: of what stands before IMAP."""
        self._profiles += 1
        station = Workstation(self.directory / f"profile{self._profiles}", self.desktop, self.certificates)
        station.run(
            "account", "add", "--email", address, "--user", address, "--password-stdin",
            "--imap", f"localhost:{port or self.dovecot.imap_port}", "--imap-security", "none",
            "--smtp", f"localhost:{free_port()}", "--smtp-security", "none", "--folder", "INBOX",
            stdin=f"{PASSWORD}\n",
        )  # fmt: skip
        return station

    def _warm(self, address: str) -> None:
        with imaplib.IMAP4("127.0.0.1", self.dovecot.imap_port) as client:
            client.login(address, PASSWORD)
            client.select()


@contextmanager
def prepared(repeats: int) -> Iterator[Setting]:
    for missing in (dovecot_server.why_not(), desktop_session.why_not()):
        if missing:
            raise LabError(missing)
    with temporary_lab() as (directory, children, certificates):
        dovecot = Dovecot(directory / "dovecot", children, certificates)
        desktop = Desktop(directory / "desktop", children)
        dovecot.start()
        desktop.start()
        yield Setting(directory, children, certificates, dovecot, desktop, repeats)
        desktop.stop()


@dataclass(frozen=True, slots=True)
class ProbedWindow:
    """A window that runs with the probe inside it."""

    child: Child
    notes: Path

    def lines(self) -> list[dict[str, Any]]:
        if not self.notes.exists():
            return []
        text = self.notes.read_text(encoding="utf-8")
        return [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]

    def painted_at(self) -> float:
        return wait_for("the window is painted", lambda: self._first("painted"), 60, every=0.01)

    def rows_at(self, rows: int, seconds: float = 120) -> float:
        """When its ticket list first had this many rows."""

        def look() -> float | None:
            return next((line["at"] for line in self.lines() if line.get("rows", 0) >= rows), None)

        return wait_for(f"a list of {rows} rows in the window", look, seconds, every=0.02)

    def rows(self) -> int:
        """How many rows its ticket list has now."""
        return int(next(line["rows"] for line in reversed(self.lines()) if "rows" in line))

    def stalls(self) -> list[float]:
        """How late each tick of the event loop came, in milliseconds."""
        return [late for line in self.lines() for late in line.get("late", ())]

    def _first(self, key: str) -> float | None:
        return next((line[key] for line in self.lines() if key in line), None)


def probed_window(setting: Setting, environment: dict[str, str], *what: str) -> ProbedWindow:
    """Start `empty` or `agentdesk ...` under the probe."""
    notes = setting.directory / f"notes-{free_port()}"
    command: list[str | Path] = [sys.executable, "-c", _PROBED, notes, *what]
    return ProbedWindow(setting.children.start("window", command, env=environment), notes)


def messages_in(profile: Path) -> int:
    """How many messages the profile's cache holds, read while the application writes."""
    database = profile / "cache.db"
    if not database.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5)) as connection:
            return int(connection.execute("SELECT count(*) FROM message").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def say(words: str) -> None:
    print(f"... {words}", file=sys.stderr, flush=True)
