"""Finds the servers of an address: every source is asked and every server that it names is tried, all at the same
time, until the best that can still come is known.

sources ──candidates──▶ attempts, live ──▶ works / does not ──┐
   └── further sources ──▶ ...                                 ▼
ends: the best of both kinds is known · all is tried · time is up · cancelled
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from agentdesk.domain.addresses import is_address
from agentdesk.domain.errors import AgentDeskError, Cancelled, SettingsError
from agentdesk.domain.proxy import proxy_from
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.finding import FoundServer, FoundSettings, Progress, TriedServer
from agentdesk.services.providers import provider_of_server
from agentdesk.sync.discovery.autoconfig import PLACES, Autoconfig
from agentdesk.sync.discovery.candidate import Candidate, Kind, Mailbox, mailbox_of
from agentdesk.sync.discovery.greeting import Attempt
from agentdesk.sync.discovery.guesses import UsualPlaces
from agentdesk.sync.discovery.name_server import NameServer
from agentdesk.sync.discovery.sources import Source, Sources
from agentdesk.sync.interrupt import Stopped
from agentdesk.sync.web import Web

LONGEST = 8.0
"""Seconds."""
_WEB_SECONDS = 3.0
_MOST_CANDIDATES = 40
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ServerFinder:
    """services.finding.SettingsFinder."""

    names: NameServer = field(default_factory=NameServer)
    places: tuple[str, ...] = PLACES
    usual: UsualPlaces = field(default_factory=UsualPlaces)

    def find(
        self, email: str, ca_file: str, cancellation: Cancellation, progress: Progress, proxy: str = ""
    ) -> FoundSettings:
        """The servers that work, within LONGEST seconds. Raises Cancelled, SettingsError.

        Behind a proxy DNS is not asked: it would go past the proxy.
        """
        mailbox = _mailbox(email)
        autoconfig = Autoconfig(Web(ca_file, _WEB_SECONDS, proxy), self.places)
        names = self.names if proxy_from(proxy) is None else None
        search = _Search(Sources(autoconfig, names, self.usual), mailbox, ca_file, proxy, progress)
        cancellation.then(search.cancel)
        return search.run()


@dataclass(slots=True)
class _Try:
    """A candidate on trial. `problem` None: not known yet; empty: it works."""

    rank: tuple[int, int]
    candidate: Candidate
    problem: str | None = None


@dataclass(slots=True)
class _Search:
    """One search. Threads of its own ask and try; all that is decided is decided on the caller's."""

    sources: Sources
    mailbox: Mailbox
    ca_file: str
    proxy: str
    progress: Progress
    _events: "queue.SimpleQueue[Callable[[], None]]" = field(default_factory=queue.SimpleQueue)
    _asked: list[int] = field(default_factory=list)
    """Ranks of the sources that have not answered yet."""
    _tries: dict[tuple[Kind, str], _Try] = field(default_factory=dict)
    _named: list[Candidate] = field(default_factory=list)
    _attempts: list[Attempt] = field(default_factory=list)
    _cancelled: bool = False

    def run(self) -> FoundSettings:
        for source in self.sources.of(self.mailbox):
            self._ask(source)
        deadline = time.monotonic() + LONGEST
        try:
            while not self._settled() and (left := deadline - time.monotonic()) > 0:
                self._happen(left)
        finally:
            for attempt in self._attempts:
                attempt.stop()
        return self._found()

    def cancel(self) -> None:
        """From any thread."""
        self._events.put(self._on_cancelled)

    def _happen(self, seconds: float) -> None:
        try:
            event = self._events.get(timeout=seconds)
        except queue.Empty:
            return
        event()
        if self._cancelled:
            raise Cancelled("The search for the servers was cancelled.")
        self.progress(sum(one.problem is not None for one in self._tries.values()), len(self._tries))

    def _on_cancelled(self) -> None:
        self._cancelled = True

    def _ask(self, source: Source) -> None:
        self._asked.append(source.rank)

        def work() -> None:
            answer: tuple[Candidate | Source, ...] = ()
            try:
                answer = source.ask()
            finally:
                self._events.put(lambda: self._on_answer(source.rank, answer))

        _start("find-ask", work)

    def _on_answer(self, rank: int, answer: tuple[Candidate | Source, ...]) -> None:
        self._asked.remove(rank)
        for number, one in enumerate(answer):
            if isinstance(one, Source):
                self._ask(one)
            else:
                self._try((rank, number), one)

    def _try(self, rank: tuple[int, int], candidate: Candidate) -> None:
        """Each server once, under the best rank that anybody gives it."""
        self._named.append(candidate)
        key = (candidate.kind, f"{candidate.address} {candidate.address.security}")
        known = self._tries.get(key)
        if known is not None:
            if rank < known.rank:
                known.rank, known.candidate = rank, candidate
            return
        if len(self._tries) < _MOST_CANDIDATES:
            self._tries[key] = made = _Try(rank, candidate)
            self._begin(made)

    def _begin(self, one: _Try) -> None:
        attempt = Attempt(one.candidate, self.ca_file, self.proxy)
        self._attempts.append(attempt)

        def work() -> None:
            problem = "It could not be tried."
            try:
                attempt.run()
                problem = ""
            except AgentDeskError as error:
                problem = error.what
            except Stopped:
                problem = "It did not answer in time."
            finally:
                self._events.put(lambda: setattr(one, "problem", problem))

        _start("find-try", work)

    def _settled(self) -> bool:
        return all(self._kind_settled(kind) for kind in Kind)

    def _kind_settled(self, kind: Kind) -> bool:
        """Whether nothing that is still awaited could be better than what works."""
        awaited = [one.rank for one in self._of(kind) if one.problem is None]
        awaited += [(rank, 0) for rank in self._asked]
        works = self._best(kind)
        return not awaited or (works is not None and works.rank < min(awaited))

    def _best(self, kind: Kind) -> _Try | None:
        working = (one for one in self._of(kind) if one.problem == "")
        return min(working, key=lambda one: one.rank, default=None)

    def _of(self, kind: Kind) -> list[_Try]:
        return [one for one in self._tries.values() if one.candidate.kind is kind]

    def _found(self) -> FoundSettings:
        imap, smtp = self._server(Kind.IMAP), self._server(Kind.SMTP)
        provider = provider_of_server(imap.address.host) if imap else None
        return FoundSettings(
            email=self.mailbox.email,
            imap=imap,
            smtp=smtp,
            provider=provider.name if provider else "",
            sign_in=provider.sign_in if provider else "",
            app_password=bool(provider and provider.app_password),
            tried=tuple(self._told()),
        )

    def _server(self, kind: Kind) -> FoundServer | None:
        best = self._best(kind)
        if best is None:
            return None
        one, host = best.candidate, best.candidate.address.host
        vouched = provider_of_server(host) is not None or any(
            other.vouched for other in self._named if other.address.host == host
        )
        return FoundServer(one.address, one.user, one.source, vouched)

    def _told(self) -> list[TriedServer]:
        """By kind, in the order of belief."""
        ordered = sorted(self._tries.values(), key=lambda one: (one.candidate.kind, one.rank))
        return [
            TriedServer(
                one.candidate.kind,
                one.candidate.address,
                one.candidate.source,
                "It did not answer in time." if one.problem is None else one.problem,
            )
            for one in ordered
        ]


def _mailbox(email: str) -> Mailbox:
    address = email.strip()
    if is_address(address):
        try:
            return mailbox_of(address)
        except UnicodeError:
            _log.debug("the domain of an address has no form for DNS")
    raise SettingsError("email", email, "a mail address such as support@example.org")


def _start(name: str, work: Callable[[], None]) -> None:
    """On a thread that no end of the program waits for."""
    threading.Thread(target=work, name=name, daemon=True).start()
