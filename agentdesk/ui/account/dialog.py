"""Sets a mailbox up or changes it: servers guessed or found, a live test, errors beside their field.

typing ──▶ Find settings (cancellable) ──▶ fields filled in
typing ──▶ Sign in with browser (cancellable) ──▶ signed in
typing ──▶ Test (cancellable) ──▶ results in words ──▶ Save ──▶ saved, and why a password will be asked for
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agentdesk.domain.errors import SettingsError
from agentdesk.domain.settings import Account
from agentdesk.services.desk import Desk
from agentdesk.services.ports import CheckResult
from agentdesk.ui.account.browser_sign_in import BrowserSignIn
from agentdesk.ui.account.form import AccountForm
from agentdesk.ui.account.results import ProbeResults
from agentdesk.ui.account.settings_search import SettingsSearch
from agentdesk.ui.error_words import error_words
from agentdesk.ui.setting_words import allowed_words
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.plain_label import PlainLabel

_LEAST_WIDTH = 640
_FRAME = 40
"""Pixels of the screen's height that the window's frame may take."""


class AccountDialog(QDialog):
    """Signals: saved(Account); signed_in(Account); told(str) why a secret is not kept; demo_wanted()."""

    saved = Signal(object)
    signed_in = Signal(object)
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
        self._unsaved: Account | None = None
        """Somebody signed in for this one, which is not saved yet."""
        self.setWindowTitle(self.tr("Change mailbox") if account else self.tr("Add a mailbox"))
        self.setMinimumWidth(_LEAST_WIDTH)
        self._search = SettingsSearch(desk, tasks, self)
        self._sign_in = BrowserSignIn(desk, tasks, self)
        self._form = AccountForm(self._search.button, self._sign_in.button)
        self._results = ProbeResults()
        self._make_buttons()
        self._lay_out()
        self._connect()
        if account is not None:
            self._form.show_account(account)
        self._form.setFocus()

    def account(self) -> Account | None:
        """What is filled in, or None after complaints beside the fields that are wrong."""
        self._form.clear_complaints()
        try:
            return self._form.read(self._before)
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
        password = self._form.password()
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
        self._form.clear_complaints()
        try:
            self._search.start(self._form.email(), self._form.ca_file(), self._form.proxy())
        except SettingsError as error:
            self._complain(error)

    def sign_in(self) -> None:
        """Sign in with the browser; the button then cancels."""
        if self._sign_in.waiting:
            self._sign_in.cancel()
            return
        account = self.account()
        if account is not None:
            self._sign_in.start(account, self._form.client_secret())

    def fetch_folders(self) -> None:
        """List the mailbox's folders."""
        account = self.account()
        if account is None:
            return
        password = self._form.password()
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
        password = self._form.password()
        self._save.setEnabled(False)
        self._tasks.run(
            lambda: (account, self._desk.accounts.add(account, password)),
            self._on_saved,
            failed=self._on_failed,
        )

    def done(self, result: int) -> None:
        """Whatever closes the dialog ends what it waits for; a sign-in for nothing is forgotten."""
        self._search.cancel()
        self._sign_in.cancel()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is not None:
            self._tasks.run(lambda: self._desk.accounts.forget_unless_added(unsaved))
        super().done(result)

    # -- what comes back

    def _complain(self, error: SettingsError) -> None:
        if not self._form.complain(error):
            self._results.say(self.tr("Fill in %1.").replace("%1", allowed_words(error)), "urgent")

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

    def _on_signed_in(self, account: Account, why_not_kept: str) -> None:
        self._unsaved = account
        if why_not_kept:
            self.told.emit(why_not_kept)
        self.signed_in.emit(account)

    def _on_folders(self, folders: tuple[str, ...]) -> None:
        self._fetch.setEnabled(True)
        self._form.folders.offer(folders)
        self._results.say(
            self.tr("%n folder(s) found. Tick those that hold customers' mail.", "", len(folders))
        )

    def _on_saved(self, saved: tuple[Account, str]) -> None:
        account, asked = saved
        self._unsaved = None
        if asked:
            self.told.emit(asked)
        self.saved.emit(account)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._end_test()
        self._fetch.setEnabled(True)
        self._save.setEnabled(True)
        self._results.say(error_words(error), "urgent")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Large enough for what is shown now, where the screen is; what was drawn larger by hand stays so."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.setMinimumWidth(max(_LEAST_WIDTH, layout.totalMinimumSize().width()))
            room = self.screen().availableSize().height() - _FRAME
            needed = max(layout.totalHeightForWidth(self.width()), layout.totalSizeHint().height())
            self.resize(self.width(), max(self.height(), min(needed, room)))

    # -- building

    def _make_buttons(self) -> None:
        self._fetch = QPushButton(self.tr("&List folders"))
        self._test = QPushButton(self.tr("&Test"))
        self._save = QPushButton(self.tr("&Save"))
        self._save.setDefault(True)
        self._cancel = QPushButton(self.tr("Not now") if self._first else self.tr("Cancel"))
        self._demo = QPushButton(self.tr("Try the &demo"))
        for button in (self._fetch, self._test, self._cancel, self._demo):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._search.button.clicked.connect(self.find_settings)
        self._search.begun.connect(self._results.begin)
        self._search.progressed.connect(self._results.go_on)
        self._search.found.connect(self._form.fill_in)
        self._search.ended.connect(self._results.show_lines)
        self._sign_in.button.clicked.connect(self.sign_in)
        self._sign_in.begun.connect(self._results.begin)
        self._sign_in.said.connect(self._results.say)
        self._sign_in.signed_in.connect(self._on_signed_in)
        self._form.resized.connect(self._fit)
        self._results.changed.connect(self._fit)
        self._fetch.clicked.connect(self.fetch_folders)
        self._test.clicked.connect(self.test)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.reject)
        self._demo.clicked.connect(self._try_demo)

    def _try_demo(self) -> None:
        self.demo_wanted.emit()
        self.reject()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 20, 20)
        column.setSpacing(12)
        if self._first:
            column.addWidget(self._invitation())
        column.addWidget(self._form, 1)
        column.addWidget(self._results)
        column.addLayout(self._foot())

    def _invitation(self) -> PlainLabel:
        label = PlainLabel(
            self.tr("Add the mailbox your customers write to, or look around in the demo first."), "heading"
        )
        label.setWordWrap(True)
        return label

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(self._fetch)
        row.addWidget(self._test)
        row.addStretch(1)
        if self._first:
            row.addWidget(self._demo)
        row.addWidget(self._cancel)
        row.addWidget(self._save)
        return row
