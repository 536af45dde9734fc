"""What goes into the cache comes out of it, in the transactions and views that were promised."""

import threading
from datetime import timedelta

import pytest

from agentdesk.domain.events import Status
from agentdesk.domain.ids import TicketId, ticket_id_for
from agentdesk.domain.message import Address, Direction, Kind, Urgency
from agentdesk.domain.search_parser import parse_query
from agentdesk.domain.views import View
from agentdesk.services.ports import FolderCursor, Location, SentAnswer
from agentdesk.store.cache import SqliteCache
from tests.unit.store.builders import (
    ACCOUNT,
    ANNA,
    START,
    a_mail,
    a_row,
    file_mails,
    minutes,
    put_rows,
    stored,
)

ME = "ola@host.example"


def test_a_mail_comes_back_as_it_went_in(cache: SqliteCache) -> None:
    filed = a_mail(
        "m1", "Zażółć gęślą jaźń \U0001f600", files=("faktura.pdf",), urgency=Urgency(True, ("VIP",))
    )
    file_mails(cache, filed)

    assert cache.message(filed.message.key) == filed
    assert cache.messages(filed.ticket) == (filed,)
    assert cache.source(filed.message.key) == stored(filed).source


def test_what_is_not_there_is_none(cache: SqliteCache) -> None:
    assert cache.message(a_mail("m1").message.key) is None
    assert cache.source(a_mail("m1").message.key) is None
    assert cache.row(TicketId("T1")) is None
    assert cache.cursor(ACCOUNT, "INBOX") is None
    assert cache.native_of(TicketId("T1")) is None


def test_mails_of_a_ticket_are_oldest_first_whatever_the_order_of_arrival(cache: SqliteCache) -> None:
    root, answer, thanks = (a_mail(f"m{n}", f"text {n}", root="m1", minute=n) for n in (1, 2, 3))
    file_mails(cache, thanks)
    file_mails(cache, answer)
    file_mails(cache, root)

    assert [one.message.text for one in cache.messages(root.ticket)] == ["text 1", "text 2", "text 3"]
    assert cache.keys_of_native([root.ticket]) == {
        root.ticket: (root.message.key, answer.message.key, thanks.message.key)
    }


def test_an_exception_rolls_everything_back(cache: SqliteCache) -> None:
    filed = a_mail("m1")

    def fail() -> None:
        with cache.writing() as tx:
            tx.add_messages([stored(filed)])
            tx.set_cursor(FolderCursor(ACCOUNT, "INBOX", 1, 5))
            assert tx.message(filed.message.key) == filed
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert cache.message(filed.message.key) is None
    assert cache.cursors() == ()
    assert cache.threads_of(filed.thread_ids) == {}


def test_a_transaction_within_a_transaction_is_refused_and_not_a_deadlock(cache: SqliteCache) -> None:
    with cache.writing(), pytest.raises(RuntimeError), cache.writing():
        pytest.fail("entered")


def test_readers_see_the_last_commit_while_another_thread_writes(cache: SqliteCache) -> None:
    first, second = a_mail("m1"), a_mail("m2", "another")
    file_mails(cache, first)
    written, checked = threading.Event(), threading.Event()

    def write() -> None:
        with cache.writing() as tx:
            tx.add_messages([stored(second)])
            written.set()
            assert checked.wait(5)

    writer = threading.Thread(target=write)
    writer.start()
    assert written.wait(5)
    seen_meanwhile = cache.message(first.message.key), cache.message(second.message.key)
    checked.set()
    writer.join()

    assert seen_meanwhile == (first, None)
    assert cache.message(second.message.key) == second


def test_many_threads_write_and_read_at_once(cache: SqliteCache) -> None:
    def work(worker: int) -> None:
        for n in range(5):
            file_mails(cache, a_mail(f"w{worker}-{n}", f"text {worker} {n}", minute=n))
            assert cache.counts(START, ME)[View.NEEDS_REPLY] > 0

    workers = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert cache.counts(START, ME)[View.NEEDS_REPLY] == 40


