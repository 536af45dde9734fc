"""The only place where ports meet adapters. No Qt here, so the commands start without it."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.domain.errors import SecretError
from agentdesk.resources import resource
from agentdesk.services.accounts import Accounts
from agentdesk.services.alerting import AlertBook, Alerting
from agentdesk.services.already_sent import AlreadySent
from agentdesk.services.answers_shown import AnswersShown
from agentdesk.services.arrivals import Arrivals
from agentdesk.services.article_book import ArticleBook
from agentdesk.services.article_shelf import ArticleShelf, ArticleSource
from agentdesk.services.attachment_keeping import AttachmentKeeping
from agentdesk.services.canned import CannedLibrary
from agentdesk.services.canned_book import CannedBook
from agentdesk.services.canned_facts import CannedFacts
from agentdesk.services.canned_gate import CannedGate
from agentdesk.services.canned_shelf import CannedShelf, CannedSource
from agentdesk.services.carried_files import CarriedFiles
from agentdesk.services.change_hub import LocalChangeHub
from agentdesk.services.checking import Checking
from agentdesk.services.contacts import Contacts
from agentdesk.services.desk import Desk
from agentdesk.services.drafts import Drafts
from agentdesk.services.exporting import Exporting
from agentdesk.services.freezing import Freezing
from agentdesk.services.gaps import Gaps
from agentdesk.services.hours import Hours
from agentdesk.services.inbox import Inbox
from agentdesk.services.intake import Intake
from agentdesk.services.journalist import Journalist
from agentdesk.services.judging import JudgedHere, JudgeMails
from agentdesk.services.knowledge import Knowledge
from agentdesk.services.learned_words import WordsOfThisRun
from agentdesk.services.marking import Marking
from agentdesk.services.originality import OriginalityGauge
from agentdesk.services.outbox_book import OutboxBook
from agentdesk.services.outcomes import Outcomes
from agentdesk.services.own_answers import OwnAnswers
from agentdesk.services.ports import (
    AccountProbe,
    Cache,
    ChangeHub,
    Clock,
    MailFetcher,
    Record,
    RemoteImages,
    SettingsFile,
    SyncControl,
    Vault,
    WordList,
)
from agentdesk.services.projection import Projection
from agentdesk.services.repeated import Repeated
from agentdesk.services.replying import Replying
from agentdesk.services.roster import Roster
from agentdesk.services.sending_gate import SendingGate
from agentdesk.services.service_levels import ServiceLevels
from agentdesk.services.suggesting import Suggesting
from agentdesk.services.verbs import TicketVerbs
from agentdesk.services.writing import EventWriter
from agentdesk.store.article_files import ArticleFiles
from agentdesk.store.canned_files import CannedFiles
from agentdesk.store.logbook import kept_log
from agentdesk.store.opening import open_cache, open_record
from agentdesk.store.profile import Profile, hold_profile
from agentdesk.store.settings_file import TomlSettings
from agentdesk.store.vault import KeyringVault
from agentdesk.store.word_list import WordListFile
from agentdesk.sync.judging_worker import JudgingWorker
from agentdesk.sync.on_demand import OnDemand

if TYPE_CHECKING:
    from agentdesk.store.meter import Progress
    from agentdesk.store.restoring import Prepared, Restored


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Adapters:
    """What the services are plugged into."""

    cache: Cache
    record: Record
    settings: SettingsFile
    vault: Vault
    probe: AccountProbe
    remote_images: RemoteImages
    canned: CannedSource
    clock: Clock
    changes: ChangeHub
    judge_mails: JudgeMails = JudgedHere
    fetcher: MailFetcher = field(default_factory=OnDemand)
    learned_words: WordList = field(default_factory=WordsOfThisRun)
    articles: ArticleSource = tuple


@dataclass(frozen=True, slots=True)
class Assembled:
    """The services, and the intake that the mailbox mirror feeds."""

    desk: Desk
    intake: Intake


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A profile opened. The sync has not been started."""

    desk: Desk
    sync: SyncControl
    profile: Profile
    vault: Vault
    record: Record
    moved_aside: str = ""
    """Name of the damaged cache, where it had to be begun anew; a person should know."""

    @property
    def notice(self) -> str:
        """That in English; empty where nothing had to be done."""
        if not self.moved_aside:
            return ""
        return (
            f"The mail cache was damaged; it was moved to {self.moved_aside} and is filled again from the server. "
            "Drafts, notes and everything else you did are kept."
        )

    def holding_profile(self) -> AbstractContextManager[None]:
        """Be the one process that syncs this profile. ProfileInUse where another one is."""
        return hold_profile(self.profile.directory)

    def keyring(self) -> tuple[bool, str]:
        """Whether passwords can be kept, and in what (or why not)."""
        try:
            return True, self.vault.describe()
        except SecretError as error:
            return False, error.sentence()


@contextmanager
def open_desk(directory: Path, judging: JudgingWorker | None = None) -> Iterator[OpenDesk]:
    """Open a profile and close it, and `judging`, at the end. StoreError, SettingsError."""
    judging = judging or JudgingWorker()
    profile = Profile(directory)
    profile.prepare()
    with ExitStack() as closing:
        closing.callback(judging.close)
        closing.enter_context(kept_log(profile.logs))
        rebuilt: list[Path] = []
        cache = open_cache(profile.cache, rebuilt.append)
        closing.callback(cache.close)
        record = open_record(profile.record)
        closing.callback(record.close)
        yield _wired(profile, cache, record, judging, rebuilt[0].name if rebuilt else "")


def back_up_profile(directory: Path, to: Path, *, with_cache: bool, progress: "Progress") -> int:
    """Write all of a profile into one file, whoever works in it; gives its size. See store.backup."""
    from agentdesk.store.backup import back_up  # archives are loaded by those who make one

    return back_up(Profile(directory), to, SystemClock().now(), with_cache=with_cache, progress=progress)


