"""Puts the conditions of a search (is:, tag:, before: ...) into SQL."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from agentdesk.domain.events import Status
from agentdesk.domain.search_query import Filter, SearchQuery
from agentdesk.store.instants import micros

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
    "promised": "t.promise_due IS NOT NULL",
    "waiting": "t.status = 'waiting'",
    "closed": "t.status = 'closed'",
    "spam": "t.status = 'spam'",
}


@dataclass(slots=True)
class Conditions:
    """SQL over ticket `t` and mail `m`, with the values it takes."""

    on_ticket: list[str] = field(default_factory=list)
    on_mail: list[str] = field(default_factory=list)
    on_age: list[str] = field(default_factory=list)
    """Over `t`: what `on_mail` implies of a ticket."""
    values: dict[str, object] = field(default_factory=dict)

    def value(self, given: object) -> str:
        """Take `given` along; gives its placeholder."""
        name = f"v{len(self.values)}"
        self.values[name] = given
        return f":{name}"


def conditions_of(query: SearchQuery, now: int, agent: str) -> Conditions:
    """What `query` asks besides words, at `now` (microseconds) for `agent`. Spam only where it is asked for."""
    made = Conditions(values={"now": now, "agent": agent})
    if Filter("is", Status.SPAM.value) not in query.filters:
        made.on_ticket.append("t.status != 'spam'")
    made.on_ticket += [_turned(_filter(made, one), one.negated) for one in query.filters]
    if query.has_attachment is not None:
        made.on_ticket.append(_turned("t.has_attachment", not query.has_attachment))
    if query.after is not None:
        since = made.value(_midnight(query.after))
        made.on_age.append(f"t.last_at >= {since}")
        made.on_mail.append(f"m.at >= {since}")
    if query.before is not None:
        until = made.value(_midnight(query.before))
        made.on_age.append(f"t.opened_at < {until}")
        made.on_mail.append(f"m.at < {until}")
    return made


def _filter(made: Conditions, one: Filter) -> str:
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
