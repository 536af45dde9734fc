"""From the mail server's delivery to the alert on the screen, with the window open and idle."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.bench.figures import Figure, figure
from tests.bench.setting import Setting, messages_in, probed_window, say
from tests.lab.children import wait_for

SETTLED = 3.0  # seconds a window gets to reach IDLE


def figures(setting: Setting, messages: int) -> Iterator[Figure]:
    address = setting.mailbox(messages)
    station = setting.workstation(address)
    station.run("sync", "--once", seconds=1800)
    window = probed_window(setting, station.environment, "agentdesk")
    window.painted_at()
    wait_for("the cache is current", lambda: messages_in(station.profile) >= messages)
    time.sleep(SETTLED)
    say("urgent mail arrives, again and again")
    delays = [_delay(setting, address, turn) for turn in range(max(10, setting.repeats))]
    window.child.stop()
    yield figure("alert on screen after delivery", delays, "s", at_most=1.2)


def _delay(setting: Setting, address: str, turn: int) -> float:
    subject = f"URGENT: shop number {turn} is down"
    setting.dovecot.deliver(address, _urgent_mail(address, subject, turn))
    delivered = time.time()
    shown = setting.desktop.notifications.wait_for(subject, 20)
    setting.desktop.notifications.close_all()
    time.sleep(0.5)
    return shown.shown_at - delivered


def _urgent_mail(address: str, subject: str, turn: int) -> bytes:
    return (
        f"From: Owner {turn} <owner{turn}@shop{turn}.example>\r\nTo: {address}\r\nSubject: {subject}\r\n"
        f"Message-ID: <alert.{time.time_ns()}@shop{turn}.example>\r\n"
        f"Date: {time.strftime('%a, %d %b %Y %H:%M:%S +0000', time.gmtime())}\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        "Our production site is down, every page answers with error 500 and nobody can order.\r\n"
    ).encode()
