"""What the pickers offer, as plain values made from what the services know."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.events import Priority
from agentdesk.domain.ids import AgentId, TicketId
from agentdesk.domain.settings import Theme
from agentdesk.domain.views import TicketRow
from agentdesk.ui.pickers.snooze_times import snooze_times
from agentdesk.ui.tickets.card import card
from agentdesk.ui.widgets.matching import Choice
from agentdesk.ui.wording import moment, one_line

translate = QCoreApplication.translate
NOBODY = ""
PICK_DATE = "date"
NEW_TAG = "+"
OLD_TAG = "-"


def agent_choices(agents: Sequence[AgentId], me: AgentId) -> tuple[Choice, ...]:
    """Me first, then the others, then nobody."""
    mine = Choice(me, translate("pickers", "Me"), hint=me, icon="mine", words=me)
    others = [Choice(agent, agent, icon="mine") for agent in agents if agent != me]
    nobody = Choice(NOBODY, translate("pickers", "Nobody"), icon="unassigned")
    return (*((mine,) if me else ()), *others, nobody)


def tag_choices(known: Iterable[str], worn: Iterable[str]) -> tuple[Choice, ...]:
    """Tags that the tickets do not wear, to add; then those they do, to remove."""
    has = sorted(set(worn))
    add = [Choice(NEW_TAG + tag, tag, icon="tag") for tag in sorted(set(known) - set(has))]
    remove = translate("pickers", "Remove {tag}")
    return (*add, *(Choice(OLD_TAG + tag, remove.format(tag=tag), icon="close", words=tag) for tag in has))


def new_tag(typed: str) -> Choice | None:
    """The tag that was typed, as a choice."""
    tag = " ".join(typed.lower().split())
    return (
        Choice(NEW_TAG + tag, translate("pickers", "Add “{tag}”").format(tag=tag), icon="plus")
        if tag
        else None
    )


def priority_choices() -> tuple[Choice, ...]:
    """High, normal, low."""
    return (
        Choice(str(int(Priority.HIGH)), translate("pickers", "High priority"), icon="urgent"),
        Choice(str(int(Priority.NORMAL)), translate("pickers", "Normal priority")),
        Choice(str(int(Priority.LOW)), translate("pickers", "Low priority")),
    )


def theme_choices() -> tuple[Choice, ...]:
    """As the desktop, light, dark."""
    return (
        Choice(Theme.SYSTEM, translate("pickers", "As the desktop")),
        Choice(Theme.LIGHT, translate("pickers", "Light")),
        Choice(Theme.DARK, translate("pickers", "Dark")),
    )


def snooze_choices(now: datetime) -> tuple[Choice, ...]:
    """The moments worth offering, and any other one."""
    offers = [
        Choice(o.until.isoformat(), o.name, hint=moment(o.until, now), icon="snoozed")
        for o in snooze_times(now)
    ]
    return (*offers, Choice(PICK_DATE, translate("pickers", "Pick date and time…"), icon="snoozed"))


def merge_choices(
    rows: Iterable[TicketRow], leave_out: Iterable[TicketId], now: datetime
) -> tuple[Choice, ...]:
    """Other tickets to merge with."""
    gone = set(leave_out)
    return tuple(
        Choice(row.id, f"{card(row, now).who} — {one_line(row.subject)}", hint=f"#{row.id}", icon="all")
        for row in rows
        if row.id not in gone
    )
