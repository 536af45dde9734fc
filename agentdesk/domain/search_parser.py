"""Reads what an agent typed into the search field, and says back in words how it was read.

Operators: is: from: to: subject: tag: assignee: has:attachment before: after:. `-` in front of a word, phrase
or operator turns it round; "..." is a phrase; a name before a colon that is no operator is ordinary text
(`error:550`).
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from agentdesk.domain.errors import QueryError
from agentdesk.domain.search_query import IS_VALUES, Filter, SearchQuery, Term

_TOKEN = re.compile(r'(?P<minus>-?)(?:(?P<name>[A-Za-z]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))?')
_QUOTES = str.maketrans("“”„‟«»", '""""""')
_TEXT_FIELDS = frozenset({"from", "to", "subject"})
_FILTERS = frozenset({"is", "tag", "assignee"})
_DATES = frozenset({"before", "after"})
OPERATORS = ("is:", "from:", "to:", "subject:", "tag:", "assignee:", "has:", "before:", "after:")
"""Every operator, for completion."""

_DATE_FORMS = "a date as 2026-03-31, 2026-03 or 2026, today, yesterday"


def parse_query(text: str, today: date | None = None) -> SearchQuery:
    """The search that `text` asks for. `today` is the local date that `today` and `yesterday` go by.

    Raises QueryError, which names the operator and what it takes.
    """
    query = SearchQuery()
    for match in _TOKEN.finditer(text.translate(_QUOTES)):
        query = _with_token(query, match, today)
    return query


def _with_token(query: SearchQuery, match: re.Match[str], today: date | None) -> SearchQuery:
    name, phrase, word = (match["name"] or "").lower(), match["phrase"], match["word"]
    negated = bool(match["minus"])
    if f"{name}:" in OPERATORS:
        value = (word if phrase is None else phrase) or ""
        return _with_operator(query, name, value.strip(), phrase is not None, negated, today)
    said = f"{match['name']}:{word or ''}" if name else word
    if phrase is not None:
        said = f"{match['name']} {phrase}" if name else phrase
    return _with_term(query, Term((said or "").strip(), phrase is not None, negated))


def _with_term(query: SearchQuery, term: Term) -> SearchQuery:
    text = term.text if term.phrase else term.text.rstrip("*")
    if not text:
        return query
    return replace(query, terms=(*query.terms, replace(term, text=text)))


def _with_operator(
    query: SearchQuery, name: str, value: str, phrase: bool, negated: bool, today: date | None
) -> SearchQuery:
    if not value:
        raise QueryError(name, "", _allowed(name))
    if name in _TEXT_FIELDS:
        return _with_term(query, Term(value, phrase, negated, name))
    if name in _FILTERS:
        return replace(query, filters=(*query.filters, _filter(name, value.lower(), negated)))
    if name in _DATES:
        return _with_date(query, name, _date(name, value.lower(), today), negated)
    if value.lower() not in ("attachment", "attachments"):
        raise _not_allowed(name, value)
    return replace(query, has_attachment=not negated)


def _filter(name: str, value: str, negated: bool) -> Filter:
    if name == "is":
        value = value.replace("-", "_")
        if value not in IS_VALUES:
            raise _not_allowed(name, value)
    return Filter(name, value, negated)


def _with_date(query: SearchQuery, name: str, day: date, negated: bool) -> SearchQuery:
    """Not before a day is on it or after it, so `-before:` is `after:` and the other way round."""
    if (name == "before") != negated:
        return replace(query, before=min(day, query.before or day))
    return replace(query, after=max(day, query.after or day))


def _date(name: str, value: str, today: date | None) -> date:
    if value in ("today", "yesterday") and today is not None:
        return today if value == "today" else today - timedelta(days=1)
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", value)
    try:
        if match:
            return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        raise _not_allowed(name, value) from None
    raise _not_allowed(name, value)


def _not_allowed(name: str, value: str) -> QueryError:
    return QueryError(name, value, _allowed(name))


def _allowed(name: str) -> str:
    if name == "is":
        return ", ".join(sorted(IS_VALUES))
    if name in _DATES:
        return _DATE_FORMS
    return {
        "has": "attachment",
        "tag": "the name of a tag",
        "assignee": "an agent's address or its first part, me, none",
        "subject": "a word or a “phrase”",
    }.get(name, "a name or an address")


_WORDS: dict[str, Callable[[Filter], str]] = {
    "is": lambda f: f.value.replace("_", " "),
    "tag": lambda f: f"tagged “{f.value}”",
    "assignee": lambda f: "assigned to nobody" if f.value == "none" else f"assigned to {f.value}",
}


def describe(query: SearchQuery) -> str:
    """How the query was read, as one line for a person; empty for an empty query."""
    parts = [_not(term.negated) + _said(term) for term in query.terms]
    parts += [_not(one.negated) + _WORDS[one.name](one) for one in query.filters]
    if query.has_attachment is not None:
        parts.append("with an attachment" if query.has_attachment else "without an attachment")
    if query.after is not None:
        parts.append(f"on or after {query.after.isoformat()}")
    if query.before is not None:
        parts.append(f"before {query.before.isoformat()}")
    return " and ".join(parts)


def _said(term: Term) -> str:
    what = f"the phrase “{term.text}”" if term.phrase else f"“{term.text}…”"
    return f"{what} in {term.field}" if term.field else what


def _not(negated: bool) -> str:
    return "not " if negated else ""
