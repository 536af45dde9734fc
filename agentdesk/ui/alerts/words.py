"""What an alert says, and how the window and tray count alerts; plain functions."""

import html
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agentdesk.services.ports import AlertRecord
from agentdesk.ui.counted import counted
from agentdesk.ui.reasons import reasons_in_words
from agentdesk.ui.wording import one_line, span


def heading(alert: AlertRecord) -> str:
    """One line: that it is urgent, and what it is about."""
    title = one_line(alert.title, 120)
    if alert.stands_for:
        return counted.further_alerts(title, len(alert.stands_for))
    return QCoreApplication.translate("alerts", "Urgent: %1").replace("%1", title)


def reasons(alert: AlertRecord) -> str:
    """Why it is urgent, on one line."""
    return one_line(reasons_in_words(alert.reasons), 160)


def body(alert: AlertRecord, *, markup: bool) -> str:
    """Reasons and first words; escaped where the notification server reads markup."""
    text = "\n".join(part for part in (reasons(alert), one_line(alert.body, 200)) if part)
    return html.escape(text, quote=False) if markup else text


def spoken(alert: AlertRecord) -> str:
    """The alert as it is read aloud."""
    return ". ".join(part for part in (heading(alert), reasons(alert)) if part)


def since(alert: AlertRecord, now: datetime) -> str:
    """For how long it has been standing."""
    return QCoreApplication.translate("alerts", "since %1").replace("%1", span(now - alert.raised_at))


def title_prefix(count: int) -> str:
    """What the window title begins with while alerts stand: `(2!) `."""
    return f"({count}!) " if count else ""
