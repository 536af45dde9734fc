"""Why an entry is suggested, in the window's language."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QCoreApplication

from agentdesk.services.because import Because, Reason

translate = QCoreApplication.translate
_SHORT = 4
"""Letters of a word that tells nothing by itself."""


def reason_words(reasons: Iterable[Because]) -> str:
    """The reasons in one line, the most telling first. That it speaks the customer's language is no news."""
    told = {one.reason: one for one in reasons}
    why = told.get(Reason.TOPIC) or told.get(Reason.WORDS)
    parts = [_said(one) for one in (why, told.get(Reason.SENT_BEFORE)) if one is not None]
    return "; ".join(part for part in parts if part)


def _said(because: Because) -> str:
    if because.reason is Reason.TOPIC:
        names = ", ".join(topic_name(topic) for topic in because.about)
        return translate("suggesting", "About: %1").replace("%1", names)
    if because.reason is Reason.WORDS:
        words = ", ".join(word for word in because.about if len(word) >= _SHORT)
        return translate("suggesting", "Same words: %1").replace("%1", words) if words else ""
    return translate("suggesting", "Was sent in this ticket already")


def topic_name(topic: str) -> str:
    """What a topic is about; its key where it has no name."""
    return _names().get(topic, topic)


@cache
def _names() -> dict[str, str]:
    return {**_sites(), **_mail(), **_domains_and_accounts()}


def _sites() -> dict[str, str]:
    return {
        "down": translate("suggesting", "not reachable"),
        "everything": translate("suggesting", "all sites at once"),
        "urgent": translate("suggesting", "urgent"),
        "aftermath": translate("suggesting", "what happened"),
        "maintenance": translate("suggesting", "maintenance"),
        "error500": translate("suggesting", "server error"),
        "slow": translate("suggesting", "slow"),
        "stale": translate("suggesting", "an old state is shown"),
        "wordpress": translate("suggesting", "WordPress"),
        "whitescreen": translate("suggesting", "white page"),
        "hacked": translate("suggesting", "hacked site"),
        "database": translate("suggesting", "database"),
        "php": translate("suggesting", "PHP"),
        "version": translate("suggesting", "versions"),
        "space": translate("suggesting", "disk space"),
        "upload": translate("suggesting", "upload"),
    }


def _mail() -> dict[str, str]:
    return {
        "restore": translate("suggesting", "backup"),
        "mail": translate("suggesting", "mail"),
        "mailfull": translate("suggesting", "mailbox full"),
        "clientsetup": translate("suggesting", "mail program set-up"),
        "password": translate("suggesting", "password"),
        "spamfolder": translate("suggesting", "spam folder"),
        "bounce": translate("suggesting", "returned mail"),
        "missingmail": translate("suggesting", "missing mail"),
        "sendlimit": translate("suggesting", "sending limit"),
        "sendingspam": translate("suggesting", "spam sent from the mailbox"),
    }


def _domains_and_accounts() -> dict[str, str]:
    return {
        "dns": translate("suggesting", "DNS"),
        "propagation": translate("suggesting", "how long changes take"),
        "pointdomain": translate("suggesting", "pointing a domain here"),
        "transferin": translate("suggesting", "transfer to us"),
        "transferout": translate("suggesting", "transfer away"),
        "expired": translate("suggesting", "expired domain"),
        "domain": translate("suggesting", "domain"),
        "https": translate("suggesting", "HTTPS"),
        "certexpired": translate("suggesting", "expired certificate"),
        "invoice": translate("suggesting", "invoice"),
        "suspended": translate("suggesting", "suspended account"),
        "cancel": translate("suggesting", "cancellation"),
        "upgrade": translate("suggesting", "larger package"),
        "panel": translate("suggesting", "control panel"),
        "login": translate("suggesting", "logging in"),
        "identity": translate("suggesting", "who may act for the account"),
        "owncode": translate("suggesting", "the customer's own code"),
        "refund": translate("suggesting", "refund"),
        "root": translate("suggesting", "root access"),
        "suggestion": translate("suggesting", "suggestion"),
        "thanks": translate("suggesting", "thanks"),
    }
