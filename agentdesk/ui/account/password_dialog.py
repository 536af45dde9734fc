"""Asks for a mailbox's password where it is not kept, and says why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from agentdesk.domain.settings import Account
from agentdesk.services.desk import Desk
from agentdesk.ui.account.field import Field
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.plain_label import PlainLabel


class PasswordDialog(QDialog):
    """Signals: given(Account) the password is known until the program ends."""

    given = Signal(object)

    def __init__(
        self, desk: Desk, tasks: Tasks, account: Account, why: str, parent: QWidget | None = None
    ) -> None:
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
        column.addWidget(self._buttons())
        self.field.setFocus()

    def give(self) -> None:
        """Use what was typed until the program ends."""
        password = self.field.text()
        if not password:
            self.field.complain(self.tr("Type the password, or cancel to stay offline."))
            return
        self._tasks.run(lambda: self._desk.accounts.give_password(self._account, password), self._on_given)

    def _on_given(self, _nothing: None) -> None:
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
