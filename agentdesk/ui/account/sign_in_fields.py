"""How the account logs in: by password, or with the browser, and as which program."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from agentdesk.domain.oauth import OAuth, SignIn
from agentdesk.ui.account.field import Field


class SignInFields(QObject):
    """The fields, by the keys that complaints about them name. Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Log in by"))
        for provider, name in self._names():
            self.choice.addItem(name, provider.value)
        self.client_id = Field(
            self.tr("Client id"), hint=self.tr("From registering AgentDesk at the provider")
        )
        self.secret = Field(
            self.tr("Client secret"), secret=True, hint=self.tr("Only where the provider gave one")
        )
        self._authorize = Field(self.tr("Sign-in address"), hint="https://login.example.org/authorize")
        self._token = Field(self.tr("Token address"), hint="https://login.example.org/token")
        self._scope = Field(self.tr("Scope"), hint="mail")
        self.by_key = {
            "oauth.client_id": self.client_id,
            "oauth.authorize_url": self._authorize,
            "oauth.token_url": self._token,
            "oauth.scope": self._scope,
        }
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    def rows(self) -> tuple[tuple[str, Field, bool], ...]:
        """Label, field, and whether it is shown as things stand."""
        signs_in, custom = self.provider is not SignIn.PASSWORD, self.provider is SignIn.CUSTOM
        return (
            (self.tr("Client id"), self.client_id, signs_in),
            (self.tr("Client secret"), self.secret, signs_in),
            (self.tr("Sign-in address"), self._authorize, custom),
            (self.tr("Token address"), self._token, custom),
            (self.tr("Scope"), self._scope, custom),
        )

    @property
    def provider(self) -> SignIn:
        return SignIn(self.choice.currentData())

    def oauth(self) -> OAuth:
        """What is filled in."""
        if self.provider is SignIn.PASSWORD:
            return OAuth()
        typed = (self.client_id, self._authorize, self._token, self._scope)
        return OAuth(self.provider, *(field.text().strip() for field in typed))

    def show(self, oauth: OAuth) -> None:
        self.client_id.show_text(oauth.client_id)
        self._authorize.show_text(oauth.authorize_url)
        self._token.show_text(oauth.token_url)
        self._scope.show_text(oauth.scope)
        self.choice.setCurrentIndex(self.choice.findData(oauth.provider.value))

    def _names(self) -> tuple[tuple[SignIn, str], ...]:
        return (
            (SignIn.PASSWORD, self.tr("Password")),
            (SignIn.GOOGLE, self.tr("Sign-in at Google")),
            (SignIn.MICROSOFT, self.tr("Sign-in at Microsoft")),
            (SignIn.CUSTOM, self.tr("Sign-in at another provider")),
        )
