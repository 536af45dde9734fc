"""The only place where ports meet adapters. No Qt here, so the commands start without it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from agentdesk.domain.ids import TicketId
from agentdesk.services.accounts import Accounts
from agentdesk.services.alerting import AlertBook, Alerting
from agentdesk.services.canned import CannedLibrary
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.services.contacts import Contacts
from agentdesk.services.desk import Desk
from agentdesk.services.exporting import Exporting
from agentdesk.services.inbox import Inbox
from agentdesk.services.intake import Intake
from agentdesk.services.journalist import Journalist
from agentdesk.services.outbox_book import OutboxBook
from agentdesk.services.ports import Cache, Record, SettingsFile, SyncControl, Vault
from agentdesk.services.projection import Projection
from agentdesk.services.replying import Replying
from agentdesk.services.roster import Roster
from agentdesk.services.verbs import TicketVerbs
from agentdesk.services.writing import EventWriter


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A profile opened: its services and its sync, which has not been started."""
