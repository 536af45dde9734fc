"""Everything that is filled in about a mailbox, and the complaints beside it; it scrolls where room ends."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QScrollArea, QWidget

from agentdesk.domain.errors import SettingsError
from agentdesk.domain.oauth import SignIn
from agentdesk.domain.proxy import proxy_from
from agentdesk.domain.settings import Account, Security
from agentdesk.services.accounts import account_from
from agentdesk.services.finding import FoundSettings
from agentdesk.ui.account.field import Field
from agentdesk.ui.account.folder_list import FolderList
from agentdesk.ui.account.guess import alternatives, guess
from agentdesk.ui.account.rare_fields import RareFields
from agentdesk.ui.account.server_fields import ServerFields
from agentdesk.ui.account.sign_in_fields import SignInFields
from agentdesk.ui.setting_words import allowed_words
from agentdesk.ui.widgets.plain_label import PlainLabel

_LEAST_HEIGHT = 200


class AccountForm(QScrollArea):
    """`find` and `sign_in` are the buttons beside the fields that they work on. Signals: resized()."""

    resized = Signal()

    def __init__(self, find: QPushButton, sign_in: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign_in_button = sign_in
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._make_fields()
        self._lay_out(find)
        self._email.changed.connect(self._on_email)
        self._more.toggled.connect(self._show_more)
        self._sign_in.changed.connect(self._show_sign_in)
        self._show_sign_in()
        self.setFocusProxy(self._email)

    # -- reading and showing

    def read(self, kept: Account | None) -> Account:
        """What is filled in; `kept` is the account that is changed, None for another one. SettingsError."""
        made = account_from(
            email=self._email.text(),
            imap=self._imap.address(),
            smtp=self._smtp.address(),
            imap_security=self._imap.chosen_security().value,
            smtp_security=self._smtp.chosen_security().value,
            user=self._user.text(),
            name=self._name.text(),
            folders=self.folders.folders(),
            password_command=self._command.text(),
            aliases=self._rare.aliases(),
            urgent_aliases=self._rare.urgent_aliases(),
            ca_file=self._rare.ca_file(),
            sent_folder=kept.sent_folder if kept else "",
            oauth=self._sign_in.oauth(),
            proxy=self._rare.proxy(),
        )
        return replace(made, file_sent_copy=kept.file_sent_copy) if kept else made

    def show_account(self, account: Account) -> None:
        """The one to change."""
        self._email.show_text(account.email)
        self._email.line.setReadOnly(True)
        self._name.show_text(account.name)
        self._imap.show_server(account.imap)
        self._smtp.show_server(account.smtp)
        self._user.show_text(account.user)
        self._sign_in.show(account.oauth)
        self._command.show_text(account.password_command)
        self.folders.choose(account.folders)
        self._more.setChecked(self._rare.show(account))
        self._password.line.setPlaceholderText(self.tr("Leave empty to keep it as it is"))

    def fill_in(self, found: FoundSettings) -> None:
        """The servers that were found."""
        if found.imap is not None:
            self._imap.show_server(found.imap.address)
            if found.imap.user != found.email:
                self._user.show_text(found.imap.user)
        if found.smtp is not None:
            self._smtp.show_server(found.smtp.address)

    def email(self) -> str:
        return self._email.text()

    def ca_file(self) -> str:
        """SettingsError where there is no such file."""
        return self._rare.ca_file()

    def proxy(self) -> str:
        """SettingsError where it is none."""
        proxy_from(self._rare.proxy())
        return self._rare.proxy()

    def password(self) -> str | None:
        """What was typed; None for nothing, and where none is needed."""
        return (self._password.text() or None) if self._sign_in.provider is SignIn.PASSWORD else None

    def client_secret(self) -> str:
        return self._sign_in.secret.text()

    def complain(self, error: SettingsError) -> bool:
        """Say what is wrong beside its field; False where it has none here."""
        field = self._by_key().get(error.key)
        if field is None:
            return False
        if error.key in self._rare.by_key:
            self._more.setChecked(True)
        field.complain(self.tr("Fill in %1.").replace("%1", allowed_words(error)))
        field.setFocus()
        self.ensureWidgetVisible(field)
        return True

    def clear_complaints(self) -> None:
        for field in self._by_key().values():
            field.complain("")

    def sizeHint(self) -> QSize:
        """All of it."""
        return self._form.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._form.totalMinimumSize().width() + bar, _LEAST_HEIGHT)

    def _by_key(self) -> dict[str, Field | ServerFields]:
        return {
            "email": self._email,
            "imap": self._imap,
            "imap-security": self._imap,
            "smtp": self._smtp,
            "smtp-security": self._smtp,
            "user": self._user,
            "password_command": self._command,
            **self._sign_in.by_key,
            **self._rare.by_key,
        }

    def _on_email(self) -> None:
        found, others = guess(self._email.text()), alternatives(self._email.text())
        self._imap.suggest(found.imap, others)
        self._smtp.suggest(found.smtp, others)

    def _show_more(self, on: bool) -> None:
        fields = tuple(self._rare.by_key.values())
        for field in fields:
            self._form.setRowVisible(field, on)
        self._changed_size()
        if on:
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(fields[-1]))

    def _show_sign_in(self) -> None:
        """The fields that this way of logging in needs."""
        signs_in = self._sign_in.provider is not SignIn.PASSWORD
        self._form.setRowVisible(self._password, not signs_in)
        self._explained.setText(self._explanation())
        self._sign_in_button.setVisible(signs_in)
        for _, field, shown in self._sign_in.rows():
            self._form.setRowVisible(field, shown)
        self._changed_size()

    def _changed_size(self) -> None:
        self.updateGeometry()
        self.resized.emit()

    def _explanation(self) -> str:
        if self._sign_in.provider is SignIn.PASSWORD:
            return self.tr("Kept in your keyring, or printed by the command on each run.")
        return self.tr("Tokens are kept in your keyring, or one is printed by the command.")

    # -- building

    def _make_fields(self) -> None:
        self._email = Field(self.tr("Mail address"), hint="support@example.org")
        self._name = Field(self.tr("Name shown to customers"))
        self._imap = ServerFields("imap", self.tr("IMAP"), Security.TLS)
        self._smtp = ServerFields("smtp", self.tr("SMTP"), Security.STARTTLS)
        self._user = Field(self.tr("User name"), hint=self.tr("Mostly the mail address"))
        self._sign_in = SignInFields(self)
        self._password = Field(self.tr("Password"), secret=True)
        self._command = Field(self.tr("Password command"), hint="pass show support")
        self._explained = PlainLabel("", "muted small")
        self.folders = FolderList()
        self._rare = RareFields(self)
        self._more = QPushButton(self.tr("&More settings"))
        self._more.setProperty("look", "chip")
        self._more.setCheckable(True)
        self._more.setAutoDefault(False)

    def _lay_out(self, find: QPushButton) -> None:
        inner = QWidget()
        form = self._form = QFormLayout(inner)
        form.setContentsMargins(0, 0, 4, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        for label, field in self._rows(find):
            words = PlainLabel(label, "muted")
            words.setBuddy(field)
            form.addRow(words, field)
        for field in self._rare.by_key.values():
            form.setRowVisible(field, False)
        self.setWidget(inner)

    def _rows(self, find: QPushButton) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Mail address"), _beside(self._email, find)),
            (self.tr("Your name"), self._name),
            (self.tr("IMAP (reading)"), self._imap),
            (self.tr("SMTP (sending)"), self._smtp),
            (self.tr("User"), self._user),
            (self.tr("Log in by"), _beside(self._sign_in.choice, self._sign_in_button)),
            (self.tr("Password"), self._password),
            *((label, field) for label, field, _ in self._sign_in.rows()),
            (self.tr("or command"), self._command),
            ("", self._explained),
            (self.tr("Folders"), self.folders),
            ("", self._more),
            *self._rare.rows(),
        )


def _beside(field: QWidget, button: QPushButton) -> QWidget:
    """A field with the button that works on it."""
    both = QWidget()
    both.setFocusProxy(field)
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return both
