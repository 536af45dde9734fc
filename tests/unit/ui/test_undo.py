"""Z takes back the newest thing that still can be."""

from datetime import timedelta

from agentdesk.ui.undo import Undoable, UndoStack
from tests.unit.ui.rows import NOW


def _thing(name: str, seconds: int | None = None) -> Undoable:
    return Undoable(name, lambda: name, None if seconds is None else NOW + timedelta(seconds=seconds))


def test_the_newest_comes_first_and_once() -> None:
    stack = UndoStack()
    stack.push(_thing("closed"))
    stack.push(_thing("tagged"))
    assert [stack.pop(NOW), stack.pop(NOW), stack.pop(NOW)] != [None, None, None]
    assert stack.pop(NOW) is None


def test_a_mail_that_has_left_is_passed_over() -> None:
    stack = UndoStack()
    stack.push(_thing("closed"))
    stack.push(_thing("sent", seconds=20))
    late = stack.pop(NOW + timedelta(seconds=21))
    assert late is not None
    assert late.summary == "closed"
