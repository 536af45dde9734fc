"""Which ticket a mail belongs to."""

from dataclasses import replace

from agentdesk.domain.ids import MessageKey, TicketId, ticket_id_for
from agentdesk.domain.message import Address, Direction, Message
from agentdesk.domain.threading import Placement, ThreadIndex
from agentdesk.domain.tokens import our_message_id

OURS = frozenset({"support@host.example"})


def a_mail(
    id_: str,
    *,
    sender: str = "anna@client.example",
    refs: tuple[str, ...] = (),
    subject: str = "Help",
    to: tuple[str, ...] = ("support@host.example",),
) -> Message:
    return Message(
        key=MessageKey(id_),
        message_id=id_,
        content_hash=id_,
        subject=subject,
        from_=Address(sender),
        sent_at=None,
        to=tuple(Address(one) for one in to),
        references=refs,
    )


def an_index() -> ThreadIndex:
    return ThreadIndex({}, {}, set(), OURS)


def place(index: ThreadIndex, mail: Message) -> Placement:
    outgoing = mail.from_.email in OURS
    return index.place(mail, Direction.OUTGOING if outgoing else Direction.INCOMING)


def test_a_conversation_is_one_ticket() -> None:
    index = an_index()
    first = place(index, a_mail("a"))
    answer = place(
        index, a_mail("b", sender="support@host.example", refs=("a",), to=("anna@client.example",))
    )
    again = place(index, a_mail("c", refs=("a", "b")))
    assert first.ticket == answer.ticket == again.ticket == ticket_id_for("a")


def test_a_reply_that_arrives_before_its_root_takes_the_roots_ticket() -> None:
    index = an_index()
    reply = place(index, a_mail("c", refs=("a", "b")))
    root = place(index, a_mail("a"))
    assert reply.ticket == root.ticket == ticket_id_for("a")


def test_two_halves_of_a_conversation_are_united_when_the_missing_link_comes() -> None:
    index = an_index()
    late = place(index, a_mail("c", refs=("b",)))
    assert late.ticket == ticket_id_for("b")
    root = place(index, a_mail("a"))
    link = place(index, a_mail("b", refs=("a",)))
    assert link.ticket == root.ticket == ticket_id_for("a")
    assert link.united == (ticket_id_for("b"),)


def test_a_stranger_quoting_a_message_id_gets_a_ticket_of_his_own() -> None:
    index = an_index()
    place(index, a_mail("a"))
    stranger = place(index, a_mail("x", sender="mallory@elsewhere.example", refs=("a",)))
    assert stranger.ticket == ticket_id_for("x")
    assert stranger.ids == ("x",)


def test_a_colleague_at_the_same_company_belongs_but_not_at_a_free_mail_provider() -> None:
    index = an_index()
    place(index, a_mail("a"))
    assert place(index, a_mail("b", sender="boss@client.example", refs=("a",))).ticket == ticket_id_for("a")
    place(index, a_mail("g", sender="anna@gmail.com"))
    assert place(index, a_mail("h", sender="other@gmail.com", refs=("g",))).ticket == ticket_id_for("h")


def test_whoever_answers_our_own_mail_belongs() -> None:
    index = an_index()
    place(index, a_mail("a"))
    place(index, a_mail("b", sender="support@host.example", refs=("a",), to=("anna@client.example",)))
    private = place(index, a_mail("c", sender="anna.private@gmail.com", refs=("a", "b")))
    assert private.ticket == ticket_id_for("a")


def test_somebody_who_was_on_cc_belongs() -> None:
    index = an_index()
    place(index, a_mail("a", to=("support@host.example", "dev@agency.example")))
    assert place(index, a_mail("b", sender="dev@agency.example", refs=("a",))).ticket == ticket_id_for("a")


def test_our_token_leads_home_even_when_our_mail_is_unknown_here() -> None:
    ticket = ticket_id_for("a")
    index = ThreadIndex({}, {ticket: frozenset({"anna@client.example"})}, set(), OURS, {ticket: ticket})
    ours = our_message_id(ticket, "host.example", "f00d")
    assert place(index, a_mail("z", sender="new@gmail.com", refs=(ours,))).ticket == ticket


def test_a_reference_in_the_subject_counts_for_participants_only() -> None:
    ticket = ticket_id_for("a")
    people = {ticket: frozenset({"anna@client.example"})}
    index = ThreadIndex({}, people, set(), OURS, {ticket: ticket})
    subject = f"Re: Help [#{ticket}]"
    assert place(index, a_mail("s", subject=subject)).ticket == ticket
    assert place(
        index, a_mail("t", subject=subject, sender="mallory@elsewhere.example")
    ).ticket == ticket_id_for("t")


def test_the_same_subject_alone_never_joins() -> None:
    index = an_index()
    place(index, a_mail("a", subject="Question"))
    assert place(index, a_mail("b", subject="Question")).ticket == ticket_id_for("b")


def test_a_root_claimed_by_a_stranger_keeps_apart() -> None:
    index = an_index()
    place(index, a_mail("x", sender="mallory@elsewhere.example", refs=("a",)))
    victim = place(index, a_mail("a", sender="anna@client.example"))
    assert victim.ticket != ticket_id_for("a")


def test_a_bounce_read_before_our_own_mail_ends_in_its_ticket() -> None:
    index = an_index()
    place(index, a_mail("a"))
    place(index, a_mail("bounce", sender="mailer-daemon@mx.example", refs=("b",)))
    ours = place(index, a_mail("b", sender="support@host.example", refs=("a",), to=("anna@client.example",)))
    assert ours.ticket == ticket_id_for("a")
    assert ours.united == (ticket_id_for("b"),)


def test_strangers_answer_each_other_on_a_mailing_list() -> None:
    index = an_index()
    on_list = (("list-id", "<hosters.lists.example>"),)
    first = replace(a_mail("a", to=("hosters@lists.example",)), headers=on_list)
    reply = a_mail("b", sender="eva@else.example", refs=("a",), to=("hosters@lists.example",))
    place(index, first)
    assert place(index, replace(reply, headers=on_list)).ticket == ticket_id_for("a")


def test_a_flood_of_references_is_cut() -> None:
    index = an_index()
    flooded = place(index, a_mail("a", refs=tuple(f"r{n}" for n in range(50_000))))
    assert flooded.ticket == TicketId(ticket_id_for("r0"))
    assert len(flooded.ids) < 100
