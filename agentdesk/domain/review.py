"""Where a text that is kept for customers is in its life, be it a canned response or an article.

draft ──approve──▶ approved ──review_on has come──▶ review due ──approve──▶ approved, to be reviewed later
  └───────────────────┴──────────────retire─────────────┴──▶ retired: kept, no longer offered
"""

from datetime import date
from enum import StrEnum


class EntryState(StrEnum):
    """`review_due` is never saved: it follows from the date."""

    DRAFT = "draft"
    APPROVED = "approved"
    REVIEW_DUE = "review_due"
    RETIRED = "retired"


def state_on(state: EntryState, review_on: date | None, today: date) -> EntryState:
    """`state` with the date of review taken into account."""
    due = review_on is not None and review_on <= today
    return EntryState.REVIEW_DUE if due and state is EntryState.APPROVED else state
