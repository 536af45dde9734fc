"""One agent's AgentDesk in the desktop session: a profile of its own, run as separate processes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.lab.certificates import Certificates
from tests.lab.children import Child, LabError, wait_for
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix

AGENTDESK = (sys.executable, "-m", "agentdesk")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command printed, and how it ended: 0 done, 1 failed, 2 wrong use."""

    status: int
    out: str
    err: str

    @property
    def words(self) -> str:
        return f"{self.out}\n{self.err}"

    @property
    def crashed(self) -> bool:
        """Whether a person was shown a traceback."""
        return "Traceback" in self.words


@dataclass
class Workstation:
    """`run` demands success, `tries` takes any end, `json` and `json_lines` read what a script would."""

    profile: Path
    desktop: Desktop
    certificates: Certificates
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        return {
            **self.desktop.environment,
            "AGENTDESK_PROFILE": str(self.profile),
            "SSL_CERT_FILE": str(self.certificates.authority),
            **self.extra,
        }

    def tries(self, *arguments: str | Path, stdin: str = "", seconds: float = 120) -> Answer:
        done = subprocess.run(
            [*AGENTDESK, *map(str, arguments)],
            input=stdin.encode(),
            env=self.environment,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    def run(self, *arguments: str | Path, stdin: str = "", seconds: float = 120) -> str:
        answer = self.tries(*arguments, stdin=stdin, seconds=seconds)
        if answer.status != 0:
            raise LabError(
                f"agentdesk {' '.join(map(str, arguments))} ended with {answer.status}:\n{answer.words}"
            )
        return answer.out

    def json(self, *arguments: str | Path) -> Any:
        return json.loads(self.run(*arguments, "--json"))

    def json_lines(self, *arguments: str | Path) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.run(*arguments).splitlines()]

    def ticket_about(self, subject: str) -> dict[str, Any]:
        """The one ticket with this subject, as `tickets --json` tells it."""
        found = [
            one for one in self.json("tickets", "--view", "all", "--limit", "0") if one["subject"] == subject
        ]
        if len(found) != 1:
            raise LabError(f"{len(found)} tickets about {subject!r}")
        one: dict[str, Any] = found[0]
        return one

    def sync_until(self, text: str, kind: str | None = None, seconds: float = 40) -> dict[str, Any]:
        """Sync until a mail says `text` in its subject or new text; gives it as `export --jsonl` tells it."""

        synced = Answer(0, "", "")

        def look() -> dict[str, Any] | None:
            nonlocal synced
            synced = self.tries("sync", "--once")
            mails = self.json_lines("export", "--jsonl")
            fitting = [mail for mail in mails if kind in (None, mail["kind"])]
            return next((mail for mail in fitting if text in f"{mail['subject']}\n{mail['new_text']}"), None)

        try:
            return wait_for(f"a mail that says {text!r}", look, seconds, every=0.2)
        except LabError as error:
            raise LabError(f"{error}\nThe last sync ended with {synced.status}: {synced.words}") from error

    def start(self, *arguments: str | Path, env: dict[str, str] | None = None) -> Child:
        """Start a command that stays, e.g. the window (no arguments) or `sync --watch`."""
        name = "-".join(["agentdesk", *(str(one) for one in arguments if "/" not in str(one))])
        return self.desktop.children.start(
            name, [*AGENTDESK, *arguments], env={**self.environment, **(env or {})}
        )

    def add_account(self, email: str, password: str, dovecot: Dovecot, postfix: Postfix, *more: str) -> str:
        """Add a mailbox over TLS to both servers, its password through stdin into the keyring."""
        return self.run(
            "account", "add", "--email", email, "--user", email,
            "--imap", f"localhost:{dovecot.imaps_port}", "--imap-security", "tls",
            "--smtp", f"localhost:{postfix.submission_port}", "--smtp-security", "starttls",
            "--folder", "INBOX", "--folder", "Sent", "--password-stdin", *more,
            stdin=f"{password}\n",
        )  # fmt: skip


def peak_memory(pid: int) -> int:
    """The most memory this process ever held, in bytes (VmHWM)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise LabError(f"/proc/{pid}/status has no VmHWM")
