"""Answering, offline: drafts, recipients, the frozen mail, and taking it back."""

import email
import email.policy
from dataclasses import replace
from datetime import timedelta

import pytest

from agentdesk.domain.canned import Macro
from agentdesk.domain.draft import DraftAttachment, DraftKind
from agentdesk.domain.draft_problem import Flaw
from agentdesk.domain.errors import DraftUnfit, Refusal, UsageError
from agentdesk.domain.events import Status
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Address
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.domain.views import View
from tests.unit.services.office import SUPPORT, Office, a_mail


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(a_mail("a@client.example", cc=f"boss@client.example, {SUPPORT}"))


def test_reply_all_leaves_ourselves_out(office: Office, ticket: TicketId) -> None:
    draft = office.desk.replying.start(ticket)
    assert [a.email for a in draft.to] == ["anna@client.example"]
    assert [a.email for a in draft.cc] == ["boss@client.example"]
    assert office.desk.replying.fresh(ticket, reply_all=False).cc == ()
    assert draft.subject == "Re: Old page"
    assert "> Our site shows an old page" in draft.quote


def test_a_reply_to_that_names_ourselves_is_passed_over(office: Office) -> None:
    ticket = office.ticket(a_mail("loop@client.example", headers={"Reply-To": SUPPORT}))
    assert [to.email for to in office.desk.replying.start(ticket).to] == ["anna@client.example"]


def test_the_frozen_mail_threads_and_carries_the_ticket(office: Office, ticket: TicketId) -> None:
    draft = replace(office.desk.replying.start(ticket), text="We cleared the cache.")
    item = office.desk.replying.send(draft)
    mail = email.message_from_bytes(item.source, policy=email.policy.default)
    assert mail["In-Reply-To"] == mail["References"] == "<a@client.example>"
    assert mail["Message-ID"] == f"<{item.message_id}>"
    assert ticket in item.message_id
    assert mail["From"] == "Host Support <support@host.example>"
    assert item.recipients == ("anna@client.example", "boss@client.example")
    thread = office.desk.inbox.thread(ticket)
    assert thread.row.status is Status.WAITING
    assert [m.message.new_text for m in thread.messages][1] == "We cleared the cache."
    assert office.desk.outbox.items() == (item,)


def test_an_answer_counts_though_this_computers_clock_is_slow(office: Office, ticket: TicketId) -> None:
    office.clock.forward(minutes=-50)
    office.desk.replying.send(replace(office.desk.replying.start(ticket), text="Done."))
    assert office.desk.inbox.thread(ticket).row.status is Status.WAITING
    office.desk.tickets.close([ticket])
    assert office.desk.inbox.thread(ticket).row.status is Status.CLOSED


def test_send_and_close(office: Office, ticket: TicketId) -> None:
    office.desk.replying.send(replace(office.desk.replying.start(ticket), text="Done."), close=True)
    assert office.desk.inbox.thread(ticket).row.status is Status.CLOSED


def test_taking_back_restores_the_draft_whole(office: Office, ticket: TicketId) -> None:
    attachment = DraftAttachment("raport żółty.txt", "text/plain", b"42")
    draft = replace(
        office.desk.replying.start(ticket),
        text="Line one\n\nLine three",
        attachments=(attachment,),
        bcc=(Address("log@host.example"),),
    )
    item = office.desk.replying.send(draft)
    office.clock.forward(seconds=19)
    back = office.desk.replying.take_back(item.id)
    assert back is not None
    assert (back.text, back.to, back.cc, back.attachments) == (
        draft.text,
        draft.to,
        draft.cc,
        draft.attachments,
    )
    assert [a.email for a in back.bcc] == ["log@host.example"]
    assert office.desk.replying.start(ticket).text == "Line one\n\nLine three"
    thread = office.desk.inbox.thread(ticket)
    assert (thread.row.status, thread.row.messages) == (Status.NEEDS_REPLY, 1)
    assert office.desk.outbox.items() == ()


