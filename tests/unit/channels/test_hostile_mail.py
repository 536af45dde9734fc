"""Mail that lies about who wrote it, what it is and where it ends: what the parser makes of it, case by case."""

import base64
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from agentdesk.channels.language import language_of
from agentdesk.channels.mail import (
    Outgoing,
    compose,
    html_of,
    html_to_text,
    leaf,
    parse,
    plain_version,
    quoted,
    reply_subject,
    sanitize,
)
from agentdesk.domain.message import Address
from tests.reliability.recording import Seen
from tests.unit.channels.raw import multipart, raw

READ = "such a mail, read by the parser"
WRITTEN = "such a mail, read by the parser and answered by the composer"
REAL = "jan@customer.example"


def numbered(names: str, values: Sequence[object]) -> pytest.MarkDecorator:
    """Parameters that are known by their number, since what they are is no name for a test."""
    return pytest.mark.parametrize(names, values, ids=[str(n) for n in range(1, len(values) + 1)])


def encoded(text: str) -> str:
    return f"=?utf-8?B?{base64.b64encode(text.encode()).decode()}?="


@pytest.mark.hostile(44, how=READ)
@numbered("name", ["<bank@us.example>", "bank@us.example", "x\r\nBcc: v@x.example", '" <bank@us.example>,', "x\r\n\r\nbody", "\x00<a@b.c>\u202e"])  # fmt: skip
def test_what_an_encoded_name_hides_is_a_name(name: str, seen: Seen) -> None:
    mail = parse(raw(From=f"{encoded(name)} <{REAL}>"))
    assert mail.from_.email == REAL
    assert mail.from_.name.isprintable()
    assert mail.text == "Hello"
    assert not mail.headers_named("bcc")
    seen(f"the sender is {REAL}, his name is one line: {mail.from_.name}")


@pytest.mark.hostile(45, how=READ)
def test_from_counts_and_sender_is_kept_beside_it(seen: Seen) -> None:
    mail = parse(raw(Sender="boss@us.example", Resent_From="other@us.example"))
    assert mail.from_.email == REAL
    assert [one.email for one in mail.sent_by] == ["boss@us.example", "other@us.example"]
    assert parse(raw(Sender=f"Jan <{REAL.upper()}>")).sent_by == ()
    seen("From counts; whom Sender and Resent-From name is kept beside it")


@pytest.mark.hostile(46, how=READ)
def test_all_who_would_be_answered_are_known(seen: Seen) -> None:
    mail = parse(raw(Reply_To=", ".join(f"u{n}@evil.example" for n in range(50))))
    assert len(mail.reply_to) == 50
    assert mail.from_.email == REAL
    seen("all 50 are known before an answer is written")


@pytest.mark.hostile(49, how=WRITTEN)
@numbered(
    "subject",
    [
        "Re: x\r\nBcc: v@x.example",
        encoded("Re: x\r\nBcc: v@x.example"),
        "=?utf-8?Q?x=0D=0ABcc:_v@x.example?=",
    ],
)
def test_an_answer_has_one_subject_and_no_bcc(subject: str, seen: Seen) -> None:
    mail = parse(raw(Subject=subject))
    answer = compose(an_answer(reply_subject(mail.subject)))
    head = answer.partition(b"\r\n\r\n")[0].lower()
    assert head.count(b"subject:") == 1
    assert b"\nbcc:" not in head
    seen("one Subject, no Bcc")


@pytest.mark.hostile(50, how=WRITTEN)
def test_line_breaks_in_ids_and_names_are_gone(seen: Seen) -> None:
    named = "Content-Type: application/x; name*=utf-8''a%0D%0ABcc%3A%20v.pdf\n\nx"
    mail = parse(
        multipart("\nhi", named).replace(
            b"From:",
            b"References: <a\r\n b@x> <c=?utf-8?Q?=0D=0A?=@x>\r\nIn-Reply-To: <d\r\n\t@x>\r\nFrom:",
            1,
        )
    )
    assert all(one.isprintable() and " " not in one for one in (*mail.references, *mail.in_reply_to))
    assert [a.name.isprintable() for a in mail.attachments] == [True]
    answer = compose(an_answer("x", references=mail.references, in_reply_to=mail.in_reply_to[0]))
    assert b"\nbcc:" not in answer.partition(b"\r\n\r\n")[0].lower()
    seen("ids and names are one line; the answer has no Bcc")


def an_answer(subject: str, references: tuple[str, ...] = (), in_reply_to: str = "") -> Outgoing:
    return Outgoing(
        Address("support@host.example"), (Address(REAL),), subject, "Hello", "2@host.example", datetime(2026, 3, 1, tzinfo=UTC),
        references=references, in_reply_to=in_reply_to,
    )  # fmt: skip


