"""Short mails labelled before the rules were read, to see how the rules do on texts that nobody wrote them for.

Two thirds (`tune`) may guide changes of the rules; the failures of the other third (`held`) are only counted.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path
from typing import Any

from agentdesk.domain.message import RawMail

HERE = Path(__file__).parent
SENT_AT = datetime(2026, 11, 12, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class UnseenMail:
    """A mail as it comes over the wire, and what a careful person says about it."""

    id: str
    raw: RawMail
    kind: str
    language: str
    urgent: bool
    new_text: str

    @property
    def held(self) -> bool:
        """Whether its failures may only be counted."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 3 == 0


@cache
def unseen() -> tuple[UnseenMail, ...]:
    """All of them, in the order of files and lines."""
    tables = [tomllib.loads(path.read_text("utf-8"))["mail"] for path in sorted(HERE.glob("*.toml"))]
    return tuple(_mail(table, number) for number, table in enumerate((t for ts in tables for t in ts), 1))


def _mail(told: dict[str, Any], number: int) -> UnseenMail:
    raw = RawMail(uid=number, source=_source(told), received_at=SENT_AT)
    return UnseenMail(told["id"], raw, told["kind"], told["language"], told["urgent"], told["new_text"])


def _source(told: dict[str, Any]) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = told["from"], told["to"], told["subject"]
    mail["Date"], mail["Message-ID"] = SENT_AT, f"<{told['id']}@unseen.example>"
    mail.set_content(told.get("before", "") + "\n" + told["new_text"] + "\n" + told.get("tail", ""))
    for name, value in told.get("headers", {}).items():
        if name == "Content-Type":
            del mail[name]
        mail[name] = value
    return bytes(mail)
