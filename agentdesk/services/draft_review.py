"""All rules together: everything that may be wrong with an answer, what blocks it first. See services.checking."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo

from agentdesk.domain.answer_parts import AnswerParts, parts_of
from agentdesk.domain.attachment_mention import forgotten_attachment
from agentdesk.domain.confidential import confidential_in
from agentdesk.domain.coverage import Covered, coverage
from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.message import Direction, FiledMessage
from agentdesk.domain.own_wording import own_wording
from agentdesk.domain.questions import Question, asked_in, each_once
from agentdesk.domain.recipients import is_forward, known_domains, recipient_findings
from agentdesk.domain.time_zones import contact_zone
from agentdesk.domain.tone import tone_findings
from agentdesk.domain.views import Thread
from agentdesk.domain.wording import Wording
from agentdesk.services.already_sent import AlreadySent
from agentdesk.services.blocking import blocking_findings
from agentdesk.services.canned_gate import CannedGate
from agentdesk.services.inbox import Inbox
from agentdesk.services.ports import Clock, SettingsFile
from agentdesk.services.promise_times import PromisedTime, first_promise, promised_times
from agentdesk.services.spelling import Spelling
from agentdesk.services.system_zone import system_zone
from agentdesk.services.writing_language import other_language

_READ, _MAILS = 20_000, 5
"""Code points of a mail, and mails, that are looked at for what the customer knows."""
_DATED = 500
_LONGEST = 100_000
"""Code points of a draft that are looked over."""


class DraftReview:
    """Does what services.checking.Checking offers."""

    def __init__(
        self,
        inbox: Inbox,
        settings: SettingsFile,
        clock: Clock,
        canned: CannedGate,
        sent: AlreadySent,
        spelling: Spelling,
    ) -> None:
        self._sent = sent
        self._canned = canned
        self._spelling = spelling
        self._dated: dict[MessageKey, str] = {}
        self._inbox = inbox
        self._settings = settings
        self._clock = clock

    def findings(self, draft: Draft) -> tuple[Finding, ...]:
        """What was noticed, what blocks first; of the same kind in the order of the text."""
        off = self._settings.load().checks_off
        noticed = self._noticed(draft, self._inbox.thread(draft.ticket))
        blocking = (*blocking_findings(draft.text), *self._canned.findings(draft))
        return (*blocking, *(one for one in noticed if one.kind not in off))

    def questions(self, ticket: TicketId) -> tuple[Question, ...]:
        """What the customer asks in the mails that nobody answered yet; else in the last one."""
        return _questions(self._inbox.thread(ticket))

    def coverage(self, ticket: TicketId, text: str) -> tuple[Covered, ...]:
        """These questions, and which of them the draft `text` answers."""
        return _covered(self._inbox.thread(ticket), text)

    def parts(self, draft: Draft) -> AnswerParts:
        """Where the draft says why, what and when."""
        return parts_of(draft.text)

    def promise(self, draft: Draft) -> PromisedTime | None:
        """The first time still to come by which the draft promises something, on the contact's clock."""
        now = self._clock.now()
        return first_promise(self._promises(draft, self._inbox.thread(draft.ticket), now), now)

    def misspelt(self, draft: Draft) -> tuple[Finding, ...]:
        """The misspelt words alone, to be shown while they are typed; none where the agent wants none shown."""
        if FindingKind.MISSPELT in self._settings.load().checks_off:
            return ()
        thread = self._inbox.thread(draft.ticket)
        language = thread.row.language
        spoken = other_language(own_wording(draft.text[:_LONGEST]), language) or language
        return self._spelling.misspelt(draft, spoken, self._names(draft, thread))

    def _noticed(self, draft: Draft, thread: Thread) -> Iterator[Finding]:
        wording = own_wording(draft.text[:_LONGEST])
        yield from confidential_in(draft.text)
        yield from recipient_findings(draft, known_domains(thread))
        yield from self._broken_promises(draft, thread)
        yield from forgotten_attachment(draft, wording)
        if not is_forward(draft):
            yield from self._said_before(draft)
            yield from _unanswered(draft, thread)
            yield from self._written(draft, wording, thread)

    def _said_before(self, draft: Draft) -> Iterator[Finding]:
        before = self._sent.of(draft)
        if before is not None:
            yield Finding(FindingKind.ALREADY_SENT, str(before))

    def _written(self, draft: Draft, wording: Wording, thread: Thread) -> Iterator[Finding]:
        """How it is written: in which language, how it sounds, how it is spelt."""
        language = thread.row.language
        if other := other_language(wording, language):
            yield Finding(FindingKind.WRONG_LANGUAGE, other)
        answered = any(one.direction is Direction.OUTGOING for one in thread.messages)
        found = tone_findings(wording, _told(thread), language, first=not answered)
        yield from (one for one in found if not _is_approved(one, draft))
        if FindingKind.MISSPELT not in self._settings.load().checks_off:
            yield from self._spelling.misspelt(draft, other or language, self._names(draft, thread))

    def _names(self, draft: Draft, thread: Thread) -> list[str]:
        """Of everybody and everything that has a part in the ticket."""
        settings = self._settings.load()
        people = (thread.row.contact, *draft.to, *draft.cc, *(m.message.from_ for m in thread.messages))
        named = (text for one in people for text in (one.name, one.email))
        return [settings.agent.name, settings.company.name, *(a.name for a in settings.accounts), *named]

    def _broken_promises(self, draft: Draft, thread: Thread) -> Iterator[Finding]:
        now = self._clock.now()
        for one in self._promises(draft, thread, now):
            if one.due <= now:
                yield Finding(FindingKind.PROMISE_PAST, one.words, one.start, one.end)

    def _promises(self, draft: Draft, thread: Thread, now: datetime) -> tuple[PromisedTime, ...]:
        return promised_times(draft.text, now, self._zone(thread))

    def _zone(self, thread: Thread) -> tzinfo:
        """Where the contact is, as far as the newest mail of theirs tells; else where this computer is."""
        own = system_zone()
        for newest in reversed(_of_people(thread)):
            if newest.message.sent_at is not None:
                return contact_zone(self._date_header(newest.message.key), newest.message.sent_at, own)
        return own

    def _date_header(self, mail: MessageKey) -> str:
        """Read once from each mail: this is asked for at each pause of typing, and a mail may be large."""
        dated = self._dated.get(mail)
        if dated is None:
            if len(self._dated) >= _DATED:
                self._dated.clear()
            self._dated[mail] = dated = self._inbox.date_header(mail)
        return dated


