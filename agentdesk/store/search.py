"""Finds tickets: words through FTS5, conditions through the rows, the best match of each ticket first.

All words must be in one mail (or in the notes) of the ticket; a negated word may be in none of its mails.
Mails are numbered by time, so the index is read from its newest match backwards and stops after enough of
them: a word that half of all mails contain costs no more than a rare one. Where a condition leaves only few
tickets, their mails are listed first instead. Spam is left out unless `is:spam` asks for it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import islice

from sqlalchemy import Connection, select, text

from agentdesk.domain.ids import TicketId
from agentdesk.domain.search_query import SearchQuery, Term
from agentdesk.services.ports import SearchHit
from agentdesk.store.cache_schema import document, note, ticket
from agentdesk.store.documents import readable_texts
from agentdesk.store.instants import micros
from agentdesk.store.json_lists import as_json
from agentdesk.store.lists import among
from agentdesk.store.packing_dictionaries import dictionaries_of
from agentdesk.store.search_conditions import Conditions, conditions_of
from agentdesk.store.search_narrowing import narrowed
from agentdesk.store.search_words import findable, match_any, match_expression, opens_words, passage
from agentdesk.store.ticket_reading import row_from
from agentdesk.store.ticket_rows import ROWS

_T = ticket.alias("t")
_CANDIDATES = 500
_PASSAGES = 80
_WHOLE_WORD = 2.0
_DOCUMENTS = (
    "words LEFT JOIN message m ON m.id = words.rowid LEFT JOIN note n ON n.id = words.rowid"
    " CROSS JOIN ticket t ON t.id = coalesce(m.ticket, n.ticket)"
)
_WEIGHTS = "8.0, 4.0, 2.0, 1.0, 3.0, 2.0"
_DAY = 86_400_000_000
_RECENT_DAYS = 30


@dataclass(frozen=True, slots=True)
class _Match:
    """A mail or note that matches; the higher the score, the better."""

    number: int
    ticket: TicketId
    score: float


def search_tickets(
    db: Connection, query: SearchQuery, now: datetime, limit: int, agent: str = ""
) -> tuple[SearchHit, ...]:
    """The tickets that `query` asks for, best first; those of filters alone newest first."""
    if query.empty:
        return ()
    conditions = conditions_of(query, micros(now), agent)
    wanted = [term for term in query.terms if not term.negated]
    unwanted = [term for term in query.terms if term.negated and findable(term)]
    if not wanted:
        return _listed(db, conditions, unwanted, limit)
    findables = [term for term in wanted if findable(term)]
    if not findables:
        return ()
    matches = _matches(db, findables, unwanted, conditions, micros(now))
    matches = _without(db, matches, unwanted)
    best = sorted(matches, key=lambda one: matches[one].score, reverse=True)[:limit]
    return _hits(db, {one: matches[one] for one in best}, findables)


def _matches(
    db: Connection, wanted: Sequence[Term], unwanted: Sequence[Term], conditions: Conditions, now: int
) -> dict[TicketId, _Match]:
    """The best match of each ticket: of the words as they stand; where these are few, also of longer words."""
    where = ["words MATCH :expression", *conditions.on_ticket, *conditions.on_mail, *narrowed(db, conditions)]
    matching = partial(_matching, db, where, conditions, now)
    whole = matching(match_expression(wanted, unwanted, whole_words=True))
    if len(whole) == _CANDIDATES or not opens_words(wanted):
        return _best_of_each(whole)
    begun = _best_of_each(matching(match_expression(wanted, unwanted)))
    return begun | _best_of_each(replace(one, score=one.score * _WHOLE_WORD) for one in whole)


def _matching(
    db: Connection, where: Sequence[str], conditions: Conditions, now: int, expression: str
) -> list[_Match]:
    """The newest matches that the index has."""
    found = db.execute(
        select(
            text("words.rowid AS number"),
            text("t.id AS ticket"),
            text("coalesce(m.at, t.last_at) AS at"),
            text(f"bm25(words, {_WEIGHTS}) AS rank"),
        )
        .select_from(text(_DOCUMENTS))
        .where(*(text(one) for one in where))
        .order_by(text("words.rowid DESC"))
        .limit(_CANDIDATES),
        {**conditions.values, "expression": expression},
    )
    return [_Match(number, TicketId(ticket), _score(rank, at, now)) for number, ticket, at, rank in found]


def _score(rank: float, at: int, now: int) -> float:
    """FTS5's rank (more negative is better), up to doubled for what is recent."""
    days = max(0, now - at) / _DAY
    return -rank * (1 + _RECENT_DAYS / (_RECENT_DAYS + days))


