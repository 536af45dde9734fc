"""Canned responses make an answer one below the other, with all that goes along."""

from dataclasses import replace

from agentdesk.domain.canned import CannedId, CannedKind, CannedUse, Macro
from agentdesk.domain.draft import Draft, DraftAttachment, DraftKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.services.canned import FilledCanned
from agentdesk.services.canned_answer import with_canned

FILE = DraftAttachment("prices.pdf", "application/pdf", b"%PDF")
FIRST = FilledCanned(
    CannedUse(CannedId("a"), "1"),
    "A",
    CannedKind.ANSWER,
    "en",
    "Hello.",
    "Prices",
    macro=Macro(tags=("a",)),
)
SECOND = replace(FIRST, use=CannedUse(CannedId("b"), "2"), text="Bye.", subject="", macro=Macro(tags=("b",)))


def test_one_below_the_other() -> None:
    empty = Draft(TicketId("T"), DraftKind.REPLY, AccountId("a@host.example"), subject="Re: Old")
    both = with_canned(with_canned(empty, FIRST, (FILE,)), SECOND, ())
    assert both.text == "Hello.\n\nBye."
    assert [both.text[one.start : one.end] for one in both.inserted] == ["Hello.", "Bye."]
    assert both.canned == (FIRST.use, SECOND.use)
    assert (both.subject, both.attachments, both.macro) == ("Prices", (FILE,), Macro(tags=("a", "b")))
    again = with_canned(both, FIRST, ())
    assert again.canned == (FIRST.use, SECOND.use)
    assert len(again.inserted) == 3
