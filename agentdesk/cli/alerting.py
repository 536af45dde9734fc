"""`agentdesk alerts`: urgent mail that nobody has acknowledged yet."""

from collections.abc import Sequence
from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import JsonValue, age, iso, print_json, print_table
from agentdesk.services.ports import AlertRecord


def alerts(
    acknowledge: Annotated[
        list[str] | None,
        typer.Option(metavar="TICKET", help="A person has seen this ticket's alerts; may be repeated."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """List the alerts that stand, or acknowledge a ticket's."""
    with desk() as services:
        seen = [services.inbox.resolve(reference) for reference in acknowledge or ()]
        services.alerting.acknowledge(seen)
        standing = services.alerting.standing()
        now = services.clock.now()
    if json:
        print_json([_facts(alert) for alert in standing])
        return
    rows = [(a.ticket, age(a.raised_at, now), a.title, _why(a.reasons)) for a in standing]
    print_table(("Ticket", "Since", "Mail", "Why"), rows, "No alert stands.")


def _why(reasons: Sequence[str]) -> str:
    return "; ".join(reasons)


def _facts(alert: AlertRecord) -> dict[str, JsonValue]:
    return {
        "key": alert.key,
        "ticket": alert.ticket,
        "raised_at": iso(alert.raised_at),
        "reasons": list(alert.reasons),
        "title": alert.title,
        "body": alert.body,
        "shown": alert.shown,
    }