@pytest.mark.parametrize("plain_only", [False, True])
def test_taking_back_brings_markup_pictures_and_quoted_questions(
    office: Office, ticket: TicketId, plain_only: bool
) -> None:
    office.desk.settings.save(replace(office.desk.settings.load(), plain_text_only=plain_only))
    started = office.desk.replying.start(ticket)
    signed(office, "Anna", {})
    draft = replace(
        started,
        text="**Hi**,\n\n> is it down?\nNo, see ![shot.png](cid:p1@host.example):\n\n- one\n- two\n\n## `x`\n-- sic",
        attachments=(
            DraftAttachment("shot.png", "image/png", b"\x89PNG", "p1@host.example"),
            DraftAttachment("a.pdf", "application/pdf", b"%PDF"),
        ),
    )
    back = office.desk.replying.take_back(office.desk.replying.send(draft).id)
    assert back is not None
    assert (back.text, back.quote, back.attachments) == (draft.text, draft.quote, draft.attachments)


def test_an_answer_is_shown_in_its_thread_as_it_was_typed(office: Office, ticket: TicketId) -> None:
    draft = replace(office.desk.replying.start(ticket), text="Rename **index.html**\n\n- one\n- two")
    office.desk.replying.send(draft)
    shown = office.desk.inbox.thread(ticket).messages[-1].message
    assert (shown.new_text, shown.has_html, shown.plain_differs) == (draft.text, True, False)


def signed(office: Office, signature: str, by_language: dict[str, str]) -> None:
    kept = office.desk.settings.load()
    agent = replace(kept.agent, signature=signature, signatures=by_language)
    office.desk.settings.save(replace(kept, agent=agent))


def test_the_signature_speaks_the_language_of_the_ticket(office: Office, ticket: TicketId) -> None:
    signed(office, "Best", {"en": "Kind regards", "pl": "Pozdrawiam"})
    item = office.desk.replying.send(replace(office.desk.replying.start(ticket), text="Done."))
    assert b"-- \r\nKind regards\r\n" in item.source.replace(b"=20\r\n", b" \r\n")
    assert b"Pozdrawiam" not in item.source


def test_who_wants_text_only_sends_text_only(office: Office, ticket: TicketId) -> None:
    office.desk.settings.save(replace(office.desk.settings.load(), plain_text_only=True))
    item = office.desk.replying.send(replace(office.desk.replying.start(ticket), text="**Done.**"))
    assert email.message_from_bytes(item.source).get_content_type() == "text/plain"


def test_once_it_is_being_sent_it_cannot_be_taken_back(office: Office, ticket: TicketId) -> None:
    item = office.desk.replying.send(replace(office.desk.replying.start(ticket), text="Done."))
    office.clock.forward(seconds=21)
    assert office.record.claim_outbox(item.id, office.clock.now()) is not None
    assert office.desk.replying.take_back(item.id) is None
    office.desk.outbox.send_now(item.id)
    assert office.desk.outbox.items()[0].state is OutboxState.SENDING
    assert office.desk.inbox.thread(ticket).row.status is Status.WAITING


def test_the_copy_in_sent_is_recognised_and_the_answer_to_it_joins(office: Office, ticket: TicketId) -> None:
    item = office.desk.replying.send(replace(office.desk.replying.start(ticket), text="Done."))
    office.deliver(a_mail("c@client.example", "Thanks, but no.", refs=item.message_id))
    office.deliver(item.source, folder="Sent")
    thread = office.desk.inbox.thread(ticket)
    assert [m.message.message_id for m in thread.messages] == [
        "a@client.example",
        item.message_id,
        "c@client.example",
    ]
    assert thread.row.status is Status.NEEDS_REPLY


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"to": (), "cc": ()}, "no recipient"),
        ({"to": (Address("nobody"),)}, "not a mail address"),
        ({"text": " \n"}, "empty"),
        ({"text": "Hello {{ contact.nmae }}"}, "contact.nmae"),
        ({"kind": DraftKind.NOTE}, "never leaves"),
    ],
)
def test_what_may_not_go_is_said(
    office: Office, ticket: TicketId, change: dict[str, object], problem: str
) -> None:
    draft = replace(replace(office.desk.replying.start(ticket), text="Hello"), **change)
    assert any(problem in str(said) for said in office.desk.replying.problems(draft))
    with pytest.raises(DraftUnfit, match=problem):
        office.desk.replying.send(draft)
    assert office.desk.outbox.items() == ()


