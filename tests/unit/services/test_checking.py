"""What a whole look over a draft finds, on a desk with real stores."""

from dataclasses import replace
from datetime import timedelta
from time import perf_counter

from agentdesk.domain.canned import CannedId, CannedUse, Inserted
from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import FindingKind
from agentdesk.domain.message import Address
from tests.unit.services.office import START, SUPPORT, Office, a_mail

ASKED = "Hello, why is our shop down? And how much does the bigger plan cost?"


def a_draft(office: Office, text: str, asked: str = ASKED) -> Draft:
    """A fresh answer with `text` to a mail that says `asked`."""
    ticket = office.ticket(a_mail("one@client.example", asked))
    return replace(office.desk.replying.fresh(ticket), text=text)


def kinds(office: Office, draft: Draft) -> list[FindingKind]:
    return [finding.kind for finding in office.desk.checking.findings(draft)]


GOOD = (
    "Hello Anna,\n\nyour shop was down because its disk was full. We have made it larger.\n"
    "The bigger plan costs 12 EUR a month. We will check it again by 18:00.\n\nKind regards"
)


def test_a_good_answer_is_let_go_in_silence(office: Office) -> None:
    assert kinds(office, a_draft(office, GOOD)) == []


def test_what_blocks_comes_first_and_says_where(office: Office) -> None:
    draft = a_draft(office, GOOD + "\n{{ agent.phone }} {{ alternative }}")
    draft = replace(draft, to=(*draft.to, Address("boss@elsewhere.example")))
    found = office.desk.checking.findings(draft)
    assert [f.kind for f in found] == [
        FindingKind.PLACEHOLDER,
        FindingKind.NO_ALTERNATIVE,
        FindingKind.NEW_RECIPIENT,
    ]
    assert [draft.text[f.start : f.end] for f in found[:2]] == ["{{ agent.phone }}", "{{ alternative }}"]
    assert found[2].about == "boss@elsewhere.example"


def test_questions_are_those_of_every_mail_since_our_last_answer(office: Office) -> None:
    ticket = office.ticket(a_mail("one@client.example", ASKED))
    office.deliver(
        a_mail("two@client.example", "Can you also renew it?", refs="one@client.example"),
        at=START + timedelta(minutes=5),
    )
    questions = office.desk.checking.questions(ticket)
    assert [q.text for q in questions] == [
        "Hello, why is our shop down?",
        "And how much does the bigger plan cost?",
        "Can you also renew it?",
    ]
    covered = office.desk.checking.coverage(ticket, "The bigger plan costs 12 EUR.")
    assert [one.answered for one in covered] == [False, True, False]


def test_what_an_earlier_answer_said_need_not_be_said_again(office: Office) -> None:
    ticket = office.ticket(a_mail("one@client.example", ASKED))
    sent = a_mail(
        "two@host.example",
        "Hello Anna, the bigger plan costs 12 EUR.",
        sender=SUPPORT,
        to="anna@client.example",
        refs="one@client.example",
        date=START + timedelta(minutes=5),
    )
    office.deliver(sent, folder="Sent", at=START + timedelta(minutes=5))
    covered = office.desk.checking.coverage(ticket, "We look into it.")
    assert [one.answered for one in covered] == [False, True]
    draft = replace(office.desk.replying.fresh(ticket), text="We still look into it, as was said.")
    assert kinds(office, draft) == [FindingKind.UNANSWERED]


def test_an_unanswered_question_is_named(office: Office) -> None:
    draft = a_draft(office, GOOD.replace("The bigger plan costs 12 EUR a month.", ""))
    (found,) = office.desk.checking.findings(draft)
    assert (found.kind, found.about) == (
        FindingKind.UNANSWERED,
        "And how much does the bigger plan cost?",
    )


def test_a_promise_is_resolved_on_the_contacts_clock(office: Office) -> None:
    mail = a_mail("one@client.example", ASKED).replace(b"+0000", b"-0300")
    ticket = office.ticket(mail)
    draft = replace(office.desk.replying.fresh(ticket), text=GOOD)
    promise = office.desk.checking.promise(draft)
    assert promise is not None
    assert promise.words == "by 18:00"
    assert promise.due == START.replace(hour=21)


