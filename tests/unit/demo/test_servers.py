"""The embedded servers behave like mail servers, and the customers behind them answer."""

import contextlib
import email
import smtplib
import threading
import time
from email import policy
from email.message import EmailMessage

import pytest
from imapclient import IMAPClient

from agentdesk.demo.chronicle import Happening
from agentdesk.demo.life import DemoOptions
from agentdesk.demo.sample import load_sample
from agentdesk.demo.servers import DemoNotStarted, DemoServers

QUICK = DemoOptions(urgent_after=None, answer_after=(0.01, 0.02))
HANNAH = "hannah@fernandfable.example"


@pytest.fixture(scope="module")
def sample():
    return load_sample()


@pytest.fixture(scope="module")
def full(sample):
    servers = DemoServers(sample, QUICK)
    with servers as endpoints:
        yield endpoints


@pytest.fixture
def servers(sample):
    running = DemoServers(sample.emptied(), QUICK)
    running.start()
    yield running
    running.stop()


@contextlib.contextmanager
def imap(endpoints):
    client = IMAPClient(endpoints.imap_host, endpoints.imap_port, ssl=False)
    client.login(endpoints.user, endpoints.password)
    try:
        yield client
    finally:
        client.logout()


@contextlib.contextmanager
def smtp(endpoints, password=None):
    with smtplib.SMTP(endpoints.smtp_host, endpoints.smtp_port, timeout=5) as client:
        client.login(endpoints.user, password or endpoints.password)
        yield client


def a_reply(to=HANNAH, subject="Re: Our shop", **headers):
    mail = EmailMessage()
    mail["From"] = "Marta <support@brightwave.example>"
    mail["To"] = to
    mail["Subject"] = subject
    mail["Message-ID"] = "<reply-1@brightwave.example>"
    mail["References"] = "<first@fernandfable.example>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content("It is repaired – zażółć gęślą jaźń.\nPlease look once more.\n")
    return mail


def newest(client):
    client.select_folder("INBOX", readonly=True)
    uid = client.search()[-1]
    return email.message_from_bytes(client.fetch(uid, ["BODY.PEEK[]"])[uid][b"BODY[]"], policy=policy.default)


def test_starting_with_the_whole_mailbox_takes_less_than_two_seconds():
    begun = time.process_time()
    servers = DemoServers(options=QUICK)
    servers.start()
    taken = time.process_time() - begun
    servers.stop()
    assert taken < 2.0


def test_the_mailbox_holds_every_mail_with_its_own_date(full, sample):
    with imap(full) as client:
        for folder in ("INBOX", "Sent", "Junk"):
            client.select_folder(folder, readonly=True)
            uids = client.search()
            expected = [mail for mail in sample.mails if mail.folder == folder]
            assert len(uids) == len(expected)
            client.normalise_times = False
            dates = [row[b"INTERNALDATE"] for row in client.fetch(uids, ["INTERNALDATE"]).values()]
            assert sorted(dates) == sorted(mail.received_at for mail in expected)


def test_mail_comes_back_byte_for_byte(full, sample):
    with imap(full) as client:
        client.select_folder("Sent", readonly=True)
        rows = client.fetch(client.search(), ["BODY.PEEK[]"])
    assert {row[b"BODY[]"] for row in rows.values()} == {
        mail.raw for mail in sample.mails if mail.folder == "Sent"
    }


def test_folders_say_what_they_are_for(full):
    with imap(full) as client:
        uses = {name: set(flags) for flags, _, name in client.list_folders()}
        assert client.has_capability("SPECIAL-USE")
    assert set(uses) == {"INBOX", "Sent", "Drafts", "Trash", "Junk"}
    assert all(f"\\{name}".encode() in uses[name] for name in ("Sent", "Drafts", "Trash", "Junk"))


def test_append_tells_the_uid_and_move_moves(servers):
    endpoints = servers.endpoints
    with imap(endpoints) as client:
        answer = client.append("INBOX", b"Subject: x\r\n\r\nhello\r\n")
        assert b"APPENDUID" in answer
        client.select_folder("INBOX")
        client.move(client.search(), "Trash")
        assert client.search() == []
        assert client.folder_status("Trash", ["MESSAGES"])[b"MESSAGES"] == 1


def test_a_wrong_password_is_refused_by_both(full):
    client = IMAPClient(full.imap_host, full.imap_port, ssl=False)
    with pytest.raises(Exception, match=r"(?i)auth|invalid|fail"):
        client.login(full.user, "guess")
    client.shutdown()
    with pytest.raises(smtplib.SMTPAuthenticationError), smtp(full, "guess"):
        pass


def test_sending_needs_a_login(full):
    with (
        smtplib.SMTP(full.smtp_host, full.smtp_port) as client,
        pytest.raises(smtplib.SMTPException) as refused,
    ):
        client.send_message(a_reply())
    assert b"5.7.0" in refused.value.smtp_error


def test_bad_recipients_are_refused_one_by_one(servers):
    with smtp(servers.endpoints) as client:
        refused = client.sendmail(
            "support@brightwave.example",
            [HANNAH, "hanna@fernandfable.example", "me@elsewhere.example", "nonsense"],
            a_reply().as_bytes(),
        )
    assert {address: code for address, (code, _) in refused.items()} == {
        "hanna@fernandfable.example": 550,
        "me@elsewhere.example": 550,
        "nonsense": 553,
    }