@pytest.mark.hostile(53, how=READ)
@numbered("written", ["", " ", "<>", "<" + "a" * 10_000 + "@x>", "<\x00>", "<<@>>"])
def test_a_mail_without_a_proper_id_gets_one_of_its_own(written: str, seen: Seen) -> None:
    one, other = (parse(raw(body, Message_ID=written)) for body in ("one", "other"))
    assert 0 < len(one.message_id) <= 500
    assert one.key != other.key
    seen("two such mails are two; each has an id of its own")


@pytest.mark.hostile(53, how=READ)
def test_the_first_of_two_ids_counts(seen: Seen) -> None:
    assert parse(raw(headers="Message-ID: <0@c.example>\n")).message_id == "0@c.example"
    seen("the first of two Message-IDs counts")


@pytest.mark.hostile(54, how=READ)
@numbered("written", ["", "Thu, 01 Jan 1970 00:00:00 +0000", "Mon, 1 Jan 2099 00:00:00 +0000", "garbage", "99 Foo 9999 99:99:99 +9999", "1 " * 5000, "\x00"])  # fmt: skip
def test_a_senseless_date_is_none(written: str, seen: Seen) -> None:
    assert parse(raw(Date=written)).sent_at is None
    seen("no date is believed; the time of arrival counts")


@pytest.mark.hostile(56, how=READ)
def test_our_own_headers_of_a_stranger_are_not_kept(seen: Seen) -> None:
    mail = parse(raw(X_Agentdesk_Ticket="ABC", X_Agentdesk_Journal="1"))
    assert not [name for name, _ in mail.headers if name.startswith("x-agentdesk")]
    seen("they are not even kept")


@pytest.mark.hostile(69, how=READ)
@numbered("coding, body", [
        ("base64", "aGkgdGhlcmU*="), ("base64", "a G k gdGhlcmU"), ("base64", "\x00aGkgdGhlcmU="), ("quoted-printable", "hi=20there=ZZ=="),
        ("x-rot26", "hi there"), ("8 bits", "hi there"),
    ])  # fmt: skip
def test_what_can_be_decoded_is_shown(coding: str, body: str, seen: Seen) -> None:
    mail = parse(raw(body, Content_Transfer_Encoding=coding))
    assert "hi there" in mail.text
    seen(f"{coding}: the text is shown")


@pytest.mark.hostile(70, how=READ)
@numbered(
    "charset",
    [
        "x-unknown",
        "undefined",
        "unicode_escape",
        "zlib",
        "rot13",
        "idna",
        "\"'",
        "a" * 5000,
        "utf-16",
        "utf-32",
        "hz",
        "iso-2022-kr",
    ],
)
def test_a_lying_charset_costs_no_mail(charset: str, seen: Seen) -> None:
    mail = parse(raw("Zażółć gęślą jaźń", Content_Type=f'text/plain; charset="{charset}"'))
    assert mail.text
    mail.text.encode("utf-8")
    seen(
        "the mail is read"
        + (", and its text as it was meant" if "Zażółć" in mail.text else ", its text replaced")
    )


@pytest.mark.hostile(70, how=READ)
def test_utf7_never_makes_live_tags(seen: Seen) -> None:
    page = raw("+ADw-script+AD4-alert(1)+ADw-/script+AD4-hi", Content_Type="text/html; charset=utf-7")
    shown = sanitize(html_of(page) or "")
    assert "<script" not in shown.html
    assert "alert" not in parse(page).text
    seen("the script is gone")


@pytest.mark.hostile(72, how=READ)
@numbered("plain, html", [
        ("Pay 10 euro", "<p>Pay 10,000 euro</p>"), ("Pay 10,000 euro", "<p>Pay 10 euro<span style='DISPLAY : none'>,000</span></p>"),
        ("Do not pay. " + "Many words. " * 90, "<p>Do pay. " + "Many words. " * 90), ("All is well.", "<p>Our shop is down!</p>"),
        ("Pay 10 euro", "<b title='>'>Pay 10 euro</b><!-- > --> each day"), ("Pay now!", "<head>Do not <title>now</title></head>Pay"),
        ("Nic się nie dzieje, dziękuję bardzo za pomoc.", "<p>Nothing at all works since this morning, and nobody answers.</p>"),
    ])  # fmt: skip
def test_what_is_shown_is_what_is_quoted_and_judged(plain: str, html: str, seen: Seen) -> None:
    source = multipart(
        f"Content-Type: text/plain; charset=utf-8\n\n{plain}",
        f"Content-Type: text/html\n\n{html}",
        kind="alternative",
    )
    mail = parse(source)
    shown = html_to_text(sanitize(html_of(source) or "").html)
    assert mail.text.split() == mail.new_text.split() == shown.split()
    assert " ".join(shown.split()) in " ".join(quoted(mail).split())
    assert mail.plain_differs
    assert plain_version(source).split() == plain.split()
    assert language_of(mail) in ("en", "")
    seen("the HTML is shown, quoted and judged; the plain text can be had beside it")