def _questions(thread: Thread) -> tuple[Question, ...]:
    asked = (asked_in(one.message.new_text, one.message.key) for one in _unanswered_mails(thread))
    return each_once(question for mail in asked for question in mail)


def _covered(thread: Thread, text: str) -> tuple[Covered, ...]:
    """The questions, and whether `text` deals with them or an answer of ours did that was sent since."""
    questions = _questions(thread)
    asked = {question.mail for question in questions}
    since = min((one.at for one in thread.messages if one.message.key in asked), default=None)
    ours = (one.message.new_text for one in _sent(thread) if since is not None and one.at > since)
    looks = [coverage(questions, said) for said in (text, *ours)]
    return tuple(
        Covered(question, any(look[at].answered for look in looks)) for at, question in enumerate(questions)
    )


def _unanswered(draft: Draft, thread: Thread) -> Iterator[Finding]:
    for one in _covered(thread, draft.text):
        if not one.answered:
            yield Finding(FindingKind.UNANSWERED, one.question.text)


def _is_approved(finding: Finding, draft: Draft) -> bool:
    """Whether it is about words that stand as a canned response, which somebody approved, has them."""
    start, end = finding.start, finding.end
    if finding.kind is FindingKind.BARE_REFUSAL or start is None or end is None:
        return False
    return any(one.start <= start and end <= one.end for one in draft.inserted)


def _told(thread: Thread) -> str:
    """What people wrote in the ticket."""
    return "\n".join(one.message.new_text[:_READ] for one in _of_people(thread)[-_MAILS:])


def _unanswered_mails(thread: Thread) -> Sequence[FiledMessage]:
    """People's mails since our last one; the last of them where we answered all."""
    people = _of_people(thread)
    ours = _sent(thread)
    return [m for m in people if not ours or m.at > ours[-1].at] or people[-1:]


def _sent(thread: Thread) -> list[FiledMessage]:
    """Our answers."""
    return [m for m in thread.messages if m.direction is Direction.OUTGOING and not m.kind.automatic]


def _of_people(thread: Thread) -> list[FiledMessage]:
    return [
        m
        for m in thread.messages
        if m.direction is Direction.INCOMING and m.kind.asks_reply and not m.duplicate_of
    ]
