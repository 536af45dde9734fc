"""Each error is shown once, as loudly as it deserves."""

import logging

import pytest
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from agentdesk.domain.errors import AgentDeskError, CredentialsRefused, DiskFull, NotFound, SettingsError
from agentdesk.ui.errors import CrashDialog, ErrorPresenter, Loudness, told
from agentdesk.ui.tasks import Failure
from tests.conftest import ExpectedLog


@pytest.mark.parametrize(
    ("error", "loudness"),
    [
        (NotFound("There is no ticket X.", "See the list."), Loudness.LINE),
        (DiskFull("The disk is full."), Loudness.BANNER),
        (CredentialsRefused("imap.host.example", "The password is wrong."), Loudness.BANNER),
        (SettingsError("close", "??", "keys"), Loudness.BANNER),
        (ZeroDivisionError("division by zero"), Loudness.DIALOG),
    ],
)
def test_loudness(error: Exception, loudness: Loudness) -> None:
    shown = told(error)
    assert shown.loudness is loudness
    assert bool(shown.details) == (loudness is Loudness.DIALOG)
    if isinstance(error, AgentDeskError):
        assert shown.sentence == error.sentence()


def test_what_a_person_can_mend_is_said_in_a_line_or_banner(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    presenter, lines, banners = ErrorPresenter(window), list[str](), list[str]()
    presenter.line.connect(lines.append)
    presenter.banner.connect(banners.append)
    presenter.show_failure(Failure(NotFound("There is no ticket X.", "See the list."), "Closing…"))
    presenter.show_error(DiskFull("The disk is full.", "Make room."))
    assert (lines, banners) == (["There is no ticket X. See the list."], ["The disk is full. Make room."])


def test_a_fault_of_ours_opens_one_dialog_with_details(qtbot: QtBot, expected_log: ExpectedLog) -> None:
    expected_log("Unexpected: KeyError")
    window = QMainWindow()
    qtbot.addWidget(window)
    presenter = ErrorPresenter(window)
    for _ in range(3):
        presenter.show_error(_raised())
    dialogs = window.findChildren(CrashDialog)
    assert len(dialogs) == 1
    details = dialogs[0].findChild(QPlainTextEdit)
    assert "Traceback" in details.toPlainText()
    assert "_raised" in details.toPlainText()
    dialogs[0].close()
    logging.getLogger("agentdesk.ui.errors").handlers.clear()


def _raised() -> Exception:
    try:
        raise KeyError("missing")
    except KeyError as error:
        return error
