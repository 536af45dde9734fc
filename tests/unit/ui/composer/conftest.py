"""What the tests of the composer start from: an office, and a composer that is not shown yet."""

import pytest
from pytestqt.qtbot import QtBot

from agentdesk.ui.commands.keymap import default_keymap
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.composer.view import Composer
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import Office


@pytest.fixture
def composer(office: Office, tasks: Tasks, qtbot: QtBot) -> Composer:
    made = Composer(office.desk, tasks)
    qtbot.addWidget(made)
    made.take_keys(Commands(made, default_keymap()))
    made.resize(800, 500)
    return made
