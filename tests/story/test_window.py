"""The window in use: triage by keyboard, answers, drafts that survive, work offline, names for controls."""

from __future__ import annotations

import re
import signal
import time
from pathlib import Path

import pytest

from tests.lab.accessibility import Control
from tests.lab.children import wait_for
from tests.lab.customer import Customer, is_threaded_under, text_of
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.window import Window
from tests.lab.workstation import Workstation

INTERACTIVE = """
push button, toggle button, check box, radio button, entry, password text, text, combo box, list, list item,
table, table cell, tree, tree item, page tab, menu item, check menu item, radio menu item, link, slider,
spin button
"""


@pytest.fixture(scope="module")
def quick(station: Workstation) -> Workstation:
    """The workstation with a hold of two seconds before mail leaves."""
    station.run("account", "list")
    file = station.profile / "settings.toml"
    text = file.read_text(encoding="utf-8")
    changed = re.sub(r"^undo_send_seconds = \d+$", "undo_send_seconds = 2", text, flags=re.MULTILINE)
    file.write_text(changed if changed != text else f"undo_send_seconds = 2\n{text}", encoding="utf-8")
    return station


def test_an_agent_answers_from_the_keyboard(
    quick: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot
) -> None:
    question = anna.writes("Keyboard question", "Which port does SFTP use?", to=mailbox)
    with Window(quick) as window:
        window.waits_for("Keyboard question")
        window.press_row("Keyboard question")
        window.waits_for("Which port does SFTP use?")
        window.keys("r")
        window.find("Text of the reply", "text")
        window.types("Port 2222, as the panel says.")
        window.sends()
        received = anna.receives("Port 2222, as the panel says.", 30)
        assert is_threaded_under(received, question)
        wait_for(
            "the copy in Sent",
            lambda: [m for m in dovecot.messages(mailbox, "Sent") if "Port 2222" in text_of(m)],
        )
    assert quick.ticket_about("Keyboard question")["status"] == "waiting"


def test_triage_by_keys_and_undo(quick: Workstation, mailbox: str, anna: Customer) -> None:
    anna.writes("To be closed", "Thanks, all is well.", to=mailbox)
    with Window(quick) as window:
        window.waits_for("To be closed")
        window.press_row("To be closed")
        window.waits_for("Thanks, all is well.")
        window.keys("e")
        wait_for("closed", lambda: quick.ticket_about("To be closed")["status"] == "closed")
        window.keys("z")
        wait_for("open again", lambda: quick.ticket_about("To be closed")["status"] == "needs_reply")


def test_kill_9_while_typing_loses_a_second_at_most(quick: Workstation, mailbox: str, anna: Customer) -> None:
    anna.writes("Long answer needed", "Please explain everything about DNS.", to=mailbox)
    typed_at: list[float] = []
    with Window(quick) as window:
        _open_reply(window, "Long answer needed", "everything about DNS")
        until = time.monotonic() + 4
        while time.monotonic() < until:
            window.types(f"{len(typed_at)} words, ")
            typed_at.append(time.monotonic())
        window.kill()
        killed_at = time.monotonic()
    with Window(quick) as window:
        _open_reply(window, "Long answer needed", "everything about DNS")
        kept = window.find("Text of the reply", "text").text
    whole = "".join(f"{number} words, " for number in range(len(typed_at)))
    assert whole.startswith(kept)
    lost = [at for number, at in enumerate(typed_at) if f"{number} words, " not in kept]
    assert all(killed_at - at <= 1.0 for at in lost)
    assert len(lost) < len(typed_at) / 2


def _open_reply(window: Window, subject: str, text: str) -> None:
    window.waits_for(subject)
    window.press_row(subject)
    window.waits_for(text)
    window.keys("r")
    window.find("Text of the reply", "text")


