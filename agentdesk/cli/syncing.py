"""`agentdesk sync` and `agentdesk outbox`: what talks to the mail server."""

import threading
from collections.abc import Sequence
from typing import Annotated

import typer

from agentdesk.cli.opening import have_passwords, opened
from agentdesk.cli.output import JsonValue, complain, iso, print_json, print_table, say
from agentdesk.cli.sync_progress import Bars, WatchedSync
from agentdesk.domain.errors import UsageError
from agentdesk.domain.ids import OutboxId
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.services.desk import Desk
from agentdesk.services.outbox_book import OutboxBook
from agentdesk.services.ports import SyncControl


def sync(
    once: Annotated[
        bool, typer.Option("--once", help="Fetch and send what there is, then end (the default).")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Go on until interrupted.")] = False,
) -> int:
    """Fetch new mail and send what is in the outbox."""
    if once and watch:
        raise UsageError("Give --once or --watch, not both.")
    with opened() as desk:
        have_passwords(desk.desk)
        with desk.holding_profile():
            return _watch(desk.sync) if watch else _once(desk.sync, desk.desk)


def outbox(
    flush: Annotated[
        bool, typer.Option("--flush", help="Send now what waits, even what could still be taken back.")
    ] = False,
    retry: Annotated[str, typer.Option(metavar="MAIL", help="Send a failed or unknown mail again.")] = "",
    mark_sent: Annotated[
        str, typer.Option(metavar="MAIL", help="A failed or unknown mail did arrive, or need not.")
    ] = "",
    give_up: Annotated[str, typer.Option(metavar="MAIL", help="Make a draft of a mail again.")] = "",
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> int:
    """List the mail that has not left yet, send it, or decide what becomes of what could not be sent."""
    with opened() as desk:
        _decide(desk.desk.outbox, retry=retry, mark_sent=mark_sent, give_up=give_up)
        if flush:
            have_passwords(desk.desk)
            with desk.holding_profile():
                for item in desk.desk.outbox.items():
                    desk.desk.outbox.send_now(item.id)
                desk.sync.flush_once()
        items = desk.desk.outbox.items()
    if json:
        print_json([_facts(item) for item in items])
    else:
        _list(items)
    return 1 if flush and items else 0


def _list(items: Sequence[OutboxItem]) -> None:
    """A table, and below it what went wrong, whole, since a person has to decide by it."""
    rows = [(i.id, i.state.value, i.ticket, ", ".join(i.recipients), i.subject) for i in items]
    print_table(("Mail", "State", "Ticket", "To", "Subject"), rows, "The outbox is empty.")
    for item in items:
        if item.error:
            say(f"{item.id}: {item.error}")


def _decide(book: OutboxBook, *, retry: str, mark_sent: str, give_up: str) -> None:
    """What a person decides about single mails, each named by the id that the list shows."""
    if retry:
        book.retry(OutboxId(retry))
    if mark_sent:
        book.mark_sent(OutboxId(mark_sent))
    if give_up and book.give_up(OutboxId(give_up)) is None:
        raise UsageError("Too late: the mail is on its way.", "See `agentdesk outbox`.")


def _once(engine: SyncControl, services: Desk) -> int:
    """1 where this sync could not send something; what failed before is told, and is no failure of this one."""
    before = {item.id: item.attempts for item in _stuck(services)}
    with Bars() as bars:
        changes = engine.run_once(bars.show)
    say("1 mail is new." if len(changes.arrived) == 1 else f"{len(changes.arrived)} mails are new.")
    stuck = _stuck(services)
    for item in stuck:
        complain(f"Not sent: “{item.subject}” ({item.state}): {item.error}")
    return 1 if any(before.get(item.id) != item.attempts for item in stuck) else 0


def _stuck(services: Desk) -> list[OutboxItem]:
    """Mail that waits for a person's decision."""
    return [i for i in services.outbox.items() if i.state in (OutboxState.FAILED, OutboxState.UNKNOWN)]


def _watch(engine: SyncControl) -> int:
    ended = threading.Event()
    with Bars() as bars:
        unwatch = engine.watch_status(WatchedSync(bars).show)
        engine.start()
        try:
            ended.wait()
        except KeyboardInterrupt:
            say("Stopping.")
        finally:
            unwatch()
            engine.stop()
    return 0


def _facts(item: OutboxItem) -> dict[str, JsonValue]:
    return {
        "id": item.id,
        "state": item.state.value,
        "ticket": item.ticket,
        "message_id": item.message_id,
        "recipients": list(item.recipients),
        "subject": item.subject,
        "created_at": iso(item.created_at),
        "not_before": iso(item.not_before),
        "attempts": item.attempts,
        "error": item.error,
    }
