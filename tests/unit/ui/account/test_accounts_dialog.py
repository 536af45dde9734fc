"""The list of mailboxes: each can be changed, tested and removed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QListWidget, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.services.accounts import account_from
from agentdesk.ui.account.list_dialog import AccountsDialog
from agentdesk.ui.account.results import ProbeResults
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import SUPPORT, Office


@pytest.fixture
def dialog(office: Office, qtbot: QtBot) -> Iterator[AccountsDialog]:
    tasks = Tasks()
    tasks.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    made = AccountsDialog(office.desk, tasks)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.chosen() is not None, timeout=5000)
    yield made
    tasks.close()


def button(dialog: AccountsDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)


def said(dialog: AccountsDialog) -> str:
    return " ".join(dialog.findChild(ProbeResults).texts())


def test_the_chosen_account_is_changed(office: Office, dialog: AccountsDialog, qtbot: QtBot) -> None:
    assert SUPPORT in dialog.findChild(QListWidget).item(0).text()
    with qtbot.waitSignal(dialog.edit_wanted) as wanted:
        button(dialog, "Edit…").click()
    assert wanted.args == [office.account]
    with qtbot.waitSignal(dialog.add_wanted):
        button(dialog, "Add…").click()


def test_the_choice_survives_another_account(office: Office, dialog: AccountsDialog, qtbot: QtBot) -> None:
    other = account_from(email="sales@host.example", imap="mail.host.example", smtp="mail.host.example")
    office.desk.accounts.add(other, None)
    dialog.refresh()
    rows = dialog.findChild(QListWidget)
    qtbot.waitUntil(lambda: rows.count() == 2, timeout=5000)
    assert dialog.chosen() == office.account
    rows.setCurrentRow(1)
    assert dialog.chosen() == other


def test_a_test_says_what_does_not_work(dialog: AccountsDialog, qtbot: QtBot) -> None:
    button(dialog, "Test").click()
    assert not button(dialog, "Test").isEnabled()
    qtbot.waitUntil(lambda: "no route to" in said(dialog), timeout=5000)
    assert button(dialog, "Test").isEnabled()


def test_removing_asks_first_and_leaves_the_demo_to_try(
    office: Office, dialog: AccountsDialog, qtbot: QtBot
) -> None:
    button(dialog, "Remove…").click()
    box = dialog.findChild(QMessageBox)
    assert SUPPORT in box.text()
    next(b for b in box.buttons() if b.text() == "Cancel").click()
    assert office.desk.accounts.list()
    button(dialog, "Remove…").click()
    box = dialog.findChildren(QMessageBox)[-1]
    next(b for b in box.buttons() if b.text() == "Remove").click()
    qtbot.waitUntil(lambda: dialog.chosen() is None, timeout=5000)
    assert office.desk.accounts.list() == ()
    assert "was removed" in said(dialog)
    assert not button(dialog, "Edit…").isEnabled()
    with qtbot.waitSignals([dialog.demo_wanted, dialog.accepted]):
        button(dialog, "Try the demo").click()
