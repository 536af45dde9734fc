"""The mailboxes of this profile: each can be changed, tested or removed, and another one added."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account
from agentdesk.services.desk import Desk
from agentdesk.services.ports import CheckResult
from agentdesk.ui.account.results import ProbeResults
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.plain_label import PlainLabel

ACCOUNT = Qt.ItemDataRole.UserRole
_ROWS = 4


class AccountsDialog(QDialog):
    """Signals: add_wanted(); edit_wanted(Account); demo_wanted()."""

    add_wanted = Signal()
    edit_wanted = Signal(object)
    demo_wanted = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._accounts: dict[str, Account] = {}
        self._tested: AccountId | None = None
        self.setWindowTitle(self.tr("Accounts"))
        self.setMinimumWidth(600)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Accounts"))
        self._list.setProperty("look", "roomy")
        self._list.setMinimumHeight(self._list.fontMetrics().height() * 3 * _ROWS)
        self._none = PlainLabel(
            self.tr("No mailbox yet. Add yours, or look around in the demo first."), "muted"
        )
        self._none.setWordWrap(True)
        self._results = ProbeResults()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self.show_accounts(())
        self.refresh()

    def refresh(self) -> None:
        """Read the accounts again."""
        self._tasks.read(self._desk.accounts.list, self.show_accounts, key="accounts")

    def show_accounts(self, accounts: tuple[Account, ...]) -> None:
        """List these; the one that was chosen stays chosen."""
        chosen = self.chosen()
        self._accounts = {account.id: account for account in accounts}
        blocked = QSignalBlocker(self._list)
        self._list.clear()
        for account in accounts:
            self._list.addItem(_item(account))
        known = [account.id for account in accounts]
        self._list.setCurrentRow(
            known.index(chosen.id) if chosen and chosen.id in known else min(0, len(known) - 1)
        )
        blocked.unblock()
        self._list.setVisible(bool(accounts))
        self._none.setVisible(not accounts)
        self._demo.setVisible(not accounts)
        self._enable()

    def chosen(self) -> Account | None:
        """The account that the buttons act on."""
        row = self._list.currentRow()
        return self._accounts.get(self._list.item(row).data(ACCOUNT)) if row >= 0 else None

    def test(self) -> None:
        """Log in to the servers of the chosen account."""
        account = self.chosen()
        if account is None:
            return
        self._tested = account.id
        self._results.begin()
        self._enable()
        self._tasks.wait_for(
            lambda: self._desk.accounts.test(account), self._on_tested, failed=self._on_failed
        )

    def remove(self) -> None:
        """Forget the chosen account, after asking."""
        account = self.chosen()
        if account is None:
            return
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Remove account"))
        box.setText(self.tr("Remove %1?").replace("%1", account.email))
        box.setInformativeText(
            self.tr(
                "Its password is forgotten and its mail is not fetched any more. "
                "The tickets stay here, and nothing is deleted on the server."
            )
        )
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda clicked: self._remove(account) if clicked is remove else None)
        box.open()

    def _remove(self, account: Account) -> None:
        words = self.tr("%1 was removed.").replace("%1", account.email)
        self._tasks.run(
            lambda: self._desk.accounts.remove(account.id),
            lambda _: self._on_removed(words),
            failed=self._on_failed,
        )

    def _on_removed(self, words: str) -> None:
        self._results.say(words)
        self.refresh()

    def _on_tested(self, results: tuple[CheckResult, ...]) -> None:
        self._tested = None
        self._results.show_results(results)
        self._enable()

    def _on_failed(self, error: Exception) -> None:
        self._tested = None
        self._results.say(error_words(error), "urgent")
        self._enable()

    def _on_edit(self) -> None:
        account = self.chosen()
        if account is not None:
            self.edit_wanted.emit(account)

    def _on_demo(self) -> None:
        self.demo_wanted.emit()
        self.accept()

    def _on_chosen(self) -> None:
        if self._tested is None:
            self._results.clear()
        self._enable()

    def _enable(self) -> None:
        there = self.chosen() is not None
        self._edit.setEnabled(there)
        self._remove_button.setEnabled(there)
        self._test.setEnabled(there and self._tested is None)

    def _make_buttons(self) -> None:
        self._add = QPushButton(self.tr("&Add…"))
        self._edit = QPushButton(self.tr("&Edit…"))
        self._test = QPushButton(self.tr("&Test"))
        self._remove_button = QPushButton(self.tr("&Remove…"))
        self._demo = QPushButton(self.tr("Try the &demo"))
        self._close = QPushButton(self.tr("Close"))
        for button in (self._add, self._edit, self._test, self._remove_button, self._demo, self._close):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_wanted)
        self._edit.clicked.connect(self._on_edit)
        self._test.clicked.connect(self.test)
        self._remove_button.clicked.connect(self.remove)
        self._demo.clicked.connect(self._on_demo)
        self._close.clicked.connect(self.accept)
        self._list.itemActivated.connect(self._on_edit)
        self._list.currentRowChanged.connect(self._on_chosen)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in (self._add, self._edit, self._test, self._remove_button, self._demo):
            side.addWidget(button)
        side.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._list, 1)
        top.addWidget(self._none, 1)
        top.addLayout(side)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(top, 1)
        column.addWidget(self._results)
        column.addLayout(foot)


def _item(account: Account) -> QListWidgetItem:
    servers = " · ".join(dict.fromkeys((account.imap.host, account.smtp.host)))
    item = QListWidgetItem(f"{account.email}\n{servers}")
    item.setData(ACCOUNT, account.id)
    return item
