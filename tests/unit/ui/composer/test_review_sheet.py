"""The sheet before sending."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.draft import Draft, DraftKind
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.ui.composer.review import Review
from agentdesk.ui.composer.review_sheet import ReviewSheet

DRAFT = Draft(TicketId("t"), DraftKind.REPLY, AccountId("a"), text="Helo {{ contact.shoe }}")
SPELLING = Finding(FindingKind.MISSPELT, "", 0, 4)
OPEN = Finding(FindingKind.PLACEHOLDER, "{{ contact.shoe }}", 5, 23)
GREETING = Finding(FindingKind.NO_GREETING)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def sheet_of(window: QWidget, *findings: Finding) -> ReviewSheet:
    send = QAction(window)
    send.setShortcut(QKeySequence("Ctrl+Return"))
    send.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    sheet = ReviewSheet(window, Review.of(DRAFT, findings), [send])
    send.triggered.connect(lambda _checked: sheet.send())
    sheet.open()
    return sheet


def test_everything_is_listed_and_heard(window: QWidget) -> None:
    sheet = sheet_of(window, SPELLING, GREETING, OPEN)
    spoken = QAccessible.queryAccessibleInterface(sheet.list)
    assert spoken.role() is QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "What was found"
    heard = [spoken.child(row).text(QAccessible.Text.Name) for row in range(spoken.childCount())]
    assert heard[0].startswith("The placeholder {{ contact.shoe }} is not filled in")
    assert heard[0].endswith("blocks sending")
    assert {words.split(",")[0] for words in heard[1:]} == {
        "Not in the dictionary: Helo",
        "There is no greeting",
    }


def test_a_second_ctrl_enter_sends(window: QWidget, qtbot: QtBot) -> None:
    sheet = sheet_of(window, GREETING)
    with qtbot.waitSignal(sheet.send_wanted, timeout=1000):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return, CONTROL)


def test_not_past_what_blocks(window: QWidget, qtbot: QtBot) -> None:
    sheet = sheet_of(window, GREETING, OPEN)
    with qtbot.assertNotEmitted(sheet.send_wanted):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return, CONTROL)
    assert sheet.blocked.isVisible()
    assert "contact.shoe" in sheet.blocked.text()
    assert "Fill it in or take it out." in sheet.blocked.text()
    assert sheet.send_button.isHidden()
    sheet.show_review(Review.of(DRAFT, (GREETING,)))
    assert sheet.send_button.isVisible()


def test_enter_leads_to_the_passage(window: QWidget, qtbot: QtBot) -> None:
    sheet = sheet_of(window, OPEN)
    with qtbot.waitSignal(sheet.passage_wanted, timeout=1000) as caught:
        qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert caught.args == [OPEN]


def test_a_misspelt_word_is_replaced_or_kept_in_the_dictionary(window: QWidget, qtbot: QtBot) -> None:
    asked: list[str] = []
    sheet = ReviewSheet(window, Review.of(DRAFT, (SPELLING,)), ())
    sheet.word_shown.connect(asked.append)
    sheet.open()
    assert asked == ["Helo"]
    sheet.show_suggestions("Helo", ("Hello", "Help"))
    chips = {chip.text(): chip for chip in sheet.findChildren(QPushButton) if chip.property("look") == "chip"}
    assert list(chips) == ["Hello", "Help", "Add to dictionary"]
    with qtbot.waitSignal(sheet.replaced, timeout=1000) as caught:
        chips["Hello"].click()
    assert caught.args == [SPELLING, "Hello"]
    with qtbot.waitSignal(sheet.word_known, timeout=1000):
        chips["Add to dictionary"].click()
    sheet.show_review(Review.of(DRAFT, ()))
    assert sheet.send_button.text() == "Send"
    assert sheet.list.isHidden()
