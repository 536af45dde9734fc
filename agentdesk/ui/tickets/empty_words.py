"""What an empty list says: what it means, and what to do next."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.views import View
from agentdesk.ui.counted import counted
from agentdesk.ui.tickets.listing import Listing

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """An icon's name, a sentence and advice."""

    icon: str
    headline: str
    advice: str = ""


def empty_words(
    listing: Listing, *, has_account: bool, syncing: bool, snoozed: int = 0, unreachable: bool = False
) -> EmptyWords:
    """What to say in place of rows."""
    if listing.wanted.query:
        return _no_hits(listing)
    if not has_account:
        headline = translate("tickets", "No mailbox yet")
        return EmptyWords(
            "all",
            headline,
            translate("tickets", "Add your support mailbox, or look around in the demo first."),
        )
    if syncing:
        headline = translate("tickets", "Fetching mail…")
        return EmptyWords(
            "sync",
            headline,
            translate("tickets", "The newest conversations come first. You can start on them at once."),
        )
    return _unreachable() if unreachable else _clear(listing.wanted.view, snoozed)


def _no_hits(listing: Listing) -> EmptyWords:
    if listing.refused:
        return EmptyWords("search", translate("tickets", "This search cannot be read"), listing.refused)
    advice = translate(
        "tickets",
        "{read_as}. Try fewer words, or only the start of one; is: from: tag: before: and after: narrow a search.",
    )
    return EmptyWords(
        "search", translate("tickets", "No tickets found"), advice.format(read_as=listing.read_as.rstrip("."))
    )


def _unreachable() -> EmptyWords:
    """Nothing has ever come in, and nothing can at present."""
    advice = translate(
        "tickets",
        "The line at the foot of the window says why. Once it can be reached, mail appears here by itself.",
    )
    return EmptyWords("offline", translate("tickets", "The mail server cannot be reached"), advice)


def _clear(view: View, snoozed: int) -> EmptyWords:
    if view is View.NEEDS_REPLY:
        rest = translate("tickets", "Everybody has been answered. New mail appears here by itself.")
        later = counted.to_come_back(snoozed) if snoozed else rest
        return EmptyWords("closed", translate("tickets", "The queue is clear"), later)
    return {**_of_work(), **_of_the_rest()}[view]


def _of_work() -> dict[View, EmptyWords]:
    return {
        View.URGENT: EmptyWords(
            "closed",
            translate("tickets", "Nothing urgent waits"),
            translate("tickets", "G then I goes to everything that needs a reply."),
        ),
        View.MINE: EmptyWords(
            "mine",
            translate("tickets", "Nothing of yours waits"),
            translate("tickets", "Press I on a ticket to take it, or look under Unassigned."),
        ),
        View.UNASSIGNED: EmptyWords(
            "closed",
            translate("tickets", "Every waiting ticket has somebody"),
            translate("tickets", "Look under Mine for those that are yours."),
        ),
        View.PROMISES: EmptyWords(
            "closed",
            translate("tickets", "Nothing is promised"),
            translate(
                "tickets", "What an answer promises, such as “by 16:00”, comes back here before it is due."
            ),
        ),
        View.WAITING: EmptyWords(
            "waiting",
            translate("tickets", "No customer owes you an answer"),
            translate("tickets", "G then I goes to those that wait for you."),
        ),
        View.SNOOZED: EmptyWords(
            "snoozed",
            translate("tickets", "Nothing is snoozed"),
            translate("tickets", "Press B on a ticket to have it come back later."),
        ),
    }


def _of_the_rest() -> dict[View, EmptyWords]:
    return {
        View.OUTBOX: EmptyWords(
            "outbox",
            translate("tickets", "The outbox is empty"),
            translate("tickets", "Answers wait here for the moment in which they can still be taken back."),
        ),
        View.CLOSED: EmptyWords(
            "closed",
            translate("tickets", "Nothing is closed"),
            translate("tickets", "Press E on a ticket that is done, and it is kept here."),
        ),
        View.ALL: EmptyWords(
            "all",
            translate("tickets", "There are no tickets yet"),
            translate("tickets", "Mail appears here by itself; F5 asks the server now."),
        ),
        View.SPAM: EmptyWords(
            "spam",
            translate("tickets", "There is no spam"),
            translate("tickets", "Press # on a ticket that is spam, and it is kept here."),
        ),
    }
