"""How the thread says kinds, priorities, sizes and times, in the language of the window."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from agentdesk.domain.events import Priority
from agentdesk.domain.message import Kind

_KINDS = {
    Kind.CUSTOMER: "",
    Kind.AGENT: "",
    Kind.AUTO_REPLY: QT_TRANSLATE_NOOP("thread", "Automatic reply"),
    Kind.BOUNCE: QT_TRANSLATE_NOOP("thread", "Not delivered"),
    Kind.NEWSLETTER: QT_TRANSLATE_NOOP("thread", "Newsletter"),
    Kind.MONITORING: QT_TRANSLATE_NOOP("thread", "Monitoring"),
    Kind.RECEIPT: QT_TRANSLATE_NOOP("thread", "Receipt"),
    Kind.VOICEMAIL: QT_TRANSLATE_NOOP("thread", "Voicemail"),
    Kind.FORUM: QT_TRANSLATE_NOOP("thread", "Forum"),
    Kind.MAILING_LIST: QT_TRANSLATE_NOOP("thread", "Mailing list"),
    Kind.CALENDAR: QT_TRANSLATE_NOOP("thread", "Invitation"),
    Kind.SPAM: QT_TRANSLATE_NOOP("thread", "Spam"),
    Kind.SYSTEM: QT_TRANSLATE_NOOP("thread", "System message"),
}
_PRIORITIES = {
    Priority.LOW: QT_TRANSLATE_NOOP("thread", "Low priority"),
    Priority.NORMAL: "",
    Priority.HIGH: QT_TRANSLATE_NOOP("thread", "High priority"),
}
_UNITS = ("B", "KB", "MB", "GB")


def _say(text: object) -> str:
    return QCoreApplication.translate("thread", str(text)) if text else ""


def kind_label(kind: Kind) -> str:
    """What sort of mail it is, in words; empty for ordinary mail of people."""
    return _say(_KINDS[kind])


def priority_label(priority: Priority) -> str:
    """Empty for normal priority."""
    return _say(_PRIORITIES[priority])


def size_label(size: int) -> str:
    """Bytes as a person reads them, e.g. `14 KB`."""
    amount, unit = float(size), 0
    while amount >= 999.5 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1024, unit + 1
    digits = 1 if unit > 1 and amount < 10 else 0
    return f"{QLocale().toString(amount, 'f', digits)} {_UNITS[unit]}"


def time_label(at: datetime, now: datetime) -> str:
    """Local time, with as much of the date as is needed."""
    local, today = at.astimezone(), now.astimezone()
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    locale = QLocale()
    clock = locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
    if local.date() == today.date():
        return clock
    pattern = "d MMM" if local.year == today.year else "d MMM yyyy"
    return f"{locale.toString(moment, pattern)}, {clock}"
