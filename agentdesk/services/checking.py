"""The look over an answer before it is sent, as windows and commands ask for it.

The rules are loaded by the first look: they are many, and nobody should wait for them at start-up.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import Finding
from agentdesk.domain.ids import TicketId
from agentdesk.services.already_sent import AlreadySent
from agentdesk.services.canned_gate import CannedGate
from agentdesk.services.inbox import Inbox
from agentdesk.services.ports import Clock, SettingsFile, WordList

if TYPE_CHECKING:
    from agentdesk.domain.answer_parts import AnswerParts
    from agentdesk.domain.coverage import Covered
    from agentdesk.domain.questions import Question
    from agentdesk.services.draft_review import DraftReview
    from agentdesk.services.promise_times import PromisedTime
    from agentdesk.services.spelling import Spelling


class Checking:
    """Looks over drafts. Nothing here changes one; all calls block and are made off the UI thread."""

    def __init__(
        self,
        inbox: Inbox,
        settings: SettingsFile,
        clock: Clock,
        canned: CannedGate,
        sent: AlreadySent,
        learned: WordList,
    ) -> None:
        self._canned = canned
        self._sent = sent
        self._inbox = inbox
        self._settings = settings
        self._clock = clock
        self._learned = learned

    def findings(self, draft: Draft) -> tuple[Finding, ...]:
        """What was noticed, what blocks first; of the same kind in the order of the text."""
        return self._review.findings(draft)

    def questions(self, ticket: TicketId) -> "tuple[Question, ...]":
        """What the customer asks in the mails that nobody answered yet; else in the last one."""
        return self._review.questions(ticket)

    def coverage(self, ticket: TicketId, text: str) -> "tuple[Covered, ...]":
        """These questions, and which of them the draft `text` answers."""
        return self._review.coverage(ticket, text)

    def parts(self, draft: Draft) -> "AnswerParts":
        """Where the draft says why, what and when."""
        return self._review.parts(draft)

    def promise(self, draft: Draft) -> "PromisedTime | None":
        """The first time still to come by which the draft promises something, on the contact's clock."""
        return self._review.promise(draft)

    def misspelt(self, draft: Draft) -> tuple[Finding, ...]:
        """The misspelt words alone, to be shown while they are typed; none where the agent wants none shown."""
        return self._review.misspelt(draft)

    @cached_property
    def spelling(self) -> "Spelling":
        """For suggestions, and to learn words."""
        from agentdesk.services.spelling import Spelling

        return Spelling(self._learned)

    @cached_property
    def _review(self) -> "DraftReview":
        from agentdesk.services.draft_review import DraftReview

        return DraftReview(self._inbox, self._settings, self._clock, self._canned, self._sent, self.spelling)
