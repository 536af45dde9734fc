"""The mailbox on a real Dovecot ends up here whole, at once, and stays true while others work in it."""

from __future__ import annotations

import imaplib
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.errors import CertificateRefused, CredentialsRefused
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.sync.connection import open_connection
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.probe import ServerProbe
from tests.lab.certificates import EXPIRED_HOST, OTHER_HOST, SELF_SIGNED_HOST
from tests.lab.children import wait_for
from tests.lab.dovecot import Dovecot
from tests.lab.proxy import Proxy
from tests.reliability.recording import Seen
from tests.story.conftest import PASSWORD, Lab
from tests.story.syncing import Station, a_station, an_account

MAILS = 450


def mail(number: int) -> bytes:
    head = b"From: a@customer.test\r\nSubject: mail %d\r\nMessage-ID: <%d@customer.test>\r\n\r\n" % (
        number,
        number,
    )
    lines = (b"line %d of mail %d .\r\n.\r\n" % (line, number) for line in range(number % 600))
    return head + b"".join(lines)


def address_of(test: str) -> str:
    return f"{test.partition('[')[0].replace('_', '-')[:60]}@hosting.test"


@pytest.fixture(scope="module")
def mailboxes(request: pytest.FixtureRequest, dovecot: Dovecot) -> None:
    """A mailbox for each test; all at once, because Dovecot looks at its users once a second."""
    addresses = [address_of(name) for name in dir(request.module) if name.startswith("test_")]
    dovecot.users.update(dict.fromkeys(addresses, PASSWORD))
    dovecot.add_user(addresses[-1], PASSWORD)
    wait_for("Dovecot knows its users", lambda: _is_known(dovecot, addresses[-1]), every=0.3)


def _is_known(dovecot: Dovecot, address: str) -> bool:
    with imaplib.IMAP4("127.0.0.1", dovecot.imap_port) as client, suppress(imaplib.IMAP4.error):
        return client.login(address, PASSWORD)[0] == "OK"
    return False


@pytest.fixture
def address(request: pytest.FixtureRequest, mailboxes: None) -> str:
    """A mailbox of this test's own."""
    return address_of(request.node.name)


@pytest.fixture
def station(address: str, dovecot: Dovecot, lab: Lab, tmp_path: Path) -> Iterator[Station]:
    with a_station(an_account(address, dovecot, lab.certificates), PASSWORD, tmp_path) as station:
        yield station


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS, Security.NONE])
def test_every_byte_comes_over_every_kind_of_line(
    address: str, dovecot: Dovecot, lab: Lab, tmp_path: Path, security: Security
) -> None:
    if dovecot.count(address) == 0:
        dovecot.seed(address, [mail(number) for number in range(1, MAILS + 1)])
    port = dovecot.imaps_port if security is Security.TLS else dovecot.imap_port
    account = an_account(address, dovecot, lab.certificates, imap=ServerAddress("localhost", port, security))
    with a_station(account, PASSWORD, tmp_path) as station:
        station.once()
        assert station.desk.sources() == [mail(number) for number in range(1, MAILS + 1)]
        assert [len(uids) for cursor, uids in station.desk.batches if cursor.folder == "INBOX"][:3] == [
            50,
            200,
            200,
        ]
        before = len(station.desk.batches)
        station.once()
        assert len(station.desk.batches) == before


def test_new_mail_is_pushed_and_what_others_do_comes_back(
    station: Station, dovecot: Dovecot, address: str
) -> None:
    dovecot.seed(address, [mail(number) for number in range(1, 11)], seen=False)
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    began = time.monotonic()
    dovecot.deliver(address, mail(99))
    station.desk.wait_until(lambda desk: len(desk.mails) == 11)
    assert time.monotonic() - began < 1.2
    dovecot.doveadm("flags", "add", "-u", address, "\\Answered", "mailbox", "INBOX", "uid", "3")
    station.desk.wait_until(lambda desk: "\\Answered" in desk.flags["INBOX"][3])
    dovecot.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "4:6")
    station.desk.wait_until(lambda desk: not {4, 5, 6} & desk.flags["INBOX"].keys())
    assert {1, 2, 3, 7} <= station.desk.flags["INBOX"].keys()


