"""What mail says, read as it was meant."""

from datetime import UTC, datetime

import pytest

from agentdesk.channels.mail import html_of, inline_image, leaf, parse
from agentdesk.domain.errors import NotFound
from agentdesk.domain.message import Address
from tests.unit.channels.raw import multipart, quoted_printable, raw

TEXT = "Content-Type: text/plain; charset=utf-8\n\n"
HTML = "Content-Type: text/html; charset=utf-8\n\n"


def test_a_plain_mail() -> None:
    mail = parse(
        raw(
            "Hello,\n\nwhat does a domain cost?\n\nJan",
            Date="Thu, 12 Mar 2026 10:22:00 +0100",
            Cc="b@x.example",
        )
    )
    assert mail.from_ == Address("jan@customer.example", "Jan")
    assert mail.to == (Address("support@host.example"),)
    assert mail.cc == (Address("b@x.example"),)
    assert mail.subject == "Hi"
    assert mail.message_id == "1@c.example"
    assert mail.sent_at == datetime(2026, 3, 12, 9, 22, tzinfo=UTC)
    assert mail.new_text == "Hello,\n\nwhat does a domain cost?\n\nJan"
    assert mail.problems == ()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?Q?Zg=C5=82oszenie?=", "Zgłoszenie"),
        ("=?iso-8859-2?Q?Zg=B3oszenie?=", "Zgłoszenie"),
        ("=?UTF-8?B?xYE=?= =?UTF-8?B?w7Nkxbo=?=", "Łódź"),
        ("=?utf-8?B?xYHDs2TFug?=", "Łódź"),
        ("=?utf-8?B?xYHDs2TF?= =?utf-8?B?ug==?=", "Łódź"),
        ("Re: =?windows-1250?q?pytanie_o_us=B3ug=EA?= (2)", "Re: pytanie o usługę (2)"),
        ("=?utf-8*pl?Q?=C5=82?=", "ł"),
        ("=?nonsense?Q?abc?=", "abc"),
        ("Zażółć wprost", "Zażółć wprost"),
        ("a\n\tb\n  c", "a b c"),
        ("=?utf-8?Q?x=0D=0ABcc:_v@x?=", "x Bcc: v@x"),
        ("half =?utf-8?Q?open", "half =?utf-8?Q?open"),
        ("\u202egnp.exe\u200b", "gnp.exe"),
    ],
)  # fmt: skip
def test_subjects(written: str, read: str) -> None:
    assert parse(raw(Subject=written)).subject == read


def test_a_raw_eight_bit_subject_in_an_old_charset() -> None:
    source = raw(Subject="KEY").replace(b"KEY", "Nie działa skrzynka żółta".encode("iso-8859-2"))
    assert parse(source).subject == "Nie działa skrzynka żółta"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"Nowak, Jan" <jan@x.pl>', [("jan@x.pl", "Nowak, Jan")]),
        ("jan@X.PL (Jan Nowak)", [("jan@x.pl", "Jan Nowak")]),
        ("=?utf-8?Q?Micha=C5=82?= <m@x.pl>", [("m@x.pl", "Michał")]),
        ('"=?utf-8?Q?Micha=C5=82?=" <m@x.pl>', [("m@x.pl", "Michał")]),
        ("=?utf-8?Q?=22bank@us.example=22_=3Cbank@us.example=3E?= <evil@x.pl>", [("evil@x.pl", '"bank@us.example" <bank@us.example>')]),
        ("Team: a@x.pl, B <b@x.pl>;", [("a@x.pl", ""), ("b@x.pl", "B")]),
        ("<@relay.example:jan@x.pl>", [("jan@x.pl", "")]),
        ("a@x.pl; b@x.pl", [("a@x.pl", ""), ("b@x.pl", "")]),
        ("'jan@x.pl' <jan@x.pl>", [("jan@x.pl", "")]),
        ("Jan\u202e\u200b   " + " " * 300 + "Nowak <jan@x.pl>", [("jan@x.pl", "Jan Nowak")]),
        ("undisclosed-recipients:;", []),
        ("Jan Nowak", [("", "Jan Nowak")]),
        ("", []),
    ],
)  # fmt: skip
def test_addresses(written: str, read: list[tuple[str, str]]) -> None:
    assert [(a.email, a.name) for a in parse(raw(To=written)).to] == read