def restore_profile(file: Path, directory: Path, *, replacing: bool, progress: "Progress") -> "Restored":
    """Make a profile of a backup. See store.restoring."""
    from agentdesk.store.restoring import restore

    return restore(file, directory, SystemClock().now(), replacing=replacing, progress=progress)


class ProfileKeeper:
    """Backs up a profile that is open, and makes a backup ready to take its place once it is closed."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._ready: Prepared | None = None
        self._holding = ExitStack()

    def back_up(self, to: Path, progress: "Progress") -> int:
        """Everything into the file `to`; gives its size."""
        return back_up_profile(self._directory, to, with_cache=True, progress=progress)

    def make_ready(self, file: Path, progress: "Progress") -> datetime:
        """Unpack and check a backup; gives when it was made (aware). BackupUnusable, StoreError."""
        from agentdesk.store.restoring import prepared

        self.discard()
        self._ready = self._holding.enter_context(prepared(file, self._directory, progress))
        return self._ready.made_at

    def put_in_place(self) -> "Restored | None":
        """What was made ready is the profile from now on; None where nothing was. ProfileInUse, StoreError."""
        with self._holding:
            ready, self._ready = self._ready, None
            return ready.put_in_place(SystemClock().now(), replacing=True) if ready else None

    def discard(self) -> None:
        """Forget what was made ready."""
        self._ready = None
        self._holding.close()


def _wired(profile: Profile, cache: Cache, record: Record, judging: JudgeMails, moved_aside: str) -> OpenDesk:
    from agentdesk.sync.engine import SyncEngine
    from agentdesk.sync.oauth.token_vault import TokenVault
    from agentdesk.sync.probe import ServerProbe
    from agentdesk.sync.remote_images import PublicImages

    settings = TomlSettings(profile.settings)
    vault = TokenVault(KeyringVault())
    clock, changes, on_demand = SystemClock(), LocalChangeHub(), OnDemand()
    canned = CannedFiles((resource("canned"), profile.canned))
    adapters = Adapters(
        cache,
        record,
        settings,
        vault,
        ServerProbe(),
        PublicImages(proxied=lambda: settings.load().proxied),
        canned,
        clock,
        changes,
        judging,
        on_demand,
        WordListFile(profile.learned_words),
        ArticleFiles((resource("knowledge"), profile.knowledge)),
    )
    assembled = assemble(adapters)
    engine = SyncEngine(
        settings.load, vault, assembled.intake, cache, record, changes, clock, on_demand=on_demand
    )
    return OpenDesk(assembled.desk, engine, profile, vault, record, moved_aside)


def assemble(adapters: Adapters) -> Assembled:
    """Build the services on these adapters and bring the ticket rows up to the record."""
    cache, record, settings, clock = adapters.cache, adapters.record, adapters.settings, adapters.clock
    changes = adapters.changes
    roster = Roster(record)
    projection = Projection(record, roster)
    projection.catch_up(cache)
    journalist = Journalist(record, settings, clock)
    writer = EventWriter(cache, record, projection, changes)
    alerting = Alerting(cache, record, clock, changes)
    inbox = Inbox(cache, record, projection, journalist, clock)
    shelf = CannedShelf(adapters.canned, record)
    carried = CarriedFiles(record, shelf)
    library = CannedLibrary(shelf, CannedFacts(inbox, settings), carried, journalist)
    articles = ArticleShelf(adapters.articles, record)
    knowledge = Knowledge(articles, inbox, settings)
    own_answers = OwnAnswers(cache, record)
    gate = CannedGate(carried, shelf, library)
    originality = OriginalityGauge(shelf, articles, settings)
    marking = Marking(cache, record, settings, changes)
    freezing = Freezing(settings, inbox, journalist, originality, SendingGate(gate, clock), clock)
    answers = AnswersShown(cache, record, inbox, writer)
    drafts = Drafts(record, inbox, clock)
    replying = Replying(record, settings, inbox, freezing, answers, writer, alerting, marking, drafts)
    replying.show_unsent()
    outcomes = Outcomes(cache, record, projection)
    hours = Hours(settings, clock)
    desk = Desk(
        settings=settings,
        clock=clock,
        changes=changes,
        inbox=inbox,
        tickets=TicketVerbs(cache, record, journalist, writer, alerting, clock, projection, marking),
        replying=replying,
        outbox=OutboxBook(record, replying, changes, clock),
        alerting=alerting,
        marking=marking,
        accounts=Accounts(settings, adapters.vault, adapters.probe, changes),
        contacts=Contacts(record, roster, journalist, writer),
        canned=library,
        canned_book=CannedBook(library, adapters.canned, record, journalist, writer),
        knowledge=knowledge,
        article_book=ArticleBook(knowledge, adapters.articles, record, journalist, writer),
        hours=hours,
        service_levels=ServiceLevels(settings, hours, clock),
        gaps=Gaps(own_answers, cache, knowledge, clock),
        repeated=Repeated(own_answers, cache, shelf, clock),
        checking=Checking(inbox, settings, clock, gate, AlreadySent(cache, clock), adapters.learned_words),
        suggesting=Suggesting(library, inbox, outcomes.weights),
        outcomes=outcomes,
        originality=originality,
        exporting=Exporting(cache),
        remote_images=adapters.remote_images,
        attachments=AttachmentKeeping(cache, adapters.fetcher),
    )
    intake = Intake(
        cache,
        settings,
        roster,
        projection,
        Arrivals(record, journalist, roster, projection),
        AlertBook(record, clock),
        marking,
        changes,
        adapters.judge_mails,
    )
    return Assembled(desk, intake)