def test_what_happened_while_we_were_away_is_caught_up_with(
    station: Station, dovecot: Dovecot, address: str
) -> None:
    dovecot.seed(address, [mail(number) for number in range(1, 31)], seen=False)
    station.once()
    dovecot.doveadm("flags", "add", "-u", address, "\\Seen", "mailbox", "INBOX", "uid", "2,9")
    dovecot.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "20:30")
    dovecot.deliver(address, mail(31))
    station.once()
    flags = station.desk.flags["INBOX"]
    assert sorted(flags) == [*range(1, 20), 31]
    assert {uid for uid, those in flags.items() if "\\Seen" in those} == {2, 9}


def test_a_mailbox_numbered_anew_loses_nothing(station: Station, dovecot: Dovecot, address: str) -> None:
    dovecot.seed(address, [mail(number) for number in range(1, 21)])
    station.once()
    dovecot.doveadm("mailbox", "update", "-u", address, "--uid-validity", "4242", "INBOX")
    station.once()
    assert station.desk.resets == ["INBOX"]
    assert station.desk.cursors_by_folder["INBOX"].uidvalidity == 4242
    assert station.desk.sources() == [mail(number) for number in range(1, 21)]


def test_the_server_ends_the_connection_and_we_come_back(
    station: Station, dovecot: Dovecot, address: str
) -> None:
    dovecot.seed(address, [mail(1)])
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    dovecot.kick(address)
    assert station.wait_for(SyncPhase.OFFLINE).problem
    dovecot.deliver(address, mail(2))
    station.wait_for(SyncPhase.ONLINE)
    assert len(station.desk.mails) == 2


@pytest.mark.fault(6, how="real Dovecot; a proxy cuts the line within a mail")
@pytest.mark.hard_case(35, how="real Dovecot; a proxy cuts the line within a mail")
def test_a_line_cut_within_a_mail_leaves_no_half_of_it(
    address: str, dovecot: Dovecot, lab: Lab, tmp_path: Path, seen: Seen
) -> None:
    dovecot.seed(address, [mail(number) for number in range(1, MAILS + 1)])
    proxy = Proxy(dovecot.imap_port)
    proxy.start()
    imap = ServerAddress("127.0.0.1", proxy.port, Security.NONE)
    with a_station(an_account(address, dovecot, lab.certificates, imap=imap), PASSWORD, tmp_path) as station:
        proxy.cut_after = 2_400_000
        station.engine.start()
        station.wait_for(SyncPhase.OFFLINE)
        here = {uid: raw.source for (_, uid), raw in station.desk.mails.items()}
        assert 0 < len(here) < MAILS
        assert here == {uid: mail(uid) for uid in here}
        station.wait_for(SyncPhase.ONLINE)
        assert station.desk.sources() == [mail(number) for number in range(1, MAILS + 1)]
        seen("before and after: every mail that is here is here byte for byte; the rest comes by itself")
        station.engine.stop()
    proxy.stop()


def test_the_network_goes_and_comes(address: str, dovecot: Dovecot, lab: Lab, tmp_path: Path) -> None:
    dovecot.seed(address, [mail(1)])
    proxy = Proxy(dovecot.imap_port)
    proxy.start()
    imap = ServerAddress("127.0.0.1", proxy.port, Security.NONE)
    with a_station(an_account(address, dovecot, lab.certificates, imap=imap), PASSWORD, tmp_path) as station:
        station.engine.start()
        station.wait_for(SyncPhase.ONLINE)
        proxy.go_offline()
        station.wait_for(SyncPhase.OFFLINE)
        dovecot.deliver(address, mail(2))
        proxy.go_online()
        station.engine.sync_now()
        station.wait_for(SyncPhase.ONLINE, 3)
        assert len(station.desk.mails) == 2
        station.engine.stop()
    proxy.stop()


def test_quitting_with_a_frozen_server_takes_no_time(
    station: Station, dovecot: Dovecot, address: str
) -> None:
    dovecot.seed(address, [mail(1)])
    station.engine.start()
    station.wait_for(SyncPhase.ONLINE)
    dovecot.freeze()
    try:
        station.engine.sync_now()
        time.sleep(0.2)
        began = time.monotonic()
        station.engine.stop()
        assert time.monotonic() - began < 2
    finally:
        dovecot.thaw()


