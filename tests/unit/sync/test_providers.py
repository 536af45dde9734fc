"""Gmail, Microsoft 365, iCloud and Yahoo as they answer: all mail comes, nothing is doubled, nobody is hammered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.errors import Throttled, TooManyConnections
from agentdesk.domain.ids import OutboxId
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.views import View
from agentdesk.sync.connection import Connection, open_connection
from agentdesk.sync.folders import choosable, mirrored
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.mirror import FolderMirror, MirrorPorts
from agentdesk.sync.probe import ServerProbe
from agentdesk.sync.providers import FILES_WITHIN
from tests.reliability.recording import Seen
from tests.unit.services.office import a_mail, an_office
from tests.unit.sync.memory_desk import HandClock, MemoryDesk
from tests.unit.sync.odd_server import Box, connected, serving
from tests.unit.sync.provider_servers import ProviderServer, gmail, icloud, microsoft, yahoo
from tests.unit.sync.test_sent_copies import NOW, SOURCE, Chores, sent_item

ALL = [gmail, microsoft, icloud, yahoo]
SENT = {gmail: "[Gmail]/Sent Mail", microsoft: "Sent Items", icloud: "Sent Messages", yahoo: "Sent"}


def mail(number: int) -> bytes:
    return b"Message-ID: <%d@example.test>\r\nSubject: mail %d\r\n\r\nhello\r\n" % (number, number)


def filled(server: ProviderServer, count: int) -> ProviderServer:
    for number in range(1, count + 1):
        server.inbox.add(mail(number))
    return server


def mirrors(connection: Connection, server: ProviderServer, desk: MemoryDesk) -> list[FolderMirror]:
    ports = MirrorPorts(desk, desk, HandClock(), lambda changes: None, lambda progress: None)  # type: ignore[arg-type]
    account = server.account()
    return [
        FolderMirror(connection, ports, account, folder) for folder in mirrored(connection.folders(), account)
    ]


def synchronise(server: ProviderServer, desk: MemoryDesk) -> list[str]:
    """Once over a new connection; gives the folders."""
    with connected(server) as connection:
        found = mirrors(connection, server, desk)
        for mirror in found:
            mirror.begin()
            while not mirror.complete:
                mirror.backfill()
        return [mirror.folder.name for mirror in found]


@pytest.mark.parametrize("provider", ALL)
def test_inbox_and_sent_come_and_stay_true(provider) -> None:
    desk = MemoryDesk()
    with serving(filled(provider(), 30)) as server:
        assert synchronise(server, desk) == ["INBOX", SENT[provider]]
        server.inbox.add(mail(31))
        server.inbox.flags[3].add("\\Seen")
        server.inbox.remove(5)
        server.highestmodseq += bool(server.highestmodseq)
        synchronise(server, desk)
    assert sorted(desk.flags["INBOX"]) == [1, 2, 3, 4, *range(6, 32)]
    assert desk.flags["INBOX"][3] == {"\\Seen"}
    assert desk.cursors_by_folder[SENT[provider]].outgoing


@pytest.mark.parametrize("provider", ALL)
def test_no_command_is_used_that_the_provider_does_not_offer(provider) -> None:
    with serving(filled(provider(), 3)) as server:
        synchronise(server, MemoryDesk())
        synchronise(server, MemoryDesk())
    sent = " ".join(server.commands)
    assert ("CHANGEDSINCE" in sent or "ENABLE" in sent) <= ("CONDSTORE" in server.capabilities)
    assert "ESEARCH" not in sent
    assert "RETURN (" not in sent
    assert "RFC822 " not in sent


def test_what_gmail_lists_can_be_chosen_but_all_mail_is_not_taken_by_itself() -> None:
    with serving(gmail()) as server:
        assert ServerProbe().folders(server.account(), "secret") == choosable(connection_folders(server))
        assert "[Gmail]" not in choosable(connection_folders(server))
        with connected(server) as connection:
            assert "[Gmail]/All Mail" not in [
                f.name for f in mirrored(connection.folders(), server.account())
            ]


def connection_folders(server: ProviderServer):
    with connected(server) as connection:
        return connection.folders()


def test_gmail_tells_which_mails_belong_together() -> None:
    desk = MemoryDesk()
    with serving(filled(gmail(), 2)) as server:
        server.threads[2] = 1278455344230334865
        synchronise(server, desk)
    assert (desk.mails["INBOX", 1].thread_hint, desk.mails["INBOX", 2].thread_hint) == (
        "",
        "1278455344230334865",
    )


def test_a_mail_under_two_labels_of_gmail_and_in_all_mail_is_one_message_at_three_places(
    tmp_path: Path,
) -> None:
    server, source = gmail(), a_mail("q@x.example", "Why?")
    server.boxes["Billing"] = Box()
    with an_office(tmp_path) as office, serving(server):
        account = replace(office.account, imap=server.account().imap)
        account = replace(account, folders=("INBOX", "Billing", "[Gmail]/All Mail"))
        office.desk.settings.save(office.desk.settings.load().with_account(account))
        for folder in account.folders:
            server.boxes[folder].add(source)
        ports = MirrorPorts(office.intake, office.cache, office.clock, lambda _: None, lambda _: None)
        with connected(server) as connection:
            for folder in mirrored(connection.folders(), account):
                mirror = FolderMirror(connection, ports, account, folder)
                mirror.begin()
                while not mirror.complete:
                    mirror.backfill()
        (row,) = office.desk.inbox.rows(View.ALL)
        (mail,) = office.mails(row.id)
        places = office.cache.locations(mail.message.key)
    assert row.messages == 1
    assert sorted(place.folder for place in places) == ["Billing", "INBOX", "[Gmail]/All Mail"]


def test_the_sixteenth_connection_waits_for_its_turn() -> None:
    with serving(gmail()) as server:
        server.login_answer = "NO [ALERT] Too many simultaneous connections. (Failure)"
        with pytest.raises(TooManyConnections, match="allows no more connections"):
            open_connection(server.account(), "secret", Interrupt(), 3.0)


@pytest.mark.parametrize(
    ("provider", "words", "wait"),
    [
        (gmail, "NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)", 0),
        (microsoft, "NO Request is throttled. Suggested Backoff Time: 299609 milliseconds", 299.609),
        (microsoft, "BAD User is authenticated but not connected.", 0),
        (microsoft, "BAD Request is throttled. Suggested Backoff Time: 178755 milliseconds", 178.755),
        (yahoo, "NO [LIMIT] UID FETCH Rate limit hit.", 0),
    ],
)
def test_a_throttled_fetch_stops_at_once_and_resumes_where_it_was(provider, words: str, wait: float) -> None:
    desk = MemoryDesk()
    server = filled(provider(), 400)
    for uid in range(2, 401, 2):
        server.inbox.remove(uid)  # so that a command's UIDs can be counted
    with serving(server):
        server.slow_down, server.slow_down_after = words, 40
        with pytest.raises(Throttled) as refused:
            synchronise(server, desk)
        assert refused.value.wait == pytest.approx(wait)
        asked = [command for command in server.commands if "BODY" in command]
        assert len(asked) <= 4
        here = len(desk.mails)
        assert 50 <= here < 200
        server.slow_down, server.given = "", 0
        synchronise(server, desk)
    assert len(desk.flags["INBOX"]) == 200
    assert server.given == 200 - here


def test_one_mail_that_yahoo_never_gives_holds_up_nothing() -> None:
    desk = MemoryDesk()
    with serving(filled(yahoo(), 30)) as server:
        server.refuse, server.refusal = (
            {7},
            "NO [UNAVAILABLE] UID FETCH Server error - Please try again later",
        )
        synchronise(server, desk)
    assert sorted(desk.flags["INBOX"]) == [uid for uid in range(1, 31) if uid != 7]


def test_a_mailbox_that_is_not_connected_though_logged_in_is_left_alone_for_a_while() -> None:
    with serving(microsoft()) as server:
        server.select_answer = "BAD User is authenticated but not connected."
        with connected(server) as connection, pytest.raises(Throttled, match="asks to wait"):
            connection.examine("INBOX")


@pytest.mark.hard_case(
    23, how="scripted Gmail, Microsoft 365, iCloud and Yahoo; their copy arrives after we first looked for it"
)
@pytest.mark.parametrize("provider", ALL)
def test_sent_mail_that_the_provider_files_is_not_filed_again(provider, seen: Seen) -> None:
    with serving(provider()) as server:
        chores = Chores(server)
        chores.outbox.add(sent_item(not_before=NOW))
        assert chores.run(SENT[provider]) is False
        assert chores.item().sent_copy is SentCopy.PENDING
        server.sends(SOURCE, SENT[provider])
        assert chores.run(SENT[provider]) is True
        assert chores.item().sent_copy is SentCopy.FILED
        assert server.appended == []
    seen("nothing is appended while theirs may still come; then theirs is found: 1 copy")


@pytest.mark.parametrize("provider", ALL)
def test_sent_mail_that_the_provider_does_not_file_after_all_is_filed(provider) -> None:
    with serving(provider()) as server:
        chores = Chores(server)
        chores.outbox.add(sent_item(not_before=NOW - timedelta(seconds=FILES_WITHIN)))
        assert chores.run(SENT[provider]) is True
        assert server.appended == [(SENT[provider], SOURCE)]


REWRITTEN = SOURCE.replace(
    b"Message-ID: <one@example.test>",
    b"Message-ID: <DB7@eurprd09.prod.outlook.com>\r\nX-Microsoft-Original-Message-ID: <one@example.test>",
)


def test_a_copy_under_another_message_id_is_found() -> None:
    with serving(microsoft()) as server:
        chores = Chores(server)
        server.sends(REWRITTEN, "Sent Items")
        chores.outbox.add(sent_item(not_before=NOW - timedelta(seconds=FILES_WITHIN)))
        assert chores.run("Sent Items") is True
        assert server.appended == []


def test_a_mail_of_unknown_outcome_is_found_under_another_message_id() -> None:
    with serving(microsoft()) as server:
        chores = Chores(server)
        server.sends(REWRITTEN, "Sent Items")
        unknown = sent_item(
            state=OutboxState.UNKNOWN, accepted=(), recipients=("anna@x.test",), handed_over=True
        )
        chores.outbox.add(replace(unknown, error="?"))
        assert chores.run("Sent Items") is True
        assert chores.outbox.items[OutboxId("one")].state is OutboxState.SENT
