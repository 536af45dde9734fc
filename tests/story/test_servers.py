"""The main path of the sync on every kind of server: Dovecot with and without each extension, Cyrus, and the demo's."""

from __future__ import annotations

import imaplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from imapclient import imap_utf7

from agentdesk.demo.servers import DemoServers
from agentdesk.domain.ids import AccountId
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.sync.compressing import compress
from agentdesk.sync.connection import open_connection
from agentdesk.sync.fetching import Fetcher
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.rhythm import Rhythm
from tests.lab import cyrus as cyrus_server
from tests.lab.children import wait_for
from tests.lab.cyrus import Cyrus
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab, need
from tests.lab.postfix import Postfix
from tests.reliability.whole_desk import a_desk
from tests.story.syncing import Station, a_station
from tests.unit.sync.memory_desk import SystemClock

MAILS = 40
FULL = (
    "IMAP4rev1", "SASL-IR", "LITERAL+", "ID", "ENABLE", "IDLE", "NAMESPACE", "UIDPLUS", "CONDSTORE", "QRESYNC",
    "ESEARCH", "LIST-EXTENDED", "LIST-STATUS", "MOVE", "NOTIFY", "SPECIAL-USE", "COMPRESS=DEFLATE",
)  # fmt: skip
WITHOUT = {
    "nothing": "",
    "QRESYNC": "QRESYNC",
    "CONDSTORE": "CONDSTORE QRESYNC NOTIFY",
    "ENABLE": "ENABLE QRESYNC",
    "NOTIFY": "NOTIFY",
    "COMPRESS": "COMPRESS=DEFLATE",
    "SPECIAL-USE": "SPECIAL-USE",
    "MOVE": "MOVE",
    "UIDPLUS": "UIDPLUS",
    "IDLE": "IDLE",
    "all of them": " ".join(FULL[1:]),
}
OFFERED = {
    left_out: " ".join(c for c in FULL if c not in names.split()) for left_out, names in WITHOUT.items()
}
AT = {left_out: f"127.0.1.{number}" for number, left_out in enumerate(OFFERED, start=1)}
USERS = {left_out: f"box{number}@hosting.test" for number, left_out in enumerate(OFFERED, start=1)}
CYRUS = "me@hosting.test"
QUICK = Rhythm(without_idle=0.3)


def mail(number: int) -> bytes:
    head = b"From: anna@customer.test\r\nSubject: mail %d\r\nMessage-ID: <%d@customer.test>\r\n\r\n" % (
        number,
        number,
    )
    return head + b"hello\r\n" * (number % 7)


@dataclass(frozen=True, slots=True)
class Server:
    """Where a mailbox is; what works there beside us is another mail program."""

    host: str
    port: int
    user: str
    password: str = PASSWORD

    @contextmanager
    def other_program(self) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4(self.host, self.port, timeout=10) as client:
            if "AUTH=PLAIN" in client.capabilities:
                client.authenticate("PLAIN", lambda _: f"\0{self.user}\0{self.password}".encode())
            else:
                client.login(self.user, self.password)
            yield client

    def account(self, postfix: Postfix) -> Account:
        imap = ServerAddress(self.host, self.port, Security.NONE)
        smtp = ServerAddress("localhost", postfix.submissions_port, Security.TLS)
        ca_file = str(postfix.certificates.authority)
        return Account(AccountId(self.user), self.user, self.user, imap, smtp, ca_file=ca_file)


@pytest.fixture(scope="module")
def submission(dovecot: Dovecot, postfix: Postfix) -> Postfix:
    """Postfix asks its own Dovecot for passwords, so that one knows the users too."""
    dovecot.users.update(dict.fromkeys(USERS.values(), PASSWORD))
    dovecot.add_user(CYRUS, PASSWORD)
    wait_for("Dovecot knows its users", lambda: _is_known(dovecot), every=0.3)
    return postfix


def _is_known(dovecot: Dovecot) -> bool:
    with imaplib.IMAP4("127.0.0.1", dovecot.imap_port) as client, suppress(imaplib.IMAP4.error):
        return client.login(CYRUS, PASSWORD)[0] == "OK"
    return False


