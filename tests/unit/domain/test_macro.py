"""Several canned responses in one answer do all that they are to do; the later one has the last word."""

from agentdesk.domain.canned import NO_MACRO, Macro, StatusAfter
from agentdesk.domain.ids import AgentId

CLOSING = Macro(StatusAfter.CLOSED, ("dns", "done"), 24, AgentId("ola@host.example"))


def test_nothing_changes_nothing() -> None:
    assert CLOSING.then(NO_MACRO) == NO_MACRO.then(CLOSING) == CLOSING
    assert not NO_MACRO.then(NO_MACRO)


def test_both_are_done_and_the_later_one_has_the_last_word() -> None:
    later = Macro(StatusAfter.WAITING, ("done", "mail"), 2)
    assert CLOSING.then(later) == Macro(
        StatusAfter.WAITING, ("dns", "done", "mail"), 2, AgentId("ola@host.example")
    )
