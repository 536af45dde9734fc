"""Makes a database's tables, or brings those of an earlier version up to date.

A new file gets the newest tables at once and is stamped with their revision; only an older file runs
migration scripts, and only then is Alembic imported (start-up is measured). All of it happens in one
transaction: killed half-way, nothing has changed.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, MetaData, text

from agentdesk.domain.errors import StoreError
from agentdesk.store.database import Database
from agentdesk.store.faults import mapped_faults
from agentdesk.store.private_files import put_in_place

MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (\n"
    "\tversion_num VARCHAR(32) NOT NULL, \n"
    "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)


@dataclass(frozen=True, slots=True)
class Schema:
    """The newest tables of a database, their revision, and the folder of scripts that lead there."""

    tables: MetaData
    revision: str
    scripts: str
    precious: bool = True
    """Whether a copy is kept of what is upgraded; the server can give a cache again."""


def bring_up_to_date(database: Database, schema: Schema) -> bool:
    """Give `database` the tables of `schema`; whether it had those of an earlier version.

    Raises StoreError where a later version made it.
    """
    with database.reading() as db:
        found = _revision(db)
    if found == schema.revision:
        return False
    with database.writing() as db:
        found = _revision(db)
        if found is None:
            _create(db, schema)
        elif found != schema.revision:
            if schema.precious:
                _keep_copy(database.path, found)
            _migrate(db, schema, found, database.path)
            return True
    return False


def _revision(db: Connection) -> str | None:
    """The revision that the file is stamped with; None for a new file."""
    if not db.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")).first():
        return None
    return db.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _create(db: Connection, schema: Schema) -> None:
    schema.tables.create_all(db)
    db.exec_driver_sql(_VERSION_TABLE)
    db.execute(text("INSERT INTO alembic_version VALUES (:revision)"), {"revision": schema.revision})


def _migrate(db: Connection, schema: Schema, found: str, path: Path) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    for option, value in (
        ("script_location", MIGRATIONS),
        ("version_locations", MIGRATIONS / schema.scripts),
    ):
        config.set_main_option(option, str(value).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = db
    try:
        command.upgrade(config, schema.revision)
    except CommandError as error:
        raise StoreError(
            f"{path} was made by a later AgentDesk (revision {found}).",
            "Install that version, or use another profile.",
        ) from error


def _keep_copy(path: Path, found: str) -> None:
    """A copy beside the file, so that an upgrade can be taken back by hand; whole, or not there under this name.

    Made while we alone may write: a second process that starts now must not copy what the first has upgraded.
    """
    copy = path.with_suffix(f".before-upgrade-from-{found}.db")
    fresh = copy.with_suffix(".unfinished")
    fresh.unlink(missing_ok=True)
    with mapped_faults(fresh), closing(sqlite3.connect(path)) as reader:
        reader.execute("VACUUM INTO ?", (str(fresh),))
    fresh.chmod(0o600)
    put_in_place(fresh, copy)
