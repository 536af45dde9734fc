"""What a write changed, so that the views that care, and only they, reload."""

from dataclasses import dataclass

from agentdesk.domain.ids import MessageKey, TicketId


@dataclass(frozen=True, slots=True)
class Changes:
    """The reach of one write."""

    tickets: frozenset[TicketId] = frozenset()
    arrived: tuple[MessageKey, ...] = ()
    """Mails that were new to this workstation."""
    outbox: bool = False
    drafts: bool = False
    alerts: bool = False
    settings: bool = False
    marks: bool = False
    """Mails are to show something else on the server."""
    library: bool = False
    """Canned responses or articles were saved."""

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            self.tickets | other.tickets,
            self.arrived + other.arrived,
            self.outbox or other.outbox,
            self.drafts or other.drafts,
            self.alerts or other.alerts,
            self.settings or other.settings,
            self.marks or other.marks,
            self.library or other.library,
        )

    def __bool__(self) -> bool:
        return self != Changes()
