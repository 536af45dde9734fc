"""What an agent's workstation does in one run of its process, without a window: the application's own services."""

from __future__ import annotations

import json
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from agentdesk import cli
from agentdesk.bootstrap import OpenDesk
from agentdesk.cli.chosen_profile import profile
from agentdesk.cli.launchers import Launchers
from agentdesk.cli.opening import desk, opened
from agentdesk.domain.draft import DraftKind
from agentdesk.domain.ids import AgentId, TicketId
from agentdesk.domain.outbox import OutboxItem, OutboxState, SentCopy
from agentdesk.domain.views import TicketRow, View
from agentdesk.services.desk import Desk
from agentdesk.store.opening import open_cache

_NO_WINDOW = Launchers(lambda _: 1, lambda _: 1, lambda: "")


def command(*arguments: str) -> int:
    """`agentdesk ARGUMENTS`, as from a shell."""
    return cli.run(list(arguments), _NO_WINDOW)


def sync() -> int:
    """`agentdesk sync --once`: fetch, send, file copies."""
    return command("sync", "--once")


def work(seconds: float = 10.0) -> int:
    """What an open window does in the background, on its threads, until all mail is sent and filed, or stuck."""
    deadline = time.monotonic() + seconds
    with opened() as desk, desk.holding_profile():
        desk.sync.start()
        while time.monotonic() < deadline and any(
            item.state in (OutboxState.QUEUED, OutboxState.SENDING)
            or (item.accepted and item.sent_copy is SentCopy.PENDING)
            for item in desk.record.outbox()
        ):
            time.sleep(0.02)
        desk.sync.stop()
    return 0


def agent(subject: str, *deeds: str) -> int:
    """What an agent does about a ticket, in one sitting: type, note, queue."""
    with desk() as services:
        ticket = _about(services, subject).id
        for deed in deeds:
            _DEEDS[deed](services, ticket, subject)
    return 0


def answer_to(subject: str) -> str:
    """What the agent writes to the customer."""
    return f"Thank you for telling us. We look into {subject} at once.\n"


