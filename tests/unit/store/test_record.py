"""What an agent does is on the disk when the call returns, all or nothing, and stays."""

import multiprocessing
import random
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.canned import CannedId, CannedUse, Inserted
from agentdesk.domain.clock import ZERO
from agentdesk.domain.draft import DraftAttachment, DraftKind
from agentdesk.domain.errors import NotFound
from agentdesk.domain.events import (
    Merged,
    NoteWritten,
    SplitOff,
    Status,
    StatusSet,
    Undone,
    Unrecognised,
    VipSet,
)
from agentdesk.domain.ids import AccountId, EventId, MessageKey, OutboxId, TicketId
from agentdesk.domain.marks import Mark, Moved
from agentdesk.domain.message import Address
from agentdesk.domain.outbox import OutboxState, SentCopy
from agentdesk.services.ports import AlertRecord
from agentdesk.store.opening import open_record
from agentdesk.store.record import SqliteRecord
from tests.unit.store.builders import START, a_draft, an_event, an_item, minutes

T1, T2 = TicketId("T1"), TicketId("T2")


def test_events_are_filed_once_under_their_ticket_in_order_of_arrival(record: SqliteRecord) -> None:
    closed = an_event(StatusSet(Status.CLOSED), id_="e1", millis=2_000)
    note = an_event(NoteWritten("zażółć"), id_="e2", millis=1_000)
    other = an_event(NoteWritten("x"), id_="e3", ticket="T2")
    record.append([closed, note])
    record.append([closed, other])

    assert record.events_of([T1, T2, TicketId("T3")]) == {T1: (closed, note), T2: (other,)}
    assert list(record.all_events()) == [closed, note, other]
    assert record.event(EventId("e2")) == note
    assert record.event(EventId("e9")) is None
    assert record.version() == 3


def test_the_last_stamp_is_the_latest_and_not_the_last_to_arrive(record: SqliteRecord) -> None:
    assert record.last_stamp() == ZERO
    late = an_event(NoteWritten("a"), id_="e1", millis=9_000, counter=3)
    record.append([late, an_event(NoteWritten("b"), id_="e2", millis=9_000, counter=2)])
    record.append([an_event(NoteWritten("c"), id_="e3", millis=5)])
    assert record.last_stamp() == late.stamp


def test_undoing_is_found_through_what_it_aims_at(record: SqliteRecord) -> None:
    closed = an_event(StatusSet(Status.CLOSED), id_="e1")
    undone = an_event(Undone(EventId("e1")), id_="e2", ticket=None)
    redone = an_event(Undone(EventId("e2")), id_="e3", ticket="T2")
    stray = an_event(Undone(EventId("nowhere")), id_="e4", ticket=None)
    record.append([closed, undone, redone, stray])
    assert record.events_of([T1])[T1] == (closed, undone, redone)
    assert record.events_of([T2])[T2] == (redone,)


def test_merges_splits_and_contacts_have_lists_of_their_own(record: SqliteRecord) -> None:
    merged = an_event(Merged(T2), id_="e1")
    split = an_event(SplitOff((MessageKey("k1"),), TicketId("T9")), id_="e2")
    vip = an_event(VipSet("anna@client.example", vip=True), id_="e3", ticket=None)
    undone = an_event(Undone(EventId("e1")), id_="e4")
    record.append([merged, split, vip, undone, an_event(NoteWritten("n"), id_="e5")])
    assert record.grouping_events() == (merged, split, undone)
    assert record.contact_events() == (vip,)


def test_a_change_of_a_later_version_is_kept_word_for_word(record: SqliteRecord) -> None:
    later = an_event(Unrecognised("promised", b'{"by":  "friday",\n"x":1}'))
    record.append([later])
    assert record.event(later.id) == later


def test_sending_is_one_transaction(record: SqliteRecord) -> None:
    record.save_draft(a_draft())
    item = an_item()
    record.append([an_event(NoteWritten("n"))], outbox=item, consumed_draft=(T1, DraftKind.REPLY))
    assert record.outbox() == (item,)
    assert record.drafts() == ()

    with pytest.raises(Exception, match="UNIQUE"):
        record.append([an_event(NoteWritten("n"), id_="e2")], outbox=item)
    assert record.version() == 1


