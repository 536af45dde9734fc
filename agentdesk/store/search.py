"""Finds tickets: words through FTS5, conditions through the rows, the best match of each ticket first.

All words must be in one mail (or in the notes) of the ticket; a negated word may be in none of its mails.
Mails are numbered by time, so the index is read from its newest match backwards and stops after enough of
them: a word that half of all mails contain costs no more than a rare one. Where a condition leaves only few
tickets, their mails are listed first instead. Spam is left out unless `is:spam` asks for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Connection, select, text

from agentdesk.domain.events import Status
from agentdesk.domain.ids import TicketId
from agentdesk.domain.search_query import Filter, SearchQuery, Term
from agentdesk.services.ports import SearchHit
from agentdesk.store.cache_schema import document, note, ticket
from agentdesk.store.documents import unpacked
from agentdesk.store.instants import micros
from agentdesk.store.lists import among, as_json
from agentdesk.store.search_words import findable, match_expression, passage
from agentdesk.store.ticket_rows import ROWS, row_from

_CANDIDATES = 1_000
_FEW_TICKETS = 2_000
_WEIGHTS = "8.0, 4.0, 2.0, 1.0, 3.0, 2.0"
_DAY = 86_400_000_000
_RECENT_DAYS = 30

_OPEN = (Status.NEEDS_REPLY, Status.WAITING, Status.SNOOZED)
_FLAGS = {
    "urgent": "t.urgent",
    "vip": "t.vip",
    "unassigned": "t.assignee IS NULL",
    "mine": "coalesce(t.assignee = :agent, 0)",
    "open": f"t.status IN ({', '.join(repr(s.value) for s in _OPEN)})",
    "needs_reply": "(t.status = 'needs_reply'"
    " OR (t.status = 'snoozed' AND coalesce(t.snoozed_until <= :now, 0)))",
    "snoozed": "(t.status = 'snoozed' AND coalesce(t.snoozed_until > :now, 1))",
    "waiting": "t.status = 'waiting'",
    "closed": "t.status = 'closed'",
    "spam": "t.status = 'spam'",
}


@dataclass(slots=True)
class _Conditions:
    """SQL over ticket `t` and mail `m`, with the values it takes."""

    on_ticket: list[str] = field(default_factory=list)
    on_mail: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def value(self, given: object) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = given
        return f":{name}"


@dataclass(frozen=True, slots=True)
class _Match:
    number: int
    at: int
    score: float


def search_tickets(
    db: Connection, query: SearchQuery, now: datetime, limit: int, agent: str = ""
) -> tuple[SearchHit, ...]:
    """The tickets that `query` asks for, best first; those of filters alone newest first."""
    if query.empty:
        return ()
    conditions = _conditions(query, micros(now), agent)
    wanted = [term for term in query.terms if not term.negated]
    unwanted = [term for term in query.terms if term.negated and findable(term)]
    if not wanted:
        return _listed(db, conditions, unwanted, limit)
    findables = [term for term in wanted if findable(term)]
    if not findables:
        return ()
    matches = _matches(db, match_expression(findables, unwanted), conditions, micros(now))
    matches = _without(db, matches, unwanted)
    best = sorted(matches, key=lambda one: matches[one].score, reverse=True)[:limit]
    return _hits(db, {one: matches[one] for one in best}, findables)


def _conditions(query: SearchQuery, now: int, agent: str) -> _Conditions:
    made = _Conditions(values={"now": now, "agent": agent})
    if Filter("is", Status.SPAM.value) not in query.filters:
        made.on_ticket.append("t.status != 'spam'")
    made.on_ticket += [_turned(_filter(made, one), one.negated) for one in query.filters]
    if query.has_attachment is not None:
        made.on_ticket.append(_turned("t.has_attachment", not query.has_attachment))
    if query.after is not None:
        since = made.value(_midnight(query.after))
        made.on_ticket.append(f"t.last_at >= {since}")
        made.on_mail.append(f"m.at >= {since}")
    if query.before is not None:
        until = made.value(_midnight(query.before))
        made.on_ticket.append(f"t.opened_at < {until}")
        made.on_mail.append(f"m.at < {until}")
    return made


def _filter(made: _Conditions, one: Filter) -> str:
    if one.name == "is":
        return _FLAGS[one.value]
    if one.name == "tag":
        return f"t.id IN (SELECT ticket FROM ticket_tag WHERE tag = {made.value(one.value)})"  # noqa: S608
    if one.value == "none":
        return _FLAGS["unassigned"]
    if one.value == "me":
        return _FLAGS["mine"]
    whole = made.value(one.value)
    return f"coalesce(t.assignee = {whole} OR substr(t.assignee, 1, instr(t.assignee, '@') - 1) = {whole}, 0)"


def _turned(condition: str, negated: bool) -> str:
    return f"NOT {condition}" if negated else condition


def _midnight(day: date) -> int:
    return micros(datetime.combine(day, time()).astimezone(UTC))


def _matches(db: Connection, expression: str, conditions: _Conditions, now: int) -> dict[TicketId, _Match]:
    """The best match of each ticket among the newest that the index has."""
    where = ["words MATCH :expression", *conditions.on_ticket, *conditions.on_mail]
    if len(conditions.on_ticket) > 1 and _few(db, conditions):
        where.append(f"+words.rowid IN ({_numbers_of(conditions)})")
    found = db.execute(
        select(
            text("words.rowid AS number"),
            text("t.id AS ticket"),
            text("coalesce(m.at, t.last_at) AS at"),
            text(f"bm25(words, {_WEIGHTS}) AS rank"),
        )
        .select_from(
            text(
                "words LEFT JOIN message m ON m.id = words.rowid LEFT JOIN note n ON n.id = words.rowid"
                " CROSS JOIN ticket t ON t.id = coalesce(m.ticket, n.ticket)"
            )
        )
        .where(*(text(one) for one in where))
        .order_by(text("words.rowid DESC"))
        .limit(_CANDIDATES),
        {**conditions.values, "expression": expression},
    )
    return _best_of_each(
        (TicketId(row.ticket), _Match(row.number, row.at, _score(row.rank, row.at, now))) for row in found
    )


def _few(db: Connection, conditions: _Conditions) -> bool:
    some = select(text("1")).select_from(text("ticket t")).where(*(text(one) for one in conditions.on_ticket))
    return len(db.execute(some.limit(_FEW_TICKETS + 1), conditions.values).all()) <= _FEW_TICKETS


def _numbers_of(conditions: _Conditions) -> str:
    chosen = " AND ".join(conditions.on_ticket)
    return " UNION ALL ".join(
        f"SELECT x.id FROM ticket t CROSS JOIN {table} x ON x.ticket = t.id WHERE {chosen}"  # noqa: S608
        for table in ("message", "note")
    )


def _score(rank: float, at: int, now: int) -> float:
    """FTS5's rank (more negative is better), up to doubled for what is recent."""
    days = max(0, now - at) / _DAY
    return -rank * (1 + _RECENT_DAYS / (_RECENT_DAYS + days))


