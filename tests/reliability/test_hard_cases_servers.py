"""Hard cases of servers that refuse: too many connections, full mailboxes, commands they will not have."""

from __future__ import annotations

import imaplib
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.ids import AgentId
from agentdesk.domain.outbox import OutboxItem, SentCopy
from agentdesk.domain.settings import Account
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.sync import account_worker, compressing
from agentdesk.sync.rhythm import Rhythm
from tests.lab.children import wait_for
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.reliability.conftest import through
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import WholeDesk, a_desk
from tests.story.syncing import an_account
from tests.unit.services.office import a_mail
from tests.unit.sync.odd_server import Box, OddServer, serving
from tests.unit.sync.odd_smtp import serving_smtp

CAP = 10
AnotherDovecot = Callable[..., Dovecot]


def open_connections(server: Dovecot, address: str) -> int:
    lines = [line.split() for line in server.doveadm("-f", "tab", "who", address).splitlines()]
    return sum(int(line[1]) for line in lines if line[0] == address)


def hang_up(client: imaplib.IMAP4) -> None:
    with suppress(OSError):  # it has logged out
        client.shutdown()


@pytest.fixture
def others(imap_server: Dovecot, address: str) -> Iterator[list[imaplib.IMAP4]]:
    """Other mail programs of the same person, as many as the server allows."""
    with ExitStack() as closing:
        clients = [imaplib.IMAP4("127.0.0.1", imap_server.imap_port) for _ in range(CAP)]
        for client in clients:
            client.login(address, PASSWORD)
            closing.callback(hang_up, client)
        yield clients


@pytest.mark.hard_case(6, how="real Dovecot with mail_max_userip_connections = 10, ten of them taken")
def test_a_login_refused_for_too_many_connections_waits_and_works_later(
    account: Account,
    imap_server: Dovecot,
    others: list[imaplib.IMAP4],
    proxied: Callable[..., Proxy],
    directory: Path,
    seen: Seen,
) -> None:
    imap_server.deliver(account.email, a_mail("n@x.example", "Let me in."))
    proxy = proxied(imap_server.imap_port)
    with a_desk(directory, replace(account, imap=through(proxy))) as desk:
        desk.engine.start()
        waiting = desk.wait_for(SyncPhase.OFFLINE)
        assert "allows no more connections" in waiting.problem
        assert "Maximum number of connections" in waiting.problem
        assert waiting.retry_at is not None
        assert waiting.since is not None
        assert 11 < (waiting.retry_at - waiting.since).total_seconds() <= 15
        assert proxy.connections == 1
        others[0].logout()
        wait_for("room", lambda: open_connections(imap_server, account.email) < CAP)
        desk.engine.sync_now()
        desk.wait_for(SyncPhase.ONLINE)
        assert desk.texts() == ["Let me in."]
    seen(
        "told in the server's words, not taken for a wrong password; 1 try, the next after 11-15 s; then it works"
    )


@pytest.mark.hard_case(
    7, how="real Dovecot with mail_max_userip_connections = 10; ten desks on one mailbox and address"
)
def test_ten_workstations_behind_one_address(
    account: Account, imap_server: Dovecot, tmp_path: Path, seen: Seen
) -> None:
    with ExitStack() as closing:
        desks = [closing.enter_context(a_desk(tmp_path / str(number), account)) for number in range(CAP)]
        for desk in desks:
            desk.start()
        imap_server.deliver(account.email, a_mail("n@x.example", "For all ten."))
        for desk in desks:
            desk.wait_until(lambda: desk.texts() == ["For all ten."])  # noqa: B023
            assert not [status for status in desk.statuses if status.problem]
        connections = open_connections(imap_server, account.email)
        assert connections == CAP
    seen(f"{connections} connections, one each; all ten are told of new mail, none is refused")


