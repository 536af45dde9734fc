"""Signing in from the dialog: a real provider on loopback, a browser that is only a thread, and words for each end."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.oauth import SignIn
from agentdesk.sync.oauth.token_vault import TokenVault
from agentdesk.sync.probe import ServerProbe
from agentdesk.ui.account import browser_sign_in
from agentdesk.ui.account.dialog import AccountDialog
from agentdesk.ui.account.field import Field
from agentdesk.ui.account.results import ProbeResults
from agentdesk.ui.account.server_fields import ServerFields
from agentdesk.ui.tasks import Tasks
from tests.lab.oauth import Provider
from tests.unit.services.office import Office, an_office
from tests.unit.sync.oauth.signing import ADDRESS, a_provider, browser
from tests.unit.sync.oauth.test_token_vault import Kept


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def office(tmp_path: Path, kept: Kept) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        opened.desk.accounts._probe = ServerProbe()
        opened.desk.accounts._vault = TokenVault(kept)
        yield opened


@pytest.fixture
def provider() -> Iterator[tuple[Provider, str]]:
    with a_provider() as (made, _, web):
        yield made, web.url


@pytest.fixture
def dialog(office: Office, provider: tuple[Provider, str], qtbot: QtBot) -> Iterator[AccountDialog]:
    tasks = Tasks()
    made = AccountDialog(office.desk, tasks)
    qtbot.addWidget(made)
    made.show()
    fill_in(made, provider[1])
    yield made
    made.reject()
    tasks.close()


def field(dialog: AccountDialog, name: str) -> Field:
    return next(f for f in dialog.findChildren(Field) if f.line.accessibleName() == name)


def fill_in(dialog: AccountDialog, url: str) -> None:
    field(dialog, "Mail address").show_text(ADDRESS)
    for server in dialog.findChildren(ServerFields):
        server.host.setCurrentText("mail.hosting.test")
    choice = next(c for c in dialog.findChildren(QComboBox) if c.accessibleName() == "Log in by")
    choice.setCurrentIndex(choice.findData(SignIn.CUSTOM.value))
    field(dialog, "Client id").show_text("lab-client")
    field(dialog, "Sign-in address").show_text(f"{url}/authorize")
    field(dialog, "Token address").show_text(f"{url}/token")


def button(dialog: AccountDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if "sign" in b.text().replace("&", "").lower())


def said(dialog: AccountDialog) -> str:
    return "\n".join(dialog.findChild(ProbeResults).texts())


def test_a_person_signs_in_and_saves(
    dialog: AccountDialog, office: Office, kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = browser()
    monkeypatch.setattr(browser_sign_in, "open_in_browser", lambda url: visit(url) or True)
    assert not field(dialog, "Password").isVisible()
    with qtbot.waitSignal(dialog.signed_in, timeout=10_000):
        button(dialog).click()
    assert said(dialog) == f"Signed in as {ADDRESS}."
    assert "access_token" in kept.texts[ADDRESS]
    with qtbot.waitSignal(dialog.saved, timeout=5000):
        dialog.save()
    account = office.desk.accounts.list()[-1]
    assert (account.email, account.oauth.provider, account.oauth.client_id) == (
        ADDRESS, SignIn.CUSTOM, "lab-client",
    )  # fmt: skip
    assert ADDRESS in kept.texts


def test_a_sign_in_for_an_account_that_is_not_saved_is_forgotten(
    dialog: AccountDialog, kept: Kept, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = browser()
    monkeypatch.setattr(browser_sign_in, "open_in_browser", lambda url: visit(url) or True)
    with qtbot.waitSignal(dialog.signed_in, timeout=10_000):
        button(dialog).click()
    assert ADDRESS in kept.texts
    dialog.reject()
    qtbot.waitUntil(lambda: ADDRESS not in kept.texts, timeout=5000)


def test_declining_is_said(
    dialog: AccountDialog,
    provider: tuple[Provider, str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    provider[0].declines = True
    visit = browser()
    monkeypatch.setattr(browser_sign_in, "open_in_browser", lambda url: visit(url) or True)
    button(dialog).click()
    qtbot.waitUntil(lambda: "declined" in said(dialog), timeout=10_000)
    assert button(dialog).text() == "Sign in with &browser"


def test_without_a_browser_the_address_is_shown_and_the_wait_can_be_cancelled(
    dialog: AccountDialog, provider: tuple[Provider, str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser_sign_in, "open_in_browser", lambda url: False)
    button(dialog).click()
    qtbot.waitUntil(lambda: f"{provider[1]}/authorize?" in said(dialog), timeout=5000)
    button(dialog).click()
    qtbot.waitUntil(lambda: "cancelled" in said(dialog), timeout=5000)


def test_closing_the_dialog_ends_the_wait(
    dialog: AccountDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = threading.Event()
    monkeypatch.setattr(browser_sign_in, "open_in_browser", lambda url: opened.set() or True)
    button(dialog).click()
    qtbot.waitUntil(opened.is_set, timeout=5000)
    dialog.reject()
    qtbot.waitUntil(
        lambda: not any(thread.name == "sign-in" for thread in threading.enumerate()), timeout=5000
    )


def test_what_a_sign_in_needs_is_asked_for_beside_its_field(dialog: AccountDialog) -> None:
    field(dialog, "Client id").show_text("")
    button(dialog).click()
    assert "client id" in field(dialog, "Client id").complaint()
    field(dialog, "Client id").show_text("lab-client")
    field(dialog, "Token address").show_text("http://login.example.org/token")
    button(dialog).click()
    assert "https" in field(dialog, "Token address").complaint()
