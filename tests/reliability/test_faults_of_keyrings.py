"""A keyring that is locked, absent or dies: it is said, no password lies about, and what waits to go out waits."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab import desktop as desktop_session
from tests.lab.children import wait_for
from tests.lab.customer import Customer
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab, need
from tests.lab.postfix import Postfix
from tests.reliability.forked import Forked, forked
from tests.reliability.recording import Seen
from tests.reliability.steps import answer_to
from tests.reliability.test_faults_of_networks import arrived

LOCK = "import secretstorage as s; c = s.dbus_init(); s.get_default_collection(c).lock()"


@pytest.fixture
def keyring(lab: Lab, tmp_path: Path) -> Desktop:
    need(desktop_session.why_not())
    session = Desktop(tmp_path / "session", lab.children)
    session.start_keyring_alone()
    return session


@pytest.fixture
def station(keyring: Desktop, lab: Lab, tmp_path: Path) -> Iterator[Forked]:
    trusted = {"SSL_CERT_FILE": str(lab.certificates.authority)}
    with forked(tmp_path, {**keyring.environment, **trusted}) as station:
        yield station


@pytest.mark.fault(26, how="a real gnome-keyring on a bus of its own: locked over D-Bus, then killed")
def test_a_keyring_that_is_locked_or_dies_or_is_not_there(
    station: Forked,
    keyring: Desktop,
    address: str,
    imap_server: Dovecot,
    smtp_server: Postfix,
    customer: Customer,
    seen: Seen,
) -> None:
    station.run(
        "command", "account", "add", "--email", address, "--user", address,
        "--imap", f"localhost:{imap_server.imaps_port}",
        "--smtp", f"localhost:{smtp_server.submissions_port}", "--smtp-security", "tls",
    )  # fmt: skip
    assert station.run("keep_password", address, PASSWORD).status == 0
    customer.writes("Locked out", "Please help.", to=address)
    wait_for("the question arrives", lambda: imap_server.count(address))
    assert station.run("sync").status == 0
    station.run("agent", "Locked out", "type", "queue")

    subprocess.run([sys.executable, "-c", LOCK], env=keyring.environment, check=True, timeout=30)
    locked = station.run("sync")
    keyring.kill_keyring()
    dead = station.run("sync")
    assert (locked.status, dead.status) == (1, 1)
    assert "The keyring is locked" in locked.out
    assert "keyring" in dead.out
    (waiting,) = station.json("look", "Locked out")["Locked out"]["outbox"]
    assert (waiting["state"], arrived(customer, answer_to("Locked out").strip())) == ("queued", 0)

    keyring.unlock_keyring()
    assert station.run("sync").status == 0
    assert arrived(customer, answer_to("Locked out").strip()) == 1
    assert not [
        file
        for file in station.profile.rglob("*")
        if file.is_file() and PASSWORD.encode() in file.read_bytes()
    ]
    seen(
        "locked and dead are told, the answer waits; once unlocked it arrives 1 time; no file has the password"
    )


@pytest.mark.fault(26, how="no session bus, so no keyring at all")
def test_without_a_keyring_it_is_said_and_nothing_is_written_down(
    lab: Lab, tmp_path: Path, address: str, imap_server: Dovecot, seen: Seen
) -> None:
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/nothing", "DISPLAY": ""}
    with forked(tmp_path, {"SSL_CERT_FILE": str(lab.certificates.authority), **nowhere}) as station:
        station.run(
            "command", "account", "add", "--email", address, "--user", address,
            "--imap", f"localhost:{imap_server.imaps_port}", "--smtp", "localhost:1",
        )  # fmt: skip
        kept = station.run("keep_password", address, PASSWORD)
        tried = station.run("sync")
    assert kept.status == 1
    assert "keyring" in kept.out
    assert tried.status == 1
    assert "keyring" in tried.out
    assert files_with_the_password(tmp_path) == []
    seen("a person is told that there is no keyring and what to do instead; no file has the password")


def files_with_the_password(where: Path) -> list[Path]:
    return [file for file in where.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()]
