"""How a search was read, in the window's language; in English it says what domain.search_parser.describe does."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.errors import QueryError
from agentdesk.domain.search_query import IS_VALUES, Filter, SearchQuery, Term

translate = QCoreApplication.translate


def query_words(query: SearchQuery) -> str:
    """One line; empty for an empty query."""
    return translate("search", " and ").join(_parts(query))


def refused_query_words(error: QueryError) -> tuple[str, str]:
    """Why a search cannot be read, and what its operator takes."""
    allowed = _allowed(error.operator)
    if error.value:
        what = translate("search", "“%1:%2” cannot be searched for.")
        advice = translate("search", "Allowed after %1: is %2.").replace("%1", error.operator)
        return what.replace("%1", error.operator).replace("%2", error.value), advice.replace("%2", allowed)
    what = translate("search", "“%1:” needs a value.").replace("%1", error.operator)
    return what, translate("search", "Allowed: %1.").replace("%1", allowed)


def _allowed(operator: str) -> str:
    day = translate("search", "a date as 2026-03-31, 2026-03 or 2026, today, yesterday")
    return {
        "is": ", ".join(sorted(IS_VALUES)),
        "before": day,
        "after": day,
        "has": "attachment",
        "tag": translate("search", "the name of a tag"),
        "assignee": translate("search", "an agent's address or its first part, me, none"),
        "subject": translate("search", "a word or a “phrase”"),
    }.get(operator, translate("search", "a name or an address"))


def _parts(query: SearchQuery) -> Iterator[str]:
    for term in query.terms:
        yield _or_not(_term(term), negated=term.negated)
    for one in query.filters:
        yield _or_not(_filter(one), negated=one.negated)
    if query.has_attachment is not None:
        yield _attachment(wanted=query.has_attachment)
    if query.after is not None:
        yield translate("search", "on or after {day}").format(day=query.after.isoformat())
    if query.before is not None:
        yield translate("search", "before {day}").format(day=query.before.isoformat())


def _or_not(words: str, *, negated: bool) -> str:
    return translate("search", "not %1").replace("%1", words) if negated else words


def _term(term: Term) -> str:
    what = translate("search", "the phrase “%1”") if term.phrase else "“%1…”"
    placed = translate("search", "{what} in {field}") if term.field else "{what}"
    return placed.format(what=what, field=term.field).replace("%1", term.text)


def _filter(one: Filter) -> str:
    match one.name:
        case "tag":
            return translate("search", "tagged “%1”").replace("%1", one.value)
        case "assignee" if one.value == "none":
            return translate("search", "assigned to nobody")
        case "assignee":
            return translate("search", "assigned to %1").replace("%1", one.value)
        case _:
            return _is(one.value)


def _attachment(*, wanted: bool) -> str:
    return (
        translate("search", "with an attachment") if wanted else translate("search", "without an attachment")
    )


def _is(value: str) -> str:
    """What `is:` was given."""
    return {
        "needs_reply": translate("search", "needs reply"),
        "waiting": translate("search", "waiting"),
        "snoozed": translate("search", "snoozed"),
        "closed": translate("search", "closed"),
        "spam": translate("search", "spam"),
        "open": translate("search", "open"),
        "urgent": translate("search", "urgent"),
        "vip": translate("search", "vip"),
        "unassigned": translate("search", "unassigned"),
        "mine": translate("search", "mine"),
        "promised": translate("search", "promised"),
    }.get(value, value)