def test_the_folder_map(cache: SqliteCache) -> None:
    one, two = a_mail("m1"), a_mail("m2", "another")
    cursor = FolderCursor(ACCOUNT, "INBOX", 7, 12, 3, 99, outgoing=True)
    with cache.writing() as tx:
        tx.add_messages([stored(one), stored(two)])
        tx.add_locations([Location(ACCOUNT, "INBOX", 7, 10, one.message.key, frozenset({"\\Seen", "$AD_x"}))])
        tx.add_locations([Location(ACCOUNT, "INBOX", 7, 11, two.message.key)])
        tx.add_locations([Location(ACCOUNT, "Archive", 1, 4, two.message.key)])
        tx.set_cursor(cursor)

    assert cache.cursor(ACCOUNT, "INBOX") == cursor
    assert cache.uids(ACCOUNT, "INBOX", 7) == {10: frozenset({"\\Seen", "$AD_x"}), 11: frozenset()}
    assert cache.uids(ACCOUNT, "INBOX", 8) == {}
    assert [place.folder for place in cache.locations(two.message.key)] == ["Archive", "INBOX"]

    with cache.writing() as tx:
        tx.set_flags(ACCOUNT, "INBOX", {11: frozenset({"\\Answered"})})
        tx.mark_gone(ACCOUNT, "INBOX", [10])
    assert cache.uids(ACCOUNT, "INBOX", 7) == {11: frozenset({"\\Answered"})}
    assert cache.locations(one.message.key)[0].gone
    assert cache.message(one.message.key) == one

    with cache.writing() as tx:
        tx.forget_folder(ACCOUNT, "INBOX")
    assert cache.cursors() == ()
    assert [place.folder for place in cache.locations(two.message.key)] == ["Archive"]


def test_every_id_of_a_thread_leads_to_its_ticket(cache: SqliteCache) -> None:
    answer = a_mail("m2", root="m1")
    file_mails(cache, answer)

    root_ticket, own_ticket = ticket_id_for("m1@client.example"), ticket_id_for("m2@client.example")
    assert cache.threads_of(["m1@client.example", "m2@client.example", "unheard"]) == {
        "m1@client.example": root_ticket,
        "m2@client.example": root_ticket,
    }
    assert cache.native_of(own_ticket) == root_ticket
    assert cache.aliases([root_ticket]) == {root_ticket: {root_ticket, own_ticket}}


def test_a_mail_cannot_take_the_ids_of_another_ticket(cache: SqliteCache) -> None:
    victim = a_mail("m1")
    file_mails(cache, victim)
    thief = a_mail("m9", "mine now")
    with cache.writing() as tx:
        tx.add_messages(
            [
                stored(
                    type(thief)(
                        **{**_fields(thief), "thread_ids": ("m9@client.example", "m1@client.example")}
                    )
                )
            ]
        )

    assert cache.threads_of(["m1@client.example"]) == {"m1@client.example": victim.ticket}
    with cache.writing() as tx:
        tx.tie({"m1@client.example": thief.ticket})
    assert cache.threads_of(["m1@client.example"]) == {"m1@client.example": thief.ticket}


def _fields(filed: object) -> dict[str, object]:
    return {name: getattr(filed, name) for name in type(filed).__dataclass_fields__}


def test_uniting_two_tickets_takes_messages_ids_and_people_along(cache: SqliteCache) -> None:
    one, other = a_mail("m1"), a_mail("m2", "other", sender=Address("jan@else.example"))
    file_mails(cache, one, other)
    with cache.writing() as tx:
        tx.unite(other.ticket, one.ticket)

    assert cache.threads_of(["m2@client.example"]) == {"m2@client.example": one.ticket}
    assert cache.native_of(other.ticket) == one.ticket
    assert cache.aliases([one.ticket])[one.ticket] == {one.ticket, other.ticket}
    assert cache.participants([one.ticket])[one.ticket] == {ANNA.email, "jan@else.example", ACCOUNT}
    assert cache.participants([other.ticket]) == {}
    assert {m.native_ticket for m in cache.messages(one.ticket)} == {one.ticket}
    assert len(cache.messages(one.ticket)) == 2


def test_uniting_leaves_mail_where_a_split_put_it(cache: SqliteCache) -> None:
    one, other = a_mail("m1"), a_mail("m2", "other")
    file_mails(cache, one, other)
    with cache.writing() as tx:
        tx.show_in({other.message.key: TicketId("SPLIT")})
        tx.unite(other.ticket, one.ticket)

    assert [m.message.key for m in cache.messages(TicketId("SPLIT"))] == [other.message.key]
    assert cache.natives_of([TicketId("SPLIT")]) == {TicketId("SPLIT"): {one.ticket}}


def test_known_mail_is_recognised_by_key_and_by_content(cache: SqliteCache) -> None:
    one = a_mail("m1", minute=5)
    second = a_mail("m2", minute=1, copy_of=one)
    file_mails(cache, one, second)

    assert cache.known([one.message.key, "0" * 32])[one.message.key].from_email == ANNA.email
    assert cache.by_content([one.message.content_hash])[one.message.content_hash].key == one.message.key


def test_own_mail_is_known_as_such(cache: SqliteCache) -> None:
    ours = a_mail("m2", direction=Direction.OUTGOING, kind=Kind.AGENT)
    file_mails(cache, a_mail("m1", "x"), ours)
    assert cache.own_message_ids(["m1@client.example", "m2@client.example"]) == {"m2@client.example"}