def test_odd_senders_are_flagged() -> None:
    assert parse(raw(headers="From: a@x.pl\n")).from_.email == "a@x.pl"
    assert "2 From headers" in parse(raw(headers="From: a@x.pl\n")).problems[0]
    assert "Several senders" in parse(raw(From="a@x.pl, b@x.pl")).problems[0]
    assert "invisible" in parse(raw(From="Ja\u200bn <a@x.pl>")).problems[0]
    assert parse(raw(From="")).from_ == Address("")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "Mon, 1 Jan 2099 00:00:00 +0000",
        "yesterday",
        "Thu, 99 Foo 2026 99:99:99",
    ],
)
def test_senseless_dates_are_none(written: str) -> None:
    assert parse(raw(Date=written)).sent_at is None


def test_ids() -> None:
    mail = parse(raw(References="<a@x> junk <b@x>\n\t<c@x> <a@x>", In_Reply_To="<c@x> (message from Jan)"))
    assert mail.references == ("a@x", "b@x", "c@x")
    assert mail.in_reply_to == ("c@x",)
    without = parse(raw(Message_ID=""))
    assert without.message_id == f"{without.content_hash}@no-message-id"


def test_a_second_delivery_hashes_alike_and_another_body_does_not() -> None:
    first = raw("Hello there", Date="Thu, 12 Mar 2026 10:22:00 +0100")
    again = b"Received: from a by b\r\nDelivered-To: x@y\r\n" + first.replace(b"\r\n", b"\n")
    other = raw("Hello there!", Date="Thu, 12 Mar 2026 10:22:00 +0100")
    assert parse(first).key == parse(again).key
    assert parse(first).key != parse(other).key


def test_with_neither_date_nor_id_the_way_it_came_tells() -> None:
    first, next_week = (
        b"Received: from ups; " + day + b" Mar 2026 09:00:00 +0000\r\n" + raw("UPS on battery", Message_ID="")
        for day in (b"2", b"9")
    )
    assert parse(first).key == parse(b"Delivered-To: b@host.example\r\n" + first).key
    assert parse(first).key != parse(next_week).key


def test_recoding_on_the_way_changes_nothing() -> None:
    plain = raw("Zażółć gęślą", Content_Type="text/plain; charset=utf-8")
    recoded = raw(
        quoted_printable("Zażółć gęślą"),
        Content_Type="text/plain; charset=utf-8",
        Content_Transfer_Encoding="quoted-printable",
    )
    assert parse(plain).content_hash == parse(recoded).content_hash


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-2", "windows-1250", "", "x-unknown", "us-ascii"])
@pytest.mark.parametrize("coding", ["utf-8", "iso-8859-2", "windows-1250"])
def test_polish_is_read_whatever_the_label_says(charset: str, coding: str) -> None:
    text = "Dzień dobry, proszę o pomoc: łączność wciąż zawodzi, a źródło błędu nieznane. Żółw."
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    mail = parse(raw(text.encode(coding), Content_Type=kind))
    assert mail.text.strip() == text or {charset, coding} == {"iso-8859-2", "windows-1250"}


def test_portuguese_without_a_label() -> None:
    text = "Olá, não consigo aceder à minha página. Obrigação e coração."
    assert parse(raw(text.encode("cp1252"), Content_Type="text/plain")).text.strip() == text


def test_html_becomes_text_where_there_is_no_text() -> None:
    page = (
        "<html><head><style>p{}</style><title>t</title></head><body><div style='display:none'>preheader</div>"
        "<p>Hello &amp; welcome</p><ul><li>one<li>two</ul><blockquote>old</blockquote><script>x</script></body></html>"
    )
    mail = parse(raw(page, Content_Type="text/html; charset=utf-8", In_Reply_To="<a@x>"))
    assert mail.text == "Hello & welcome\n\n- one\n- two\n\n> old"
    assert mail.new_text == "Hello & welcome\n\n- one\n- two"
    assert mail.has_html


def test_a_stand_in_for_html_is_not_the_text() -> None:
    mail = parse(
        multipart(
            TEXT + "Your mail program does not show HTML.", HTML + "<p>The real thing</p>", kind="alternative"
        )
    )
    assert mail.text == "The real thing"


