"""`agentdesk suggest`: which canned responses may answer a ticket, and why."""

from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import print_json, print_table


def suggest(
    ticket: Annotated[str, typer.Argument(help="The ticket's id, or the start of it.")],
    limit: Annotated[int, typer.Option(help="At most so many.", min=1)] = 8,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """Rank the canned responses for a ticket, each with its score and the reasons."""
    with desk() as services:
        resolved = services.inbox.resolve(ticket)
        found = services.suggesting.ranked(resolved, limit)
        language = services.inbox.thread(resolved).row.language
    if json:
        print_json(
            [
                {
                    "id": one.canned.id,
                    "title": one.canned.title,
                    "language": one.canned.language_for(language),
                    "score": round(one.score, 4),
                    "reason": "; ".join(map(str, one.reasons)),
                    "reasons": [{"kind": why.reason.value, "about": list(why.about)} for why in one.reasons],
                }
                for one in found
            ]
        )
        return
    rows = [
        (one.canned.id, one.canned.title, f"{one.score:.2f}", "; ".join(map(str, one.reasons)))
        for one in found
    ]
    print_table(("Id", "Title", "Score", "Why"), rows, "No canned response fits this ticket.")
