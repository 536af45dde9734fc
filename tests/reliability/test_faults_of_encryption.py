"""Certificates that are wrong or change, encryption that somebody strips: no password leaves, the reason is told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.errors import CertificateRefused, EncryptionNotOffered, ServerError
from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.sync.connection import open_connection
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.smtp_session import open_session
from tests.lab.certificates import (
    EXPIRED_HOST,
    OTHER_HOST,
    SELF_SIGNED_HOST,
    ServerCertificate,
    self_signed,
    two_of_one_authority,
)
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.reliability.forked import forked
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import a_desk
from tests.story.syncing import an_account

WRONG = {
    EXPIRED_HOST: r"it expired on \d{4}-\d\d-\d\d",
    SELF_SIGNED_HOST: "it is self-signed",
    OTHER_HOST: r"it was issued for mail\.elsewhere\.example, not for 127\.0\.0\.4",
}


@pytest.mark.fault(23, how="real Dovecot with certificates made so; TLS and STARTTLS")
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize("host", WRONG)
def test_a_wrong_certificate_gets_no_password(
    host: str, security: Security, address: str, imap_server: Dovecot, lab: Lab, seen: Seen
) -> None:
    port = imap_server.imaps_port if security is Security.TLS else imap_server.imap_port
    account = an_account(address, imap_server, lab.certificates, imap=ServerAddress(host, port, security))
    with pytest.raises(CertificateRefused, match=WRONG[host]):
        open_connection(account, PASSWORD, Interrupt())
    assert address not in imap_server.log.read_text(encoding="utf-8")
    seen("refused with the reason, the server never saw a login")


@pytest.mark.fault(
    23, how="real Dovecot; faketime sets the workstation's clock before the certificate's first day"
)
def test_a_certificate_of_the_future_points_at_the_clock(
    address: str, imap_server: Dovecot, lab: Lab, tmp_path: Path, seen: Seen
) -> None:
    (library,) = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))[:1]
    yesteryear = {"LD_PRELOAD": str(library), "FAKETIME": "-1y", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    with forked(tmp_path, {"SSL_CERT_FILE": str(lab.certificates.authority), **yesteryear}) as station:
        station.run(
            "command", "account", "add", "--email", address, "--user", address, "--password-command",
            f"echo {PASSWORD}", "--imap", f"localhost:{imap_server.imaps_port}", "--smtp", "localhost:1",
        )  # fmt: skip
        tried = station.run("sync")
    assert tried.status == 1
    assert "it is not valid before" in tried.out
    assert "Check the clock of this computer" in tried.out
    assert address not in imap_server.log.read_text(encoding="utf-8")
    seen("refused; the first day is named, and the computer's clock; the server never saw a login")


def serves(certificate: ServerCertificate, where: Path) -> str:
    """Settings of a Dovecot that shows what lies in `where`, now this certificate."""
    where.mkdir(exist_ok=True)
    shutil.copy(certificate.chain, where / "chain.pem")
    shutil.copy(certificate.key, where / "key.pem")
    return f"ssl_cert = <{where}/chain.pem\nssl_key = <{where}/key.pem\n"


def account_of(address: str, server: Dovecot, authority: Path) -> Account:
    imap = ServerAddress("localhost", server.imaps_port, Security.TLS)
    nowhere = ServerAddress("localhost", 1, Security.TLS)
    return Account(AccountId(address), address, address, imap, nowhere, ca_file=str(authority))


@pytest.mark.fault(
    24, how="real Dovecot; its certificate is renewed by the same authority, then `doveadm reload`"
)
def test_a_renewed_certificate_of_the_same_authority_changes_nothing(
    directory: Path, address: str, another_dovecot: Callable[..., Dovecot], tmp_path: Path, seen: Seen
) -> None:
    authority, first, second = two_of_one_authority(tmp_path / "authority")
    server = another_dovecot(serves(first, tmp_path / "shown"))
    with a_desk(directory, account_of(address, server, authority)) as desk:
        desk.start()
        serves(second, tmp_path / "shown")
        server.doveadm("reload")
        server.kick(address)
        desk.wait_for(SyncPhase.OFFLINE)
        desk.engine.sync_now()
        desk.wait_for(SyncPhase.ONLINE)
    seen("online again with the new certificate, nobody is asked")


@pytest.mark.fault(
    24, how="real Dovecot; the self-signed certificate given as ca_file is replaced by another one"
)
def test_another_certificate_than_the_one_trusted_stops_and_asks(
    directory: Path, address: str, another_dovecot: Callable[..., Dovecot], tmp_path: Path, seen: Seen
) -> None:
    trusted, other = self_signed(tmp_path / "first", "first"), self_signed(tmp_path / "other", "other")
    server = another_dovecot(serves(trusted, tmp_path / "shown"))
    with a_desk(directory, account_of(address, server, trusted.chain)) as desk:
        desk.start()
        serves(other, tmp_path / "shown")
        server.doveadm("reload")
        logins = server.log.read_text(encoding="utf-8").count("Login:")
        server.kick(address)
        desk.wait_for(SyncPhase.OFFLINE)
        desk.engine.sync_now()
        problem = desk.wait_for(SyncPhase.NEEDS_ATTENTION).problem
    assert "self-signed" in problem
    assert "No password was sent" in problem
    assert server.log.read_text(encoding="utf-8").count("Login:") == logins
    seen("stopped; a person is told that the certificate is not to be trusted, and no password was sent")


@pytest.mark.fault(25, how="real Dovecot and Postfix; a proxy takes STARTTLS out of what they offer")
def test_stripped_encryption_gets_no_password(
    address: str,
    imap_server: Dovecot,
    smtp_server: Postfix,
    lab: Lab,
    proxied: Callable[[int], Proxy],
    seen: Seen,
) -> None:
    account = an_account(address, imap_server, lab.certificates, smtp_server)
    imap, smtp = proxied(imap_server.imap_port), proxied(smtp_server.submission_port)
    imap.rewrite = smtp.rewrite = (b"STARTTLS", b"XSTARTLS")
    with pytest.raises(EncryptionNotOffered, match="does not offer STARTTLS"):
        open_connection(replace(account, imap=_by_starttls(imap)), PASSWORD, Interrupt())
    with pytest.raises(EncryptionNotOffered, match="does not offer STARTTLS"):
        open_session(replace(account, smtp=_by_starttls(smtp)), PASSWORD, Interrupt())
    assert address not in imap_server.log.read_text(encoding="utf-8")
    assert address not in smtp_server.log.read_text(encoding="utf-8")
    seen("refused by both, neither server saw a login")


INJECTED = {
    "IMAP": (b"Begin TLS negotiation now.\r\n", b"* CAPABILITY IMAP4rev1 AUTH=EVIL\r\n"),
    "SMTP": (b"220 2.0.0 Ready to start TLS\r\n", b"250-evil\r\n250 AUTH EVIL\r\n"),
}


@pytest.mark.fault(25, how="real Dovecot and Postfix; a proxy adds words of its own before TLS begins")
@pytest.mark.parametrize("protocol", INJECTED)
def test_words_before_encryption_are_not_believed(
    protocol: str,
    address: str,
    imap_server: Dovecot,
    smtp_server: Postfix,
    lab: Lab,
    proxied: Callable[[int], Proxy],
    seen: Seen,
) -> None:
    account = an_account(address, imap_server, lab.certificates, smtp_server)
    proxy = proxied(imap_server.imap_port if protocol == "IMAP" else smtp_server.submission_port)
    ready, words = INJECTED[protocol]
    proxy.rewrite = (ready, ready + words)
    try:
        if protocol == "IMAP":
            connection = open_connection(replace(account, imap=_by_starttls(proxy)), PASSWORD, Interrupt())
            believed = connection.offers("AUTH=EVIL")
            connection.close()
        else:
            session = open_session(replace(account, smtp=_by_starttls(proxy)), PASSWORD, Interrupt())
            believed = "EVIL" in session.esmtp_features.get("auth", "")
            session.hang_up()
    except ServerError as error:
        believed = False
        print(error.sentence())
    assert not believed
    seen("the words are thrown away or the connection is; never believed")


def _by_starttls(proxy: Proxy) -> ServerAddress:
    return ServerAddress("localhost", proxy.port, Security.STARTTLS)
