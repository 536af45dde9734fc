"""What canned responses do to a ticket, where several go into one answer."""

from agentdesk.domain.canned import Macro, StatusAfter


def test_two_macros_in_one_answer_are_both_done_and_the_later_decides() -> None:
    first = Macro(StatusAfter.WAITING, ("dns", "vip"), 4, None)
    later = Macro(StatusAfter.CLOSED, ("vip", "mail"))
    assert first.then(later) == Macro(StatusAfter.CLOSED, ("dns", "vip", "mail"), 4, None)
    assert first.then(Macro()) == first