@pytest.fixture(scope="module")
def masked(lab: Lab) -> Iterator[Dovecot]:
    """One Dovecot, which offers something else at each address."""
    offered = {AT[left_out]: capabilities for left_out, capabilities in OFFERED.items()}
    users = dict.fromkeys(USERS.values(), PASSWORD)
    plugin = "protocol imap {\n  mail_plugins = imap_zlib\n}\n"
    server = Dovecot(
        lab.directory / "masked", lab.children, lab.certificates, users, capability_at=offered, extra=plugin
    )
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def cyrus(lab: Lab) -> Iterator[Cyrus]:
    need(cyrus_server.why_not())
    server = Cyrus(lab.directory / "cyrus", lab.children, {CYRUS: PASSWORD})
    server.start()
    yield server
    server.stop()


@pytest.mark.parametrize("left_out", OFFERED)
def test_the_main_path_on_dovecot_without(
    left_out: str, masked: Dovecot, submission: Postfix, tmp_path: Path
) -> None:
    user = USERS[left_out]
    masked.seed(user, [mail(number) for number in range(1, MAILS + 1)], seen=False)
    server = Server(AT[left_out], masked.imap_port, user)
    with server.other_program() as other:
        assert set(other.capabilities) >= {c.upper() for c in OFFERED[left_out].split()} - {"AUTH=PLAIN"}
    walk(server, submission, tmp_path, masked.deliver)


def test_the_main_path_on_cyrus(cyrus: Cyrus, submission: Postfix, tmp_path: Path) -> None:
    server = Server("127.0.0.1", cyrus.imap_port, CYRUS)
    with server.other_program() as other:
        for number in range(1, MAILS + 1):
            other.append("INBOX", "", "", mail(number))
    walk(server, submission, tmp_path, cyrus.deliver)


def test_a_compressed_line_brings_the_same_mail(masked: Dovecot, cyrus: Cyrus, submission: Postfix) -> None:
    for host, port, user in (
        (AT["MOVE"], masked.imap_port, USERS["MOVE"]),
        ("127.0.0.1", cyrus.imap_port, CYRUS),
    ):
        server = Server(host, port, user)
        with server.other_program() as other:
            other.create("Packed")
            for number in range(3):
                other.append("Packed", "", "", mail(number) * 500)
        connection = open_connection(server.account(submission), PASSWORD, Interrupt())
        try:
            assert compress(connection)
            assert connection.examine("Packed").exists == 3
            fetched = [m.body for chunk in Fetcher(connection).mails((1, 2, 3)) for m in chunk.mails]
            assert fetched == [mail(number) * 500 for number in range(3)]
            connection.append("Packed", mail(4) * 500, ["\\Seen"], SystemClock().now())
            assert connection.examine("Packed").exists == 4
        finally:
            connection.close()


def test_the_main_path_on_the_demos_server(tmp_path: Path) -> None:
    """pymap, which offers neither CONDSTORE nor SPECIAL-USE; it brings its own submission server."""
    servers = DemoServers()
    at = servers.start()
    try:
        server = Server(at.imap_host, at.imap_port, at.user, at.password)
        with server.other_program() as other:
            other.create("Walk")
            for number in range(1, MAILS + 1):
                other.append("Walk", "", "", mail(number))
        account = Account(
            AccountId(at.address), at.address, at.user, ServerAddress(at.imap_host, at.imap_port, Security.NONE),
            ServerAddress(at.smtp_host, at.smtp_port, Security.NONE), folders=("INBOX", "Walk"),
        )  # fmt: skip
        with a_station(account, at.password, tmp_path, QUICK) as station:
            station.engine.start()
            station.wait_until(lambda: len(station.desk.flags.get("Walk", {})) == MAILS)
            station.wait_for(SyncPhase.ONLINE)
            before = len(station.desk.flags["INBOX"])
            servers.deliver_urgent()
            station.wait_until(lambda: len(station.desk.flags["INBOX"]) == before + 1, seconds=30)
            with server.other_program() as other:
                other.select("Walk")
                other.uid("STORE", "102", "+FLAGS", "(\\Flagged)")
                other.uid("STORE", "103", "+FLAGS", "(\\Deleted)")
                other.expunge()
            station.engine.sync_now()
            station.wait_until(lambda: "\\Flagged" in station.desk.flags["Walk"][102])
            station.wait_until(lambda: 103 not in station.desk.flags["Walk"])
            sent = len(station.desk.flags.get("Sent", {}))
            item = station.queue("answer", at.aliases[0])
            station.engine.outbox_changed()
            station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
            station.wait_until(lambda: len(station.desk.flags.get("Sent", {})) == sent + 1)
    finally:
        servers.stop()


