"""Hard cases of a line that dies without a word: sleep, other networks, forgetful routers, silent servers."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agentdesk.domain.settings import Account
from agentdesk.domain.sync_status import SyncPhase
from agentdesk.sync import backoff, interrupt
from agentdesk.sync.rhythm import Rhythm
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.reliability.conftest import through
from tests.reliability.recording import Seen
from tests.reliability.whole_desk import SkewedClock, WholeDesk, a_desk
from tests.unit.services.office import a_mail
from tests.unit.sync.odd_server import OddServer, serving

Proxied = Callable[[int], Proxy]

HURRIED = Rhythm(renewal=0.6, done=0.4, slice=0.1)
"""What takes minutes in life, in tenths of a second."""


def watched(desk: WholeDesk, proxy: Proxy) -> None:
    """Returns once the server has an IDLE of ours."""
    desk.wait_until(lambda: proxy.heard.rfind(b"+ idling") > proxy.heard.rfind(b"Idle completed"))


@pytest.mark.hard_case(
    1, how="real Dovecot; the wall clock jumps six hours, a proxy forgets the line meanwhile"
)
def test_mail_is_here_soon_after_the_machine_woke(
    account: Account, imap_server: Dovecot, proxied: Proxied, directory: Path, seen: Seen
) -> None:
    proxy, clock = proxied(imap_server.imap_port), SkewedClock()
    rhythm = Rhythm(slice=0.1)
    with a_desk(directory, replace(account, imap=through(proxy)), clock=clock, rhythm=rhythm) as desk:
        desk.start()
        watched(desk, proxy)
        proxy.forget()
        imap_server.deliver(account.email, a_mail("n@x.example", "While you slept."))
        clock.off = timedelta(hours=6)
        assert "slept" in desk.wait_for(SyncPhase.OFFLINE).problem
        desk.wait_until(lambda: desk.texts() == ["While you slept."])
        assert proxy.connections == 2
    until_compared, first_wait = Rhythm().slice, 1
    assert until_compared + first_wait < 10
    seen("noticed when the clocks are next compared, within 5 s; connected anew once, the mail is here")


@pytest.mark.hard_case(1, how="real Dovecot; the same while the desk waits for mail that it asked for")
def test_a_machine_that_slept_during_a_fetch_connects_anew(
    account: Account,
    imap_server: Dovecot,
    proxied: Proxied,
    directory: Path,
    seen: Seen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy, clock, asleep = proxied(imap_server.imap_port), SkewedClock(), [0.0]
    monkeypatch.setattr(interrupt, "_SLICE", 0.1)
    monkeypatch.setattr(interrupt, "_now", lambda: time.monotonic() + asleep[0])
    imap_server.seed(account.email, [a_mail("n@x.example", "I was being fetched.")])
    proxy.swallow, proxy.swallow_silently = b"BODY.PEEK", True
    with a_desk(directory, replace(account, imap=through(proxy)), clock=clock) as desk:
        began = time.monotonic()
        desk.engine.start()
        desk.wait_until(lambda: proxy.swallow is None)
        asleep[0], clock.off = 21_600.0, timedelta(hours=6)
        assert "does not answer" in desk.wait_for(SyncPhase.OFFLINE).problem
        desk.wait_until(lambda: desk.texts() == ["I was being fetched."])
        assert time.monotonic() - began < 30
    seen(
        "the server had its time to answer while the machine slept: connected anew at once, the mail is here"
    )


@pytest.fixture
def long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a failure of the network the first wait is half a minute, instead of the fifth or sixth."""
    monkeypatch.setitem(backoff._DELAYS, backoff.ErrorClass.NETWORK, backoff.Delays(30, 60))


@pytest.mark.hard_case(1, how="real Dovecot; the same while the desk waits to try a dead network again")
def test_a_machine_that_slept_during_a_long_wait_tries_at_once(
    long_waits: None, account: Account, imap_server: Dovecot, proxied: Proxied, directory: Path, seen: Seen
) -> None:
    proxy, clock = proxied(imap_server.imap_port), SkewedClock()
    with a_desk(directory, replace(account, imap=through(proxy)), clock=clock, rhythm=HURRIED) as desk:
        desk.start()
        proxy.go_offline()
        waiting = desk.wait_for(SyncPhase.OFFLINE)
        proxy.go_online()
        imap_server.deliver(account.email, a_mail("n@x.example", "While you slept."))
        clock.off = timedelta(hours=6)
        desk.wait_until(lambda: desk.texts() == ["While you slept."])
        assert waiting.retry_at is not None
        assert datetime.now(UTC) < waiting.retry_at
    seen("the wait ends when the machine wakes, not when it would have ended")


