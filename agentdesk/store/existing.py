"""Opens a database that is there, without making one where there is none. Loads nothing, for the start of a window."""

from pathlib import Path


def existing(database: Path) -> str:
    """A URI for sqlite3.connect(..., uri=True)."""
    return f"{database.absolute().as_uri()}?mode=rw"
