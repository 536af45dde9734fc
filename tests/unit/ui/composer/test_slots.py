"""Why, what and when: found in the answer, or filled in."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from agentdesk.ui.composer.promising import Promising
from agentdesk.ui.composer.slots import Found, Slots, Told
from agentdesk.ui.wording import utc_now


@pytest.fixture
def slots(qtbot: QtBot) -> Slots:
    made = Slots()
    qtbot.addWidget(made)
    made.show()
    return made


WHY = Found("The disk was full.", 10, 28)


def test_what_is_found_is_shown_and_leads_to_its_place(slots: Slots, qtbot: QtBot) -> None:
    slots.show_told(Told(why=WHY))
    assert slots.why.text() == WHY.text
    assert slots.why.isReadOnly()
    assert slots.why.accessibleName() == "Why: in the answer"
    assert slots.what.accessibleName() == "What: not in the answer yet"
    with qtbot.waitSignal(slots.asked, timeout=1000) as caught:
        qtbot.keyClick(slots.why, Qt.Key.Key_Return)
    assert caught.args == [WHY]


def test_a_sentence_typed_into_an_empty_slot_is_for_the_answer(slots: Slots, qtbot: QtBot) -> None:
    qtbot.keyClicks(slots.what, "we add space")
    slots.show_told(Told(why=WHY))
    assert slots.what.text() == "we add space"
    with qtbot.waitSignal(slots.filled, timeout=1000) as caught:
        qtbot.keyClick(slots.what, Qt.Key.Key_Return)
    assert caught.args == ["we add space"]
    assert slots.what.text() == ""


def test_what_was_typed_is_kept_when_the_focus_goes_on(slots: Slots, qtbot: QtBot) -> None:
    slots.what.setFocus()
    qtbot.keyClicks(slots.what, "we add space")
    with qtbot.waitSignal(slots.filled, timeout=1000):
        qtbot.keyClick(slots.what, Qt.Key.Key_Tab)


def test_a_promise_is_said_changed_and_dropped(slots: Slots) -> None:
    due = utc_now() + timedelta(days=3)
    slots.show_told(Told(when=Found("by Friday", 0, 9), due=due))
    assert slots.when.text().startswith("Promise: ")
    assert slots.promise_button.isVisible()
    slots.promise(due + timedelta(days=1))
    assert slots.promising().due == due + timedelta(days=1)
    drop = next(action for action in slots.menu().actions() if action.text() == "Make no promise of it")
    drop.trigger()
    assert slots.promising() == Promising(None, "by Friday", chosen=True)
    assert slots.when.text() == "No promise: “by Friday”"
    slots.show_told(Told())
    assert slots.promising() == Promising()
    assert slots.when.text() == ""
    assert not slots.promise_button.isVisible()
