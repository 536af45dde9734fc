"""The first run: a person adds a mailbox in the window, is told what is wrong, mends it, and the mail is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lab.children import free_port
from tests.lab.customer import Customer
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.window import APP, Window
from tests.lab.workstation import Workstation
from tests.story.conftest import PASSWORD, Lab


@pytest.fixture
def window(tmp_path: Path, desktop: Desktop, lab: Lab, mailbox: str) -> Iterator[Window]:
    """The window of a person who has just installed AgentDesk: it asks for a mailbox by itself."""
    station = Workstation(tmp_path / "fresh", desktop, lab.certificates)
    with Window(station) as opened:
        opened.find("Add a mailbox", "dialog", 20)
        yield opened


def fill(window: Window, role: str, **fields: str) -> None:
    for name, text in fields.items():
        window.station.desktop.accessibility.set_text(APP, name.replace("_", " "), text, role)


def test_a_mailbox_is_added_in_the_window(
    window: Window,
    mailbox: str,
    dovecot: Dovecot,
    postfix: Postfix,
    anna: Customer,
    desktop: Desktop,
    lab: Lab,
) -> None:
    anna.writes("Before the first run", "I was here first.", to=mailbox)
    nameless = [
        one for one in window.controls() if one.role in {"text", "push button"} and not one.name.strip()
    ]
    assert not nameless, nameless

    fill(window, "text", Mail_address=mailbox)
    fill(window, "text", IMAP_host="localhost", SMTP_host="localhost")
    fill(window, "spin button", IMAP_port=str(free_port()), SMTP_port=str(postfix.submission_port))
    fill(window, "password text", Password=PASSWORD)
    window.press("Test", "push button")
    sending = f"SMTP localhost:{postfix.submission_port}: ✓ works."
    window.waits_for("nothing listens there", 20)
    assert sending in window.says()

    fill(window, "spin button", IMAP_port=str(dovecot.imaps_port))
    window.press("Test", "push button")
    window.waits_for(f"IMAP localhost:{dovecot.imaps_port}: ✓ works.", 20)
    tested = window.says()
    assert sending in tested
    assert "does not work" not in tested
    desktop.screenshot(lab.directory / "first-run.png")
    window.press("Save", "push button")
    window.waits_for("Before the first run", 30)
    assert window.station.json("account", "test", mailbox)[0]["ok"]