def _best_of_each(matches: Iterable[_Match]) -> dict[TicketId, _Match]:
    best: dict[TicketId, _Match] = {}
    for match in matches:
        if match.ticket not in best or match.score > best[match.ticket].score:
            best[match.ticket] = match
    return best


def _without(
    db: Connection, matches: Mapping[TicketId, _Match], unwanted: Sequence[Term]
) -> dict[TicketId, _Match]:
    """Without the tickets that have a mail or note with one of the unwanted words."""
    if not unwanted or not matches:
        return dict(matches)
    values = {"tickets": as_json(matches), "unwanted": match_any(unwanted)}
    spoilt = set(db.execute(text(_SPOILT), values).scalars())
    return {one: match for one, match in matches.items() if one not in spoilt}


_UNWANTED = "SELECT rowid FROM words WHERE words MATCH :unwanted"
_SPOILT = " UNION ".join(
    f"SELECT x.ticket FROM json_each(:tickets) j CROSS JOIN {table} x ON x.ticket = j.value"  # noqa: S608
    f" WHERE x.id IN ({_UNWANTED})"
    for table in ("message", "note")
)
_UNSPOILT = " AND ".join(
    f"NOT EXISTS (SELECT 1 FROM {table} x WHERE x.ticket = t.id AND x.id IN ({_UNWANTED}))"  # noqa: S608
    for table in ("message", "note")
)


def _listed(
    db: Connection, conditions: Conditions, unwanted: Sequence[Term], limit: int
) -> tuple[SearchHit, ...]:
    where = [*conditions.on_ticket, *conditions.on_age]
    if conditions.on_mail:
        dated = " AND ".join(conditions.on_mail)
        where.append(f"EXISTS (SELECT 1 FROM message m WHERE m.ticket = t.id AND {dated})")  # noqa: S608
    values = dict(conditions.values)
    if unwanted:
        where.append(_UNSPOILT)
        values["unwanted"] = match_any(unwanted)
    chosen = (
        select(*(_T.c[column.name] for column in ROWS.selected_columns))
        .where(*(text(one) for one in where))
        .order_by(_T.c.last_at.desc())
        .limit(limit)
    )
    return tuple(SearchHit(row_from(row), row.preview) for row in db.execute(chosen, values))


def _hits(db: Connection, best: Mapping[TicketId, _Match], terms: Sequence[Term]) -> tuple[SearchHit, ...]:
    rows = {row.id: row for row in db.execute(ROWS.where(among(ticket.c.id, best)))}
    numbers = {match.number: one for one, match in best.items()}
    passages = _passages(db, dict(islice(numbers.items(), _PASSAGES)), terms)
    return tuple(SearchHit(row_from(rows[one]), passages.get(one) or rows[one].preview) for one in best)


def _passages(db: Connection, numbers: Mapping[int, TicketId], terms: Sequence[Term]) -> dict[TicketId, str]:
    found: dict[TicketId, str] = {}
    dictionaries = dictionaries_of(db)
    for number, body in db.execute(
        select(document.c.id, document.c.body).where(document.c.id.in_(list(numbers)))
    ):
        found[numbers[number]] = passage(readable_texts(body, dictionaries), terms)
    for number, notes in db.execute(select(note.c.id, note.c.text).where(note.c.id.in_(list(numbers)))):
        found[numbers[number]] = passage((notes,), terms)
    return found