def test_answers_that_people_here_sent_come_newest_first_with_what_they_say(cache: SqliteCache) -> None:
    ours = [
        a_mail(f"a{n}", f"text {n}", root="m1", minute=n, direction=Direction.OUTGOING, kind=Kind.AGENT)
        for n in range(1, 5)
    ]
    copy = a_mail("b", minute=5, direction=Direction.OUTGOING, kind=Kind.AGENT, copy_of=ours[3])
    away = a_mail("c", "Away", minute=6, direction=Direction.OUTGOING, kind=Kind.AUTO_REPLY)
    file_mails(cache, a_mail("m1", minute=6), *ours, copy, away)

    found = cache.answers_since(minutes(2))
    assert [one.key for one in found] == [one.message.key for one in reversed(ours[1:])]
    assert found[0] == SentAnswer(ours[3].message.key, "a4@client.example", ours[3].ticket, minutes(4))
    texts = dict(cache.new_texts([one.key for one in found[:2]]))
    assert texts == {ours[3].message.key: "text 4", ours[2].message.key: "text 3"}
    assert list(cache.new_texts(())) == []


def test_facts_and_digest_of_a_ticket(cache: SqliteCache) -> None:
    question = a_mail("m1", "Site down", subject="Re: Fwd: Site down", urgency=Urgency(True, ("site down",)))
    answer = a_mail(
        "m2", "Looking", root="m1", minute=1, direction=Direction.OUTGOING, kind=Kind.AGENT, to=(ANNA,)
    )
    vacation = a_mail(
        "m3", "Nie ma mnie", root="m1", minute=2, kind=Kind.AUTO_REPLY, language="pl", files=("a.pdf",)
    )
    copy = a_mail("m4", "Site down", root="m1", subject="Re: Fwd: Site down", minute=3, copy_of=question)
    file_mails(cache, question, answer, vacation, copy)

    facts = cache.facts([question.ticket])[question.ticket]
    assert [(f.key, f.at, f.kind, f.direction, f.urgent) for f in facts] == [
        (m.message.key, m.at, m.kind, m.direction, m.urgency.urgent) for m in (question, answer, vacation)
    ]
    digest = cache.digests([question.ticket, TicketId("NONE")])[question.ticket]
    assert (digest.subject, digest.contact, digest.kind, digest.language) == (
        "Site down",
        ANNA,
        "auto_reply",
        "pl",
    )
    assert (digest.messages, digest.has_attachment, digest.preview) == (3, True, "Nie ma mnie")
    assert digest.urgency_reasons == ("site down",)


def test_the_contact_of_a_mail_from_our_own_form_is_the_visitor(cache: SqliteCache) -> None:
    visitor = Address("visitor@else.example", "Visitor")
    form = a_mail("m1", sender=Address("form@host.example"))
    form = type(form)(
        **{
            **_fields(form),
            "message": type(form.message)(**{**_fields(form.message), "reply_to": (visitor,)}),
        }
    )
    file_mails(cache, form)
    assert cache.digests([form.ticket])[form.ticket].contact == visitor


def test_views_list_and_count_the_same_tickets(cache: SqliteCache) -> None:
    now = minutes(100)
    rows = [
        a_row(TicketId("LATER"), waiting_since=minutes(20), urgent=True),
        a_row(TicketId("FIRST"), waiting_since=minutes(5), assignee=ME),
        a_row(TicketId("DUE"), status=Status.SNOOZED, snoozed_until=minutes(99), waiting_since=minutes(10)),
        a_row(TicketId("ASLEEP"), status=Status.SNOOZED, snoozed_until=minutes(101), urgent=True),
        a_row(TicketId("WAITS"), status=Status.WAITING, waiting_since=None, last_at=minutes(2), assignee=ME),
        a_row(TicketId("WAITS2"), status=Status.WAITING, waiting_since=None, last_at=minutes(3)),
        a_row(
            TicketId("PROMISED"), status=Status.SNOOZED, snoozed_until=minutes(150), promise_due=minutes(180)
        ),
        a_row(TicketId("SOONER"), waiting_since=minutes(30), promise_due=minutes(90)),
        a_row(TicketId("DONE"), status=Status.CLOSED, waiting_since=None),
        a_row(TicketId("JUNK"), status=Status.SPAM, waiting_since=None),
    ]
    with cache.writing() as tx:
        tx.put_rows(rows)

    listed = {view: [row.id for row in cache.rows(view, now, ME)] for view in View}
    assert listed[View.NEEDS_REPLY] == ["FIRST", "DUE", "LATER", "SOONER"]
    assert listed[View.PROMISES] == ["SOONER", "PROMISED"]
    assert listed[View.URGENT] == ["LATER"]
    assert listed[View.MINE] == ["FIRST"]
    assert listed[View.UNASSIGNED] == ["DUE", "LATER", "SOONER"]
    assert listed[View.WAITING] == ["WAITS2", "WAITS"]
    assert set(listed[View.SNOOZED]) == {"ASLEEP", "PROMISED"}
    assert listed[View.CLOSED] == ["DONE"]
    assert listed[View.SPAM] == ["JUNK"]
    assert set(listed[View.ALL]) == {row.id for row in rows} - {"JUNK"}
    assert listed[View.OUTBOX] == []
    assert cache.counts(now, ME) == {view: len(tickets) for view, tickets in listed.items()}
    assert [row.id for row in cache.rows(View.NEEDS_REPLY, now, ME, limit=2)] == ["FIRST", "DUE"]


