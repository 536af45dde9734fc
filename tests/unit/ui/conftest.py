"""What the tests of the windows start from: an office, and tasks of which none may fail."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    made.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    yield made
    made.close()