def test_text_around_an_attachment_is_all_there() -> None:
    mail = parse(multipart(TEXT + "before", 'Content-Type: image/png; name="a.png"\n\nPNG', TEXT + "after"))
    assert mail.text == "before\n\nafter"
    assert [(a.part, a.name) for a in mail.attachments] == [(1, "a.png")]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('Content-Disposition: attachment; filename="raport.pdf"', "raport.pdf"),
        ("Content-Disposition: attachment; filename*=utf-8''za%C5%BC%C3%B3%C5%82%C4%87.pdf", "zażółć.pdf"),
        ("Content-Disposition: attachment;\n filename*0*=utf-8''za%C5%BC;\n filename*1=\"olc.pdf\"", "zażolc.pdf"),
        ('Content-Disposition: attachment; filename*0="long "; filename*1="name.pdf"', "long name.pdf"),
        ('Content-Disposition: attachment; filename="=?utf-8?Q?fakt=C3=B3ra.pdf?="', "faktóra.pdf"),
        ('Content-Type: application/pdf; name="=?iso-8859-2?B?sbY=?=.pdf"', "ąś.pdf"),
        ("Content-Disposition: attachment; filename=two words.pdf", "two words.pdf"),
        ('Content-Disposition: attachment; filename="../../etc/x.pdf"', "x.pdf"),
        ('Content-Disposition: attachment; filename="żółw.pdf"', "żółw.pdf"),
        ("Content-Disposition: attachment; filename*=iso-8859-1'pt'fatura%E7.pdf", "faturaç.pdf"),
    ],
)  # fmt: skip
def test_attachment_names(header: str, name: str) -> None:
    kind = "" if header.startswith("Content-Type") else "Content-Type: application/pdf\n"
    mail = parse(multipart(TEXT + "see file", f"{kind}{header}\n\nPDF"))
    assert [a.name for a in mail.attachments] == [name]


def test_attachments_can_be_had_by_their_number() -> None:
    source = multipart(
        TEXT + "x",
        'Content-Type: application/zip; name="a.zip"\nContent-Transfer-Encoding: base64\n\nUEs=',
        "Content-Type: image/png\nContent-ID: <pic@x>\nContent-Transfer-Encoding: base64\n\niVBORw==",
    )
    files = parse(source).attachments
    assert [(a.part, a.size, a.inline) for a in files] == [(1, 2, False), (2, 4, True)]
    assert leaf(source, 1) == b"PK"
    assert inline_image(source, "pic@x") == ("image/png", b"\x89PNG")
    assert inline_image(source, "other") is None
    with pytest.raises(NotFound):
        leaf(source, 7)


def test_parts_of_html_are_kept_apart() -> None:
    source = multipart(HTML + '<img src="http://evil.example/', TEXT + "secret", HTML + '">')
    assert (html_of(source) or "").count("\x0c") == 2
    assert html_of(raw("text")) is None


def test_a_uuencoded_file_becomes_an_attachment() -> None:
    source = raw("See file:\nbegin 644 a.txt\n%:&5L;&\\\n`\nend\nBye")
    mail = parse(source)
    assert mail.text == "See file:\n\nBye"
    assert [(a.name, a.size) for a in mail.attachments] == [("a.txt", 5)]
    assert leaf(source, mail.attachments[0].part) == b"hello"


def test_format_flowed_is_unwrapped() -> None:
    body = "This is one \nparagraph.\nAnother.\n>> old \n>> text\n-- \nsig"
    mail = parse(raw(body, Content_Type="text/plain; format=flowed", In_Reply_To="<a@x>"))
    assert mail.new_text == "This is one paragraph.\nAnother."
    assert mail.quote == ">> old text"
    assert mail.signature == "sig"


def test_what_a_spam_filter_said_is_kept_for_judging() -> None:
    verdicts = {
        "x-forefront-antispam-report": "CIP:192.0.2.7;SFV:SPM;",
        "x-ms-exchange-organization-scl": "6",
        "x-spam-flag": "true",
    }
    told = dict(parse(raw(**{name.replace("-", "_"): said for name, said in verdicts.items()})).headers)
    assert {name: told[name] for name in verdicts} == verdicts
