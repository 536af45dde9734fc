"""Reads off the UI thread what a thread is drawn from: the ticket, safe HTML, the pictures within it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.views import Thread
from agentdesk.services.desk import Desk
from agentdesk.services.ports import RemoteImages
from agentdesk.ui.error_words import error_words
from agentdesk.ui.thread.cost import too_heavy
from agentdesk.ui.thread.entries import Entry, MailEntry, entries_of, look_first, tail_start
from agentdesk.ui.thread.pictures import inline_pictures, remote_addresses, remote_pictures

AT_FIRST = 12
"""How many mails and notes are drawn before older ones are asked for."""
_EMPTY_LINE = re.compile(r"<(div|p)>\s*<br\s*/?>\s*</\1>", re.IGNORECASE)
_OWN_COLOURS = re.compile(
    r"(?:\b(?:background-)?color\s*:|\bbgcolor\s*=|<font\b[^>]*\bcolor\s*=)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Body:
    """One mail's HTML as it may be shown. `html` is empty where the plain text is shown instead."""

    html: str = ""
    blocked_remote: int = 0
    pictures: Mapping[str, QImage] = field(default_factory=dict)
    paper: bool = False
    """The mail brings colours of its own, which need the white ground that they were made for."""
    note: str = ""
    heavy: bool = False
    """Laying it out would keep the window busy; its text is shown unless the agent asks for more."""
    plain_version: str = ""
    """What the sender put beside the HTML as its plain text, where that says something else."""
    lacking: bool = False
    """Pictures of its own are on the server alone."""


@dataclass(frozen=True, slots=True)
class LoadedThread:
    """A ticket ready to be drawn from entry `start` on; `focus` is the entry to look at first."""

    thread: Thread
    entries: tuple[Entry, ...]
    start: int
    focus: int
    bodies: Mapping[MessageKey, Body]


def load_thread(desk: Desk, ticket: TicketId, limit: int = AT_FIRST) -> LoadedThread:
    """Everything to draw the newest `limit` mails and notes of `ticket`. Raises NotFound, StoreError."""
    thread = desk.inbox.thread(ticket)
    entries = entries_of(thread, desk.inbox.unsent(ticket))
    start = tail_start(entries, limit)
    bodies = {e.key: load_body(desk, e) for e in entries[start:] if isinstance(e, MailEntry)}
    return LoadedThread(thread, entries, start, look_first(entries), bodies)


def load_body(desk: Desk, entry: MailEntry, remote: RemoteImages | None = None) -> Body:
    """The mail's HTML, made safe; with its remote pictures where `remote` is given to fetch them."""
    if not entry.filed.message.has_html:
        return Body()
    try:
        safe = desk.inbox.html(entry.key, remote_images=remote is not None)
        lacking = bool(entry.inline_ids) and not desk.inbox.is_whole(entry.key)
        pictures = inline_pictures(entry.inline_ids, lambda cid: desk.inbox.inline_image(entry.key, cid))
        plain_version = desk.inbox.plain_version(entry.key) if entry.filed.message.plain_differs else ""
    except AgentDeskError as error:
        return Body(note=error_words(error))
    if not safe.html.strip():
        return Body()
    problems: tuple[str, ...] = ()
    if remote is not None:
        fetched, problems = remote_pictures(remote_addresses(safe.html), remote.fetch)
        pictures |= fetched
    return Body(
        html=_EMPTY_LINE.sub(r"<\1>&nbsp;</\1>", safe.html),
        blocked_remote=safe.blocked_remote,
        pictures=pictures,
        paper=_OWN_COLOURS.search(safe.html) is not None,
        note=" ".join(problems),
        heavy=too_heavy(safe.html),
        plain_version=plain_version,
        lacking=lacking,
    )
