"""How an unsent mail stands, in words, and what can be done about it: plain values made from an OutboxItem."""

import math
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.ids import OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.ui.wording import moment

translate = QCoreApplication.translate
STUCK = frozenset({OutboxState.FAILED, OutboxState.UNKNOWN})
"""Only a person gets a mail out of these."""


class Deed(StrEnum):
    """What a person can do with an unsent mail."""

    TAKE_BACK = "take_back"
    SEND_NOW = "send_now"
    RETRY = "retry"
    MARK_SENT = "mark_sent"


@dataclass(frozen=True, slots=True)
class Wish:
    """A deed and the mail that it is meant for."""

    item: OutboxId
    ticket: TicketId
    subject: str
    deed: Deed


@dataclass(frozen=True, slots=True)
class Standing:
    """`short` for lists, `sentence` for the mail itself; `error` is what went wrong last, in full, or empty."""

    short: str
    sentence: str
    error: str
    deeds: tuple[Deed, ...]
    stuck: bool = False


def standing(item: OutboxItem, now: datetime) -> Standing:
    """How the mail stands at `now`."""
    match item.state:
        case OutboxState.QUEUED:
            return _waiting(item, now)
        case OutboxState.SENDING:
            return Standing(
                translate("outbox", "sending"), translate("outbox", "Being sent…"), item.error, ()
            )
        case OutboxState.SENT:
            return Standing(translate("outbox", "sent"), translate("outbox", "Sent"), "", ())
        case OutboxState.FAILED:
            return _failed(item)
        case OutboxState.UNKNOWN:
            return Standing(
                translate("outbox", "unknown"),
                translate("outbox", "Nobody knows whether this mail was sent"),
                item.error,
                (Deed.MARK_SENT, Deed.RETRY, Deed.TAKE_BACK),
                stuck=True,
            )


def _waiting(item: OutboxItem, now: datetime) -> Standing:
    seconds = math.ceil((item.not_before - now).total_seconds())
    if item.held_at(now):
        short = translate("outbox", "held")
        words = translate("outbox", "Waiting to be sent: leaves in {seconds} s").format(seconds=seconds)
    elif item.error and seconds > 0:
        short = translate("outbox", "queued")
        words = translate("outbox", "Waiting to be sent: next try {moment}").format(
            moment=moment(item.not_before, now)
        )
    else:
        short, words = translate("outbox", "queued"), translate("outbox", "Waiting to be sent")
    return Standing(short, words, item.error, (Deed.TAKE_BACK, Deed.SEND_NOW))


def _failed(item: OutboxItem) -> Standing:
    words = translate("outbox", "Not sent")
    if item.accepted:
        words = translate("outbox", "Not sent to {left}; {accepted} got it").format(
            left=", ".join(item.recipients), accepted=", ".join(item.accepted)
        )
    short = translate("outbox", "not sent")
    return Standing(short, words, item.error, (Deed.RETRY, Deed.TAKE_BACK, Deed.MARK_SENT), stuck=True)


def deed_name(deed: Deed) -> str:
    """What the button says."""
    return {
        Deed.TAKE_BACK: translate("outbox", "Take back"),
        Deed.SEND_NOW: translate("outbox", "Send now"),
        Deed.RETRY: translate("outbox", "Try again"),
        Deed.MARK_SENT: translate("outbox", "It did arrive"),
    }[deed]


def deed_tip(deed: Deed) -> str:
    """What the button does."""
    return {
        Deed.TAKE_BACK: translate("outbox", "Take the mail out of the outbox; its text is a draft again"),
        Deed.SEND_NOW: translate("outbox", "Send it at once, without waiting"),
        Deed.RETRY: translate("outbox", "Send it again, to those who have not got it"),
        Deed.MARK_SENT: translate("outbox", "Count the mail as sent and leave it at that"),
    }[deed]
