"""What a setting may hold, in the window's language; what is not known here stays as the error says it."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.errors import SettingsError
from agentdesk.ui.translating import speaks_english

translate = QCoreApplication.translate


def allowed_words(error: SettingsError) -> str:
    """To go on in a sentence: "a mail address such as support@example.org"."""
    if speaks_english():
        return error.allowed
    return _by_key().get(error.key.rpartition(".")[2], error.allowed)


def _by_key() -> dict[str, str]:
    """By the last part of a setting's name."""
    address = translate("settings", "a mail address such as support@example.org")
    addresses = translate("settings", "mail addresses such as urgent@example.org")
    server = translate("settings", "HOST or HOST:PORT, the port from 1 to 65535")
    security = translate("settings", "tls or starttls; none only where the server is this computer")
    web = translate("settings", "an https address")
    return {
        "email": address,
        "aliases": addresses,
        "urgent_aliases": addresses,
        "imap": server,
        "smtp": server,
        "host": translate("settings", "a host name or address"),
        "imap-security": security,
        "smtp-security": security,
        "security": security,
        "proxy": translate("settings", "socks5://HOST:PORT or http://HOST:PORT, without a password"),
        "client_id": translate("settings", "the client id that the provider gave for this program"),
        "authorize_url": web,
        "token_url": web,
        "folders": translate("settings", "at least one folder"),
        "ca_file": translate("settings", "a file that exists, in PEM format"),
    }