def test_drafts_come_back_as_they_were_typed(record: SqliteRecord) -> None:
    reply = a_draft(
        "Zażółć\n",
        to=(Address("anna@client.example", "Anna"),),
        bcc=(Address("boss@host.example"),),
        subject="Re: x",
        answers=MessageKey("k"),
        quote="> hi",
        attachments=(
            DraftAttachment("a.bin", "application/x", b"\0\xff" * 9),
            DraftAttachment("b", "image/png", b"", "pic@draft"),
        ),
        canned=(CannedUse(CannedId("dns"), "0f1e2d3c"),),
        inserted=(Inserted(0, 7, CannedUse(CannedId("dns"), "0f1e2d3c")),),
        promise=minutes(90),
        promise_words="by noon",
        updated_at=minutes(2),
    )
    note = a_draft("remember", kind=DraftKind.NOTE)
    for draft in (reply, note, replace(note, ticket=T2)):
        record.save_draft(draft)

    assert record.draft(T1, DraftKind.REPLY) == reply
    assert record.drafts() == (reply, note, replace(note, ticket=T2))
    record.save_draft(replace(reply, text="shorter", attachments=reply.attachments[1:]))
    assert record.draft(T1, DraftKind.REPLY) == replace(
        reply, text="shorter", attachments=reply.attachments[1:]
    )
    record.discard_draft(T1, DraftKind.REPLY)
    assert record.draft(T1, DraftKind.REPLY) is None
    assert record.drafts() == (note, replace(note, ticket=T2))


def test_half_a_pasted_character_does_not_cost_the_draft_or_the_note(record: SqliteRecord) -> None:
    record.save_draft(a_draft("half \ud83d smile"))
    record.append([an_event(NoteWritten("half \ude00"))])
    draft = record.draft(T1, DraftKind.REPLY)
    assert draft is not None
    assert draft.text == "half ? smile"
    assert record.events_of([T1])[T1][0].change == NoteWritten("half ?")


def test_the_outbox_lists_what_is_unfinished(record: SqliteRecord) -> None:
    items = [
        an_item("queued"),
        an_item("sent", state=OutboxState.SENT),
        an_item("done", state=OutboxState.SENT, sent_copy=SentCopy.FILED),
        an_item(
            "failed", state=OutboxState.FAILED, error="refused", attempts=2, accepted=("jan@client.example",)
        ),
    ]
    for item in items:
        record.append([], outbox=item)
    assert record.outbox() == (items[0], items[1], items[3])
    assert record.outbox([OutboxState.SENT]) == (items[1], items[2])
    assert record.outbox_item(OutboxId("failed")) == items[3]
    assert record.outbox_item(OutboxId("none")) is None


def test_a_mail_in_the_outbox_is_kept_compressed(record: SqliteRecord) -> None:
    item = an_item(source=b"From: support\r\n\r\n" + b"Dear Anna, \xff\r\n" * 500)
    record.append([], outbox=item)
    assert record.outbox() == (item,)
    with record._database.reading() as db:
        kept = db.exec_driver_sql("SELECT length(source) FROM outbox").scalar_one()
    assert kept < len(item.source) / 10


def test_an_item_is_replaced_but_for_its_source(record: SqliteRecord) -> None:
    item = an_item()
    record.append([], outbox=item)
    record.update_outbox(
        replace(item, state=OutboxState.UNKNOWN, handed_over=True, error="line dead", source=b"")
    )
    kept = record.outbox_item(item.id)
    assert kept == replace(item, state=OutboxState.UNKNOWN, handed_over=True, error="line dead")


def test_a_held_item_goes_back_to_a_draft_and_is_gone_for_the_sender(record: SqliteRecord) -> None:
    item, draft = an_item(), a_draft()
    record.append([an_event(NoteWritten("n"))], outbox=item)
    undo = an_event(Undone(EventId("e1")), id_="e2")
    assert record.take_back(item.id, undo, draft)
    assert record.outbox() == ()
    assert record.draft(T1, DraftKind.REPLY) == draft
    assert record.event(undo.id) == undo
    assert record.claim_outbox(item.id, minutes(5)) is None
    with pytest.raises(NotFound):
        record.update_outbox(replace(item, state=OutboxState.SENT))


@pytest.mark.parametrize("state", [OutboxState.SENDING, OutboxState.SENT, OutboxState.UNKNOWN])
def test_what_has_gone_cannot_be_taken_back_and_nothing_changes(
    record: SqliteRecord, state: OutboxState
) -> None:
    item = an_item(state=state, sent_copy=SentCopy.PENDING)
    record.append([], outbox=item)
    assert not record.take_back(item.id, an_event(Undone(EventId("e1"))), a_draft())
    assert not record.settle_outbox(replace(item, state=OutboxState.QUEUED), [OutboxState.FAILED])
    assert record.outbox() == (item,)
    assert record.drafts() == ()
    assert record.version() == 0


def test_an_item_is_claimed_once_and_only_when_due(record: SqliteRecord) -> None:
    item = an_item()
    record.append([], outbox=item)
    assert record.claim_outbox(item.id, START) is None
    assert record.claim_outbox(item.id, minutes(1)) == replace(item, state=OutboxState.SENDING, attempts=1)
    assert record.claim_outbox(item.id, minutes(1)) is None
    assert not record.take_back(item.id, an_event(Undone(EventId("e1"))), a_draft())