def test_the_cache_alone_is_enough_to_start(
    quick: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot
) -> None:
    anna.writes("Read me on a train", "This text was fetched before.", to=mailbox)
    quick.sync_until("This text was fetched before.")
    dovecot.stop()
    try:
        with Window(quick) as window:
            window.waits_for("Offline", 30)
            window.press_row("Read me on a train")
            window.waits_for("This text was fetched before.")
            window.keys("e")
            wait_for("closed", lambda: quick.ticket_about("Read me on a train")["status"] == "closed")
            assert window.ends_within(5) < 3
    finally:
        dovecot.start()


def test_an_answer_written_offline_leaves_later_and_its_ticket_comes_back(
    quick: Workstation, mailbox: str, anna: Customer, dovecot: Dovecot, postfix: Postfix
) -> None:
    question = anna.writes("Kept backups", "For how long is my backup kept?", to=mailbox)
    with Window(quick) as window:
        window.waits_for("Kept backups")
        window.press_row("Kept backups")
        window.shows_mail("For how long is my backup kept?")
        dovecot.stop()
        postfix.stop()
        try:
            window.waits_for("Offline", 30)
            window.keys("r")
            window.find("Text of the reply", "text")
            window.types("For thirty days.")
            window.sends()
            window.waits_for("Outbox: 1", 15)
            time.sleep(3)
            wait_for(  # between two tries it is in the outbox again
                "it waits", lambda: [one["state"] for one in quick.json("outbox")] == ["queued"]
            )
        finally:
            dovecot.start()
            postfix.start()
        received = anna.receives("For thirty days.", 60)
        assert is_threaded_under(received, question)
        wait_for("the answered leaves the list", lambda: not _rows(window, "Kept backups"))
        anna.answers(received, "Thirty are too few.")
        window.find("Kept backups", "list item", 60)
        window.press_row("Kept backups")
        window.shows_mail("Thirty are too few.")
    assert quick.ticket_about("Kept backups")["status"] == "needs_reply"


def _rows(window: Window, subject: str) -> list[Control]:
    return [one for one in window.controls() if one.role == "list item" and subject in one.name]


def test_a_frozen_server_does_not_hold_up_the_end(quick: Workstation, dovecot: Dovecot) -> None:
    with Window(quick) as window:
        window.waits_for("Online", 20)
        dovecot.freeze()
        try:
            assert window.ends_within(10) < 3
        finally:
            dovecot.thaw()


def test_every_interactive_control_has_a_name(
    quick: Workstation, mailbox: str, anna: Customer, desktop: Desktop, tmp_path: Path
) -> None:
    anna.writes("Walk", "A mail with an attachment.", to=mailbox, attachments={"notes.txt": b"notes"})
    with Window(quick) as window:
        window.waits_for("Walk")
        window.press_row("Walk")
        window.waits_for("A mail with an attachment.")
        window.keys("r")
        window.find("Text of the reply", "text")
        desktop.screenshot(tmp_path / "window.png")
        roles = {role.strip() for role in INTERACTIVE.split(",")}
        nameless = [one for one in window.controls() if one.role in roles and not one.name.strip()]
        focusable = [control for control in window.controls() if "focusable" in control.states]
    assert not nameless, [
        f"{control.role} at {control.path} says {control.text[:60]!r}" for control in nameless
    ]
    assert len(focusable) > 10


def test_sigterm_ends_the_window_with_its_work_saved(
    quick: Workstation, mailbox: str, anna: Customer
) -> None:
    anna.writes("Saved at the end", "Please answer slowly.", to=mailbox)
    with Window(quick) as window:
        window.waits_for("Saved at the end")
        window.press_row("Saved at the end")
        window.waits_for("Please answer slowly.")
        window.keys("n")
        window.types("A note in the making")
        assert window.child is not None
        window.child.process.send_signal(signal.SIGTERM)
        window.child.wait(5)
    with Window(quick) as window:
        window.waits_for("Saved at the end")
        window.press_row("Saved at the end")
        window.keys("n")
        window.waits_for("A note in the making")