def test_idle_is_told_of_the_urgent_mail_at_once(servers):
    with imap(servers.endpoints) as client:
        client.select_folder("INBOX")
        client.idle()
        threading.Timer(0.05, servers.deliver_urgent).start()
        pushed = client.idle_check(timeout=3)
        client.idle_done()
        assert (1, b"EXISTS") in pushed
        mail = newest(client)
    assert mail["To"] == "urgent@brightwave.example"
    assert "m.okafor@lanternbooks.example" in mail["From"]
    event = servers.chronicle.wait_for(Happening.URGENT_DELIVERED, 1)
    assert event.message_id == mail["Message-ID"].strip("<>")


def test_the_urgent_mail_comes_by_itself_after_the_set_time(sample):
    servers = DemoServers(sample.emptied(), DemoOptions(urgent_after=0.05))
    servers.start()
    event = servers.chronicle.wait_for(Happening.URGENT_DELIVERED, 3)
    servers.stop()
    assert event is not None


def test_a_customer_answers_back_threaded_and_quoting(servers):
    with smtp(servers.endpoints) as client:
        client.send_message(a_reply())
    event = servers.chronicle.wait_for(
        Happening.CUSTOMER_ANSWERED, 3, in_reply_to="reply-1@brightwave.example"
    )
    with imap(servers.endpoints) as client:
        answer = newest(client)
    assert event.address == HANNAH
    assert answer["In-Reply-To"] == "<reply-1@brightwave.example>"
    assert answer["References"].split() == ["<first@fernandfable.example>", "<reply-1@brightwave.example>"]
    assert answer["Subject"] == "Re: Our shop"
    assert "> It is repaired – zażółć gęślą jaźń." in answer.get_body(("plain",)).get_content()


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("tomasz.lis@meblelis.example", "Pozdrawiam"),
        ("thiago@bikenogueira.example", "Abraço"),
        (HANNAH, "Thanks"),
    ],
)
def test_customers_answer_in_their_own_language(servers, address, word):
    with smtp(servers.endpoints) as client:
        client.send_message(a_reply(address))
    servers.chronicle.wait_for(Happening.CUSTOMER_ANSWERED, 3)
    with imap(servers.endpoints) as client:
        assert word in newest(client).get_body(("plain",)).get_content()


def test_the_same_seed_gives_the_same_answers(sample):
    texts = []
    for _ in range(2):
        servers = DemoServers(sample.emptied(), QUICK)
        endpoints = servers.start()
        with smtp(endpoints) as client:
            client.send_message(a_reply())
        servers.chronicle.wait_for(Happening.CUSTOMER_ANSWERED, 3)
        with imap(endpoints) as client:
            texts.append(
                newest(client).get_body(("plain",)).get_content().split("\n>")[0].split("Thanks,")[0]
            )
        servers.stop()
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("to", "headers"),
    [
        ("alerts@uptime-lantern.example", {}),
        (HANNAH, {"Auto_Submitted": "auto-replied"}),
        (HANNAH, {"Precedence": "bulk"}),
    ],
)
def test_machines_are_not_answered_and_do_not_answer(servers, to, headers):
    with smtp(servers.endpoints) as client:
        client.send_message(a_reply(to, **headers))
    assert servers.chronicle.wait_for(Happening.REPLY_ACCEPTED, 1) is not None
    assert servers.chronicle.wait_for(Happening.CUSTOMER_ANSWERED, 0.15) is None


def test_a_customer_is_content_after_three_answers(servers):
    with smtp(servers.endpoints) as client:
        for _ in range(5):
            client.send_message(a_reply())
    time.sleep(0.3)
    happened = [event.what for event in servers.chronicle.events]
    assert happened.count(Happening.CUSTOMER_ANSWERED) == 3


def test_a_full_mailbox_sends_a_delivery_report(servers):
    with smtp(servers.endpoints) as client:
        client.send_message(a_reply("kancelaria.mazur@pelnaskrzynka.example"))
    assert servers.chronicle.wait_for(Happening.BOUNCE_DELIVERED, 3) is not None
    with imap(servers.endpoints) as client:
        report = newest(client)
    assert report.get_content_type() == "multipart/report"
    assert "reply-1@brightwave.example" in report.as_string()


def test_mail_to_our_own_alias_arrives(servers):
    with smtp(servers.endpoints) as client:
        client.send_message(a_reply("billing@brightwave.example", subject="A note to ourselves"))
    with imap(servers.endpoints) as client:
        assert newest(client)["Subject"] == "A note to ourselves"


def test_listeners_hear_events(servers):
    heard = []
    servers.chronicle.listen(heard.append)
    servers.deliver_urgent()
    assert [event.what for event in heard] == [Happening.URGENT_DELIVERED]


def test_stopping_with_an_idling_client_is_quick_and_frees_the_port(sample):
    servers = DemoServers(sample.emptied(), QUICK)
    endpoints = servers.start()
    client = IMAPClient(endpoints.imap_host, endpoints.imap_port, ssl=False)
    client.login(endpoints.user, endpoints.password)
    client.select_folder("INBOX")
    client.idle()
    begun = time.perf_counter()
    servers.stop()
    servers.stop()
    assert time.perf_counter() - begun < 1.0
    with pytest.raises(OSError):
        IMAPClient(endpoints.imap_host, endpoints.imap_port, ssl=False, timeout=1)
    client.shutdown()


def test_servers_that_do_not_run_say_so(sample):
    with pytest.raises(DemoNotStarted, match="not running"):
        DemoServers(sample).deliver_urgent()
