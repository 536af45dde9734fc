"""Databases on the disk, made anew for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.store.cache import SqliteCache
from agentdesk.store.opening import open_cache, open_record
from agentdesk.store.record import SqliteRecord


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[SqliteCache]:
    opened = open_cache(tmp_path / "cache.db")
    yield opened
    opened.close()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[SqliteRecord]:
    opened = open_record(tmp_path / "record.db")
    yield opened
    opened.close()
