"""Mail is hostile input: reading it in the window asks no server for anything and runs nothing."""

from __future__ import annotations

import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.lab.canary import Canary
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.window import Window
from tests.lab.workstation import Workstation

HOSTILE = """\
<html><head><title>T</title><link rel="stylesheet" href="{url}/sheet.css">
<meta http-equiv="refresh" content="0;url={url}/meta">
<style>@import url({url}/import.css); body {{ background: url('{url}/style.png') }}</style><base href="{url}/base/">
<script src="{url}/script.js"></script></head>
<body onload="fetch('{url}/onload')" background="{url}/body.png"><p>Visible words of a hostile mail.</p>
<img src="{url}/pixel.png" srcset="{url}/set.png 2x"><img src="base-relative.png">
<svg><image href="{url}/svg.png"/></svg>
<div style="background-image: url({url}/div.png); position: fixed; top: 0; left: 0; width: 100%">overlay</div>
<iframe src="{url}/frame"></iframe><object data="{url}/object"></object><embed src="{url}/embed">
<video src="{url}/video" poster="{url}/poster.png" autoplay></video><audio src="{url}/audio" autoplay></audio>
<form action="{url}/form"><input name="password"><button>Log in</button></form>
<table background="{url}/table.png"><tr><td>cell</td></tr></table><a href="{url}/link">https://bank.example</a>
<img src="file:///etc/passwd"><img src="cid:nothing"><a href="javascript:alert(1)">click</a></body></html>
"""

BROKEN = {
    "nothing but a subject": b"Subject: nothing but a subject",
    "a body that lies": (
        b"From: x@y.test\r\nSubject: a body that lies\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/plain; charset=no-such-charset\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n"
    ),
    "bytes": b"From: \xff\xfe <x@y.test>\r\nSubject: bytes \xff\xfe\r\n\r\n\x00\x01\x02\xff"
    + bytes(range(256)),
    "a date of its own": b"From: x@y.test\r\nSubject: a date of its own\r\nDate: the day after\r\n\r\nhello\r\n",
    "deep": b"Subject: deep\r\nFrom: x@y.test\r\n"
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(300))
    + b"Content-Type: text/plain\r\n\r\nat the bottom\r\n",
}


@pytest.fixture(scope="module")
def received(station: Workstation, mailbox: str, dovecot: Dovecot) -> Workstation:
    """The workstation after every broken mail came in, with a good one behind them."""
    for number, raw in enumerate(BROKEN.values()):
        head, separator, body = raw.partition(b"\r\n\r\n")
        dovecot.deliver(mailbox, head + b"\r\nX-Number: %d" % number + (separator or b"\r\n\r\n") + body)
    dovecot.deliver(
        mailbox, b"From: x@y.test\r\nSubject: after them\r\n\r\nA good mail behind the broken ones.\r\n"
    )
    station.sync_until("A good mail behind the broken ones.")
    return station


def test_reading_a_hostile_mail_asks_no_server_for_anything(
    station: Workstation, mailbox: str, anna: Customer
) -> None:
    mails_before = len(anna.inbox())
    with Canary() as canary, Window(station) as window:
        message = EmailMessage()
        message["From"], message["To"] = f"{anna.name} <{anna.address}>", mailbox
        message["Subject"] = "Hostile HTML"
        message["Message-ID"] = f"<hostile.{time.time_ns()}@customer.test>"
        message["Disposition-Notification-To"] = anna.address
        message.set_content(HOSTILE.format(url=canary.url), subtype="html")
        anna.sends(message)
        window.waits_for("Hostile HTML")
        window.press_row("Hostile HTML")
        window.shows_mail("Visible words of a hostile mail.")
        time.sleep(2)
        assert canary.visits == []
        said = window.says()
    assert "alert(1)" not in said
    assert "root:x:0" not in said
    assert len(anna.inbox()) == mails_before, "no receipt is sent to a stranger"


def test_no_broken_mail_stops_the_others(received: Workstation) -> None:
    exported = received.json_lines("export", "--jsonl")
    assert len(exported) >= len(BROKEN) + 1
    for row in received.json("tickets", "--view", "all", "--limit", "0"):
        shown = received.tries("show", row["ticket"])
        assert shown.status == 0, shown.words
        assert not [character for character in shown.out if ord(character) < 32 and character not in "\n\t"]


def test_every_broken_mail_can_be_opened_in_the_window(received: Workstation) -> None:
    with Window(received) as window:
        window.waits_for("after them")
        for subject in BROKEN:
            window.press_row(subject)
            window.shows_ticket(subject)
        window.press_row("after them")
        window.shows_mail("A good mail behind the broken ones.")


def test_a_path_in_an_attachment_name_goes_nowhere(
    station: Workstation, mailbox: str, anna: Customer, tmp_path: Path
) -> None:
    evil = {"../../../../tmp/evil.sh": b"#!/bin/sh\n", "con.txt": b"x", "a\u202etxt.exe": b"x"}
    anna.writes("Odd names", "See attached.", to=mailbox, attachments=evil)
    mail = station.sync_until("See attached.")
    assert len(mail["attachments"]) == len(evil)
    for name in mail["attachments"]:
        assert "\u202e" not in name
        assert not Path(name).is_absolute()
        assert ".." not in Path(name).parts
