"""What the tests of the composer start from: an office, and a composer that is not shown yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from agentdesk.ui.commands.keymap import default_keymap
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.composer.view import Composer
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


@pytest.fixture
def composer(office: Office, tasks: Tasks, qtbot: QtBot) -> Composer:
    made = Composer(office.desk, tasks)
    qtbot.addWidget(made)
    made.take_keys(Commands(made, default_keymap()))
    made.resize(800, 500)
    return made
