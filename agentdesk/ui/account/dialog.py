"""Sets a mailbox up or changes it: servers guessed or found, a live test, errors beside their field.

typing ──▶ Find settings (cancellable) ──▶ fields filled in
typing ──▶ Test (cancellable) ──▶ results in words ──▶ Save ──▶ saved, and why a password will be asked for
"""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agentdesk.domain.errors import AgentDeskError, SettingsError
from agentdesk.domain.settings import Account, Security
from agentdesk.services.accounts import account_from
from agentdesk.services.desk import Desk
from agentdesk.services.finding import FoundSettings
from agentdesk.services.ports import CheckResult
from agentdesk.ui.account.field import Field
from agentdesk.ui.account.folder_list import FolderList
from agentdesk.ui.account.guess import alternatives, guess
from agentdesk.ui.account.rare_fields import RareFields
from agentdesk.ui.account.results import ProbeResults
from agentdesk.ui.account.server_fields import ServerFields
from agentdesk.ui.account.settings_search import SettingsSearch
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.plain_label import PlainLabel


class AccountDialog(QDialog):
    """Signals: saved(Account); told(str) why the password will be asked for on each run; demo_wanted()."""

    saved = Signal(object)
    told = Signal(str)
    demo_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        parent: QWidget | None = None,
        account: Account | None = None,
        *,
        first: bool = False,
    ) -> None:
        """`account` is the one to change, None for another one; with `first` the demo is offered too."""
        super().__init__(parent)
        self._first = first
        self._desk = desk
        self._tasks = tasks
        self._before = account
        self._running = 0
        """Number of the test whose results count; 0 for none."""
        self._tests = 0
        self.setWindowTitle(self.tr("Change mailbox") if account else self.tr("Add a mailbox"))
        self.setMinimumWidth(640)
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._connect()
        if account is not None:
            self._show(account)

    def account(self) -> Account | None:
        """What is filled in, or None after complaints beside the fields that are wrong."""
        self._clear_complaints()
        try:
            return self._read()
        except SettingsError as error:
            self._complain(error)
            return None

    def test(self) -> None:
        """Log in to both servers; the button then cancels."""
        if self._running:
            self._cancel_test()
            return
        account = self.account()
        if account is None:
            return
        self._tests += 1
        self._running = number = self._tests
        password = self._password()
        self._results.begin()
        self._test.setText(self.tr("&Cancel test"))
        self._tasks.wait_for(
            lambda: (number, self._desk.accounts.test(account, password)),
            self._on_tested,
            failed=self._on_failed,
        )

    def find_settings(self) -> None:
        """Look for the servers of the address; the button then stops it."""
        if self._search.searching:
            self._search.cancel()
            return
        self._clear_complaints()
        try:
            self._search.start(self._email.text(), self._rare.ca_file())
        except SettingsError as error:
            self._complain(error)

    def done(self, result: int) -> None:
        """Whatever closes the dialog ends the search too."""
        self._search.cancel()
        super().done(result)

    def fetch_folders(self) -> None:
        """List the mailbox's folders."""
        account = self.account()
        if account is None:
            return
        password = self._password()
        self._results.begin()
        self._fetch.setEnabled(False)
        self._tasks.wait_for(
            lambda: self._desk.accounts.folders(account, password), self._on_folders, failed=self._on_failed
        )

    def save(self) -> None:
        """Keep the account; its sync begins."""
        account = self.account()
        if account is None:
            return
        password = self._password()
        self._save.setEnabled(False)
        self._tasks.run(
            lambda: (account, self._desk.accounts.add(account, password)),
            self._on_saved,
            failed=self._on_failed,
        )

    # -- reading and showing

    def _read(self) -> Account:
        kept = self._before
        made = account_from(
            email=self._email.text(),
            imap=self._imap.address(),
            smtp=self._smtp.address(),
            imap_security=self._imap.chosen_security().value,
            smtp_security=self._smtp.chosen_security().value,
            user=self._user.text(),
            name=self._name.text(),
            folders=self._folders.folders(),
            password_command=self._command.text(),
            aliases=self._rare.aliases(),
            urgent_aliases=self._rare.urgent_aliases(),
            ca_file=self._rare.ca_file(),
            sent_folder=kept.sent_folder if kept else "",
        )
        return replace(made, file_sent_copy=kept.file_sent_copy) if kept else made

    def _show(self, account: Account) -> None:
        self._email.show_text(account.email)
        self._email.line.setReadOnly(True)
        self._name.show_text(account.name)
        self._imap.show_server(account.imap)
        self._smtp.show_server(account.smtp)
        self._user.show_text(account.user)
        self._command.show_text(account.password_command)
        self._folders.choose(account.folders)
        self._more.setChecked(self._rare.show(account))
        self._password_field.line.setPlaceholderText(self.tr("Leave empty to keep it as it is"))

    def _password(self) -> str | None:
        return self._password_field.text() or None

    def _complain(self, error: SettingsError) -> None:
        fields: dict[str, Field | ServerFields] = {
            "email": self._email,
            "imap": self._imap,
            "imap-security": self._imap,
            "smtp": self._smtp,
            "smtp-security": self._smtp,
            "user": self._user,
            "password_command": self._command,
            **self._rare.by_key,
        }
        field = fields.get(error.key)
        words = self._plain_words(error)
        if field is None:
            self._results.say(words, "urgent")
            return
        if error.key in self._rare.by_key:
            self._more.setChecked(True)
        field.complain(words)
        field.setFocus()

    def _plain_words(self, error: SettingsError) -> str:
        return self.tr("Fill in %1.").replace("%1", error.allowed)

    def _clear_complaints(self) -> None:
        often: tuple[Field | ServerFields, ...] = (
            self._email,
            self._imap,
            self._smtp,
            self._user,
            self._command,
        )
        for field in (*often, *self._rare.by_key.values()):
            field.complain("")

    # -- what comes back

    def _on_tested(self, tested: tuple[int, tuple[CheckResult, ...]]) -> None:
        number, results = tested
        if number == self._running:
            self._end_test()
            self._results.show_results(results)

    def _cancel_test(self) -> None:
        self._end_test()
        self._results.say(self.tr("The test was cancelled."))

    def _end_test(self) -> None:
        self._running = 0
        self._test.setText(self.tr("&Test"))

    def _on_found(self, found: FoundSettings) -> None:
        if found.imap is not None:
            self._imap.show_server(found.imap.address)
            if found.imap.user != found.email:
                self._user.show_text(found.imap.user)
        if found.smtp is not None:
            self._smtp.show_server(found.smtp.address)

    def _on_folders(self, folders: tuple[str, ...]) -> None:
        self._fetch.setEnabled(True)
        self._folders.offer(folders)
        self._results.say(
            self.tr("%n folder(s) found. Tick those that hold customers' mail.", "", len(folders))
        )

    def _on_saved(self, saved: tuple[Account, str]) -> None:
        account, asked = saved
        if asked:
            self.told.emit(asked)
        self.saved.emit(account)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._end_test()
        self._fetch.setEnabled(True)
        self._save.setEnabled(True)
        self._results.say(error.sentence() if isinstance(error, AgentDeskError) else str(error), "urgent")

    # -- building

    def _make_fields(self) -> None:
        self._email = Field(self.tr("Mail address"), hint="support@example.org")
        self._name = Field(self.tr("Name shown to customers"))
        self._imap = ServerFields("imap", self.tr("IMAP"), Security.TLS)
        self._smtp = ServerFields("smtp", self.tr("SMTP"), Security.STARTTLS)
        self._user = Field(self.tr("User name"), hint=self.tr("Mostly the mail address"))
        self._password_field = Field(self.tr("Password"), secret=True)
        self._command = Field(self.tr("Password command"), hint="pass show support")
        self._folders = FolderList()
        self._rare = RareFields(self)
        self._results = ProbeResults()
        self._search = SettingsSearch(self._desk, self._tasks, self)

    def _make_buttons(self) -> None:
        self._fetch = QPushButton(self.tr("&List folders"))
        self._test = QPushButton(self.tr("&Test"))
        self._save = QPushButton(self.tr("&Save"))
        self._save.setDefault(True)
        self._cancel = QPushButton(self.tr("Not now") if self._first else self.tr("Cancel"))
        self._demo = QPushButton(self.tr("Try the &demo"))
        self._more = QPushButton(self.tr("&More settings"))
        self._more.setProperty("look", "chip")
        self._more.setCheckable(True)
        for button in (self._fetch, self._test, self._cancel, self._demo, self._more):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._email.changed.connect(self._on_email)
        self._search.button.clicked.connect(self.find_settings)
        self._search.begun.connect(self._results.begin)
        self._search.progressed.connect(self._results.go_on)
        self._search.found.connect(self._on_found)
        self._search.ended.connect(self._results.show_lines)
        self._fetch.clicked.connect(self.fetch_folders)
        self._test.clicked.connect(self.test)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.reject)
        self._demo.clicked.connect(self._try_demo)
        self._more.toggled.connect(self._show_more)
        self._email.setFocus()

    def _try_demo(self) -> None:
        self.demo_wanted.emit()
        self.reject()

    def _show_more(self, on: bool) -> None:
        for field in self._rare.by_key.values():
            self._form.setRowVisible(field, on)
        self.adjustSize()

    def _on_email(self) -> None:
        found, others = guess(self._email.text()), alternatives(self._email.text())
        self._imap.suggest(found.imap, others)
        self._smtp.suggest(found.smtp, others)

    def _lay_out(self) -> None:
        form = self._form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        for label, field in self._rows():
            words = PlainLabel(label, "muted")
            words.setBuddy(field)
            form.addRow(words, field)
        for field in self._rare.by_key.values():
            form.setRowVisible(field, False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        if self._first:
            column.addWidget(self._invitation())
        column.addLayout(form)
        column.addWidget(self._results)
        column.addStretch(1)
        column.addLayout(self._foot())

    def _invitation(self) -> PlainLabel:
        label = PlainLabel(
            self.tr("Add the mailbox your customers write to, or look around in the demo first."), "heading"
        )
        label.setWordWrap(True)
        return label

    def _rows(self) -> tuple[tuple[str, QWidget], ...]:
        explained = PlainLabel(
            self.tr("Kept in your keyring, or printed by the command on each run."), "muted small"
        )
        return (
            (self.tr("Mail address"), self._email_row()),
            (self.tr("Your name"), self._name),
            (self.tr("IMAP (reading)"), self._imap),
            (self.tr("SMTP (sending)"), self._smtp),
            (self.tr("User"), self._user),
            (self.tr("Password"), self._password_field),
            (self.tr("or command"), self._command),
            ("", explained),
            (self.tr("Folders"), self._folders),
            ("", self._more),
            *self._rare.rows(),
        )

    def _email_row(self) -> QWidget:
        both = QWidget()
        both.setFocusProxy(self._email)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._email, 1)
        row.addWidget(self._search.button, 0, Qt.AlignmentFlag.AlignTop)
        return both

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._fetch)
        row.addWidget(self._test)
        row.addStretch(1)
        if self._first:
            row.addWidget(self._demo)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        return row
