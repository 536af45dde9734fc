"""Asks for a mailbox's password where it is not kept, and says why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from agentdesk.domain.settings import Account
from agentdesk.services.desk import Desk
from agentdesk.ui.account.field import Field
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.plain_label import PlainLabel


class PasswordDialog(QDialog):
    """Signals: given(Account) the password is known now; told(str) why it could not be kept."""

    given = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        account: Account,
        why: str,
        parent: QWidget | None = None,
        *,
        keyring: str = "",
    ) -> None:
        """`keyring` is the name of the one that could keep the password; empty where there is none."""
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._account = account
        self.setWindowTitle(self.tr("Password of %1").replace("%1", account.email))
        self.setMinimumWidth(420)
        self.field = Field(self.tr("Password of %1").replace("%1", account.email), secret=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        question = (
            self.tr("Password of %1 on %2").replace("%1", account.user).replace("%2", account.imap.host)
        )
        for text, look in ((question, "heading"), (why, "muted")):
            label = PlainLabel(text, look)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.field)
        self.keep = QCheckBox(self.tr("Keep it in the keyring (%1)").replace("%1", keyring))
        self.keep.setChecked(bool(keyring))
        self.keep.setVisible(bool(keyring))
        column.addWidget(self.keep)
        column.addWidget(self._buttons())
        self.field.setFocus()

    def give(self) -> None:
        """Use what was typed: from now on where the keyring keeps it, else until the program ends."""
        password = self.field.text()
        if not password:
            self.field.complain(self.tr("Type the password, or cancel to stay offline."))
            return
        accounts, account = self._desk.accounts, self._account
        if self.keep.isChecked():
            self._tasks.run(lambda: accounts.keep_password(account, password), self._on_given)
        else:
            self._tasks.run(lambda: accounts.give_password(account, password), self._on_given)

    def _on_given(self, why_not_kept: str | None) -> None:
        if why_not_kept:
            self.told.emit(why_not_kept)
        self.given.emit(self._account)
        self.accept()

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        use = box.addButton(self.tr("Use it"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setDefault(True)
        box.addButton(self.tr("Stay offline"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.give)
        box.rejected.connect(self.reject)
        return box
