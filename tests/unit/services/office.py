"""A desk on real databases and settings, a clock that stands still, and mail written as its sender would."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from agentdesk.bootstrap import Adapters, assemble
from agentdesk.domain.addresses import is_address
from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import NetworkDown, SettingsError
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import FiledMessage, RawMail
from agentdesk.domain.settings import Account
from agentdesk.resources import resource
from agentdesk.services.accounts import account_from
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.services.desk import Desk
from agentdesk.services.finding import FoundSettings
from agentdesk.services.intake import Intake
from agentdesk.services.ports import Cache, CheckResult, FolderCursor, Record
from agentdesk.store.article_files import ArticleFiles
from agentdesk.store.canned_files import CannedFiles
from agentdesk.store.opening import open_cache, open_record
from agentdesk.store.profile import Profile
from agentdesk.store.settings_file import TomlSettings
from agentdesk.store.vault import KeyringVault

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
CUSTOMER = "Anna Nowak <anna@client.example>"
SUPPORT = "support@host.example"


class StandingClock:
    """A clock that moves only when told, or by `step` each time it is read."""

    def __init__(self) -> None:
        self.at = START
        self.step = timedelta()

    def now(self) -> datetime:
        self.at += self.step
        return self.at

    def forward(self, **parts: float) -> None:
        self.at += timedelta(**parts)


class NoNetwork:
    """The outside world with the cable pulled."""

    def check(self, account: Account, password: str) -> tuple[CheckResult, ...]:
        assert password
        return (CheckResult("IMAP", ok=False, detail=f"no route to {account.imap}"),)

    def folders(self, account: Account, password: str) -> tuple[str, ...]:
        assert password
        raise NetworkDown(account.imap.host, f"There is no route to {account.imap.host}.")

    def find(
        self, email: str, ca_file: str, cancellation: object, progress: object, proxy: str = ""
    ) -> FoundSettings:
        if not is_address(email):
            raise SettingsError("email", email, "a mail address such as support@example.org")
        return FoundSettings(email)

    def fetch(self, url: str) -> bytes:
        raise NetworkDown(url, f"There is no route to {url}.")


def a_mail(
    message_id: str,
    text: str = "Our site shows an old page, can you look?",
    *,
    sender: str = CUSTOMER,
    to: str = SUPPORT,
    cc: str = "",
    subject: str = "Old page",
    refs: str = "",
    headers: dict[str, str] | None = None,
    date: datetime = START,
) -> bytes:
    """The bytes of a mail; `refs` are message ids without brackets, by spaces."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, subject
    mail["Message-ID"], mail["Date"] = f"<{message_id}>", date
    if cc:
        mail["Cc"] = cc
    if refs:
        ids = [f"<{one}>" for one in refs.split()]
        mail["References"], mail["In-Reply-To"] = " ".join(ids), ids[-1]
    for name, value in (headers or {}).items():
        mail[name] = value
    mail.set_content(text)
    return mail.as_bytes()


@dataclass(slots=True)
class Office:
    """The desk under test, with a mailbox that hands it mail."""

    desk: Desk
    intake: Intake
    cache: Cache
    record: Record
    clock: StandingClock
    seen: list[Changes]
    account: Account
    cursors: dict[str, FolderCursor] = field(default_factory=dict)

    def deliver(self, *sources: bytes, folder: str = "INBOX", at: datetime | None = None) -> Changes:
        """What the mirror does with fresh mail."""
        cursor = self.cursors.get(folder) or FolderCursor(
            self.account.id, folder, 7, outgoing=folder == "Sent"
        )
        received = at or self.clock.at
        mails = [RawMail(cursor.uidnext + n, source, received) for n, source in enumerate(sources)]
        self.cursors[folder] = replace(cursor, uidnext=cursor.uidnext + len(mails))
        cursor = self.cursors[folder]
        return self.intake.file(self.intake.judge(mails, cursor), cursor)

    def ticket(self, *sources: bytes) -> TicketId:
        """Deliver mail; gives the one ticket that it is in."""
        (ticket,) = self.deliver(*sources).tickets
        return ticket

    def mails(self, ticket: TicketId) -> tuple[FiledMessage, ...]:
        return self.desk.inbox.thread(ticket).messages


@contextmanager
def an_office(directory: Path) -> Iterator[Office]:
    """An office in a profile directory, with one account and an inbox that has been synced once (empty)."""
    profile, clock, changes = Profile(directory), StandingClock(), LocalChangeHub()
    cache, record = open_cache(profile.cache), open_record(profile.record)
    settings, outside = TomlSettings(profile.settings), NoNetwork()
    articles = ArticleFiles((resource("knowledge"), profile.knowledge))
    canned = CannedFiles((resource("canned"), profile.canned))
    adapters = Adapters(
        cache, record, settings, KeyringVault(), outside, outside, canned, clock, changes, articles=articles
    )
    assembled = assemble(adapters)
    account = account_from(
        email=SUPPORT,
        imap="127.0.0.1:1",
        smtp="127.0.0.1:1",
        imap_security="none",
        smtp_security="none",
        password_command="echo secret",
        name="Host Support",
    )
    assembled.desk.accounts.add(account, None)
    office = Office(assembled.desk, assembled.intake, cache, record, clock, [], account)
    changes.subscribe(office.seen.append)
    office.deliver()
    office.deliver(folder="Sent")
    yield office
    cache.close()
    record.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office of the test's own."""
    with an_office(tmp_path) as opened:
        yield opened
