"""What most people leave alone when they set up a mailbox: further addresses, certificates to trust, a proxy."""

import re
from pathlib import Path

from PySide6.QtCore import QObject

from agentdesk.domain.errors import SettingsError
from agentdesk.domain.settings import Account
from agentdesk.ui.account.field import Field


class RareFields(QObject):
    """The fields, by the keys that complaints about them name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._aliases = Field(
            self.tr("Further addresses of ours"), hint="billing@example.org, sales@example.org"
        )
        self._urgent = Field(self.tr("Addresses whose mail is urgent"), hint="urgent@example.org")
        self._authorities = Field(self.tr("Certification authorities"), hint="/etc/ssl/our-ca.pem")
        self._proxy = Field(self.tr("Proxy of this mailbox"), hint="socks5://proxy.example.org:1080")
        self.by_key = {
            "aliases": self._aliases,
            "urgent_aliases": self._urgent,
            "ca_file": self._authorities,
            "proxy": self._proxy,
        }

    def rows(self) -> tuple[tuple[str, Field], ...]:
        """Each with the label before it."""
        return (
            (self.tr("Aliases"), self._aliases),
            (self.tr("Urgent aliases"), self._urgent),
            (self.tr("CA file"), self._authorities),
            (self.tr("Proxy"), self._proxy),
        )

    def show(self, account: Account) -> bool:
        """Fill them in. Whether any of them holds something."""
        self._aliases.show_text(", ".join(account.aliases))
        self._urgent.show_text(", ".join(account.urgent_aliases))
        self._authorities.show_text(account.ca_file)
        self._proxy.show_text(account.proxy)
        return bool(account.aliases or account.urgent_aliases or account.ca_file or account.proxy)

    def aliases(self) -> tuple[str, ...]:
        return _several(self._aliases.text())

    def urgent_aliases(self) -> tuple[str, ...]:
        return _several(self._urgent.text())

    def proxy(self) -> str:
        """As typed; empty for the one of all mailboxes."""
        return self._proxy.text().strip()

    def ca_file(self) -> str:
        """The path typed; empty for the system's own authorities. SettingsError where there is no such file."""
        path = self._authorities.text().strip()
        if path and not Path(path).is_file():
            raise SettingsError("ca_file", path, "a file that exists, in PEM format")
        return path


def _several(typed: str) -> tuple[str, ...]:
    """Addresses separated by commas, semicolons or spaces."""
    return tuple(part for part in re.split(r"[,;\s]+", typed) if part)
