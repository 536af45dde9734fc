"""How an unsent mail stands, in words, and which deeds are offered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from agentdesk.domain.ids import AccountId, EventId, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.ui.outbox.words import Deed, deed_name, deed_tip, standing

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ITEM = OutboxItem(
    id=OutboxId("m1"),
    account=AccountId("support@host.example"),
    ticket=TicketId("T000000001"),
    message_id="a@host.example",
    sender="support@host.example",
    recipients=("anna@client.example",),
    subject="Re: Old page",
    source=b"",
    event=EventId("e1"),
    created_at=NOW,
    not_before=NOW + timedelta(seconds=20),
)


def test_a_held_mail_counts_down_and_can_be_taken_back_or_sent_at_once() -> None:
    stands = standing(ITEM, NOW + timedelta(seconds=7.5))
    assert stands.sentence == "Waiting to be sent: leaves in 13 s"
    assert (stands.short, stands.stuck, stands.deeds) == ("held", False, (Deed.TAKE_BACK, Deed.SEND_NOW))


def test_a_queued_mail_says_what_went_wrong_last_and_when_it_is_tried_again() -> None:
    later = NOW + timedelta(minutes=1)
    assert standing(ITEM, later).sentence == "Waiting to be sent"
    tried = replace(ITEM, attempts=1, error="The server is busy.", not_before=later)
    stands = standing(tried, NOW)
    assert stands.sentence.startswith("Waiting to be sent: next try ")
    assert (stands.short, stands.error) == ("queued", "The server is busy.")


def test_failed_and_unknown_mail_waits_for_a_decision() -> None:
    for state, short in ((OutboxState.FAILED, "not sent"), (OutboxState.UNKNOWN, "unknown")):
        stands = standing(replace(ITEM, state=state, error="550 no such user"), NOW)
        assert (stands.short, stands.stuck, stands.error) == (short, True, "550 no such user")
        assert set(stands.deeds) == {Deed.RETRY, Deed.TAKE_BACK, Deed.MARK_SENT}


def test_who_got_a_mail_that_others_did_not_is_said() -> None:
    partly = replace(ITEM, state=OutboxState.FAILED, accepted=("bob@client.example",))
    assert standing(partly, NOW).sentence == "Not sent to anna@client.example; bob@client.example got it"


def test_a_mail_on_its_way_is_left_alone() -> None:
    for state in (OutboxState.SENDING, OutboxState.SENT):
        assert standing(replace(ITEM, state=state), NOW).deeds == ()


def test_every_deed_has_a_name_and_an_explanation() -> None:
    assert len({deed_name(deed) for deed in Deed}) == len({deed_tip(deed) for deed in Deed}) == len(Deed)
