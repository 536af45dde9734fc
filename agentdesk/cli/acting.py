"""Commands that act on tickets. Each works offline; what must reach the server waits in the outbox."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from agentdesk.cli.canned_answer import answers_in, with_all_canned
from agentdesk.cli.opening import desk
from agentdesk.cli.outcome import DONE, FAILED
from agentdesk.cli.output import JsonValue, complain, print_json, say
from agentdesk.domain.errors import NotFound, UsageError
from agentdesk.domain.events import Priority
from agentdesk.domain.finding import Finding
from agentdesk.domain.finding_words import finding_words
from agentdesk.domain.ids import AgentId, MessageKey, TicketId
from agentdesk.domain.message import FiledMessage
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done

_Ticket = Annotated[str, typer.Argument(help="The ticket's id, or the start of it.")]
_Tickets = Annotated[list[str], typer.Argument(help="Ticket ids, or the starts of them.")]
_Body = Annotated[str, typer.Option("--body-file", help="File with the text in UTF-8; - for stdin.")]


def reply(
    ticket: _Ticket,
    body_file: Annotated[
        str, typer.Option("--body-file", help="File with the text in UTF-8; - for stdin. Below --canned.")
    ] = "",
    canned: Annotated[
        list[str] | None, typer.Option("--canned", help="Id of a canned response; may be repeated.")
    ] = None,
    asked: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="What a canned response asks for; may be repeated."),
    ] = None,
    close: Annotated[bool, typer.Option("--close", help="Close the ticket with the answer.")] = False,
    sender_only: Annotated[
        bool, typer.Option("--sender-only", help="Leave out the others on To and Cc.")
    ] = False,
    hold: Annotated[int, typer.Option(help="Seconds during which it can be taken back.", min=0)] = 0,
    check: Annotated[bool, typer.Option("--check", help="Only look over it; send nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --check: what was found as JSON.")] = False,
) -> int:
    """Answer a ticket. The mail goes into the outbox and leaves with the next sync.

    What may be wrong with the answer is told first; a placeholder that is not filled in keeps it here.
    """
    if as_json and not check:
        raise UsageError("--json goes with --check only.", "Add --check, or leave out --json.")
    if not body_file and not canned:
        raise UsageError("There is nothing to send.", "Give --body-file, --canned or both.")
    answers, text = answers_in(asked or ()), _read(body_file) if body_file else ""
    with desk() as services:
        fresh = services.replying.fresh(services.inbox.resolve(ticket), reply_all=not sender_only)
        draft = with_all_canned(services, fresh, canned or (), answers)
        draft = replace(draft, text="\n\n".join(part for part in (draft.text, text) if part.strip()))
        found = services.checking.findings(draft)
        if check:
            return _tell_findings(found, as_json=as_json)
        for finding in found:
            complain(finding_words(finding))
        item = services.replying.send(draft, close=close, hold_seconds=hold)
    say(f"In the outbox, to {', '.join(item.recipients)}.")
    say("It leaves with the next sync: an open window sends it by itself, else `agentdesk outbox --flush`.")
    return DONE


def _tell_findings(found: Sequence[Finding], *, as_json: bool) -> int:
    """FAILED where the answer could not be sent like this."""
    if as_json:
        print_json([_as_json(finding) for finding in found])
    else:
        for finding in found:
            say(finding_words(finding))
        say("Nothing was found." if not found else "Nothing was sent.")
    return FAILED if any(finding.blocks for finding in found) else DONE


def _as_json(finding: Finding) -> JsonValue:
    return {
        "kind": finding.kind.value,
        "about": finding.about,
        "start": finding.start,
        "end": finding.end,
        "blocks": finding.blocks,
        "words": finding_words(finding),
    }


def note(ticket: _Ticket, body_file: _Body) -> None:
    """Add an internal note. It never leaves by mail."""
    text = _read(body_file)
    with desk() as services:
        say(services.tickets.note(services.inbox.resolve(ticket), text).summary + ".")


def close(tickets: _Tickets) -> None:
    """Close tickets."""
    with desk() as services:
        say(services.tickets.close(_resolved(services, tickets)).summary + ".")


def reopen(tickets: _Tickets) -> None:
    """Reopen tickets."""
    with desk() as services:
        say(services.tickets.reopen(_resolved(services, tickets)).summary + ".")


def assign(
    ticket: _Ticket, agent: Annotated[str, typer.Argument(help="Agent's address; me; - for nobody.")]
) -> None:
    """Give a ticket to an agent."""
    with desk() as services:
        say(services.tickets.assign([services.inbox.resolve(ticket)], _agent(services, agent)).summary + ".")


def tag(
    ticket: _Ticket,
    tags: Annotated[list[str], typer.Argument(help="Tags.")],
    remove: Annotated[bool, typer.Option("--remove", help="Take them away instead.")] = False,
) -> None:
    """Add tags to a ticket, or take them away."""
    with desk() as services:
        found = [services.inbox.resolve(ticket)]
        for one in tags:
            done = services.tickets.untag(found, one) if remove else services.tickets.tag(found, one)
            say(done.summary + ".")


def priority(ticket: _Ticket, level: Annotated[str, typer.Argument(help="low, normal or high")]) -> None:
    """Set how much a ticket presses."""
    if level.upper() not in Priority.__members__:
        raise UsageError(f"There is no priority “{level}”.", "Priorities: low, normal, high.")
    with desk() as services:
        say(
            services.tickets.set_priority([services.inbox.resolve(ticket)], Priority[level.upper()]).summary
            + "."
        )


def snooze(
    ticket: _Ticket, until: Annotated[str, typer.Argument(help="Local time: 2026-12-01T09:00")]
) -> None:
    """Put a ticket out of sight until a time, or until the customer writes again."""
    moment = _moment(until)
    with desk() as services:
        say(services.tickets.snooze([services.inbox.resolve(ticket)], moment).summary + ".")


def promise(
    ticket: _Ticket,
    by: Annotated[str, typer.Option("--by", help="Local time: 2026-12-01T16:00")] = "",
    kept: Annotated[bool, typer.Option("--kept", help="What was promised is done.")] = False,
) -> None:
    """Remember what was promised, or that it is done. The ticket comes back before it is due."""
    if bool(by) == kept:
        raise UsageError("Either something is promised, or it is kept.", "Give --by TIME or --kept.")
    due = _moment(by) if by else None
    with desk() as services:
        found = services.inbox.resolve(ticket)
        say((services.tickets.promise(found, due) if due else _keep(services, found)).summary + ".")


def _keep(services: Desk, ticket: TicketId) -> Done:
    if services.inbox.thread(ticket).state.promise is None:
        raise UsageError(f"Nothing is promised in {ticket}.", "See `agentdesk tickets --view promises`.")
    return services.tickets.keep_promise([ticket])


def merge(tickets: _Tickets) -> None:
    """Make one ticket of several."""
    with desk() as services:
        done = services.tickets.merge(_resolved(services, tickets))
        say(f"{done.summary} into {', '.join(done.tickets)}.")


def split(
    ticket: _Ticket,
    mails: Annotated[
        list[str], typer.Argument(help="Mails: key, the start of it, or Message-ID, as `show` tells.")
    ],
) -> None:
    """Give some mails of a ticket a ticket of their own."""
    with desk() as services:
        found = services.inbox.resolve(ticket)
        here = services.inbox.thread(found).messages
        done = services.tickets.split(found, [_mail(here, reference) for reference in mails])
        say(f"{done.summary}: {', '.join(done.tickets)}.")


def undo(ticket: _Ticket) -> None:
    """Take back what you last did to a ticket."""
    with desk() as services:
        say(services.tickets.undo_last(services.inbox.resolve(ticket)).summary + ".")


def spam(tickets: _Tickets) -> None:
    """Mark tickets as spam."""
    with desk() as services:
        say(services.tickets.mark_spam(_resolved(services, tickets)).summary + ".")


def _moment(written: str) -> datetime:
    try:
        return datetime.fromisoformat(written).astimezone()
    except ValueError:
        raise UsageError(f"“{written}” is not a time.", "Write it like 2026-12-01T09:00.") from None


def _mail(here: Sequence[FiledMessage], reference: str) -> MessageKey:
    wanted = reference.strip().strip("<>")
    keys = {m.message.key for m in here if wanted and m.message.key.startswith(wanted.lower())}
    keys |= {m.message.key for m in here if wanted == m.message.message_id}
    if len(keys) > 1:
        raise UsageError(f"“{reference}” could be {', '.join(sorted(keys))}.", "Give more of the key.")
    if not keys:
        raise NotFound(f"The ticket has no mail “{reference}”.", "See `agentdesk show`.")
    return keys.pop()


def _agent(services: Desk, named: str) -> AgentId | None:
    if named == "-":
        return None
    me = services.settings.load().agent.id
    if named.lower() == "me" and me:
        return me
    if "@" not in named.strip("@"):
        raise UsageError(f"“{named}” is not an agent.", "Give an address, me, or - for nobody.")
    return AgentId(named)


def _resolved(services: Desk, references: Sequence[str]) -> tuple[TicketId, ...]:
    return tuple(services.inbox.resolve(reference) for reference in references)


def _read(body_file: str) -> str:
    try:
        return sys.stdin.read() if body_file == "-" else Path(body_file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"The file {body_file} cannot be read: {error}.", "Give a text file in UTF-8."
        ) from None
