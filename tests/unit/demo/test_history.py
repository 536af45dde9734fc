"""What the demo's agents did before today."""

from datetime import UTC, datetime

from agentdesk.demo.history import past_events
from agentdesk.demo.sample import load_sample
from agentdesk.domain.events import Status, StatusSet
from agentdesk.domain.ids import ticket_id_for

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_settled_conversations_are_closed_and_what_waits_is_left_alone() -> None:
    mailbox = load_sample(NOW)
    events = past_events(mailbox, NOW)
    closed = {event.ticket for event in events if event.change == StatusSet(Status.CLOSED)}
    answered = {mail.labels.thread for mail in mailbox.mails if mail.folder == "Sent"}
    roots = {}
    for mail in mailbox.mails:
        roots.setdefault(mail.labels.thread, ticket_id_for(mail.message_id))
    assert len(closed) > 30
    assert closed <= {roots[thread] for thread in answered}
    assert len(answered) - len(closed) > 8


def test_history_is_the_same_each_time_and_never_in_the_future() -> None:
    mailbox = load_sample(NOW)
    events = past_events(mailbox, NOW)
    assert events == past_events(mailbox, NOW)
    assert len({event.id for event in events}) == len(events)
    closing = [event.stamp.at for event in events if event.change == StatusSet(Status.CLOSED)]
    assert max(closing) < NOW
