r"""What a mail shows on the server of what was done here, so that a phone's mail program stays useful beside AgentDesk.

`\Seen` and `\Answered` are only ever added: nobody un-reads a mail. Keywords follow the ticket both ways.
"""

from dataclasses import dataclass

from agentdesk.domain.events import (
    Assigned,
    Change,
    Merged,
    Replied,
    Snoozed,
    SplitOff,
    Status,
    StatusSet,
    UrgentSet,
)
from agentdesk.domain.ids import AccountId, MessageKey
from agentdesk.domain.views import TicketRow

SEEN, ANSWERED = "\\Seen", "\\Answered"
CLOSED, ASSIGNED, URGENT = "$AD_Closed", "$AD_Assigned", "$AD_Urgent"
JUNK = "$Junk"
"""Registered with IANA; Thunderbird, Apple Mail and learning spam filters know it."""
KEYWORDS = frozenset({CLOSED, ASSIGNED, URGENT, JUNK})
_SHOWN = (StatusSet, Snoozed, Replied, Assigned, UrgentSet, Merged, SplitOff)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mail whose flags in one account are to be brought up to what was done here: flags to add, and the keywords
    of its ticket as it stands when the mark is carried out.
    """

    account: AccountId
    key: MessageKey
    seen: bool = False
    answered: bool = False
    tries: int = 0
    """Looks round all folders in which it could not be carried out."""
    events: int = 0
    """The ticket's row tells its keywords once it has followed so many events of the record."""
    version: int = 0
    """Another one each time it is queued anew."""

    @property
    def flags(self) -> frozenset[str]:
        """The flags to add."""
        wanted = ((SEEN, self.seen), (ANSWERED, self.answered))
        return frozenset(flag for flag, is_wanted in wanted if is_wanted)


def keywords_of(row: TicketRow) -> frozenset[str]:
    """The keywords that the mails of this ticket carry."""
    carried = {
        CLOSED: row.status is Status.CLOSED,
        JUNK: row.status is Status.SPAM,
        ASSIGNED: row.assignee is not None,
        URGENT: row.urgent,
    }
    return frozenset(keyword for keyword, holds in carried.items() if holds)


def shows(change: Change) -> bool:
    """Whether a change of this kind may alter the keywords of mails."""
    return isinstance(change, _SHOWN)


@dataclass(frozen=True, slots=True)
class Moved:
    """A mail that was moved from the folder `origin` into `folder`, for the way back. `uid`: where it lies there; 0
    where the server did not say.
    """

    account: AccountId
    key: MessageKey
    origin: str
    folder: str
    uidvalidity: int = 0
    uid: int = 0