@numbered("plain, html", [
        ("Hello,\n\nsee here <https://a.example/x?y=1>.\n\n* one\n* two\n", "<p>Hello,<p>see <a href='https://a.example/x?y=1'>here</a>.<ul><li>one<li>two</ul>"),
        ("*Hello*\n\n1. one\n2. two\n[image: logo]", "<b>He</b>llo&nbsp;<ol><li>one</li><li>two</li></ol><img alt=logo src=cid:a>"),
        ("Don't wait for Zażółć\n-- \nJan", "<style>p{color:red}</style><div>Don&rsquo;t wait <i>for</i> Za&#380;&oacute;łć</div>-- <br>Jan"),
        ("Hi\n\n-----Original Message-----\n> Old", "<!--[if mso]><xml>x</xml><![endif]--><p>Hi</p><hr><blockquote>Old</blockquote>"),
        ("write to jan@customer.example<mailto:jan@customer.example>", "write to <a href='mailto:jan@customer.example'>jan@customer.example</a>"),
    ])  # fmt: skip
def test_what_programs_add_to_a_plain_text_makes_it_no_other(plain: str, html: str) -> None:
    source = multipart(
        f"Content-Type: text/plain; charset=utf-8\n\n{plain}",
        f"Content-Type: text/html; charset=utf-8\n\n{html}",
        kind="alternative",
    )
    mail = parse(source)
    assert mail.text.split() == plain.split()
    assert not mail.plain_differs
    assert plain_version(source) == ""


def test_a_mail_that_says_two_things_keeps_the_key_that_it_was_filed_under() -> None:
    """The hash covers the plain text, as it did when that was what was read of such a mail."""
    one, other = (
        parse(multipart(f"\n{plain}", "Content-Type: text/html\n\n<p>Hello</p>", kind="alternative"))
        for plain in ("Pay 10 euro", "Pay 20 euro")
    )
    assert one.text == other.text == "Hello"
    assert one.content_hash != other.content_hash


@pytest.mark.hostile(73, how=READ)
def test_a_tag_is_not_joined_across_parts(seen: Seen) -> None:
    source = multipart(
        'Content-Type: text/html\n\n<img src="http://evil.example/',
        "Content-Type: text/plain\n\nsecret",
        'Content-Type: text/html\n\n">',
    )
    shown = sanitize(html_of(source) or "")
    assert "evil.example" not in shown.html
    assert "secret" in shown.html
    seen("each part is made safe alone; nothing leads to the stranger's server")


@pytest.mark.hostile(74, how=READ)
@numbered("head", ['message/external-body; access-type=URL; URL="http://evil.example/x"', 'message/partial; id="a"; number=1; total=2'])  # fmt: skip
def test_a_body_that_is_elsewhere_stays_there(head: str, seen: Seen) -> None:
    mail = parse(multipart("\nhi there", f"Content-Type: {head}\n\nContent-Type: text/html\n\n<p>x</p>"))
    assert mail.text.startswith("hi there")
    assert [a.content_type for a in mail.attachments] == [head.partition(";")[0]]
    seen("it is an attachment; nothing is fetched or joined")


@pytest.mark.hostile(75, how=READ)
def test_content_location_means_nothing(seen: Seen) -> None:
    page = 'Content-Type: text/html\n\n<img src="http://evil.example/a.png"><img src="a.png">'
    image = "Content-Type: image/png\nContent-Location: http://evil.example/a.png\n\nPNG"
    source = multipart(page, image, kind="related")
    assert "evil.example" not in sanitize(html_of(source) or "").html
    assert leaf(source, 1) == b"PNG"
    seen("no image is taken by its address; the part is an attachment")


@pytest.mark.hostile(78, how=READ)
def test_a_type_with_a_nul_in_it_can_be_stored(seen: Seen) -> None:
    mail = parse(multipart("\nhi", "Content-Type: application/x-\x00zip\n\nx"))
    assert [a.content_type for a in mail.attachments] == ["application/x-zip"]
    seen("the type of an attachment is kept without it")


@pytest.mark.hostile(78, how=READ)
@numbered("source", [
        raw(Subject="a\x00b\x07\x7f", From="J\x00an <jan@customer.example>"), raw(b"hi\x00\x01\x1b there\xed\xa0\x80"),
        raw("\\ud800", Content_Type="text/plain; charset=unicode_escape"), raw(b"\x00\xd8h\x00", Content_Type="text/plain; charset=utf-16-le"),
        raw("+2AA-", Content_Type="text/plain; charset=utf-7"), raw(Subject="=?utf-16-le?B?ANg=?= =?utf-8?B?7aCA?="),
        raw("&#xD800;&#0;&#xDFFF;x", Content_Type="text/html"), bytes(range(256)) * 50,
    ])  # fmt: skip
def test_no_half_characters_and_no_controls(source: bytes, seen: Seen) -> None:
    mail = parse(source)
    for text in (mail.subject, mail.from_.name, mail.text, mail.new_text):
        text.encode("utf-8")
        assert not {"\x00", "\x07", "\x1b", "\x7f"} & {*text}
    seen("what can be read is shown, without them")