def test_an_alert_is_raised_once_shown_once_and_stands_until_acknowledged(record: SqliteRecord) -> None:
    alert = AlertRecord(MessageKey("k1"), T1, START, ("VIP", "urgent@"), "Site down", "Please")
    assert record.raise_alerts([alert])
    assert not record.raise_alerts([replace(alert, title="again")])
    assert record.raise_alerts([alert, replace(alert, key=MessageKey("k2"), ticket=T2, raised_at=minutes(1))])
    assert record.mark_shown([alert.key]) == {alert.key}
    assert record.mark_shown([alert.key]) == frozenset()

    assert [one.ticket for one in record.alerts()] == [T1, T2]
    acknowledged = record.acknowledge([alert.key, MessageKey("k3")], minutes(9))
    assert acknowledged == (replace(alert, shown=True, acknowledged_at=minutes(9)),)
    assert record.acknowledge([alert.key], minutes(10)) == ()
    assert [one.ticket for one in record.alerts()] == [T2]
    assert record.alerts(standing_only=False)[0] == acknowledged[0]
    assert not record.raise_alerts([alert])
    record.stand_again([alert.key])
    assert record.alerts()[0] == replace(alert, shown=True)


def _append_in_another_process(path: Path) -> None:
    record = open_record(path)
    record.append([an_event(NoteWritten("theirs"), id_="theirs", millis=77)])
    record.close()


def test_another_process_appends_and_both_see_everything(record: SqliteRecord, tmp_path: Path) -> None:
    record.append([an_event(NoteWritten("ours"), id_="ours")])
    before = record.version()
    process = multiprocessing.get_context("spawn").Process(
        target=_append_in_another_process, args=(tmp_path / "record.db",)
    )
    process.start()
    process.join(30)
    assert process.exitcode == 0
    assert record.version() == before + 1
    assert [event.id for event in record.all_events()] == ["ours", "theirs"]
    assert record.last_stamp().millis == 1_000
    record.append([an_event(NoteWritten("more"), id_="more")])
    assert record.version() == before + 2


def test_thousands_of_events_stream_in_pages(record: SqliteRecord) -> None:
    events = [an_event(NoteWritten(str(n)), id_=f"e{n}", millis=n) for n in range(2_500)]
    record.append(events)
    assert list(record.all_events()) == events
    assert record.events_of([T1])[T1] == tuple(events)


def test_the_log_is_folded_beside_the_commits(record: SqliteRecord) -> None:
    log = record._database.path.with_name("record.db-wal")
    before = record.foreign_writes()
    for nth in range(5):
        record.append([], outbox=an_item(f"large{nth}", source=random.Random(nth).randbytes(1_500_000)))
        record._folding._beside.wait()
    assert log.stat().st_size < 3 * 1_600_000, "the log is folded, and begun again, after four megabytes"
    for nth in range(300):
        record.save_draft(a_draft(str(nth)))
        record._folding._beside.wait()
    assert log.stat().st_size < 3 * 1_600_000 + 100_000
    assert record.foreign_writes() == before, "that was nobody else"
    assert len(record.outbox()) == 5


def test_marks_of_a_mail_grow_and_leave_only_as_they_were_read(record: SqliteRecord) -> None:
    account, key = AccountId("support@host.example"), MessageKey("k")
    record.queue_marks([Mark(account, key, answered=True), Mark(AccountId("sales@host.example"), key)])
    record.append([an_event(StatusSet(Status.CLOSED))], marks=[Mark(account, key, seen=True)])
    (mark,) = record.marks(account)
    assert (mark.seen, mark.answered, mark.tries, mark.events) == (True, True, 0, 1)
    record.settle_marks([], again=[mark])
    (tried,) = record.marks(account)
    assert tried == replace(mark, tries=1)
    record.queue_marks([Mark(account, key)])
    record.settle_marks([tried])
    (anew,) = record.marks(account)
    assert (anew.seen, anew.answered, anew.tries, anew.events) == (True, True, 0, 1)
    record.settle_marks([anew])
    assert record.marks(account) == ()
    assert len(record.marks(AccountId("sales@host.example"))) == 1


def test_where_mail_was_moved_from_is_kept_for_each_origin(record: SqliteRecord) -> None:
    account, key = AccountId("support@host.example"), MessageKey("k")
    inbox, shop = Moved(account, key, "INBOX", "Junk"), Moved(account, key, "Shop", "Junk", 9, 70)
    record.note_moves([inbox, shop])
    record.note_moves([replace(inbox, uidvalidity=9, uid=71)])
    assert record.moves(account, [key]) == (replace(inbox, uidvalidity=9, uid=71), shop)
    assert record.moves(account, [MessageKey("other")]) == ()
    record.forget_moves([shop])
    assert [moved.origin for moved in record.moves(account, [key])] == ["INBOX"]
