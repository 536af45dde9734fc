"""How the connection to the mail server stands, for the status bar and the command line."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from agentdesk.domain.ids import AccountId


class SyncPhase(StrEnum):
    """What the sync of one account is doing."""

    STARTING = "starting"
    SYNCING = "syncing"
    ONLINE = "online"
    OFFLINE = "offline"
    NEEDS_ATTENTION = "needs_attention"
    """Only a person can help: wrong password, bad certificate."""


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """One account's state. `done` of `total` messages while syncing; `problem` in words while not online."""

    account: AccountId
    phase: SyncPhase
    folder: str = ""
    done: int = 0
    total: int = 0
    since: datetime | None = None
    problem: str = ""
    retry_at: datetime | None = None
