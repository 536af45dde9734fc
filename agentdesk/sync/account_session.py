"""One account while it is connected: mirrors its folders, then watches,
and does the chores in between: sent mail, marks.

prepare ──▶ synchronise (all folders in turn, newest first) ──▶ chores ──▶ watch INBOX ──┐
                                                                  ▲        new mail: INBOX at once
                                                                  │        told of another folder: that one
                                                                  │        poke: chores; now and then: all folders
                                                                  └──────────────────────┘
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import FolderMissing, ProtocolError
from agentdesk.domain.settings import Account
from agentdesk.services.ports import CacheReader, Clock, MailIntake
from agentdesk.sync.compressing import compress_if_slow
from agentdesk.sync.connection import Connection, FolderState, open_connection
from agentdesk.sync.elsewhere import Elsewhere
from agentdesk.sync.folders import junk_folder, mirrored, sent_folder
from agentdesk.sync.imap_errors import REFUSALS
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.mail_marks import MailMarks, MarkPorts
from agentdesk.sync.mirror import FolderMirror, MirrorPorts, Progress
from agentdesk.sync.on_demand import OnDemand
from agentdesk.sync.outbox_runner import OutboxPorts, OutboxRunner
from agentdesk.sync.rhythm import Rhythm
from agentdesk.sync.sent_copies import SentCopies
from agentdesk.sync.serving import serve
from agentdesk.sync.status_response import FolderStatus
from agentdesk.sync.watcher import News, Watcher

_ROUND_SECONDS = 1.5
"""What one folder may take before the others, and new mail, have their turn."""
_FIRST_ROUND, _SMALLEST_ROUND, _LARGEST_ROUND = 250, 50, 4000
"""Mails."""
_LISTABLE = 2000
"""Mails whose flags may be listed at any time on a server without CONDSTORE."""
_PATIENT_ROUNDS = 5
_CHORES_AGAIN = 60.0
"""Seconds until a search that found nothing, or a filing that was refused, is tried again."""


@dataclass(frozen=True, slots=True)
class SessionPorts:
    """What a session works on. `progressed` and `settled` feed the status;
    `written` collects what changed.
    """

    intake: MailIntake
    cache: CacheReader
    clock: Clock
    outbox: OutboxPorts
    runner: OutboxRunner
    written: Callable[[Changes], None]
    progressed: Callable[[Progress], None]
    settled: Callable[[str], None]
    """All folders are up to date; with what a person should know in words, else the empty string."""
    on_demand: OnDemand


def connect(
    account: Account, password: str, interrupt: Interrupt, ports: SessionPorts, rhythm: Rhythm | None = None
) -> "AccountSession":
    """A session on a new connection, its folders listed. Raises ServerError, SettingsError, Stopped."""
    session = AccountSession(open_connection(account, password, interrupt), account, ports, rhythm)
    try:
        session.prepare()
    except BaseException:
        session.drop()
        raise
    return session


class AccountSession:
    """Runs on the connection's thread. Every method may raise ServerError, StoreError, Stopped."""

    def __init__(
        self, connection: Connection, account: Account, ports: SessionPorts, rhythm: Rhythm | None = None
    ) -> None:
        self._connection = connection
        self._account = account
        self._ports = ports
        self._rhythm = rhythm
        self._elsewhere = Elsewhere(connection, (), self._is_news)
        self._watcher = Watcher(connection, ports.clock, rhythm)
        self._mirrors: list[FolderMirror] = []
        self._missing: list[str] = []
        self._round_size = _FIRST_ROUND
        self._chore_problem = ""
        self._chores_not_before = 0.0
        self._looked_round = False
        self._copies = SentCopies(ports.outbox, ports.runner, account, "")
        self._marks = MailMarks(connection, _mark_ports(ports), account)

    def prepare(self) -> None:
        """List the folders and choose among them."""
        listed = self._connection.folders()
        ports = self._ports
        mirror_ports = MirrorPorts(ports.intake, ports.cache, ports.clock, ports.written, ports.progressed)
        self._mirrors = [
            FolderMirror(self._connection, mirror_ports, self._account, folder)
            for folder in mirrored(listed, self._account)
        ]
        further = [mirror.folder.name for mirror in self._mirrors[1:]]
        self._elsewhere = Elsewhere(self._connection, further, self._is_news)
        self._watcher = Watcher(self._connection, ports.clock, self._rhythm, elsewhere=self._elsewhere)
        self._marks = MailMarks(self._connection, _mark_ports(ports), self._account, junk_folder(listed))
        sent = sent_folder(listed, self._account)
        self._copies = SentCopies(ports.outbox, ports.runner, self._account, sent)

    def synchronise(self) -> None:
        """Bring every folder up to date, however long it takes."""
        for mirror in list(self._mirrors):
            self._carefully(mirror, mirror.begin)
            if mirror is self._inbox:
                mirror.backfill(_FIRST_ROUND)
        if sum(mirror.progress.total - mirror.progress.done for mirror in self._mirrors) > _FIRST_ROUND:
            compress_if_slow(self._connection)
        self._backfill()
        self._looked_round = True
        self._ports.settled(self._words())

    def chores(self, *, asked: bool = False) -> bool:
        """Sent copies and lost answers, then what mails are to show on the server.

        Gives whether anything was looked at. `asked`: somebody just did something, so do not wait.
        """
        filed = self._file_copies(asked=asked)
        looked_round, self._looked_round = self._looked_round, False
        return self._marks.run(looked_round=looked_round) or filed

    def _file_copies(self, *, asked: bool) -> bool:
        """Sent copies and lost answers; then what that changed in Sent."""
        too_soon = time.monotonic() < self._chores_not_before and not asked
        if too_soon or not self._copies.pending():
            return False
        filed, problem = False, ""
        try:
            filed = self._copies.run(self._connection)
        except REFUSALS as error:
            problem = f"Sent mail could not be filed: {error.sentence()}"
        self._chores_not_before = 0.0 if filed else time.monotonic() + _CHORES_AGAIN
        if problem != self._chore_problem:
            self._chore_problem = problem
            self._ports.settled(self._words())
        for mirror in [mirror for mirror in self._mirrors if filed and mirror.folder.outgoing]:
            self._carefully(mirror, mirror.catch_up)
        return True

    def watch(self, poll_seconds: float, look_round: Callable[[], bool]) -> None:
        """Never ends by itself. `look_round` tells (once) whether all folders are to be looked at now."""
        next_poll, news = time.monotonic() + poll_seconds, News.NOTHING
        while True:
            self._catch_up_inbox()
            served = self._serve()
            if self.chores(asked=News.POKED in news) or served:
                self._catch_up_inbox()  # it was not watched meanwhile
            news = self._watcher.wait(max(next_poll - time.monotonic(), 0.0))
            if look_round() or time.monotonic() >= next_poll:
                self._poll()
                next_poll = time.monotonic() + poll_seconds
            elif News.ELSEWHERE in news:
                self._look_elsewhere()
            elif News.CHANGED in news and self._may_list():
                self._catch_up_inbox()
                self._inbox.catch_up()

    def close(self) -> None:
        """Say goodbye where that is quick, and hang up."""
        self._connection.close()

    def drop(self) -> None:
        """Hang up at once."""
        self._connection.drop()

    @property
    def _inbox(self) -> FolderMirror:
        return self._mirrors[0]

    def _catch_up_inbox(self) -> None:
        for _ in range(_PATIENT_ROUNDS):
            if not self._inbox.catch_up_new():
                break
        if self._inbox.stale and self._may_list():
            self._inbox.catch_up()

    def _poll(self) -> None:
        for mirror in list(self._mirrors):
            self._carefully(mirror, partial(self._look_at, mirror))
        self._backfill()
        self._looked_round = True
        self._ports.settled(self._words())

    def _look_elsewhere(self) -> None:
        """The server said that something changed in folders that are not open."""
        changed = self._elsewhere.take()
        for mirror in [mirror for mirror in self._mirrors if mirror.folder.name in changed]:
            self._carefully(mirror, mirror.catch_up)
            if mirror.folder.outgoing:
                self._chores_not_before = 0.0  # a copy that was waited for may be there
        self._backfill()
        self._carefully(self._inbox, self._inbox.catch_up)  # it was not watched meanwhile

    def _is_news(self, folder: str, status: FolderStatus) -> bool:
        state = FolderState(status.messages, status.uidvalidity, status.uidnext, status.highestmodseq)
        return any(m.changed_since(state) for m in self._mirrors if m.folder.name == folder)

    def _look_at(self, mirror: FolderMirror) -> None:
        if mirror is self._inbox or self._changed(mirror):
            mirror.catch_up()

    def _changed(self, mirror: FolderMirror) -> bool:
        """Whether there may be something new; where the server will not say, there may."""
        try:
            return mirror.changed_since(self._connection.status(mirror.folder.name))
        except ProtocolError:
            return True

    def _backfill(self) -> None:
        """Each incomplete folder in turn, a round each; new mail and sent mail never wait for long."""
        while waiting := [mirror for mirror in self._mirrors if not mirror.complete]:
            for mirror in waiting:
                self._connection.wire.interrupt.check()
                self._carefully(mirror, partial(self._round_of, mirror))
                self._catch_up_inbox()
                if self._connection.wire.interrupt.take_poke():
                    self._serve()
                    self.chores(asked=True)

    def _serve(self) -> bool:
        """Fetch mails that somebody waits for; whether there were any."""
        return serve(self._ports.on_demand, self._account.id, self._connection)

    def _round_of(self, mirror: FolderMirror) -> None:
        """As much of `mirror` as takes about a round's time, going by how long the last one took."""
        began, size = time.monotonic(), self._round_size
        mirror.backfill(size)
        pace = _ROUND_SECONDS / max(time.monotonic() - began, 0.01)
        self._round_size = int(min(max(size * min(pace, 2.0), _SMALLEST_ROUND), _LARGEST_ROUND))

    def _carefully(self, mirror: FolderMirror, work: Callable[[], None]) -> None:
        """A folder that has gone is told about and left out; the others go on."""
        try:
            work()
        except FolderMissing:
            if mirror is self._inbox:
                raise
            self._missing.append(mirror.folder.name)
            self._mirrors.remove(mirror)

    def _may_list(self) -> bool:
        return self._connection.offers("CONDSTORE") or self._inbox.progress.total <= _LISTABLE

    def _words(self) -> str:
        refused = sum(len(mirror.progress.refused) for mirror in self._mirrors)
        parts = [f"The folder {name} is not on the server." for name in self._missing]
        if self._chore_problem:
            parts.append(self._chore_problem)
        if refused:
            parts.append(f"The server could not give {refused} mail{'s' if refused > 1 else ''}.")
        return " ".join(parts)


def _mark_ports(ports: SessionPorts) -> MarkPorts:
    return MarkPorts(ports.outbox, ports.cache, ports.intake)