def test_several_accounts_with_several_folders_take_one_connection_each(
    masked: Dovecot, submission: Postfix, tmp_path: Path
) -> None:
    names = ("Billing", "Old/2024")
    accounts: list[Account] = []
    for left_out in ("nothing", "QRESYNC", "NOTIFY"):
        server = Server(AT[left_out], masked.imap_port, USERS[left_out])
        with server.other_program() as other:
            for name in names:
                other.create(name)
                other.append(name, "", "", mail(len(name)))
        accounts.append(replace(server.account(submission), folders=("INBOX", *names)))
    with a_desk(tmp_path / "profile", *accounts, rhythm=QUICK) as desk:
        desk.engine.start()
        here = {account.id for account in accounts}
        desk.wait_until(lambda: here == {s.account for s in desk.statuses if s.phase is SyncPhase.ONLINE})
        for account in accounts:
            cursors = {cursor.folder for cursor in desk.cache.cursors() if cursor.account == account.id}
            assert cursors >= {"INBOX", *names}
            assert masked.connections(account.user) == 1


def walk(server: Server, postfix: Postfix, directory: Path, deliver: Callable[[str, bytes], None]) -> None:
    """First sync, new mail, a flag and a removal by another program, an answer and its one copy in Sent."""
    with a_station(server.account(postfix), PASSWORD, directory, QUICK) as station:
        station.engine.start()
        station.wait_until(lambda: len(station.desk.flags.get("INBOX", {})) == MAILS)
        assert station.desk.sources() == [mail(number) for number in range(1, MAILS + 1)]
        deliver(server.user, mail(MAILS + 1))
        station.wait_until(lambda: len(station.desk.flags["INBOX"]) == MAILS + 1)
        with server.other_program() as other:
            other.select("INBOX")
            other.uid("STORE", "2", "+FLAGS", "(\\Flagged)")
            station.wait_until(lambda: "\\Flagged" in station.desk.flags["INBOX"][2])
            other.uid("STORE", "5,7", "+FLAGS", "(\\Deleted)")
            other.expunge()
            station.wait_until(lambda: not {5, 7} & station.desk.flags["INBOX"].keys())
        _answer(server, station)


@pytest.mark.parametrize(("left_out", "told"), [("nothing", True), ("NOTIFY", False), ("IDLE", False)])
def test_mail_in_a_further_folder_is_told_of_where_the_server_can(
    left_out: str, told: bool, masked: Dovecot, submission: Postfix, tmp_path: Path
) -> None:
    server = Server(AT[left_out], masked.imap_port, USERS[left_out])
    name = f'{left_out} "quoted" & środa'
    with server.other_program() as other:
        other.create(_quoted(name))
        other.append(_quoted(name), "", "", mail(1))
        account = replace(server.account(submission), folders=("INBOX", name))
        with a_station(account, PASSWORD, tmp_path, QUICK) as station:
            station.engine.start()
            station.wait_for(SyncPhase.ONLINE)
            other.append(_quoted(name), "", "", mail(2))
            if not told:
                station.engine.sync_now()
            station.wait_until(lambda: len(station.desk.flags[name]) == 2)
            other.select(_quoted(name))
            other.uid("STORE", "1", "+FLAGS", "(\\Flagged \\Deleted)")
            if not told:
                station.engine.sync_now()
            station.wait_until(lambda: "\\Flagged" in station.desk.flags[name][1])
            other.expunge()
            deliver_and_wait(station, masked, server.user)
            if not told:
                station.engine.sync_now()
            station.wait_until(lambda: sorted(station.desk.flags[name]) == [2])


def deliver_and_wait(station: Station, dovecot: Dovecot, user: str) -> None:
    """The inbox is watched all the while."""
    before = len(station.desk.flags.get("INBOX", {}))
    dovecot.deliver(user, mail(before + 1000))
    station.wait_until(lambda: len(station.desk.flags.get("INBOX", {})) == before + 1)


def _quoted(name: str) -> str:
    encoded: bytes = imap_utf7.encode(name)
    return '"' + encoded.decode().replace("\\", "\\\\").replace('"', '\\"') + '"'


def _answer(server: Server, station: Station) -> None:
    item = station.queue("answer", "anna@customer.test")
    station.engine.outbox_changed()
    station.wait_until(lambda: station.item(item).sent_copy is SentCopy.FILED)
    assert station.item(item).state is OutboxState.SENT
    station.wait_until(lambda: len(station.desk.flags.get("Sent", {})) == 1)
    with server.other_program() as other:
        other.select("Sent", readonly=True)
        assert other.search(None, "HEADER", "Message-ID", "<answer@hosting.test>")[1] == [b"1"]
