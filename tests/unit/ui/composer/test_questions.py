"""The customer's questions beside the answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from agentdesk.ui.composer.questions import Asked, QuestionList, as_quote, next_open

OPEN, DONE = Asked("How much is it?", answered=False), Asked("When is it done?", answered=True)


@pytest.fixture
def questions(qtbot: QtBot) -> QuestionList:
    made = QuestionList()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("asked", "after", "row"),
    [
        ((OPEN, OPEN), -1, 0),
        ((OPEN, OPEN), 0, 1),
        ((OPEN, OPEN), 1, 0),
        ((DONE, OPEN), -1, 1),
        ((DONE, DONE), 0, -1),
        ((), -1, -1),
    ],
)
def test_the_next_open_one(asked: tuple[Asked, ...], after: int, row: int) -> None:
    assert next_open(asked, after) == row


def test_a_question_is_quoted_as_mail_quotes() -> None:
    assert as_quote(" How much?\n\nAnd when? \n") == "> How much?\n> And when?"


def test_each_is_heard_with_whether_it_is_answered(questions: QuestionList) -> None:
    questions.show_asked((OPEN, DONE))
    spoken = QAccessible.queryAccessibleInterface(questions.list)
    assert spoken.role() is QAccessible.Role.List
    assert [spoken.child(row).text(QAccessible.Text.Name) for row in range(2)] == [
        "not answered, How much is it?",
        "answered, When is it done?",
    ]


def test_enter_or_the_key_quotes_one_after_the_other(questions: QuestionList, qtbot: QtBot) -> None:
    wanted: list[str] = []
    questions.quote_wanted.connect(wanted.append)
    questions.show_asked((OPEN, DONE, Asked("Who?", answered=False)))
    assert questions.quote_next()
    assert questions.quote_next()
    qtbot.keyClick(questions.list, Qt.Key.Key_Up)
    qtbot.keyClick(questions.list, Qt.Key.Key_Return)
    assert wanted == ["How much is it?", "Who?", "When is it done?"]


def test_what_is_answered_meanwhile_keeps_the_place(questions: QuestionList) -> None:
    questions.show_asked((OPEN, OPEN))
    questions.list.go_to(1)
    questions.show_asked((OPEN, DONE))
    assert questions.list.row() == 1
