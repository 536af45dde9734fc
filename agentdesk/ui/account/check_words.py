"""One line of an account test, in the window's language."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.errors import SecretError
from agentdesk.services.ports import CheckResult, MailboxFacts
from agentdesk.ui.error_words import error_words
from agentdesk.ui.translating import speaks_english

translate = QCoreApplication.translate


def check_words(result: CheckResult) -> str:
    """What was tried, whether it works, and more about it; in English the more is the test's own."""
    mark = translate("account", "✓ works") if result.ok else translate("account", "✗ does not work")
    return " ".join(part for part in (f"{_tried(result)}: {mark}.", _detail(result)) if part)


def _tried(result: CheckResult) -> str:
    secret = isinstance(result.error, SecretError)
    return translate("account", "Password") if secret and not speaks_english() else result.what


def _detail(result: CheckResult) -> str:
    if speaks_english():
        return result.detail
    if result.error is not None:
        return error_words(result.error)
    if result.facts is not None:
        return " ".join(_facts(result.facts))
    return result.detail


def _facts(facts: MailboxFacts) -> Iterator[str]:
    if not facts.logged_in:
        yield translate("account", "Connected; no login is asked for.")
        return
    yield translate("account", "Logged in.")
    if facts.mails is None:
        return
    yield translate("account", "Mails in INBOX: %1.").replace("%1", str(facts.mails))
    if facts.pushes:
        yield translate("account", "New mail is told at once.")
    else:
        yield translate("account", "New mail is asked for now and then.")
    if facts.sent_folder:
        yield translate("account", "Sent mail is in %1.").replace("%1", facts.sent_folder)
    else:
        yield translate("account", "There is no Sent folder yet; one is made.")
    for name in facts.missing:
        yield translate("account", "The folder %1 is not there.").replace("%1", name)
