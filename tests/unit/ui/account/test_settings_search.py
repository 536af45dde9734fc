"""Servers looked for from the dialog: filled in, told in words, doubted where only DNS vouches, stopped at a click."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.errors import Cancelled
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.services.accounts import Accounts
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.finding import FoundServer, FoundSettings, SettingsSource
from agentdesk.ui.account.dialog import AccountDialog
from agentdesk.ui.account.field import Field
from agentdesk.ui.account.results import ProbeResults
from agentdesk.ui.account.server_fields import ServerFields
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import Office

ADDRESS = "help@padaria.example"


@pytest.fixture
def dialog(office: Office, qtbot: QtBot) -> Iterator[AccountDialog]:
    tasks = Tasks()
    made = AccountDialog(office.desk, tasks)
    qtbot.addWidget(made)
    made.findChildren(Field)[0].show_text(ADDRESS)
    yield made
    tasks.close()


def find_button(dialog: AccountDialog) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if "find" in b.text().replace("&", "").lower())


def said(dialog: AccountDialog) -> str:
    return "\n".join(dialog.findChild(ProbeResults).texts())


def answering(monkeypatch: pytest.MonkeyPatch, answer: Callable[..., FoundSettings]) -> None:
    monkeypatch.setattr(Accounts, "find", lambda _self, *arguments: answer(*arguments))


def server(host: str, port: int, security: Security, *, vouched: bool = True) -> FoundServer:
    return FoundServer(ServerAddress(host, port, security), "help", SettingsSource.SRV, vouched)


def test_what_was_found_fills_the_fields(
    dialog: AccountDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = FoundSettings(
        ADDRESS,
        server("mx.padaria.example", 10993, Security.TLS),
        server("mx.padaria.example", 465, Security.TLS),
    )
    answering(monkeypatch, lambda *_: found)
    find_button(dialog).click()
    qtbot.waitUntil(lambda: "answers" in said(dialog), timeout=5000)
    imap, smtp = dialog.findChildren(ServerFields)
    assert (imap.address(), imap.chosen_security()) == ("mx.padaria.example:10993", Security.TLS)
    assert (smtp.address(), smtp.chosen_security()) == ("mx.padaria.example:465", Security.TLS)
    account = dialog.account()
    assert account is not None
    assert account.user == "help"
    assert "Only DNS" not in said(dialog)


def test_a_host_elsewhere_that_only_dns_names_is_to_be_looked_at(
    dialog: AccountDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = server("mail.elsewhere.example", 993, Security.TLS, vouched=False)
    answering(monkeypatch, lambda *_: FoundSettings(ADDRESS, imap=elsewhere))
    find_button(dialog).click()
    qtbot.waitUntil(lambda: "Only DNS says that mail.elsewhere.example" in said(dialog), timeout=5000)
    assert "SMTP: no server was found" in said(dialog)


def test_a_search_tells_how_far_it_is_and_stops_at_a_click(
    dialog: AccountDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def searching(
        _email: str, _ca: str, cancellation: Cancellation, progress: Callable[[int, int], None], _proxy: str
    ) -> FoundSettings:
        cancelled = threading.Event()
        cancellation.then(cancelled.set)
        progress(2, 7)
        assert cancelled.wait(5)
        raise Cancelled("The search was cancelled.")

    answering(monkeypatch, searching)
    find_button(dialog).click()
    qtbot.waitUntil(lambda: "2 of 7" in said(dialog), timeout=5000)
    find_button(dialog).click()
    qtbot.waitUntil(lambda: "stopped" in said(dialog), timeout=5000)
    assert find_button(dialog).text() == "&Find settings"


def test_closing_the_dialog_ends_the_search(
    dialog: AccountDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelled = threading.Event()

    def searching(_email: str, _ca: str, cancellation: Cancellation, *_: object) -> FoundSettings:
        cancellation.then(cancelled.set)
        assert cancelled.wait(5)
        raise Cancelled("The search was cancelled.")

    answering(monkeypatch, searching)
    find_button(dialog).click()
    dialog.reject()
    assert cancelled.wait(5)


def test_what_is_no_address_is_said(dialog: AccountDialog, office: Office, qtbot: QtBot) -> None:
    dialog.findChildren(Field)[0].show_text("nobody")
    find_button(dialog).click()
    qtbot.waitUntil(lambda: "support@example.org" in said(dialog), timeout=5000)


def test_the_proxy_of_the_mailbox_is_searched_through_and_kept(
    dialog: AccountDialog, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []

    def searching(*arguments: object) -> FoundSettings:
        given.append(str(arguments[-1]))
        return FoundSettings(ADDRESS)

    answering(monkeypatch, searching)
    proxy = next(f for f in dialog.findChildren(Field) if f.line.accessibleName() == "Proxy of this mailbox")
    proxy.show_text("socks5://me:canary@proxy.test:1080")
    find_button(dialog).click()
    assert "HOST:PORT" in proxy.complaint()
    assert "canary" not in proxy.complaint()
    assert given == []
    proxy.show_text("socks5://proxy.test:1080")
    find_button(dialog).click()
    qtbot.waitUntil(lambda: given == ["socks5://proxy.test:1080"], timeout=5000)
    for one in dialog.findChildren(ServerFields):
        one.host.setCurrentText("mail.padaria.example")
    account = dialog.account()
    assert account is not None
    assert account.proxy == "socks5://proxy.test:1080"