def _type(services: Desk, ticket: TicketId, subject: str) -> None:
    """Begin an answer, which is saved twice while it is typed."""
    draft, text = services.replying.start(ticket), answer_to(subject)
    services.replying.save(replace(draft, text=text[: len(text) // 2]))
    services.replying.save(replace(draft, text=text))


def _note(services: Desk, ticket: TicketId, subject: str) -> None:
    """What is not there yet of a note and a tag."""
    thread, text = services.inbox.thread(ticket), f"Called about {subject}."
    if text not in [note.text for note in thread.notes]:
        services.tickets.note(ticket, text)
    if "slow" not in thread.row.tags:
        services.tickets.tag([ticket], "slow")


def _queue(services: Desk, ticket: TicketId, subject: str) -> None:
    """The draft goes into the outbox, and the ticket is closed with it."""
    services.replying.send(services.replying.start(ticket), close=True, hold_seconds=0)


_DEEDS = {"type": _type, "note": _note, "queue": _queue}


def keep_password(email: str, password: str) -> int:
    """Into the keyring, as the account dialog does."""
    with desk() as services:
        account = next(one for one in services.accounts.list() if one.email == email)
        said = services.accounts.keep_password(account, password)
    print(said)
    return 1 if said else 0


def roam(seed: int) -> int:
    """One thing that an agent may do to any ticket; prints the Message-ID where it was an answer."""
    chance = random.Random(seed)
    with desk() as services:
        rows = services.inbox.rows(View.ALL, None)
        if rows:
            deed = chance.choices(_ROAMING, weights=(3, 2, 1, 2, 1, 1, 3))[0]
            print(deed(services, chance, chance.choice(rows)))
    return 0


def _tags(services: Desk, chance: random.Random, row: TicketRow) -> str:
    verb = services.tickets.untag if row.tags and chance.random() < 0.5 else services.tickets.tag
    verb([row.id], chance.choice(row.tags or ("slow", "dns", "invoice")))
    return ""


def _notes(services: Desk, chance: random.Random, row: TicketRow) -> str:
    services.tickets.note(row.id, f"Note {chance.random()}.")
    return ""


def _assigns(services: Desk, chance: random.Random, row: TicketRow) -> str:
    services.tickets.assign([row.id], AgentId(f"{chance.choice(('ewa', 'jan'))}@hosting.test"))
    return ""


def _closes(services: Desk, chance: random.Random, row: TicketRow) -> str:
    verb = services.tickets.close if chance.random() < 0.6 else services.tickets.reopen
    verb([row.id])
    return ""


def _merges(services: Desk, chance: random.Random, row: TicketRow) -> str:
    other = chance.choice(services.inbox.rows(View.ALL, None))
    if other.id != row.id and other.contact.email == row.contact.email:
        services.tickets.merge([row.id, other.id])
    return ""


def _undoes(services: Desk, chance: random.Random, row: TicketRow) -> str:
    services.tickets.undo(services.tickets.tag([row.id], f"mistake {chance.randrange(9)}"))
    return ""


def _answers(services: Desk, chance: random.Random, row: TicketRow) -> str:
    draft = replace(services.replying.fresh(row.id), text=f"Answer {chance.random()}.")
    if not draft.to:
        return ""
    return services.replying.send(draft, close=chance.random() < 0.5, hold_seconds=0).message_id


_ROAMING = (_tags, _notes, _assigns, _closes, _merges, _undoes, _answers)


def places() -> int:
    """Print which mail the cache thinks is where: folder -> UID -> flags."""
    cache = open_cache(profile() / "cache.db")
    found = {
        cursor.folder: {
            uid: sorted(flags - {"\\Recent"})
            for uid, flags in cache.uids(cursor.account, cursor.folder, cursor.uidvalidity).items()
        }
        for cursor in cache.cursors()
    }
    cache.close()
    print(json.dumps(found))
    return 0


def refold() -> int:
    """Forget the ticket rows' state, so that the next opening folds all tickets anew."""
    with closing(sqlite3.connect(Path(profile()) / "cache.db")) as cache, cache:
        cache.execute("UPDATE meta SET value = '0' WHERE key = 'projected_record_version'")
    return 0


def look(*subjects: str) -> int:
    """Print what the profile holds of each of these tickets, as JSON."""
    with opened() as open_desk:
        print(json.dumps({subject: _ticket(open_desk, subject) for subject in subjects}))
    return 0


def check() -> int:
    """Print what SQLite thinks of both databases."""
    for name in ("cache.db", "record.db"):
        with closing(sqlite3.connect(Path(profile()) / name)) as connection:
            print(name, connection.execute("PRAGMA integrity_check").fetchone()[0])
            print(name, len(connection.execute("PRAGMA foreign_key_check").fetchall()))
    return 0


def _ticket(open_desk: OpenDesk, subject: str) -> dict[str, object]:
    services = open_desk.desk
    row = _about(services, subject)
    thread = services.inbox.thread(row.id)
    draft = services.replying.start(row.id) if _has_draft(services, row.id) else None
    mails = open_desk.record.outbox(list(OutboxState))
    return {
        "status": row.status.value,
        "tags": sorted(row.tags),
        "notes": [note.text for note in thread.notes],
        "mails": [m.direction.value for m in thread.messages if m.duplicate_of is None],
        "draft": draft.text if draft else None,
        "outbox": [_facts(item) for item in mails if item.ticket == row.id],
    }


def _facts(item: OutboxItem) -> dict[str, object]:
    return {
        "id": item.id,
        "state": item.state.value,
        "message_id": item.message_id,
        "left": sorted(item.recipients),
        "accepted": sorted(item.accepted),
        "error": item.error,
        "filed": item.sent_copy is SentCopy.FILED,
    }


def _about(services: Desk, subject: str) -> TicketRow:
    rows = [row for row in services.inbox.rows(View.ALL, None) if row.subject == subject]
    if len(rows) != 1:
        raise AssertionError(f"{len(rows)} tickets about {subject!r}")
    return rows[0]


def _has_draft(services: Desk, ticket: TicketId) -> bool:
    return any((d.ticket, d.kind) == (ticket, DraftKind.REPLY) for d in services.replying.drafts())


STEPS: dict[str, Callable[..., int]] = {
    one.__name__: one
    for one in (command, sync, work, agent, keep_password, roam, places, refold, look, check)
}
