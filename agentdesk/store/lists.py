"""Lists as one SQL parameter, so that a statement for 200 tickets is the statement for one and no limit is
ever met.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, column, func, select

from agentdesk.store.json_lists import as_json


def among(what: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """SQL: `what` is one of `values`."""
    listed = func.json_each(bindparam(None, as_json(values), unique=True)).table_valued("value")
    return what.in_(select(column("value")).select_from(listed))


IN_LIST = "IN (SELECT value FROM json_each(?))"
"""Plain SQL for the same."""


def rows_among(db: Connection, statement: str, values: Iterable[str]) -> Iterable[Row[*tuple[Any, ...]]]:
    """Rows of `statement`, which takes a list; for none at all it is not asked.

    Plain SQL, because it is asked for every batch of mail that is filed: SQLAlchemy takes longer to put a statement
    together than SQLite to answer it.
    """
    listed = as_json(values)
    return () if listed == "[]" else db.exec_driver_sql(statement, (listed,))