@pytest.mark.hard_case(
    2, how="real Dovecot and Postfix; our own address is told as another during a long wait"
)
def test_another_network_during_a_long_wait_is_tried_at_once(
    long_waits: None,
    sending_account: Account,
    customer: Customer,
    imap_server: Dovecot,
    smtp_server: Postfix,
    proxied: Proxied,
    directory: Path,
    seen: Seen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    imap, smtp, ours = proxied(imap_server.imap_port), proxied(smtp_server.submission_port), ["127.0.0.1"]
    account = replace(sending_account, imap=through(imap), smtp=through(smtp))
    monkeypatch.setattr("agentdesk.sync.route.local_address", lambda peer: ours[-1])
    imap_server.seed(
        account.email, [a_mail("q@x.example", "Why?", sender=customer.address, to=account.email)]
    )
    with a_desk(directory, account, rhythm=Rhythm(slice=0.1)) as desk:
        desk.start()
        ours.append("")
        imap.go_offline()
        smtp.go_offline()
        waiting = desk.wait_for(SyncPhase.OFFLINE)
        item = desk.answer(desk.row("Old page").id, "Because.")
        desk.wait_until(lambda: "refused the connection" in desk.item(item.id).error)
        imap.go_online()
        smtp.go_online()
        imap_server.deliver(account.email, a_mail("n@x.example", "Over another network."))
        ours.append("127.0.0.1")
        desk.wait_until(lambda: "Over another network." in desk.texts())
        customer.receives("Because.")
        assert waiting.retry_at is not None
        assert datetime.now(UTC) < waiting.retry_at
    seen(
        "there is a network again: mail comes in and the answer goes out at once, before the wait would have ended"
    )


@pytest.mark.hard_case(
    2, how="real Dovecot; a proxy forgets the line, our own address is told as another; twice"
)
def test_two_changes_of_the_network_are_noticed_at_once(
    account: Account,
    imap_server: Dovecot,
    proxied: Proxied,
    directory: Path,
    seen: Seen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy, ours = proxied(imap_server.imap_port), ["127.0.0.1"]
    monkeypatch.setattr("agentdesk.sync.route.local_address", lambda peer: ours[-1])
    with a_desk(directory, replace(account, imap=through(proxy)), rhythm=Rhythm(slice=0.1)) as desk:
        desk.start()
        for number in (1, 2):
            watched(desk, proxy)
            proxy.forget()
            imap_server.deliver(account.email, a_mail(f"n{number}@x.example", f"Over network {number}."))
            ours.append(f"192.0.2.{number}")
            assert "network changed" in desk.wait_for(SyncPhase.OFFLINE).problem
            ours.append("127.0.0.1")
            desk.wait_for(SyncPhase.ONLINE)
            assert f"Over network {number}." in desk.texts()
        assert proxy.connections == 3
    seen("each change is noticed within 5 s; 3 connections in all, both mails are here")


@pytest.mark.hard_case(
    3, how="real Dovecot; a proxy forgets the line without closing it; the rhythm is shortened"
)
def test_a_line_that_a_router_forgot_is_noticed_when_the_watch_is_renewed(
    account: Account, imap_server: Dovecot, proxied: Proxied, directory: Path, seen: Seen
) -> None:
    proxy = proxied(imap_server.imap_port)
    with a_desk(directory, replace(account, imap=through(proxy)), rhythm=HURRIED) as desk:
        desk.start()
        watched(desk, proxy)
        proxy.forget()
        imap_server.deliver(account.email, a_mail("n@x.example", "Nobody told you."))
        assert "does not answer" in desk.wait_for(SyncPhase.OFFLINE).problem
        desk.wait_until(lambda: desk.texts() == ["Nobody told you."])
    unnoticed = Rhythm().renewal + Rhythm().done
    assert unnoticed <= 300
    seen(f"noticed when the watch is renewed, after at most {unnoticed:g} s in life; the mail is here")


@pytest.mark.hard_case(4, how="real Dovecot; a proxy forgets the line, then somebody asks to look round")
def test_ending_a_watch_on_a_dead_line_never_hangs(
    account: Account, imap_server: Dovecot, proxied: Proxied, directory: Path, seen: Seen
) -> None:
    proxy = proxied(imap_server.imap_port)
    with a_desk(directory, replace(account, imap=through(proxy)), rhythm=Rhythm(done=0.4)) as desk:
        desk.start()
        watched(desk, proxy)
        proxy.forget()
        began = time.monotonic()
        desk.engine.sync_now()
        assert "does not answer" in desk.wait_for(SyncPhase.OFFLINE).problem
        desk.wait_for(SyncPhase.ONLINE)
        assert time.monotonic() - began < 20  # what any other command may take is 30
        watched(desk, proxy)
        proxy.forget()
        began = time.monotonic()
        desk.engine.stop()
        assert time.monotonic() - began < 2
    seen("DONE without an answer is given up and the mailbox connected anew; quitting takes under 2 s")


@pytest.mark.hard_case(
    5, how="scripted server that takes IDLE and never says another word; the rhythm is shortened"
)
def test_a_server_that_is_silent_for_hours_is_asked_again(directory: Path, seen: Seen) -> None:
    with serving(OddServer()) as server, a_desk(directory, server.account(), rhythm=HURRIED) as desk:
        desk.start()
        assert server.idling.wait(5)
        server.inbox.add(a_mail("n@x.example", "I was never announced."))
        desk.wait_until(lambda: desk.texts() == ["I was never announced."])
        desk.wait_until(lambda: sum(command.endswith("IDLE") for command in server.commands) >= 2)
        assert server.logins == 1
    assert Rhythm().renewal < 29 * 60
    seen("the watch is renewed, and the mailbox asked each time: the mail is here, on the same connection")