def test_a_subject_cannot_smuggle_headers(office: Office, ticket: TicketId) -> None:
    draft = replace(
        office.desk.replying.start(ticket), text="Hi", subject="Re: x\r\nBcc: victim@evil.example"
    )
    mail = email.message_from_bytes(office.desk.replying.send(draft).source, policy=email.policy.default)
    assert mail["Bcc"] is None
    assert len(mail.get_all("Subject")) == 1


def test_forwarding_takes_the_text_along(office: Office, ticket: TicketId) -> None:
    draft = office.desk.replying.forward(ticket)
    assert draft.subject == "Fwd: Old page"
    assert draft.to == ()
    assert "Our site shows an old page" in draft.quote


def test_a_failed_mail_can_be_given_up_and_is_a_draft_again(office: Office, ticket: TicketId) -> None:
    item = office.desk.replying.send(replace(office.desk.replying.start(ticket), text="Done."))
    office.record.update_outbox(replace(item, state=OutboxState.FAILED, attempts=3, error="550 no such user"))
    draft = office.desk.outbox.give_up(item.id)
    assert draft is not None
    assert draft.text == "Done."
    assert office.desk.outbox.items() == ()


def test_giving_up_a_mail_that_some_received_leaves_a_draft_for_the_others(
    office: Office, ticket: TicketId
) -> None:
    item = office.desk.replying.send(replace(office.desk.replying.start(ticket), text="Done."))
    to, cc = item.recipients
    stuck = replace(
        item, state=OutboxState.FAILED, recipients=(cc,), accepted=(to,), error="550 no such user"
    )
    office.record.update_outbox(stuck)
    draft = office.desk.outbox.give_up(item.id)
    assert draft is not None
    assert ([a.email for a in draft.to], [a.email for a in draft.cc]) == ([], [cc])
    thread = office.desk.inbox.thread(ticket)
    assert (thread.row.status, thread.row.messages) == (Status.WAITING, 2)
    assert office.desk.outbox.items() == ()


def test_a_canned_response_is_found_filled_and_blocks_while_something_is_open(
    office: Office, ticket: TicketId
) -> None:
    found = office.desk.canned.search("mailbox full")
    assert found[0].id == "mailbox-full"
    assert office.desk.canned.filled(found[0], ticket).text.startswith("Hello Anna,")
    refusal = next(c for c in office.desk.canned.search("script") if c.id == "third-party-script")
    text = office.desk.canned.filled(refusal, ticket).text
    assert any("log_lines" in said.about for said in office.desk.replying.problems(
        replace(office.desk.replying.start(ticket), text=text)))  # fmt: skip


def test_a_draft_survives_as_typed_and_can_be_thrown_away(office: Office, ticket: TicketId) -> None:
    office.desk.replying.save(replace(office.desk.replying.start(ticket), text="half a sen"))
    assert office.desk.replying.start(ticket).text == "half a sen"
    office.desk.replying.discard(ticket, DraftKind.REPLY)
    assert office.desk.replying.start(ticket).text == ""