def test_a_row_is_replaced_whole_and_dropped(cache: SqliteCache) -> None:
    full = a_row(
        TicketId("T1"),
        tags=("refund", "vip"),
        urgency_reasons=("site down",),
        assignee=ME,
        snoozed_until=minutes(1) + timedelta(microseconds=7),
        vip=True,
    )
    with cache.writing() as tx:
        tx.put_rows([full])
    assert cache.row(full.id) == full
    with cache.writing() as tx:
        tx.put_rows([a_row(full.id)])
    assert cache.row(full.id) == a_row(full.id)
    with cache.writing() as tx:
        tx.drop_rows([full.id])
    assert cache.row(full.id) is None


def test_tickets_are_found_by_the_start_of_their_id(cache: SqliteCache) -> None:
    with cache.writing() as tx:
        tx.put_rows(
            [a_row(TicketId("7AB"), subject="Stary Łuk"), a_row(TicketId("7AC")), a_row(TicketId("8AB"))]
        )
    assert cache.ticket_ids("7A") == ("7AB", "7AC")
    assert cache.ticket_ids("7A", limit=1) == ("7AB",)


def test_export_streams_every_mail_oldest_first_with_its_places(cache: SqliteCache) -> None:
    mails = [a_mail(f"m{n}", f"text {n}", minute=-n) for n in range(450)]
    for start in range(0, 450, 150):
        file_mails(cache, *mails[start : start + 150])

    exported = list(cache.exported())
    assert [filed for filed, _ in exported] == sorted(mails, key=lambda one: one.at)
    assert all(places[0].key == filed.message.key for filed, places in exported)


def test_the_cache_remembers_small_facts(cache: SqliteCache) -> None:
    with cache.writing() as tx:
        tx.set_meta("projected", "7")
        tx.set_meta("projected", "8")
        assert tx.meta("projected") == "8"
    assert cache.meta("other") == ""


def test_a_removed_mail_leaves_nothing_behind(cache: SqliteCache) -> None:
    kept, removed = (
        a_mail("m1", "kept words"),
        a_mail("m2", "removed words", root="m1", files=("secret.pdf",)),
    )
    file_mails(cache, kept, removed)
    with cache.writing() as tx:
        tx.remove_messages([removed.message.key, a_mail("unknown").message.key])
        put_rows(tx, kept)

    assert cache.messages(kept.ticket) == (kept,)
    assert cache.source(removed.message.key) is None
    assert cache.locations(removed.message.key) == ()
    for word, tickets in (("removed", 0), ("secret", 0), ("kept", 1)):
        assert len(cache.search(parse_query(word), START, 5)) == tickets
    with cache._database.writing() as db:
        db.exec_driver_sql("INSERT INTO words(words) VALUES ('integrity-check')")


def test_tags_assignees_and_contacts_in_use(cache: SqliteCache) -> None:
    with cache.writing() as tx:
        tx.put_rows(
            [
                a_row(TicketId("T1"), tags=("vip", "dns"), assignee=ME),
                a_row(TicketId("T2"), tags=("dns",), contact=Address("Jan@Else.example")),
            ]
        )
    assert cache.tags() == ("dns", "vip")
    assert cache.assignees() == (ME,)
    assert cache.tickets_of_contacts(["jan@else.example", "nobody@else.example"]) == ("T2",)


def test_questions_about_nothing_or_about_very_many_are_answered(cache: SqliteCache) -> None:
    filed = a_mail("m1")
    file_mails(cache, filed)
    many = [TicketId(f"T{n}") for n in range(40_000)] + [filed.ticket]
    assert list(cache.facts(many)) == [filed.ticket]
    assert list(cache.digests(many)) == [filed.ticket]
    assert cache.facts([]) == {}
    assert cache.threads_of([]) == {}
    with cache.writing() as tx:
        tx.add_messages([])
        tx.add_locations([])
        tx.tie({})
        tx.put_rows([])
        tx.set_flags(ACCOUNT, "INBOX", {})
        tx.mark_gone(ACCOUNT, "INBOX", [])
    assert cache.messages(filed.ticket) == (filed,)