def _best_of_each(found: Any) -> dict[TicketId, _Match]:
    best: dict[TicketId, _Match] = {}
    for one, match in found:
        if one not in best or match.score > best[one].score:
            best[one] = match
    return best


def _without(
    db: Connection, matches: Mapping[TicketId, _Match], unwanted: Sequence[Term]
) -> dict[TicketId, _Match]:
    """Without the tickets that have a mail with one of the unwanted words."""
    spoilt: set[str] = set()
    if unwanted and matches:
        values = {"tickets": as_json(matches)}
        for term in unwanted:
            having = text(_SPOILT).bindparams(**values, expression=match_expression([term]))
            spoilt.update(db.execute(having).scalars())
    return {one: match for one, match in matches.items() if one not in spoilt}


_SPOILT = """
    SELECT m.ticket FROM json_each(:tickets) j CROSS JOIN message m ON m.ticket = j.value
    WHERE m.id IN (SELECT rowid FROM words WHERE words MATCH :expression)
    UNION
    SELECT n.ticket FROM json_each(:tickets) j CROSS JOIN note n ON n.ticket = j.value
    WHERE n.id IN (SELECT rowid FROM words WHERE words MATCH :expression)
"""
_HAVING = """
    t.id NOT IN (
        SELECT x.ticket FROM (SELECT ticket, id FROM message UNION ALL SELECT ticket, id FROM note) x
        WHERE x.id IN (SELECT rowid FROM words WHERE words MATCH {expression}))
"""


def _listed(
    db: Connection, conditions: _Conditions, unwanted: Sequence[Term], limit: int
) -> tuple[SearchHit, ...]:
    where = list(conditions.on_ticket)
    if conditions.on_mail:
        dated = " AND ".join(conditions.on_mail)
        where.append(f"EXISTS (SELECT 1 FROM message m WHERE m.ticket = t.id AND {dated})")  # noqa: S608
    where += [_HAVING.format(expression=conditions.value(match_expression([term]))) for term in unwanted]
    chosen = (
        select(text("t.*"))
        .select_from(text("ticket t"))
        .where(*(text(one) for one in where))
        .order_by(text("t.last_at DESC"))
        .limit(limit)
    )
    return tuple(SearchHit(row_from(row), row.preview) for row in db.execute(chosen, conditions.values))


def _hits(db: Connection, best: Mapping[TicketId, _Match], terms: Sequence[Term]) -> tuple[SearchHit, ...]:
    rows = {row.id: row for row in db.execute(ROWS.where(among(ticket.c.id, best)))}
    numbers = {match.number: one for one, match in best.items()}
    passages = _passages(db, numbers, terms)
    return tuple(SearchHit(row_from(rows[one]), passages.get(one) or rows[one].preview) for one in best)


def _passages(db: Connection, numbers: Mapping[int, TicketId], terms: Sequence[Term]) -> dict[TicketId, str]:
    found: dict[TicketId, str] = {}
    for number, body in db.execute(
        select(document.c.id, document.c.body).where(document.c.id.in_(list(numbers)))
    ):
        mail = unpacked(body, numbers[number], numbers[number]).message
        names = (attachment.name for attachment in mail.attachments)
        found[numbers[number]] = passage((mail.new_text, mail.text, " ".join(names)), terms)
    for number, notes in db.execute(select(note.c.id, note.c.text).where(note.c.id.in_(list(numbers)))):
        found[numbers[number]] = passage((notes,), terms)
    return found