def test_a_mail_that_a_person_says_has_arrived_is_done_with(office: Office, ticket: TicketId) -> None:
    item = office.desk.replying.send(
        replace(office.desk.replying.start(ticket), text="Done."), hold_seconds=0
    )
    office.record.update_outbox(replace(item, state=OutboxState.UNKNOWN))
    office.desk.outbox.mark_sent(item.id)
    assert office.desk.outbox.items() == ()
    (done,) = office.record.outbox()
    assert (done.state, done.accepted, done.recipients) == (OutboxState.SENT, item.recipients, ())
    assert done.sent_copy is SentCopy.PENDING


def test_a_mail_that_has_arrived_has_not_for_those_who_were_refused(office: Office, ticket: TicketId) -> None:
    item = office.desk.replying.send(
        replace(office.desk.replying.start(ticket), text="Done."), hold_seconds=0
    )
    served, refused = (*item.recipients, "b@x.test"), (Refusal("gone@x.test", 550, "no"),)
    stuck = replace(item, recipients=(*served, "gone@x.test"), refused=refused, state=OutboxState.UNKNOWN)
    office.record.update_outbox(stuck)
    office.desk.outbox.mark_sent(item.id)
    (left,) = office.desk.outbox.items()
    assert (left.state, left.accepted, left.recipients) == (OutboxState.FAILED, served, ("gone@x.test",))
    assert "gone@x.test (550" in left.error
    office.desk.outbox.mark_sent(item.id)
    assert office.desk.outbox.items() == ()


def test_an_answer_that_promises_comes_back_and_is_undone_with_it(office: Office, ticket: TicketId) -> None:
    replying, due = office.desk.replying, office.clock.at + timedelta(hours=4)
    promised = replace(replying.start(ticket), text="Fixed by 13:00.", promise=due, promise_words="by 13:00")
    draft = replace(promised, macro=Macro(tags=("dns",)))
    item = replying.send(draft)
    (row,) = office.desk.inbox.rows(View.PROMISES)
    assert (row.id, row.promise_due, row.tags, row.status) == (ticket, due, ("dns",), Status.SNOOZED)
    assert office.desk.inbox.rows(View.NEEDS_REPLY) == ()
    assert [one.row.id for one in office.desk.inbox.search("is:promised")] == [ticket]
    office.clock.forward(hours=3.6)
    assert [one.id for one in office.desk.inbox.rows(View.NEEDS_REPLY)] == [ticket]
    assert replying.take_back(item.id) is not None
    assert office.desk.inbox.rows(View.PROMISES) == ()
    assert office.desk.inbox.thread(ticket).row.tags == ()


def test_a_promise_that_is_past_is_not_sent(office: Office, ticket: TicketId) -> None:
    draft = replace(office.desk.replying.start(ticket), text="Fixed by 8.", promise=office.clock.at)
    assert [one.flaw for one in office.desk.replying.problems(draft)] == [Flaw.PROMISE_PAST]


def test_a_promise_kept_is_off_the_list_until_that_is_undone(office: Office, ticket: TicketId) -> None:
    verbs = office.desk.tickets
    verbs.promise(ticket, office.clock.at + timedelta(hours=2), "told on the phone")
    assert [row.id for row in office.desk.inbox.rows(View.PROMISES)] == [ticket]
    kept = verbs.keep_promise([ticket])
    assert office.desk.inbox.rows(View.PROMISES) == ()
    verbs.undo(kept)
    assert [row.id for row in office.desk.inbox.rows(View.PROMISES)] == [ticket]
    with pytest.raises(UsageError):
        verbs.promise(ticket, office.clock.at)


def test_a_refusal_without_its_alternative_stays_here(office: Office, ticket: TicketId) -> None:
    draft = replace(office.desk.replying.fresh(ticket), text="Hello,\nwe do not do that. {{ alternative }}")
    (problem,) = office.desk.replying.problems(draft)
    assert str(problem) == "The placeholder {{ alternative }} is not filled in."
    with pytest.raises(DraftUnfit):
        office.desk.replying.send(draft)
