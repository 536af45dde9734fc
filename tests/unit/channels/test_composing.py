"""Mail that goes out: right on the wire, and closed to whatever is typed or pasted into it."""

import email
import email.message
import email.policy
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.channels.mail import (
    Outgoing,
    compose,
    html_of,
    inline_image,
    parse,
    quoted,
    reply_subject,
    sanitize,
)
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


PICTURE = DraftAttachment("shot.png", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(40), "p1@host.example")
SEEN = "See **this**:\n![shot.png](cid:p1@host.example)\n\n- one\n- two"


def structure(source: bytes) -> object:
    def of(part: email.message.Message) -> object:
        kind = part.get_content_type()
        return (kind, [of(one) for one in part.get_payload()]) if part.is_multipart() else kind  # type: ignore[arg-type, union-attr]

    return of(email.message_from_bytes(source))


def test_an_answer_leaves_as_text_and_as_html() -> None:
    source = compose(outgoing("It *works*.", quote="Jan wrote:\n> It is <b>down</b>\n>> older"))
    assert structure(source) == ("multipart/alternative", ["text/plain", "text/html"])
    read = email.message_from_bytes(source, policy=email.policy.default)
    plain, page = read.iter_parts()
    assert (plain.get_param("format"), plain.get_content().replace("\r\n", "\n")) == (
        "flowed",
        "It *works*.\n\nJan wrote:\n> It is <b>down</b>\n>> older\n",
    )
    assert "<i>works</i>" in page.get_content()
    assert page.get_content().count("<blockquote") == 2
    assert "It is &lt;b&gt;down&lt;/b&gt;" in page.get_content()


def test_pictures_stand_in_the_html_and_files_around_it() -> None:
    source = compose(
        outgoing(SEEN, attachments=(PICTURE, DraftAttachment("a.pdf", "application/pdf", b"%PDF")))
    )
    assert structure(source) == (
        "multipart/mixed",
        [
            ("multipart/alternative", ["text/plain", ("multipart/related", ["text/html", "image/png"])]),
            "application/pdf",
        ],
    )
    mail = parse(source)
    assert mail.new_text == "See **this**:\n[shot.png]\n\n- one\n- two"
    assert [(a.name, a.content_id, a.inline) for a in mail.attachments] == [
        ("shot.png", "p1@host.example", True),
        ("a.pdf", "", False),
    ]
    assert inline_image(source, "p1@host.example") == ("image/png", PICTURE.content)
    assert 'src="cid:p1@host.example"' in sanitize(html_of(source) or "").html


def test_a_picture_that_stands_nowhere_goes_along_as_a_file() -> None:
    source = compose(outgoing("No picture", attachments=(PICTURE,)))
    assert structure(source) == (
        "multipart/mixed",
        [("multipart/alternative", ["text/plain", "text/html"]), "image/png"],
    )
    assert [a.inline for a in parse(source).attachments] == [False]


def test_who_wants_text_only_sends_text_only() -> None:
    source = compose(outgoing(SEEN, attachments=(PICTURE,), plain_only=True))
    assert structure(source) == ("multipart/mixed", ["text/plain", "image/png"])
    assert structure(compose(outgoing("It works.", plain_only=True))) == "text/plain"


def test_what_is_no_letter_goes_as_text() -> None:
    began = time.monotonic()
    text = "a *b* [c](https://d.example) " * 70_000
    assert structure(compose(outgoing(text))) == "text/plain"
    assert time.monotonic() - began < 20


def test_content_ids_inject_nothing() -> None:
    source = compose(
        outgoing(attachments=(replace(PICTURE, content_id="a@b>\r\nBcc: victim@v.example\r\n\r\nx"),))
    )
    read = email.message_from_bytes(source, policy=email.policy.default)
    assert [name for part in read.walk() for name in part if name.lower() == "bcc"] == []


def test_a_short_answer_about_html_is_read_as_it_was_typed() -> None:
    mail = parse(compose(outgoing("Rename **index.html** to index.php")))
    assert (mail.new_text, mail.plain_differs) == ("Rename **index.html** to index.php", False)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(st.characters(codec="utf-8"), max_size=40),
            st.sampled_from(
                [
                    "**b**",
                    "*i*",
                    "`c`",
                    "```",
                    "- x",
                    "- y",
                    "1. x",
                    "2. y",
                    "## h",
                    "> q",
                    "",
                    "[a](https://b.example)",
                ]
            ),
        ),
        max_size=12,
    ),
)
def test_any_text_survives_the_way_there_and_back(lines: list[str]) -> None:
    text = "\n".join(lines)
    rich, bare = parse(compose(outgoing(text))), parse(compose(outgoing(text, plain_only=True)))
    assert (rich.text, rich.new_text, rich.quote) == (bare.text, bare.new_text, bare.quote)
    assert (rich.plain_differs, rich.problems) == (False, ())


def test_subjects_of_answers() -> None:
    assert reply_subject("Odp: RE: Fwd: Site") == "Re: Site"
    assert reply_subject("") == "Re:"
