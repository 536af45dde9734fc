"""Commands that read: tickets, show, search, export."""

from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import JsonValue, age, iso, print_json, print_json_line, print_table, say
from agentdesk.domain.errors import UsageError
from agentdesk.domain.message import FiledMessage
from agentdesk.domain.service_level import Due
from agentdesk.domain.views import Thread, TicketRow, View
from agentdesk.services.exporting import ExportedMail

_KEY_SHOWN = 8
"""As much of a mail's key as tells it from the others of its ticket."""
_Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


def tickets(
    view: Annotated[str, typer.Option(help=", ".join(View))] = View.NEEDS_REPLY.value,
    limit: Annotated[int, typer.Option(help="At most so many; 0 for all.", min=0)] = 100,
    json: _Json = False,
) -> None:
    """List a view's tickets."""
    if view not in set(View):
        raise UsageError(f"There is no view “{view}”.", f"Views: {', '.join(View)}.")
    with desk() as services:
        rows = services.inbox.rows(View(view), limit or None)
        now = services.clock.now()
        due = services.service_levels.due(rows) if json else {}
    if json:
        print_json([{**_row_facts(row), "due": _due_facts(due.get(row.id))} for row in rows])
        return
    table = [
        (r.id, _marks(r), age(r.waiting_since or r.last_at, now), str(r.contact), r.subject, r.status.value)
        for r in rows
    ]
    nothing = (
        "Nobody waits for an answer." if view == View.NEEDS_REPLY else f"There is nothing in the view {view}."
    )
    print_table(("Ticket", "", "Since", "Contact", "Subject", "Status"), table, nothing)


def show(
    ticket: Annotated[str, typer.Argument(help="The ticket's id, or the start of it.")], json: _Json = False
) -> None:
    """Show a ticket: its mails, notes and what was done to it."""
    with desk() as services:
        thread = services.inbox.thread(services.inbox.resolve(ticket))
    if json:
        print_json(_thread_facts(thread))
    else:
        _print_thread(thread)


def search(
    query: Annotated[
        list[str],
        typer.Argument(help="Words, phrases, is: from: to: tag: assignee: subject: has: before: after: -"),
    ],
    limit: Annotated[int, typer.Option(help="At most so many.", min=1)] = 50,
    json: _Json = False,
) -> None:
    """Search all tickets."""
    text = " ".join(query)
    if not text.strip():
        raise UsageError("There is nothing to search for.", "Give words, or operators such as is:urgent.")
    with desk() as services:
        hits = services.inbox.search(text, limit)
        read_as = services.inbox.describe_query(text)
    if json:
        print_json([{**_row_facts(hit.row), "passage": hit.passage} for hit in hits])
        return
    table = [(hit.row.id, str(hit.row.contact), hit.row.subject, hit.passage) for hit in hits]
    print_table(("Ticket", "Contact", "Subject", "Passage"), table, f"Nothing found for: {read_as}.")


def export(jsonl: Annotated[bool, typer.Option("--jsonl", help="One mail a line, as JSON.")] = False) -> None:
    """Print every mail with what is known about it, one JSON object a line."""
    if not jsonl:
        raise UsageError("Say in which form to export.", "The form there is: --jsonl.")
    with desk() as services:
        for mail in services.exporting.mails():
            print_json_line(_mail_facts(mail))


def _marks(row: TicketRow) -> str:
    return " ".join(mark for mark, on in (("urgent", row.urgent), ("VIP", row.vip)) if on)


def _row_facts(row: TicketRow) -> dict[str, JsonValue]:
    return {
        "ticket": row.id,
        "account": row.account,
        "subject": row.subject,
        "contact": {"name": row.contact.name, "email": row.contact.email},
        "status": row.status.value,
        "urgent": row.urgent,
        "urgency_reasons": list(row.urgency_reasons),
        "vip": row.vip,
        "priority": row.priority.name.lower(),
        "assignee": row.assignee,
        "tags": list(row.tags),
        "language": row.language,
        "kind": row.kind,
        "messages": row.messages,
        "has_attachment": row.has_attachment,
        "waiting_since": iso(row.waiting_since),
        "snoozed_until": iso(row.snoozed_until),
        "promise_due": iso(row.promise_due),
        "opened_at": iso(row.opened_at),
        "last_at": iso(row.last_at),
        "preview": row.preview,
    }