def test_a_promise_that_is_past_is_pointed_out(office: Office) -> None:
    draft = a_draft(office, GOOD.replace("by 18:00", "by 27 February 2026"))
    assert kinds(office, draft) == [FindingKind.PROMISE_PAST]
    assert office.desk.checking.promise(draft) is None


def test_very_many_recipients_are_counted(office: Office) -> None:
    draft = a_draft(office, GOOD)
    many = tuple(Address(f"p{n}@client.example") for n in range(16))
    (found,) = office.desk.checking.findings(replace(draft, to=many))
    assert (found.kind, found.about) == (FindingKind.MANY_RECIPIENTS, "16")


def test_the_parts_of_an_answer_are_found(office: Office) -> None:
    draft = a_draft(office, GOOD)
    parts = office.desk.checking.parts(draft)
    assert parts.why
    assert parts.what
    assert parts.when
    assert draft.text[slice(*parts.why)] == "your shop was down because its disk was full."
    assert draft.text[slice(*parts.what)] == "We have made it larger."
    assert draft.text[slice(*parts.when)] == "by 18:00"


def test_what_is_switched_off_is_not_told_but_what_blocks_is(office: Office) -> None:
    draft = a_draft(office, GOOD.replace("Hello Anna,", "") + "\n{{ agent.phone }} teh")
    assert kinds(office, draft) == [
        FindingKind.PLACEHOLDER,
        FindingKind.NO_GREETING,
        FindingKind.MISSPELT,
    ]
    off = (FindingKind.PLACEHOLDER, FindingKind.NO_GREETING, FindingKind.MISSPELT)
    settings = office.desk.settings.load()
    office.desk.settings.save(replace(settings, checks_off=off))
    assert kinds(office, draft) == [FindingKind.PLACEHOLDER]


def test_all_that_can_be_wrong_is_told_the_worst_first(office: Office) -> None:
    text = (
        "YOU SHOULD HAVE READ the TTL page. The password: kwiatek7\n"
        "See the attached card 4111 1111 1111 1111, we will look at it by 1 March 2026."
    )
    assert kinds(office, a_draft(office, text)) == [
        FindingKind.PASSWORD,
        FindingKind.CARD_NUMBER,
        FindingKind.PROMISE_PAST,
        FindingKind.NO_ATTACHMENT,
        FindingKind.UNANSWERED,
        FindingKind.UNANSWERED,
        FindingKind.NO_GREETING,
        FindingKind.BLAME,
        FindingKind.CAPITALS,
        FindingKind.JARGON,
    ]


def test_the_tone_of_inserted_text_was_approved_before(office: Office) -> None:
    draft = a_draft(office, GOOD + "\nLower the TTL. Lower the MTU.")
    start = draft.text.index("Lower the TTL")
    inserted = Inserted(start, start + 14, CannedUse(CannedId("ttl"), "v"))
    found = office.desk.checking.findings(replace(draft, inserted=(inserted,)))
    assert [(one.kind, one.about) for one in found] == [(FindingKind.JARGON, "MTU")]


def test_another_language_is_told_once_and_its_words_are_not_called_misspelt(office: Office) -> None:
    polish = (
        "Dzień dobry,\n\nPaństwa sklep już działa. Przywróciliśmy kopię z poniedziałku "
        "i można się logować starym hasłem.\n"
    )
    draft = a_draft(
        office, polish, "Hello, the shop is down since yesterday and we need it for our customers."
    )
    assert kinds(office, draft) == [FindingKind.WRONG_LANGUAGE, FindingKind.FOREIGN_GREETING]


def test_a_mail_passed_on_is_spared_what_is_about_answers(office: Office) -> None:
    draft = a_draft(office, "FYI, do you know what this is about here")
    forwarded = replace(draft, subject="Fwd: Old page", to=(Address("boss@elsewhere.example"),))
    assert kinds(office, forwarded) == []


def test_twenty_kilobytes_are_looked_over_in_a_moment(office: Office) -> None:
    draft = a_draft(office, (GOOD * 200)[:20_000])
    office.desk.checking.findings(draft)
    begun = perf_counter()
    office.desk.checking.findings(draft)
    assert perf_counter() - begun < 0.5