@pytest.mark.hard_case(8, how="real Dovecot with a quota of 60 KB, used up by other mail; real Postfix sends")
def test_a_full_mailbox_delays_the_copy_and_nothing_else(
    another_dovecot: AnotherDovecot,
    address: str,
    customer: Customer,
    smtp_server: Postfix,
    lab: Lab,
    directory: Path,
    seen: Seen,
) -> None:
    small = another_dovecot(
        "mail_plugins = quota\nprotocol imap {\n  mail_plugins = quota imap_quota\n}\n"
        "plugin {\n  quota = maildir:User quota\n  quota_rule = *:bytes=60000\n  quota_grace = 0\n}\n"
    )
    small.seed(
        address, [a_mail("q@x.example", "Is there room?", sender=customer.address, to=address), b"x" * 59_500]
    )
    with a_desk(directory, an_account(address, small, lab.certificates, smtp_server)) as desk:
        desk.start()
        item = desk.answer(desk.row("Old page").id, "Not much.")
        customer.receives("Not much.")
        desk.wait_until(lambda: any("is full" in status.problem for status in desk.statuses))
        assert desk.item(item.id).sent_copy is SentCopy.PENDING
        assert small.count(address, "Sent") == 0
        small.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "2")
        desk.engine.sync_now()
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        assert small.count(address, "Sent") == 1
        assert len(customer.inbox()) == 1
        desk.wait_until(lambda: desk.statuses[-1].problem == "")
    seen(
        "the answer arrives once, the full mailbox is told; with room again 1 copy is in Sent and the notice goes"
    )


@dataclass
class HurriedTime:
    """The monotonic clock of a wait, put forward."""

    ahead: float = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self.ahead


@pytest.mark.hard_case(
    9,
    how="scripted server: LOGIN is OK, then NO User is authenticated but not connected; the clock of waits is sped up",
)
@pytest.mark.parametrize("answer", ["NO", "BAD"])
def test_authenticated_but_not_connected_backs_off(
    answer: str, directory: Path, monkeypatch: pytest.MonkeyPatch, seen: Seen
) -> None:
    server = OddServer(
        answers=dict.fromkeys(
            ("EXAMINE", "SELECT", "LIST"), f"{answer} User is authenticated but not connected."
        )
    )
    server.inbox.add(a_mail("n@x.example", "Connected again."))
    hurried = HurriedTime()
    monkeypatch.setattr(account_worker, "time", hurried)
    rhythm = Rhythm(slice=0.05)
    with serving(server), a_desk(directory, server.account(), rhythm=rhythm) as desk:
        desk.engine.start()
        for attempt, longest in enumerate((60, 120, 240), start=1):
            told = desk.wait_for(SyncPhase.OFFLINE)
            assert "authenticated but not connected" in told.problem
            assert told.retry_at is not None
            left = (told.retry_at - desk.clock.now()).total_seconds()
            assert longest * 0.75 - 1 < left <= longest
            time.sleep(0.3)
            hurried.ahead += left - 2
            time.sleep(0.3)
            assert server.logins == attempt
            if attempt == 3:
                server.answers.clear()
            hurried.ahead += 2
        desk.wait_for(SyncPhase.ONLINE)
        assert desk.texts() == ["Connected again."]
        assert server.logins == 4
    seen(
        f"{answer}: waits of 45-60, 90-120 and 180-240 s, no login until each is over and one when it is; told in the "
        "server's words"
    )


@contextmanager
def answering(server: OddServer, directory: Path) -> Iterator[tuple[WholeDesk, OutboxItem]]:
    """A desk on a scripted server that has just answered the one mail there."""
    server.inbox.add(a_mail("q@x.example", "Why?"))
    with (
        serving(server),
        serving_smtp() as smtp,
        a_desk(directory, replace(server.account(), smtp=smtp.account().smtp)) as desk,
    ):
        desk.start()
        yield desk, desk.answer(desk.row("Old page").id, "Because.")
        assert len(smtp.contents) == 1


@pytest.mark.hard_case(13, how="scripted server that offers UIDPLUS and answers APPEND with a bare OK")
def test_a_copy_is_filed_once_though_nobody_tells_its_uid(directory: Path, seen: Seen) -> None:
    server = OddServer(boxes={"INBOX": Box(), "Sent": Box()}, capabilities="IMAP4rev1 IDLE UIDPLUS")
    with answering(server, directory) as (desk, item):
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        desk.wait_until(lambda: desk.cache.uids(item.account, "Sent", 7))
        assert len(server.appended) == 1
        assert desk.row("Old page").messages == 2
    seen("1 APPEND, 1 copy; fetched from Sent it is recognised as the answer that is here already")


