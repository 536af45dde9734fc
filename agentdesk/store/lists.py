"""Lists as one SQL parameter, so that a statement for 200 tickets is the statement for one and no limit is
ever met.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, bindparam, column, func, select

from agentdesk.store.json_lists import as_json


def among(what: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """SQL: `what` is one of `values`."""
    listed = func.json_each(bindparam(None, as_json(values), unique=True)).table_valued("value")
    return what.in_(select(column("value")).select_from(listed))