def _due_facts(due: Due | None) -> dict[str, JsonValue] | None:
    if due is None:
        return None
    return {
        "target": due.target.value,
        "at": iso(due.at),
        "minutes_left": round(due.left.total_seconds() / 60, 1),
        "level": due.level,
    }


def _thread_facts(thread: Thread) -> dict[str, JsonValue]:
    return {
        **_row_facts(thread.row),
        "mails": [_filed_facts(filed) for filed in thread.messages],
        "notes": [{"agent": n.agent, "at": iso(n.at), "text": n.text} for n in thread.notes],
        "log": [{"agent": e.agent, "at": iso(e.at), "text": e.text} for e in thread.log],
        "related": list(thread.related),
    }


def _filed_facts(filed: FiledMessage) -> dict[str, JsonValue]:
    message = filed.message
    return {
        "message_id": message.message_id,
        "key": message.key,
        "direction": filed.direction.value,
        "kind": filed.kind.value,
        "language": filed.language,
        "urgent": filed.urgency.urgent,
        "urgency_reasons": list(filed.urgency.reasons),
        "from": str(message.from_),
        "to": [str(a) for a in message.to],
        "cc": [str(a) for a in message.cc],
        "subject": message.subject,
        "at": iso(filed.at),
        "sent_at": iso(message.sent_at),
        "new_text": message.new_text,
        "attachments": [
            {"name": a.name, "type": a.content_type, "size": a.size} for a in message.attachments
        ],
        "copy": filed.duplicate_of is not None,
        "problems": list(message.problems),
    }


def _mail_facts(mail: ExportedMail) -> dict[str, JsonValue]:
    return {
        "message_id": mail.message_id,
        "folder": mail.folder,
        "ticket": mail.ticket,
        "direction": mail.direction,
        "kind": mail.kind,
        "language": mail.language,
        "urgent": mail.urgent,
        "urgency_reasons": list(mail.urgency_reasons),
        "subject": mail.subject,
        "from": mail.sender,
        "sent_at": mail.sent_at,
        "new_text": mail.new_text,
        "attachments": list(mail.attachments),
        "duplicate_of": mail.duplicate_of,
    }


def _print_thread(thread: Thread) -> None:
    row = thread.row
    say(f"{row.id}  {row.subject}")
    facts = [
        row.status.value,
        *_marks(row).split(),
        *(f"#{tag}" for tag in row.tags),
        row.assignee or "unassigned",
    ]
    say(f"{row.contact}  ·  {'  ·  '.join(facts)}")
    for reason in row.urgency_reasons:
        say(f"  urgent: {reason}")
    entries = [(m.at, _mail_text(m)) for m in thread.messages if m.duplicate_of is None]
    entries += [
        (n.at, f"Internal note by {n.agent}, {n.at.astimezone():%Y-%m-%d %H:%M}\n\n{n.text}")
        for n in thread.notes
    ]
    entries += [(e.at, f"{e.agent} {e.text}, {e.at.astimezone():%Y-%m-%d %H:%M}") for e in thread.log]
    for _, text in sorted(entries, key=lambda entry: entry[0]):
        say(f"\n{'─' * 72}\n{text}")


def _mail_text(filed: FiledMessage) -> str:
    message = filed.message
    lines = [f"{message.from_}  {filed.at.astimezone():%Y-%m-%d %H:%M}  ({filed.direction}, {filed.kind})"]
    lines[0] += f"  {message.key[:_KEY_SHOWN]}"
    lines += [f"Attachment: {a.name} ({a.size} bytes)" for a in message.attachments]
    lines += [f"Note: {problem}" for problem in message.problems]
    return "\n".join([*lines, "", message.new_text or message.text])
