"""What the status bar says, as plain values made from the accounts' sync states and the outbox."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.business_hours import Opening
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.ui.counted import counted
from agentdesk.ui.wording import moment, one_line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ConnectionWords:
    """An icon, a sentence, progress (0 of 0: none), and whether a person has to act."""

    icon: str
    text: str
    done: int = 0
    total: int = 0
    tip: str = ""
    attention: bool = False
    trouble: bool = False


_WORST = (
    SyncPhase.NEEDS_ATTENTION,
    SyncPhase.OFFLINE,
    SyncPhase.SYNCING,
    SyncPhase.STARTING,
    SyncPhase.ONLINE,
)


def connection_words(states: Iterable[SyncStatus], now: datetime) -> ConnectionWords:
    """The state that matters most, over all accounts."""
    known = tuple(states)
    if not known:
        return ConnectionWords("offline", translate("status", "No account"))
    worst = min(known, key=lambda state: _WORST.index(state.phase))
    if worst.phase is SyncPhase.SYNCING:
        return _syncing(tuple(s for s in known if s.phase is SyncPhase.SYNCING))
    return _single(worst, now)


def _syncing(busy: tuple[SyncStatus, ...]) -> ConnectionWords:
    done, total = sum(s.done for s in busy), sum(s.total for s in busy)
    if total <= 0:
        return ConnectionWords("sync", translate("status", "Checking for mail…"))
    words = translate("status", "Syncing {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
    return ConnectionWords("sync", words, done, total, ", ".join(f"{s.account}: {s.folder}" for s in busy))


def _single(state: SyncStatus, now: datetime) -> ConnectionWords:
    problem = one_line(state.problem)
    match state.phase:
        case SyncPhase.NEEDS_ATTENTION:
            words = translate("status", "Needs attention: {problem}").format(problem=problem)
            return ConnectionWords("urgent", words, tip=state.problem, attention=True, trouble=True)
        case SyncPhase.OFFLINE:
            return ConnectionWords("offline", _offline(state, now), tip=state.problem, trouble=True)
        case SyncPhase.STARTING:
            return ConnectionWords("sync", translate("status", "Connecting…"))
        case _:
            return ConnectionWords("online", translate("status", "Online"), tip=str(state.account))


def _offline(state: SyncStatus, now: datetime) -> str:
    since = moment(state.since, now) if state.since is not None else ""
    words = (
        translate("status", "Offline since {since}").format(since=since)
        if since
        else translate("status", "Offline")
    )
    if state.retry_at is not None and state.retry_at > now:
        retry = translate("status", "next try {moment}").format(moment=moment(state.retry_at, now))
        words = f"{words}, {retry}"
    return translate("status", "{offline}. Everything here still works; mail goes out later.").format(
        offline=words
    )


def opening_words(opening: Opening | None, now: datetime) -> str:
    """Whether somebody is there, and until when; empty where no business hours are set."""
    if opening is None:
        return ""
    until = moment(opening.changes_at, now) if opening.changes_at is not None else ""
    if opening.is_open:
        return (
            translate("status", "Open until %1").replace("%1", until)
            if until
            else translate("status", "Open")
        )
    return (
        translate("status", "Closed until %1").replace("%1", until)
        if until
        else translate("status", "Closed")
    )


def outbox_words(items: Iterable[OutboxItem]) -> str:
    """How much waits in the outbox and whether any of it needs a decision; empty for nothing."""
    waiting = tuple(items)
    stuck = sum(item.state in (OutboxState.FAILED, OutboxState.UNKNOWN) for item in waiting)
    if stuck:
        return counted.undecided(stuck)
    return counted.outbox(len(waiting)) if waiting else ""
