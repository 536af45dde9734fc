"""Servers and desktop for tests that need real ones, started once for all; a skip says what cannot run and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.lab import desktop as desktop_session
from tests.lab import dovecot as dovecot_server
from tests.lab import postfix as postfix_server
from tests.lab.certificates import Certificates
from tests.lab.children import Children
from tests.lab.customer import Customer
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.lab import temporary_lab
from tests.lab.postfix import Postfix

SUPPORT = "support@hosting.test"
PASSWORD = "canary-Zx81-correct-horse"


@dataclass(frozen=True, slots=True)
class Lab:
    directory: Path
    children: Children
    certificates: Certificates


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    with temporary_lab() as (directory, children, certificates):
        yield Lab(directory, children, certificates)


@pytest.fixture(scope="session")
def dovecot(lab: Lab) -> Iterator[Dovecot]:
    need(dovecot_server.why_not())
    server = Dovecot(lab.directory / "dovecot", lab.children, lab.certificates, {SUPPORT: PASSWORD})
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postfix(lab: Lab, dovecot: Dovecot) -> Iterator[Postfix]:
    need(postfix_server.why_not())
    aliases = {"help@hosting.test": SUPPORT, "urgent@hosting.test": "alert@hosting.test"}
    server = Postfix(lab.directory / "postfix", lab.children, lab.certificates, dovecot, aliases=aliases)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def desktop(lab: Lab) -> Iterator[Desktop]:
    need(desktop_session.why_not())
    session = Desktop(lab.directory / "desktop", lab.children)
    session.start()
    yield session
    session.stop()


@pytest.fixture(scope="session")
def anna(dovecot: Dovecot, postfix: Postfix) -> Customer:
    dovecot.add_user("anna@customer.test", "anna's password")
    return Customer("Anna Nowak", "anna@customer.test", postfix, dovecot)


def need(missing: str | None) -> None:
    if missing:
        pytest.skip(missing)
