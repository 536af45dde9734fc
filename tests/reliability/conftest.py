"""Servers for the hard cases: a Dovecot that knows every address, so that each test has its own mailboxes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from agentdesk.domain.settings import Account, Security, ServerAddress
from tests.lab import dovecot as dovecot_server
from tests.lab import postfix as postfix_server
from tests.lab.certificates import OTHER_HOST
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab, need
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.story.syncing import an_account

MICROSOFT_HOST = OTHER_HOST
NOBODY = "nobody@customer.test"
KNOWS_EVERYBODY = (
    f"passdb {{\n  driver = static\n  args = password={PASSWORD}\n  username_filter = !nobody@*\n}}\n"
)

REWRITTEN_DOMAIN = "rewriting.test"
REWRITING = "/^Message-ID: <(.*)@rewriting[.]test>/ REPLACE Message-ID: <${1}.rewritten@provider.test>\n"
"""As some providers do with all that is submitted; here for one domain alone."""

_numbers = count(1)


@pytest.fixture(scope="session")
def imap_server(lab: Lab) -> Iterator[Dovecot]:
    """A Dovecot that takes ten connections of a user, as by default, and greets as Microsoft does at one address."""
    need(dovecot_server.why_not())
    microsoft = (
        f"local {MICROSOFT_HOST} {{\n  login_greeting = The Microsoft Exchange IMAP4 service is ready.\n}}\n"
    )
    extra = f"{KNOWS_EVERYBODY}mail_max_userip_connections = 10\n{microsoft}"
    server = Dovecot(lab.directory / "hard-dovecot", lab.children, lab.certificates, extra=extra)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def smtp_server(lab: Lab, imap_server: Dovecot) -> Iterator[Postfix]:
    """A Postfix that delivers to it, and rewrites the Message-ID of what REWRITTEN_DOMAIN sends."""
    need(postfix_server.why_not())
    directory = lab.directory / "hard-postfix"
    directory.mkdir()
    (directory / "rewritten").write_text(REWRITING, encoding="utf-8")
    server = Postfix(
        directory,
        lab.children,
        lab.certificates,
        imap_server,
        domains=("hosting.test", "customer.test", REWRITTEN_DOMAIN),
        extra=f"header_checks = regexp:{directory}/rewritten\n",
    )
    server.start()
    yield server
    server.stop()


@pytest.fixture
def another_dovecot(lab: Lab) -> Iterator[Callable[..., Dovecot]]:
    """Starts a Dovecot for this test alone, with settings of its own."""
    need(dovecot_server.why_not())
    with ExitStack() as stopping:

        def start(extra: str = "", imap_capability: str | None = None) -> Dovecot:
            directory = lab.directory / f"another-dovecot-{next(_numbers)}"
            settings = KNOWS_EVERYBODY + extra
            server = Dovecot(
                directory, lab.children, lab.certificates, imap_capability=imap_capability, extra=settings
            )
            server.start()
            stopping.callback(server.stop)
            return server

        yield start


@pytest.fixture
def address() -> str:
    """A mailbox of this test's own."""
    return f"support{next(_numbers)}@hosting.test"


@pytest.fixture
def account(address: str, imap_server: Dovecot, lab: Lab) -> Account:
    """It can read, and nothing else."""
    return an_account(address, imap_server, lab.certificates)


@pytest.fixture
def sending_account(address: str, imap_server: Dovecot, smtp_server: Postfix, lab: Lab) -> Account:
    return an_account(address, imap_server, lab.certificates, smtp_server)


@pytest.fixture
def customer(imap_server: Dovecot, smtp_server: Postfix) -> Customer:
    return Customer("Anna Nowak", f"anna{next(_numbers)}@customer.test", smtp_server, imap_server)


@pytest.fixture
def proxied() -> Iterator[Callable[..., Proxy]]:
    """Puts a proxy before a port."""
    with ExitStack() as stopping:

        def put(port: int, host: str = "127.0.0.1") -> Proxy:
            proxy = Proxy(port, host)
            proxy.start()
            stopping.callback(proxy.stop)
            return proxy

        yield put


def through(proxy: Proxy) -> ServerAddress:
    """For an account: its server, by way of the proxy."""
    return ServerAddress("127.0.0.1", proxy.port, Security.NONE)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A profile."""
    return tmp_path / "workstation"
