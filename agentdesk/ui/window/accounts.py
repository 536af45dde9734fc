"""Mailboxes in the window: listing, adding and mending them, asking for passwords, and trying the demo instead."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from agentdesk.domain.settings import Account, Settings
from agentdesk.ui.error_words import error_words
from agentdesk.ui.starting import start_another
from agentdesk.ui.window.workplace import Workplace


class AccountDesk(QObject):
    """Opens the dialogs about accounts; with `invite` the one for a first mailbox by itself, where there is none."""

    def __init__(self, place: Workplace, *, invite: bool = False) -> None:
        super().__init__(place)
        self._place = place
        self._invite = invite
        self._asked: set[str] = set()
        self._proxy: str | None = None
        """Of all accounts, as it was read last."""
        place.account_wanted.connect(self.add)
        place.accounts_wanted.connect(self.show_all)
        place.attention_wanted.connect(self.mend)
        place.demo_wanted.connect(self.try_demo)
        place.settings_read.connect(self._on_settings)

    def add(self) -> None:
        """A further mailbox."""
        self._open(None)

    def show_all(self) -> None:
        """The list of them, to add, change, test and remove."""
        from agentdesk.ui.account.list_dialog import AccountsDialog

        place = self._place
        dialog = AccountsDialog(place.desk, place.tasks, place.window)
        dialog.add_wanted.connect(lambda: self._open(None, over=dialog))
        dialog.edit_wanted.connect(lambda account: self._open(account, over=dialog))
        dialog.demo_wanted.connect(self.try_demo)
        place.settings_read.connect(dialog.refresh)
        _show(dialog)

    def mend(self) -> None:
        """The mailbox that needs attention, to change what is wrong with it."""
        self._place.tasks.read(self._place.desk.accounts.list, self._on_accounts)

    def try_demo(self) -> None:
        """The demo runs beside this window, on a mailbox and profile of its own."""
        words = (
            self.tr("The demo opens in a window of its own")
            if start_another("demo")
            else self.tr("The demo could not be started")
        )
        self._place.say(words)

    def _open(self, account: Account | None, *, over: QWidget | None = None, first: bool = False) -> None:
        from agentdesk.ui.account.dialog import AccountDialog  # most days open no dialog

        place = self._place
        dialog = AccountDialog(place.desk, place.tasks, over or place.window, account, first=first)
        dialog.told.connect(place.window.banner.say)
        dialog.saved.connect(lambda _account: place.sync.accounts_changed())
        dialog.signed_in.connect(lambda _account: place.sync.accounts_changed())
        dialog.demo_wanted.connect(self.try_demo)
        _show(dialog)

    def _on_accounts(self, accounts: tuple[Account, ...]) -> None:
        troubled = self._place.window.status.troubled()
        account = next((a for a in accounts if a.id in troubled), accounts[0] if accounts else None)
        self._open(account)

    def _on_settings(self, settings: Settings) -> None:
        """Once a run, ask for each password that is kept nowhere, or invite to add a first mailbox."""
        invite, self._invite = self._invite, False
        before, self._proxy = self._proxy, settings.proxy
        if before is not None and before != settings.proxy:
            self._place.sync.accounts_changed()
        if invite and not settings.accounts:
            self._open(None, first=True)
        for account in settings.accounts:
            if account.id not in self._asked:
                self._asked.add(account.id)
                self._look_for_password(account)

    def _look_for_password(self, account: Account) -> None:
        accounts = self._place.desk.accounts

        def look() -> tuple[Account, str, str]:
            why = accounts.needs_password(account)
            return account, why, accounts.keyring() if why else ""

        self._place.tasks.wait_for(look, self._on_looked, failed=self._on_no_password)

    def _on_looked(self, looked: tuple[Account, str, str]) -> None:
        account, why, keyring = looked
        if why:
            from agentdesk.ui.account.password_dialog import PasswordDialog

            place = self._place
            dialog = PasswordDialog(place.desk, place.tasks, account, why, place.window, keyring=keyring)
            dialog.given.connect(lambda _account: place.sync.accounts_changed())
            dialog.told.connect(place.window.banner.say)
            _show(dialog)

    def _on_no_password(self, error: Exception) -> None:
        """A password command that fails is told by the sync too, with its account; here it needs no second telling."""
        self._place.say(error_words(error))


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
