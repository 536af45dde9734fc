"""Each fault of SQLite is told as what it is."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from agentdesk.domain.errors import CacheBroken, DatabaseLocked, DiskFull, StoreError
from agentdesk.store.faults import mapped_faults, store_error

PATH = Path("profile") / "cache.db"


def a_fault(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("a fault")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (13, DiskFull),
        (5, DatabaseLocked),
        (6, DatabaseLocked),
        (517, DatabaseLocked),  # SQLITE_BUSY_SNAPSHOT
        (11, CacheBroken),
        (267, CacheBroken),  # SQLITE_CORRUPT_VTAB
        (26, CacheBroken),
        (8, StoreError),
        (14, StoreError),
        (10, StoreError),
    ],
)
def test_a_code_becomes_an_error_with_advice(code: int, kind: type[StoreError]) -> None:
    error = store_error(a_fault(code), PATH)
    assert type(error) is kind
    assert str(PATH) in error.what
    assert error.advice


def test_damage_to_the_record_is_no_broken_cache() -> None:
    assert type(store_error(a_fault(11), PATH, rebuildable=False)) is StoreError


def test_an_io_error_on_a_full_disk_is_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 100, 0))
    assert type(store_error(a_fault(10), PATH)) is DiskFull


def test_other_exceptions_pass_through() -> None:
    with pytest.raises(ZeroDivisionError), mapped_faults(PATH):
        raise ZeroDivisionError
