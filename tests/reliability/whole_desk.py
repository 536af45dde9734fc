"""A workstation with everything but the window: services, databases and sync as a person has them, in this process."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from agentdesk.bootstrap import Adapters, assemble
from agentdesk.domain.ids import OutboxId, TicketId
from agentdesk.domain.message import FiledMessage
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.settings import Account, Settings
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.domain.views import TicketRow, View
from agentdesk.resources import resource
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.services.desk import Desk
from agentdesk.services.ports import Cache, Record
from agentdesk.store.canned_files import CannedFiles
from agentdesk.store.opening import open_cache, open_record
from agentdesk.store.profile import Profile
from agentdesk.store.settings_file import TomlSettings
from agentdesk.sync.engine import SyncEngine
from agentdesk.sync.on_demand import OnDemand
from agentdesk.sync.probe import ServerProbe
from agentdesk.sync.remote_images import PublicImages
from agentdesk.sync.rhythm import Rhythm
from tests.lab.fixtures import PASSWORD
from tests.unit.sync.memory_desk import Passwords


@dataclass
class SkewedClock:
    """The computer's clock, wrong by `off`; a jump of `off` is what a machine sees that slept."""

    off: timedelta = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.off


@dataclass
class WholeDesk:
    """`desk` is what the window would use, `engine` the sync; both on `cache` and `record`."""

    desk: Desk
    engine: SyncEngine
    cache: Cache
    record: Record
    profile: Profile
    clock: SkewedClock
    statuses: list[SyncStatus] = field(default_factory=list)
    _told: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.engine.watch_status(self._heard)

    def once(self) -> None:
        self.engine.run_once(lambda status: None)

    def start(self) -> None:
        """Sync in the background; returns once everything is here."""
        self.engine.start()
        self.wait_for(SyncPhase.ONLINE)

    def wait_for(self, phase: SyncPhase, seconds: float = 20.0) -> SyncStatus:
        """The next status of this phase not yet looked at."""
        with self._told:
            found = self._told.wait_for(lambda: self._first(phase), seconds)
            assert found, self.statuses
            del self.statuses[: self.statuses.index(found) + 1]
        return found

    def wait_until(self, ask: Callable[[], object], seconds: float = 20.0) -> None:
        deadline = time.monotonic() + seconds
        while not ask():
            assert time.monotonic() < deadline, f"it never came; last heard: {self.statuses[-3:]}"
            time.sleep(0.02)

    def rows(self) -> tuple[TicketRow, ...]:
        return self.desk.inbox.rows(View.ALL)

    def row(self, subject: str) -> TicketRow:
        """The one ticket whose subject contains this."""
        (found,) = [row for row in self.rows() if subject in row.subject]
        return found

    def mails(self, ticket: TicketId) -> tuple[FiledMessage, ...]:
        return self.desk.inbox.thread(ticket).messages

    def texts(self) -> list[str]:
        """The new text of every mail that is here and no copy, in no particular order."""
        return [m.new_text.strip() for m in self.desk.exporting.mails() if m.duplicate_of is None]

    def flags(self, folder: str) -> Mapping[int, frozenset[str]]:
        """UID -> flags of what lies in a folder of the first account, as far as is known here."""
        account = self.desk.settings.load().accounts[0]
        cursor = self.cache.cursor(account.id, folder)
        return self.cache.uids(account.id, folder, cursor.uidvalidity) if cursor else {}

    def answer(self, ticket: TicketId, text: str) -> OutboxItem:
        """Written and queued; it leaves with the next sync."""
        draft = self.desk.replying.fresh(ticket)
        item = self.desk.replying.send(replace(draft, text=text), hold_seconds=0)
        self.engine.outbox_changed()
        return item

    def item(self, item: OutboxId) -> OutboxItem:
        found = self.record.outbox_item(item)
        assert found is not None
        return found

    def _first(self, phase: SyncPhase) -> SyncStatus | None:
        return next((status for status in self.statuses if status.phase is phase), None)

    def _heard(self, status: SyncStatus) -> None:
        with self._told:
            self.statuses.append(status)
            self._told.notify_all()


@contextmanager
def a_desk(
    directory: Path, *accounts: Account, clock: SkewedClock | None = None, rhythm: Rhythm | None = None
) -> Iterator[WholeDesk]:
    """A profile opened; opened again after it was closed, it is the same workstation after a restart."""
    profile, clock, changes = Profile(directory), clock or SkewedClock(), LocalChangeHub()
    profile.prepare()
    settings, vault = TomlSettings(profile.settings), Passwords(PASSWORD)
    settings.save(Settings(accounts=accounts))
    cache, record = open_cache(profile.cache), open_record(profile.record)
    canned = CannedFiles((resource("canned"), profile.canned))
    on_demand = OnDemand()
    outside = (ServerProbe(), PublicImages(), canned, clock, changes)
    assembled = assemble(Adapters(cache, record, settings, vault, *outside, fetcher=on_demand))  # type: ignore[arg-type]
    engine = SyncEngine(
        settings.load,
        vault,
        assembled.intake,
        cache,
        record,
        changes,
        clock,
        rhythm,
        on_demand,  # type: ignore[arg-type]
    )
    try:
        yield WholeDesk(assembled.desk, engine, cache, record, profile, clock)
    finally:
        engine.stop()
        cache.close()
        record.close()
