"""Canned responses of other helpdesks come over with their placeholders; what cannot be taken over is told."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.canned import CannedId
from agentdesk.domain.errors import FileUnreadable, UsageError
from agentdesk.domain.review import EntryState
from agentdesk.services.canned_exchange import Imported
from agentdesk.services.canned_import import SYSTEMS, read
from agentdesk.services.canned_import.translation import translated
from agentdesk.services.templates import fill, flaw_in
from tests.unit.services.office import Office, a_mail, an_office

SAMPLES = Path(__file__).parent / "samples"
SAID = ["#{", "%{", "{%", "{{", "[[", "[NAME]", "{$x}", "}", "}}", "%}", "]]", "{% raw %}", "{%-endraw %}"]
KNOWN = [
    "#{ticket.title}",
    "{%subject%}",
    "%{ticket.subject}",
    "{{conversation.id}}",
    "[EMAIL]",
    "[[SUBJECT]]",
    "{$nobody}",
]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def sample(name: str, system: str = "") -> Imported:
    return read((SAMPLES / name).read_bytes(), system)


def body(imported: Imported, canned: str) -> tuple[str, str]:
    entry = next(one for one in imported.entries if one.id == canned)
    return next(iter(entry.bodies.items()))


def told(imported: Imported) -> dict[CannedId, list[str]]:
    return {
        canned: [why for one, why in imported.untranslated if one == canned]
        for canned, _ in imported.untranslated
    }


def test_zammad() -> None:
    imported = sample("zammad.json")
    language, text = body(imported, "zammad-1")
    assert (language, text) == (
        "en",
        (
            "Hello {{ contact.name }},\n\n"
            "changes of DNS take up to 24 hours. What is seen from elsewhere is on our checker "
            "(https://dns.example/check).\n\n"
            "Your ticket is #{config.ticket_hook}{{ ticket.id }}.\n{{ agent.name }}"
        ),
    )
    assert told(imported) == {"zammad-1": ["#{config.ticket_hook}"]}
    first, second = imported.entries
    assert (first.state, second.state) == (EntryState.DRAFT, EntryState.RETIRED)
    assert (first.keywords, second.keywords) == (("dns", "nameserver"), ())
    assert body(imported, "zammad-2")[0] == "pl"


@pytest.mark.parametrize("name", ["zammad_full.json", "zammad.csv"])
def test_zammad_in_its_other_forms(name: str) -> None:
    assert [(one.id, dict(one.bodies), one.state) for one in sample(name).entries] == [
        ("zammad-7", {"en": "Best regards,\n{{ agent.name }}"}, EntryState.APPROVED)
    ]


def test_freescout() -> None:
    imported = sample("freescout.json")
    assert body(imported, "freescout-4") == (
        "en",
        (
            'Hi {{ contact.first_name | default: "there" }},\n\n'
            "your mailbox is full. Please delete what you no longer need in https://mail.example.\n\n"
            "{{ agent.name }}\n{{ account.name }}"
        ),
    )
    assert told(imported) == {"freescout-5": ["{%customer.lastName%}"]}
    assert "{%customer.lastName%}" in fill(body(imported, "freescout-5")[1], {}, {}, {}).text


def test_osticket() -> None:
    imported = sample("osticket.yaml")
    what, variables = imported.entries
    content = b"Canned Attachments Rock!"
    assert [(one.name, one.digest) for one in what.attachments] == [
        ("osTicket.txt", hashlib.sha256(content).hexdigest())
    ]
    assert list(imported.files.values()) == [content]
    assert variables.bodies == {
        "en": "Hi {{ contact.first_name }},\n\nYour ticket #{{ ticket.id }} created on {{ ticket.opened_on }} is in "
        "%{ticket.dept.name} department."
    }
    assert told(imported) == {variables.id: ["%{ticket.dept.name}"]}


def test_osticket_from_its_table() -> None:
    late, old = sample("osticket.csv").entries
    assert late.bodies == {
        "pt": "Olá {{ contact.name }},\n\na fatura ainda está em aberto.\n{{ agent.name }}"
    }
    assert (late.state, old.state) == (EntryState.APPROVED, EntryState.RETIRED)


def test_chatwoot() -> None:
    imported = sample("chatwoot.json")
    assert body(imported, "chatwoot-12")[1] == (
        'Hi {{ contact.name | default: "there" }},\n\n'
        "we are looking into why your site is slow and write again under #{{ ticket.id }}.\n\n"
        "{{ agent.name }}, {{ company.name }}"
    )
    assert [(one.title, one.keywords) for one in imported.entries] == [
        ("Slow site", ("slow_site",)),
        ("Call", ("call",)),
    ]
    assert told(imported) == {"chatwoot-13": ["{{contact.phone_number}}"]}


def test_whmcs() -> None:
    imported = sample("whmcs.json")
    renewal, details = imported.entries
    assert renewal.title == "Domain renewal & transfer"
    assert renewal.bodies == {
        "en": "Hello {{ contact.first_name }},\n\nyour domain is **renewed**. Log in as {{ contact.email }} to see it."
        "\n\n[IMPORTANT] Prices are in €.\n\n{{ company.name }}"
    }
    assert (renewal.state, details.state) == (EntryState.APPROVED, EntryState.DRAFT)
    assert told(imported) == {details.id: ["{$whmcs_url}"]}


def test_quicktext() -> None:
    imported = sample("quicktext.xml")
    dns, prices = imported.entries
    assert dns.bodies == {
        "en": "Hello {{ contact.name }},\n\nit will be done by {{ ask.when_fixed }}. {{ cursor }}\n\n{{ agent.name }}"
    }
    assert (dns.subjects, dns.folder, dns.keywords) == (
        {"en": "Re: {{ ticket.subject }}"},
        "Hosting",
        ("dns",),
    )
    assert (dns.state, prices.state) == (EntryState.APPROVED, EntryState.DRAFT)
    assert told(imported) == {
        prices.id: ["[[DATE]]", "[[SCRIPT=greet|[[TO=email]]]]", "the file cennik.pdf"],
        "quicktext-empty": ["Empty has no text, and was left out"],
    }


def test_quicktext_as_newer_versions_keep_it() -> None:
    (dns,) = sample("quicktext.json").entries
    assert (dns.bodies, dns.folder) == ({"en": "Hello {{ contact.first_name }}."}, "Hosting")


@pytest.mark.parametrize("file", sorted(SAMPLES.iterdir()), ids=lambda file: file.name)
def test_whatever_comes_can_be_kept_and_filled_in(file: Path, office: Office) -> None:
    named = read(file.read_bytes(), file.name.partition(".")[0].partition("_")[0])
    assert named == read(file.read_bytes())
    office.desk.canned_book.import_all(named)
    ticket = office.ticket(a_mail("1@client.example"))
    for entry in named.entries:
        kept = office.desk.canned.one(entry.id)
        assert kept == entry
        assert office.desk.canned.filled(kept, ticket).text


@pytest.mark.parametrize("system", SYSTEMS.values(), ids=lambda system: system.id)
@given(pieces=st.lists(st.text(max_size=8) | st.sampled_from(SAID + KNOWN), max_size=8))
def test_what_is_no_placeholder_stays_as_it_was(system: object, pieces: list[str]) -> None:
    assert isinstance(system, type(SYSTEMS["zammad"]))
    text = "".join(pieces).replace("\r", "").replace("\ue000", "")
    template, strange = translated(text, system.placeholder, lambda _: "")
    assert flaw_in(template, {}) is None
    plain = "\n".join(line.rstrip() for line in text.split("\n"))
    shown = "\n".join(line.rstrip() for line in fill(template, {}, {}, {}).text.split("\n"))
    assert shown.split() == plain.split()
    assert len(strange) == len({found[0] for found in system.placeholder.finditer(text)})
    assert flaw_in(translated(text, system.placeholder, system.expression).template, {}) is None


@pytest.mark.parametrize(
    ("data", "system", "said"),
    [
        (b'[{"name": "A", "content": "x"}, {"name": "B"}]', "", "Entry 2 cannot be read: it lacks content"),
        (b'[{"name": "A", "content": "x"}, 7]', "zammad", "Entry 2 cannot be read"),
        (b'[{"name": "A", "content": ["x"]}]', "", r"Entry 1 cannot be read: .*content"),
        (b'[{"name": "A", "content": "x"}]', "whmcs", "no canned responses of WHMCS"),
        (b'{"nothing": []}', "", "no canned responses"),
        (b'name,content\nA,"x" y\n', "", "broken at line 2"),
        (b"name,content\nA,x,y\n", "", "broken at line 2"),
        (b"<quicktext><menu></quicktext>", "", "line 1, column 20: mismatched tag"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><quicktext/>', "", "document type"),
        (b"<html></html>", "", "no file of Quicktext"),
        (b"<quicktext>" * 20, "", "elements in elements"),
        (b"\xff\xfeA", "zammad", "UTF-8"),
        (b'[{"name": "A", "content": ' + b"[" * 50_000, "", "too deeply|broken"),
        (
            b'[{"name": "A", "text": "x"}' + b',{"name": "A", "text": "x"}' * 5000 + b"]",
            "",
            "more than 5,000",
        ),
    ],
)
def test_a_broken_file_says_where(data: bytes, system: str, said: str) -> None:
    with pytest.raises(FileUnreadable, match=said):
        read(data, system)


def test_an_unknown_system_is_named() -> None:
    with pytest.raises(UsageError, match="zendesk"):
        read(b"[]", "zendesk")


def test_the_same_name_twice_is_two_entries() -> None:
    data = b'[{"name": "A", "reply": "Hello."}, {"name": "a", "reply": "Hello again."}]'
    assert [one.id for one in read(data).entries] == ["whmcs-a", "whmcs-a-2"]


def test_texts_that_do_not_show_their_language_are_in_the_one_given() -> None:
    (entry,) = read(b'[{"name": "A", "reply": "OK"}]', language="pl").entries
    assert list(entry.bodies) == ["pl"]
