"""Mail that goes out: right on the wire, and closed to whatever is typed or pasted into it."""

import email
import email.policy
from datetime import UTC, datetime

import pytest

from agentdesk.channels.mail import Outgoing, compose, parse, quoted, reply_subject
from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Address
from agentdesk.domain.tokens import our_message_id, ticket_token
from tests.unit.channels.raw import raw

TICKET = TicketId("7K3M9QX2AB")


def outgoing(text: str = "Hello Jan,\n\nit works.", **changes: object) -> Outgoing:
    values: dict[str, object] = {
        "sender": Address("support@host.example", "Host Support"),
        "to": (Address("jan@customer.example", "Jan Nowak"),),
        "subject": "Re: Site",
        "text": text,
        "message_id": our_message_id(TICKET, "host.example", "abcd1234"),
        "date": datetime(2026, 3, 12, 9, 22, tzinfo=UTC),
        **changes,
    }
    return Outgoing(**values)  # type: ignore[arg-type]


def test_what_is_written_is_read_back() -> None:
    text = (
        "Dzień dobry,\n\n"
        + "To jest długie zdanie, które musi zostać złamane. " * 8
        + "\n\n  indented\nFrom here\n\n-- \nAnna"
    )
    source = compose(
        outgoing(text, cc=(Address("b@x.pl", "Ł, B"),), in_reply_to="a@x", references=("r@x", "a@x"))
    )
    mail = parse(source)
    assert mail.text == "\n".join(line.rstrip() if line != "-- " else line for line in text.split("\n"))
    assert mail.from_ == Address("support@host.example", "Host Support")
    assert mail.cc == (Address("b@x.pl", "Ł, B"),)
    assert (mail.in_reply_to, mail.references) == (("a@x",), ("r@x", "a@x"))
    assert ticket_token(mail.message_id) == TICKET
    assert mail.problems == ()


@pytest.mark.parametrize(
    "text",
    ["x" * 5000, "a\rb\r\nc\nd", ".\n..\n.x\nQUIT", "日本語のテキスト" * 200, "a\x00b", "tab\there ", ""],
)
def test_the_wire_form_is_strict(text: str) -> None:
    source = compose(
        outgoing(
            text, attachments=(DraftAttachment("a.bin", "application/octet-stream", bytes(range(256)) * 20),)
        )
    )
    assert source.isascii()
    lines = source.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert b"\n" not in b"".join(lines)
    assert b"\r" not in b"".join(lines)
    assert b"\x00" not in source
    assert not any(line.startswith(b".") for line in lines)


INJECTION = "x\r\nBcc: victim@v.example\r\n\r\nbody"


def test_nothing_can_be_injected_into_headers() -> None:
    source = compose(
        outgoing(
            sender=Address("support@host.example", INJECTION),
            to=(Address("jan@c.example", INJECTION), Address("e@x.example\r\nBcc: victim@v.example", "")),
            subject=INJECTION,
            message_id="a@b\r\nBcc: victim@v.example",
            in_reply_to="c@d>\r\nBcc: victim@v.example",
            references=("e@f\r\nBcc: victim@v.example",),
            attachments=(DraftAttachment(INJECTION + ".txt", "text/plain\r\nBcc: victim@v.example", b"x"),),
        )
    )
    read = email.message_from_bytes(source, policy=email.policy.default)
    assert [name for part in read.walk() for name in part if name.lower() == "bcc"] == []
    assert read.get_all("Subject") == ["x Bcc: victim@v.example body"]
    assert all(not part.defects for part in read.walk())


def test_bcc_stays_out_of_the_mail_and_in_the_envelope() -> None:
    mail = outgoing(bcc=(Address("boss@x.example"),), cc=(Address("jan@customer.example"),))
    assert b"boss" not in compose(mail)
    assert mail.recipients == ("jan@customer.example", "boss@x.example")


def test_the_standard_library_reads_names_and_files_alike() -> None:
    files = (
        DraftAttachment(
            "zażółć gęślą jaźń – bardzo długa nazwa pliku z fakturą za marzec.pdf", "application/pdf", b"%PDF"
        ),
        DraftAttachment("../up.txt", "text/plain", b"x"),
    )
    source = compose(
        outgoing(subject="Zgłoszenie " * 20, to=(Address("m@x.example", 'Mic"hał, Ł'),), attachments=files)
    )
    read = email.message_from_bytes(source, policy=email.policy.default)
    assert read["Subject"] == ("Zgłoszenie " * 20).strip()
    assert read["To"].addresses[0].display_name == 'Mic"hał, Ł'
    assert [part.get_filename() for part in read.iter_attachments()] == [files[0].name, "up.txt"]
    assert [a.name for a in parse(source).attachments] == [files[0].name, "up.txt"]


def test_an_international_domain_is_written_in_ascii() -> None:
    assert outgoing(to=(Address("jan@żółw.example"),)).recipients == ("jan@xn--w-uga1v8h.example",)


def test_long_chains_of_references_keep_root_and_parents() -> None:
    source = compose(outgoing(references=tuple(f"{n}@x" for n in range(500))))
    kept = parse(source).references
    assert len(kept) == 40
    assert (kept[0], kept[-1]) == ("0@x", "499@x")


def test_a_quotation_is_recognised_again() -> None:
    mail = parse(
        raw(
            "Nie działa strona.\n> older\n\nJan",
            Date="Thu, 12 Mar 2026 10:22:00 +0100",
            From="Jan Nowak <jan@c.example>",
        )
    )
    for language in ("en", "pl", "pt", "de", "es", "fr", ""):
        text = quoted(mail, language)
        assert text.endswith("> Jan")
        answer = parse(compose(outgoing("It works.", quote=text, in_reply_to="x@y")))
        assert answer.new_text == "It works."


def test_subjects_of_answers() -> None:
    assert reply_subject("Odp: RE: Fwd: Site") == "Re: Site"
    assert reply_subject("") == "Re:"
