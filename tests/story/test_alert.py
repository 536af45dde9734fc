"""Urgent mail raises an alert: shown once, it opens its ticket and stands until it is acknowledged."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.lab.children import wait_for
from tests.lab.customer import Customer
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.dunst import Notification
from tests.lab.window import Window
from tests.lab.workstation import Workstation

LATEST = 1.2  # seconds from delivery to the screen


@pytest.fixture
def window(station: Workstation, desktop: Desktop) -> Iterator[Window]:
    station.run("sync", "--once")
    desktop.notifications.close_all()
    with Window(station) as opened:
        opened.waits_for("Online", 20)
        yield opened


def delivered_at(dovecot: Dovecot, mailbox: str, subject: str) -> float:
    """When Dovecot put this mail into the mailbox, in seconds since the epoch."""

    def look() -> float | None:
        found = [path for path, mail in dovecot.files(mailbox) if subject in str(mail["Subject"])]
        return found[-1].stat().st_mtime if found else None

    return wait_for(f"{subject!r} is delivered", look, 15, every=0.05)


def alerted(desktop: Desktop, subject: str) -> Notification:
    return desktop.notifications.wait_for(subject, 15)


def test_mail_to_the_urgent_address_alerts_in_time_and_opens_its_ticket(
    window: Window, mailbox: str, anna: Customer, dovecot: Dovecot, desktop: Desktop
) -> None:
    anna.writes("Calm question", "When do you open on Monday?", to=mailbox)
    window.waits_for("Calm question")
    window.press_row("Calm question")
    window.shows_mail("When do you open on Monday?")
    anna.writes("Everything stopped", "No page of ours can be reached.", to="urgent@hosting.test")
    shown = alerted(desktop, "Everything stopped")
    assert shown.shown_at - delivered_at(dovecot, mailbox, "Everything stopped") < LATEST
    assert shown.urgency == "CRITICAL"
    assert "Anna Nowak" in f"{shown.summary} {shown.body}"
    assert not [one for one in desktop.notifications.shown() if "Calm question" in one.summary]

    assert not window.mails_saying("No page of ours can be reached.")
    desktop.notifications.press("Open", "Everything stopped")
    window.shows_mail("No page of ours can be reached.")
    assert not window.mails_saying("When do you open on Monday?")


def test_an_acknowledged_alert_is_gone_for_good(
    window: Window, station: Workstation, mailbox: str, anna: Customer, desktop: Desktop
) -> None:
    anna.writes("URGENT: shop hacked", "Somebody broke into our shop, it shows foreign pages.", to=mailbox)
    alerted(desktop, "shop hacked")
    desktop.notifications.press("Acknowledge", "shop hacked")
    wait_for("the alert leaves the screen", lambda: "shop hacked" in str(desktop.notifications.history()), 10)
    seen = len(desktop.notifications.shown())
    assert window.ends_within(5) < 3
    with Window(station) as again:
        again.waits_for("Online", 20)
        time.sleep(1.5)
    assert len(desktop.notifications.shown()) == seen


def test_a_standing_alert_is_not_repeated_by_a_restart(
    window: Window, station: Workstation, mailbox: str, anna: Customer, desktop: Desktop
) -> None:
    anna.writes("Strona nie działa!", "Cały sklep nie działa od rana, tracimy zamówienia.", to=mailbox)
    alerted(desktop, "Strona nie działa!")
    window.kill()
    seen = len(desktop.notifications.shown())
    with Window(station) as again:
        again.waits_for("Strona nie działa!", 20)
        time.sleep(1.5)
        assert len(desktop.notifications.shown()) == seen


def test_an_alert_while_offline_comes_with_the_next_sync(
    window: Window, mailbox: str, anna: Customer, dovecot: Dovecot, desktop: Desktop
) -> None:
    dovecot.stop()
    try:
        window.waits_for("Offline", 30)
        anna.writes("URGENT: mail stopped", "Nobody in the company receives any mail.", to=mailbox)
    finally:
        dovecot.start()
    window.station.desktop.accessibility.find("agentdesk", "Online", seconds=60)
    desktop.notifications.wait_for("mail stopped", 60)