@pytest.mark.hard_case(27, how="scripted server that refuses every STORE")
def test_flags_that_cannot_be_set_make_no_second_ticket(directory: Path, seen: Seen) -> None:
    server = OddServer(boxes={"INBOX": Box(), "Sent": Box()}, answers={"STORE": "NO [SERVERBUG] not now"})
    with answering(server, directory) as (desk, item):
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        for _ in range(2):
            desk.engine.sync_now()
            desk.wait_for(SyncPhase.ONLINE)
        (row,) = desk.rows()
        assert (row.messages, row.status) == (2, Status.WAITING)
        assert len(server.appended) == 1
    seen("1 ticket of 2 mails after three looks at the mailbox; 1 copy in Sent")


@pytest.mark.hard_case(
    33, how="scripted server that takes \\Seen and \\Answered, and refuses every keyword with NO or BAD"
)
@pytest.mark.parametrize("answer", ["NO [CANNOT] no such flag", "BAD what flag?"])
def test_a_server_that_takes_no_keywords_is_lived_with(answer: str, directory: Path, seen: Seen) -> None:
    server = OddServer(boxes={"INBOX": Box(), "Sent": Box()}, answers={"$AD_": answer})
    with answering(server, directory) as (desk, item):
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        desk.desk.tickets.assign([desk.row("Old page").id], AgentId("ola@host.example"))
        desk.wait_until(lambda: "\\Answered" in server.inbox.flags[1])
        desk.wait_until(lambda: desk.record.marks(item.account) == ())
        desk.desk.tickets.close([desk.row("Old page").id])
        desk.wait_until(lambda: desk.record.marks(item.account) == ())
        assert server.inbox.flags[1] == {"\\Answered", "\\Seen"}
        assert sum("$AD_" in command for command in server.commands) == 1
        assert server.logins == 1
        assert not [status for status in desk.statuses if status.problem]
    seen("the mail is \\Seen and \\Answered; a keyword is tried once; nothing waits, nobody is bothered")


@pytest.mark.hard_case(
    39, how="scripted server that offers UTF8=ACCEPT, which we do not enable, and names in modified UTF-7"
)
def test_folder_names_where_utf8_could_be_had(directory: Path, seen: Seen) -> None:
    name, written = "Müll & mehr 日本", "M&APw-ll &- mehr &ZeVnLA-"
    server = OddServer(
        boxes={"INBOX": Box(), written: Box()}, capabilities="IMAP4rev1 IDLE ENABLE UTF8=ACCEPT"
    )
    server.boxes[written].add(a_mail("n@x.example", "In a folder of that name."))
    with serving(server), a_desk(directory, replace(server.account(), folders=("INBOX", name))) as desk:
        desk.once()
        assert desk.texts() == ["In a folder of that name."]
        assert desk.cache.cursor(server.account().id, name) is not None
        assert not [command for command in server.commands if "ENABLE" in command]
    seen("the folder is found and read under its right name")


OPTIONAL = ("ID", "ENABLE", "IDLE", "NOTIFY", "STATUS", "CHANGEDSINCE", "STORE", "COMPRESS")
"""Commands, and parts of commands, that we use where they are offered."""
FILING = ("APPEND", "SEARCH HEADER")
"""Those without which there is no copy in Sent."""
WORTH_COMPRESSING = 502
"""Mails of a first sync."""