@pytest.mark.hard_case(
    39, how="real Dovecot; names with spaces, quotes, a backslash, Polish and Japanese letters"
)
def test_folders_of_any_name(station: Station, dovecot: Dovecot, address: str, seen: Seen) -> None:
    names = ['Müll & "mehr"', "Wysłane od Ani", "a\\b  c", "日本語"]
    for name in names:
        dovecot.doveadm("mailbox", "create", "-u", address, name)
        dovecot.doveadm("save", "-u", address, "-m", name, "/dev/null")
    station.account = replace(station.account, folders=("INBOX", *names))
    assert set(names) <= set(ServerProbe().folders(station.account, PASSWORD))
    station.once()
    for name in names:
        assert len(station.desk.flags[name]) == 1
    seen(f"{len(names)} folders are offered by name, opened and read")


@pytest.mark.hard_case(
    12, how="real Dovecot whose imap_capability leaves CONDSTORE, QRESYNC or all of it out"
)
@pytest.mark.parametrize(
    "capabilities", ["IMAP4rev1 UIDPLUS IDLE", "IMAP4rev1", "IMAP4rev1 IDLE ENABLE CONDSTORE"]
)
def test_servers_that_offer_less(
    lab: Lab, tmp_path: Path, dovecot: Dovecot, address: str, capabilities: str, seen: Seen
) -> None:
    directory = (
        lab.directory / f"less-{len(capabilities)}"
    )  # the names of its sockets have no room for long paths
    plain = Dovecot(directory, lab.children, lab.certificates, {address: PASSWORD}, capabilities)
    plain.start()
    try:
        plain.seed(address, [mail(number) for number in range(1, 31)], seen=False)
        with a_station(
            an_account(address, plain, lab.certificates), PASSWORD, tmp_path / "station"
        ) as station:
            station.once()
            plain.doveadm("flags", "add", "-u", address, "\\Seen", "mailbox", "INBOX", "uid", "2")
            plain.doveadm("expunge", "-u", address, "mailbox", "INBOX", "uid", "20:30")
            plain.deliver(address, mail(31))
            station.once()
            flags = station.desk.flags["INBOX"]
            assert sorted(flags) == [*range(1, 20), 31]
            assert "\\Seen" in flags[2]
            seen("a flag set, 11 mails deleted and 1 delivered while we were away: all of it came")
    finally:
        plain.stop()


@pytest.mark.parametrize(
    ("host", "words"),
    [
        (EXPIRED_HOST, r"it expired on \d{4}-\d\d-\d\d"),
        (SELF_SIGNED_HOST, "it is self-signed"),
        (OTHER_HOST, r"it was issued for mail\.elsewhere\.example, not for 127\.0\.0\.4"),
    ],
)
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_bad_certificate_is_told_in_words_and_gets_no_password(
    lab: Lab, dovecot: Dovecot, host: str, words: str, security: Security
) -> None:
    port = dovecot.imaps_port if security is Security.TLS else dovecot.imap_port
    nobody = f"nobody-{host}@hosting.test"
    account = an_account(nobody, dovecot, lab.certificates, imap=ServerAddress(host, port, security))
    with pytest.raises(CertificateRefused, match=words) as refused:
        open_connection(account, PASSWORD, Interrupt())
    assert host in refused.value.what
    assert nobody not in dovecot.log.read_text(encoding="utf-8")


def test_an_unknown_authority_is_told_unless_it_is_given(
    lab: Lab, dovecot: Dovecot, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = replace(an_account(address, dovecot, lab.certificates), ca_file="")
    with pytest.raises(CertificateRefused, match="unknown authority"):
        open_connection(account, PASSWORD, Interrupt())
    monkeypatch.setenv("SSL_CERT_FILE", str(lab.certificates.authority))
    open_connection(account, PASSWORD, Interrupt()).close()


def test_a_wrong_password_is_told(lab: Lab, dovecot: Dovecot, address: str) -> None:
    with pytest.raises(CredentialsRefused, match="refused the user name or password"):
        open_connection(an_account(address, dovecot, lab.certificates), "wrong", Interrupt())
