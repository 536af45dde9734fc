"""What keeps a draft from being sent, asked once more at the very moment of sending."""

from collections.abc import Iterable
from datetime import datetime

from agentdesk.domain.addresses import is_address
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.draft_problem import DraftProblem, Flaw
from agentdesk.domain.finding import FindingKind
from agentdesk.services.blocking import blocking_findings
from agentdesk.services.canned_gate import CannedGate
from agentdesk.services.ports import Clock

_AS_FLAW = {FindingKind.FILE_GONE: Flaw.FILE_GONE}


class SendingGate:
    """Lets drafts through."""

    def __init__(self, canned: CannedGate, clock: Clock) -> None:
        self._canned = canned
        self._clock = clock

    def problems(self, draft: Draft) -> tuple[DraftProblem, ...]:
        """What keeps the draft from being sent; empty when it may go."""
        found = (*blocking_findings(draft.text), *self._canned.findings(draft))
        open_ones = (DraftProblem(_AS_FLAW.get(one.kind, Flaw.PLACEHOLDER), one.about) for one in found)
        return (*_problems(draft, self._clock.now()), *open_ones)


def _problems(draft: Draft, now: datetime) -> Iterable[DraftProblem]:
    if draft.kind is DraftKind.NOTE:
        yield DraftProblem(Flaw.NOTE)
    if not (draft.to or draft.cc or draft.bcc):
        yield DraftProblem(Flaw.NO_RECIPIENT)
    for address in (*draft.to, *draft.cc, *draft.bcc):
        if not is_address(address.email):
            yield DraftProblem(Flaw.NO_ADDRESS, address.email)
    if draft.empty and not _passes_something_on(draft):
        yield DraftProblem(Flaw.EMPTY)
    if draft.promise is not None and draft.promise <= now:
        yield DraftProblem(Flaw.PROMISE_PAST)


def _passes_something_on(draft: Draft) -> bool:
    """A forwarded mail stands unmarked where an answer has its quote."""
    return bool(draft.quote.strip()) and not any(line.startswith(">") for line in draft.quote.split("\n"))