@pytest.mark.hard_case(
    40, how="real Dovecot and Postfix; a proxy answers the command itself, Dovecot never sees it"
)
@pytest.mark.parametrize(
    ("words", "answer"), [*((word, "BAD unknown") for word in OPTIONAL), (" ".join(OPTIONAL), "NO not here")]
)
def test_an_optional_command_that_is_refused_is_lived_without(
    sending_account: Account,
    imap_server: Dovecot,
    customer: Customer,
    proxied: Callable[..., Proxy],
    directory: Path,
    monkeypatch: pytest.MonkeyPatch,
    seen: Seen,
    words: str,
    answer: str,
) -> None:
    address, proxy = sending_account.email, proxied(imap_server.imap_port)
    proxy.refuse = {word.encode(): answer.encode() for word in words.split()}
    if "COMPRESS" in words:
        proxy.rewrite = (b" IDLE ", b" IDLE COMPRESS=DEFLATE ")
        monkeypatch.setattr(compressing, "_is_slow", lambda connection: True)
    many = WORTH_COMPRESSING if "COMPRESS" in words else 4
    mails = [a_mail(f"{n}@x.example", f"Mail {n}.", subject=f"About {n}") for n in range(many)]
    imap_server.seed(address, mails, seen=False)
    account = replace(sending_account, imap=through(proxy))
    with a_desk(directory, account, rhythm=Rhythm(without_idle=0.1)) as desk:
        desk.start()
        customer.writes("A question", "Still there?", to=address)
        desk.wait_until(lambda: "Still there?" in desk.texts())
        item = desk.answer(desk.row("A question").id, "Of course.")
        customer.receives("Of course.")
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        desk.wait_until(lambda: desk.flags("Sent"))
        imap_server.doveadm("flags", "add", "-u", address, "\\Flagged", "mailbox", "INBOX", "uid", "1")
        imap_server.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "2")
        assert [status.problem for status in desk.statuses if status.problem] == []
        desk.statuses.clear()
        desk.engine.sync_now()
        assert desk.wait_for(SyncPhase.ONLINE).problem == ""
        assert desk.flags("INBOX").keys() == {1, *range(3, many + 2)}
        assert "\\Flagged" in desk.flags("INBOX")[1]
        assert proxy.refused
        assert imap_server.count(address, "Sent") == 1
        assert proxy.connections == 1
    seen(
        "mail comes, an answer goes out and is filed once, changes made elsewhere come; on 1 connection, without a word"
    )


@pytest.mark.hard_case(
    40, how="real Dovecot and Postfix; a proxy answers the command itself, Dovecot never sees it"
)
@pytest.mark.parametrize("words", FILING)
@pytest.mark.parametrize("answer", ["NO not here", "BAD unknown"])
def test_a_copy_that_cannot_be_filed_keeps_nothing_else_back(
    sending_account: Account,
    imap_server: Dovecot,
    customer: Customer,
    proxied: Callable[..., Proxy],
    directory: Path,
    seen: Seen,
    words: str,
    answer: str,
) -> None:
    address, proxy = sending_account.email, proxied(imap_server.imap_port)
    proxy.refuse = {words.encode(): answer.encode()}
    imap_server.deliver(address, a_mail("q@x.example", "Why?", sender=customer.address, to=address))
    with a_desk(directory, replace(sending_account, imap=through(proxy))) as desk:
        desk.start()
        item = desk.answer(desk.row("Old page").id, "Because.")
        customer.receives("Because.")
        desk.wait_until(lambda: any("could not be filed" in status.problem for status in desk.statuses))
        customer.writes("Another question", "Still there?", to=address)
        desk.wait_until(lambda: "Still there?" in desk.texts())
        assert desk.item(item.id).sent_copy is SentCopy.PENDING
        assert imap_server.count(address, "Sent") == 0
        proxy.refuse = {}
        desk.engine.sync_now()
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        desk.wait_until(lambda: desk.statuses[-1].problem == "")
        assert imap_server.count(address, "Sent") == 1
        assert len(customer.inbox()) == 1
        assert proxy.connections == 1
    seen("the answer arrives once and new mail comes; the missing copy is told, and filed once it can be")


@pytest.mark.hard_case(40, how="scripted server that has no Sent and refuses CREATE")
@pytest.mark.parametrize("answer", ["NO [CANNOT] no folders", "BAD unknown"])
def test_without_a_folder_for_sent_mail_it_still_goes_out(answer: str, directory: Path, seen: Seen) -> None:
    server = OddServer(answers={"CREATE": answer, "APPEND": "NO [TRYCREATE] no such folder"})
    with answering(server, directory) as (desk, item):
        desk.wait_until(lambda: any("could not be filed" in status.problem for status in desk.statuses))
        assert desk.item(item.id).sent_copy is SentCopy.PENDING
        server.inbox.add(a_mail("n@x.example", "Still there?"))
        desk.engine.sync_now()
        desk.wait_until(lambda: "Still there?" in desk.texts())
        server.answers.clear()
        server.boxes["Sent"] = Box()
        desk.engine.sync_now()
        desk.wait_until(lambda: desk.item(item.id).sent_copy is SentCopy.FILED)
        assert len(server.appended) == 1
        assert server.logins == 1
    seen("the answer goes out and new mail comes; the missing copy is told, and filed once there is a folder")
