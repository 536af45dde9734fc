"""Kills this process at one place of its own work: at the N-th write to a database or a server, whichever it is.

Nothing of the application knows about it: the places are found where the application meets SQLite and the sockets.
Each is told by name, so that a failure says where it was:

    record|cache: INSERT outbox      before a statement that writes, and before and after the commit
    smtp > RCPT, smtp < 250          before and after what we say, after what was answered
    imap > APPEND                    before and after each command or literal
    compose, connect                 before and after
"""

from __future__ import annotations

import os
import re
import signal
import smtplib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine
from sqlalchemy.engine.default import DefaultDialect

from agentdesk.services import freezing
from agentdesk.sync import smtp_session
from agentdesk.sync.wire import Wire

_WRITING = re.compile(r"(INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM|REPLACE INTO)\s+(\w+)")
_TAG = re.compile(rb"\A[A-Z]+\d+ (UID )?")


@dataclass
class Places:
    """Writes each place that is reached into `log`, one a line, and dies at the `fatal`-th (counted from 0).

    `stops`: the whole process stops (SIGSTOP) before and after each commit, until its parent has it go on.
    """

    log: Path
    fatal: int | None = None
    stops: bool = False
    _reached: int = 0
    _last_write: dict[int, str] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def reached(self, place: str) -> None:
        with self._lock, self.log.open("a", encoding="utf-8") as log:
            log.write(f"{place}\n")
            log.flush()
            if self._reached == self.fatal:
                os.kill(os.getpid(), signal.SIGKILL)
            self._reached += 1

    def watch(self) -> None:
        """From now on, in this process, for good."""
        self._watch_databases()
        self._around(Wire, "send", _imap_words)
        self._around(smtplib.SMTP, "send", _smtp_words)
        self._after(smtplib.SMTP, "getreply", lambda answer: f"smtp < {answer[0]}")
        self._around(freezing, "compose", lambda *_: "compose")
        self._around(smtp_session, "dial", lambda *_: "connect")

    def _watch_databases(self) -> None:
        event.listen(Engine, "before_cursor_execute", self._statement)
        dialect: Any = DefaultDialect
        commit = dialect.do_commit

        def committed(dialect: DefaultDialect, connection: Any) -> None:
            wrote = self._last_write.pop(threading.get_ident(), "")
            if wrote:
                self.reached(f"before the commit of {wrote}")
                self._stop()
            commit(dialect, connection)
            if wrote:
                self.reached(f"after the commit of {wrote}")
                self._stop()

        dialect.do_commit = committed

    def _stop(self) -> None:
        if self.stops:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _statement(self, _: Connection, __: Any, statement: str, *___: Any) -> None:
        found = _WRITING.match(statement.lstrip())
        if found:
            wrote = self._last_write[threading.get_ident()] = f"{found[1].split()[0]} {found[2]}"
            self.reached(wrote)

    def _around(self, owner: Any, name: str, told: Callable[..., str]) -> None:
        real = getattr(owner, name)

        @wraps(real)
        def watched(*arguments: Any, **more: Any) -> Any:
            place = told(*arguments)
            self.reached(f"before {place}")
            result = real(*arguments, **more)
            self.reached(f"after {place}")
            return result

        setattr(owner, name, watched)

    def _after(self, owner: Any, name: str, told: Callable[[Any], str]) -> None:
        real = getattr(owner, name)

        @wraps(real)
        def watched(*arguments: Any, **more: Any) -> Any:
            result = real(*arguments, **more)
            self.reached(f"after {told(result)}")
            return result

        setattr(owner, name, watched)


def _imap_words(_: Wire, data: bytes) -> str:
    if not _TAG.match(data):
        return "imap > literal"
    return "imap > " + _TAG.sub(b"", data).split(b" ")[0].split(b"\r")[0].decode("ascii", "replace")


def _smtp_words(_: smtplib.SMTP, data: str | bytes) -> str:
    line = data.encode() if isinstance(data, str) else data
    if line == b".\r\n":
        return "smtp > final dot"
    if b"\r\n" in line[:-2]:
        return "smtp > content"
    return "smtp > " + line.split(b" ")[0].split(b"\r")[0].decode("ascii", "replace")
