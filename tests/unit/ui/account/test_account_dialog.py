"""A mailbox set up by hand: guesses, complaints beside the field, a test in plain words, and nothing kept too early."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.errors import PasswordMissing
from agentdesk.domain.oauth import SignIn
from agentdesk.domain.settings import Security
from agentdesk.services.ports import CheckResult
from agentdesk.ui.account.dialog import AccountDialog
from agentdesk.ui.account.field import Field
from agentdesk.ui.account.folder_list import FolderList
from agentdesk.ui.account.form import AccountForm
from agentdesk.ui.account.guess import alternatives, guess
from agentdesk.ui.account.password_dialog import PasswordDialog
from agentdesk.ui.account.results import ProbeResults
from agentdesk.ui.account.server_fields import ServerFields
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import SUPPORT, Office


@pytest.fixture
def dialog(office: Office, tasks: Tasks, qtbot: QtBot) -> AccountDialog:
    made = AccountDialog(office.desk, tasks)
    qtbot.addWidget(made)
    return made


def field(dialog: AccountDialog, name: str) -> Field:
    return next(f for f in dialog.findChildren(Field) if f.line.accessibleName() == name)


def servers(dialog: AccountDialog) -> list[ServerFields]:
    return dialog.findChildren(ServerFields)


def button(dialog: AccountDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text)


def said(dialog: AccountDialog) -> tuple[str, ...]:
    return dialog.findChild(ProbeResults).texts()


def test_the_servers_are_guessed_from_the_address(dialog: AccountDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(dialog, "Mail address").line, "help@padaria.example")
    imap, smtp = servers(dialog)
    assert (imap.address(), smtp.address()) == ("imap.padaria.example:993", "smtp.padaria.example:587")
    assert imap.host.findText("mail.padaria.example") > 0


def test_a_typed_host_is_not_guessed_over(dialog: AccountDialog, qtbot: QtBot) -> None:
    imap, _ = servers(dialog)
    imap.host.setCurrentText("mx.other.example")
    qtbot.keyClicks(field(dialog, "Mail address").line, "help@padaria.example")
    assert imap.address() == "mx.other.example:993"


def test_the_port_follows_the_security_until_it_is_an_odd_one(dialog: AccountDialog) -> None:
    imap, _ = servers(dialog)
    imap.security.setCurrentIndex(imap.security.findData(Security.STARTTLS.value))
    assert imap.port.value() == 143
    imap.port.setValue(10143)
    imap.security.setCurrentIndex(imap.security.findData(Security.TLS.value))
    assert imap.port.value() == 10143


def test_no_encryption_is_offered_on_this_computer_only(dialog: AccountDialog) -> None:
    imap, _ = servers(dialog)
    imap.host.setCurrentText("mail.example.org")
    assert imap.security.findData(Security.NONE.value) == -1
    imap.host.setCurrentText("127.0.0.1")
    assert imap.security.findData(Security.NONE.value) >= 0
    imap.security.setCurrentIndex(imap.security.findData(Security.NONE.value))
    imap.host.setCurrentText("mail.example.org")
    assert imap.chosen_security() is Security.TLS


def test_what_is_wrong_is_said_beside_its_field(dialog: AccountDialog) -> None:
    field(dialog, "Mail address").show_text("nobody")
    assert dialog.account() is None
    assert "support@example.org" in field(dialog, "Mail address").complaint()
    field(dialog, "Mail address").show_text("help@padaria.example")
    assert dialog.account() is None
    assert servers(dialog)[0].complaint()
    assert field(dialog, "Mail address").complaint() == ""


def test_a_test_says_in_words_what_does_not_work(dialog: AccountDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(dialog, "Mail address").line, "help@padaria.example")
    field(dialog, "Password").show_text("secret")
    button(dialog, "Test").click()
    qtbot.waitUntil(lambda: bool(said(dialog)), timeout=5000)
    assert "IMAP: ✗ does not work. no route to imap.padaria.example:993" in said(dialog)[0]
    assert button(dialog, "Test").isVisibleTo(dialog)


def test_a_cancelled_test_says_nothing_later(
    office: Office, dialog: AccountDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(*_: object) -> tuple[CheckResult, ...]:
        go_on.wait(5)
        return (CheckResult("IMAP", ok=True),)

    monkeypatch.setattr(type(office.desk.accounts), "test", slow)
    qtbot.keyClicks(field(dialog, "Mail address").line, "help@padaria.example")
    button(dialog, "Test").click()
    button(dialog, "Cancel test").click()
    go_on.set()
    qtbot.wait(100)
    assert said(dialog) == ("The test was cancelled.",)


def test_saving_keeps_the_account_and_says_that_a_password_is_missing(
    office: Office, dialog: AccountDialog, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field(dialog, "Mail address").line, "help@padaria.example")
    told: list[str] = []
    dialog.told.connect(lambda words: told.append(words))  # noqa: PLW0108  Qt wants a Python function
    with qtbot.waitSignal(dialog.saved, timeout=5000):
        button(dialog, "Save").click()
    kept = office.desk.accounts.list()[-1]
    assert (kept.email, str(kept.imap), kept.folders) == (
        "help@padaria.example",
        "imap.padaria.example:993",
        ("INBOX",),
    )
    assert told
    assert "each run" in told[0]


def test_changing_an_account_keeps_what_is_not_shown(office: Office, tasks: Tasks, qtbot: QtBot) -> None:
    (first,) = office.desk.accounts.list()
    before = replace(first, file_sent_copy=False)
    office.desk.accounts.add(before, None)
    dialog = AccountDialog(office.desk, tasks, account=before)
    qtbot.addWidget(dialog)
    field(dialog, "Name shown to customers").show_text("The new name")
    with qtbot.waitSignal(dialog.saved, timeout=5000):
        button(dialog, "Save").click()
    (after,) = office.desk.accounts.list()
    assert after == replace(before, name="The new name")


def test_aliases_and_authorities_are_shown_and_changed(
    office: Office, tasks: Tasks, qtbot: QtBot, tmp_path: Path
) -> None:
    (first,) = office.desk.accounts.list()
    authorities = tmp_path / "our-ca.pem"
    authorities.write_text("-----BEGIN CERTIFICATE-----", encoding="ascii")
    before = replace(first, aliases=("billing@host.example",), urgent_aliases=("sos@host.example",))
    office.desk.accounts.add(before, None)
    dialog = AccountDialog(office.desk, tasks, account=before)
    qtbot.addWidget(dialog)
    aliases, urgent = (
        field(dialog, "Further addresses of ours"),
        field(dialog, "Addresses whose mail is urgent"),
    )
    assert (aliases.text(), urgent.text()) == ("billing@host.example", "sos@host.example")
    aliases.show_text("billing@host.example, sales@host.example; sales@host.example")
    urgent.show_text("")
    field(dialog, "Certification authorities").show_text(str(authorities))
    with qtbot.waitSignal(dialog.saved, timeout=5000):
        button(dialog, "Save").click()
    (after,) = office.desk.accounts.list()
    assert after == replace(
        before,
        aliases=("billing@host.example", "sales@host.example"),
        urgent_aliases=(),
        ca_file=str(authorities),
    )


def test_what_is_wrong_among_the_settings_that_are_folded_away_is_shown(dialog: AccountDialog) -> None:
    dialog.show()
    field(dialog, "Mail address").show_text("help@padaria.example")
    for server in servers(dialog):
        server.host.setCurrentText("mail.padaria.example")
    authorities, aliases = (
        field(dialog, "Certification authorities"),
        field(dialog, "Further addresses of ours"),
    )
    assert not aliases.isVisible()
    aliases.show_text("nobody")
    assert dialog.account() is None
    assert aliases.isVisible()
    assert "mail addresses" in aliases.complaint()
    aliases.show_text("")
    authorities.show_text("/nowhere/ca.pem")
    assert dialog.account() is None
    assert "exists" in authorities.complaint()


def test_the_first_mailbox_can_be_put_off_for_the_demo(office: Office, tasks: Tasks, qtbot: QtBot) -> None:
    dialog = AccountDialog(office.desk, tasks, first=True)
    qtbot.addWidget(dialog)
    assert button(dialog, "Not now")
    with qtbot.waitSignals([dialog.demo_wanted, dialog.rejected]):
        button(dialog, "Try the demo").click()


def test_folders_are_listed_and_the_ticked_ones_count(
    office: Office, dialog: AccountDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(office.desk.accounts), "folders", lambda *_: ("INBOX", "Sales", "Old"))
    qtbot.keyClicks(field(dialog, "Mail address").line, "help@padaria.example")
    button(dialog, "List folders").click()
    folders = dialog.findChild(FolderList)
    qtbot.waitUntil(lambda: folders.count() == 3, timeout=5000)
    folders.choose(["Sales"])
    account = dialog.account()
    assert account is not None
    assert account.folders == ("INBOX", "Sales")


def test_a_password_is_asked_for_with_the_reason(
    office: Office, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (account,) = office.desk.accounts.list()
    given: list[str] = []
    monkeypatch.setattr(
        type(office.desk.accounts), "give_password", lambda _self, _account, word: given.append(word)
    )
    why = PasswordMissing("No password of support@host.example is known.").sentence()
    dialog = PasswordDialog(office.desk, tasks, account, why)
    qtbot.addWidget(dialog)
    dialog.give()
    assert dialog.field.complaint()
    qtbot.keyClicks(dialog.field.line, "secret")
    with qtbot.waitSignal(dialog.given, timeout=5000):
        dialog.give()
    assert given == ["secret"]
    assert SUPPORT in dialog.windowTitle()


def test_a_password_is_kept_where_there_is_a_keyring(
    office: Office, tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (account,) = office.desk.accounts.list()
    kept: list[str] = []

    def keep(_self: object, _account: object, word: str) -> str:
        kept.append(word)
        return "The keyring is locked."

    monkeypatch.setattr(type(office.desk.accounts), "keep_password", keep)
    dialog = PasswordDialog(office.desk, tasks, account, "It is kept nowhere.", keyring="Secret Service")
    qtbot.addWidget(dialog)
    assert dialog.keep.isChecked()
    assert "Secret Service" in dialog.keep.text()
    qtbot.keyClicks(dialog.field.line, "secret")
    told: list[str] = []
    dialog.told.connect(told.append)
    with qtbot.waitSignal(dialog.given, timeout=5000):
        dialog.give()
    assert (kept, told) == (["secret"], ["The keyring is locked."])


def test_without_a_keyring_none_is_offered(office: Office, tasks: Tasks, qtbot: QtBot) -> None:
    dialog = PasswordDialog(office.desk, tasks, office.account, "It is kept nowhere.")
    qtbot.addWidget(dialog)
    assert not dialog.keep.isVisibleTo(dialog)
    assert not dialog.keep.isChecked()


def test_guesses_know_the_large_providers_and_wait_for_a_whole_domain() -> None:
    assert guess("x@gmail.com").imap == "imap.gmail.com"
    assert guess("x@host").imap == ""
    assert guess("x").smtp == ""
    assert alternatives("x@host.example") == ("mail.host.example", "host.example")


def test_nothing_is_cut_off_however_much_is_shown(dialog: AccountDialog, qtbot: QtBot) -> None:
    form = dialog.findChild(AccountForm)
    dialog.show()
    for way in SignIn:
        choice = next(c for c in dialog.findChildren(QComboBox) if c.accessibleName() == "Log in by")
        choice.setCurrentIndex(choice.findData(way.value))
        qtbot.waitUntil(lambda: form.widget().width() <= form.viewport().width(), timeout=5000)
    button(dialog, "More settings").click()
    last = field(dialog, "Proxy of this mailbox")
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty(), timeout=5000)
    assert dialog.height() <= dialog.screen().availableSize().height()
