"""What the composer knows beside the draft itself, read in one go off the UI thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.canned import CannedId
from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Address
from agentdesk.domain.recipients import is_forward
from agentdesk.domain.views import Thread
from agentdesk.services.desk import Desk
from agentdesk.ui.worded import WordedRefusal

WARN_BYTES = 25 * 1024 * 1024
Recipients = tuple[tuple[Address, ...], tuple[Address, ...]]
"""To and Cc."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft ready to be edited, and what is known of its ticket."""

    draft: Draft
    subject: str
    contact: Address
    language: str
    everybody: Recipients = ((), ())
    sender_only: Recipients = ((), ())
    forward: bool = False
    kept: bool = False
    """Whether this draft was begun earlier."""
    canned_titles: Mapping[CannedId, str] = field(default_factory=dict)
    """Of the canned responses and articles that stand in the text."""


def open_reply(desk: Desk, ticket: TicketId, *, reply_all: bool) -> Opened:
    """The kept draft, else a fresh one. Asking for the sender only changes the recipients of a kept one."""
    fresh_all = desk.replying.fresh(ticket, reply_all=True)
    fresh_one = desk.replying.fresh(ticket, reply_all=False)
    draft = desk.replying.start(ticket, reply_all=reply_all)
    kept = draft not in (fresh_all, fresh_one)
    if kept and not reply_all:
        draft = _addressed(draft, (fresh_one.to, fresh_one.cc))
    everybody, one = (fresh_all.to, fresh_all.cc), (fresh_one.to, fresh_one.cc)
    opened = _opened(desk.inbox.thread(ticket), draft, everybody, one, kept=kept)
    return replace(opened, canned_titles=_titles(desk, draft))


def open_note(desk: Desk, ticket: TicketId) -> Opened:
    """The kept note, else an empty one."""
    draft = desk.replying.start_note(ticket)
    return _opened(desk.inbox.thread(ticket), draft, kept=bool(draft.text))


def open_forward(desk: Desk, ticket: TicketId) -> Opened:
    """The ticket's latest mail for somebody else. WordedRefusal where that would replace an unfinished reply."""
    begun = next((d for d in desk.replying.drafts() if (d.ticket, d.kind) == (ticket, DraftKind.REPLY)), None)
    if begun is not None and not begun.empty and not is_forward(begun):
        raise WordedRefusal(
            QCoreApplication.translate("composer", "There is an unfinished reply in this ticket."),
            QCoreApplication.translate("composer", "Send or discard it, then forward."),
        )
    draft = begun if begun is not None and is_forward(begun) else desk.replying.forward(ticket)
    return _opened(desk.inbox.thread(ticket), draft, kept=draft is begun)


def _titles(desk: Desk, draft: Draft) -> Mapping[CannedId, str]:
    """Of what was inserted into `draft`; nothing is read where nothing was."""
    if not draft.inserted:
        return {}
    articles = {one.use.id: one.text_in("").title for one in desk.knowledge.everything()}
    return {one.id: one.title for one in desk.canned.everything()} | articles


def _addressed(draft: Draft, recipients: Recipients) -> Draft:
    return replace(draft, to=recipients[0], cc=recipients[1])


def _opened(
    thread: Thread,
    draft: Draft,
    everybody: Recipients = ((), ()),
    one: Recipients = ((), ()),
    *,
    kept: bool = False,
) -> Opened:
    row = thread.row
    return Opened(draft, row.subject, row.contact, row.language, everybody, one, is_forward(draft), kept)


def size_of(draft: Draft) -> int:
    """Bytes of the attachments."""
    return sum(len(attachment.content) for attachment in draft.attachments)
