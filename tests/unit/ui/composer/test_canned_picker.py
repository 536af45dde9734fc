"""Choosing a canned response by keyboard, on real databases: found, asked for, previewed and heard."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import CannedId, CannedKind, CannedResponse, Macro, StatusAfter
from agentdesk.domain.ids import AgentId, TicketId
from agentdesk.services.canned import FilledCanned
from agentdesk.ui.composer.canned_offers import Offer, with_suggestions
from agentdesk.ui.composer.canned_picker import CannedPicker
from agentdesk.ui.composer.canned_words import kind_name, macro_words, question_about
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import Office, a_mail, an_office

REFUSAL = CannedResponse(
    CannedId("no-scripts"),
    "Zzz no support for scripts",
    {"en": "Hello {{ contact.first_name }},\n\nno scripts. {{ alternative }}\n\n{{ cursor }}\n\nBye"},
    kind=CannedKind.REFUSAL,
    macro=Macro(status=StatusAfter.CLOSED, tags=("scripts",)),
)
ASKING = CannedResponse(
    CannedId("invoice"), "Zzz invoice", {"en": "Invoice {{ ask.number }} of {{ ask.invoice_date }}."}
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        opened.desk.canned_book.save_all([REFUSAL, ASKING])
        yield opened


@pytest.fixture
def ticket(office: Office) -> TicketId:
    return office.ticket(
        a_mail("1@client.example", "Hello, could you please look at our script? It does not work.")
    )


@pytest.fixture
def picker(office: Office, ticket: TicketId, qtbot: QtBot) -> Iterator[CannedPicker]:
    tasks, window = Tasks(), QWidget()
    tasks.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    opened = CannedPicker(office.desk, tasks, ticket, "en", window)
    opened.open()
    qtbot.waitUntil(lambda: bool(opened.list.lines.lines()), timeout=5000)
    yield opened
    tasks.close()


def search(picker: CannedPicker, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(picker.line, text)
    qtbot.waitUntil(lambda: text in picker.list.lines.lines()[0].title, timeout=5000)


def chosen(picker: CannedPicker, qtbot: QtBot, key_at: QWidget) -> FilledCanned:
    with qtbot.waitSignal(picker.chosen, timeout=5000) as caught:
        qtbot.keyClick(key_at, Qt.Key.Key_Return)
    found: FilledCanned = caught.args[0]
    return found


def test_an_arrow_key_goes_into_the_list_and_letters_back_to_the_line(
    picker: CannedPicker, qtbot: QtBot
) -> None:
    qtbot.keyClick(picker.line, Qt.Key.Key_Down)
    assert picker.list.hasFocus()
    assert picker.list.row() == 1
    qtbot.keyClick(picker.list, "x")
    assert picker.line.hasFocus()
    assert picker.line.text() == "x"


def test_every_row_is_heard_with_its_kind(picker: CannedPicker, qtbot: QtBot) -> None:
    search(picker, qtbot, "Zzz no support")
    spoken = QAccessible.queryAccessibleInterface(picker.list)
    assert spoken.role() is QAccessible.Role.List
    assert spoken.text(QAccessible.Text.Name) == "Canned responses"
    assert spoken.child(0).text(QAccessible.Text.Name) == "Zzz no support for scripts, refusal"


def test_the_preview_is_filled_in_and_says_what_comes_along(picker: CannedPicker, qtbot: QtBot) -> None:
    search(picker, qtbot, "Zzz no support")
    qtbot.waitUntil(lambda: "Hello Anna" in picker.preview.text.toPlainText(), timeout=5000)
    qtbot.waitUntil(picker.preview.macro.isVisible, timeout=5000)
    assert picker.preview.macro.text() == "Once sent: close the ticket; add the tags: scripts"


def test_a_refusal_asks_for_the_alternative_and_the_cursor_has_its_place(
    picker: CannedPicker, qtbot: QtBot
) -> None:
    search(picker, qtbot, "Zzz no support")
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    qtbot.waitUntil(picker.asking.isVisible, timeout=5000)
    (field,) = picker.asking.findChildren(QLineEdit)
    assert field.hasFocus()
    assert "instead" in field.accessibleName()
    qtbot.keyClicks(field, "The forum can help.")
    filled = chosen(picker, qtbot, field)
    assert filled.text == "Hello Anna,\n\nno scripts. The forum can help.\n\n\n\nBye"
    assert filled.cursor is not None
    assert filled.text[filled.cursor :].strip() == "Bye"
    assert filled.macro == REFUSAL.macro


def test_a_macro_can_be_left_out(picker: CannedPicker, qtbot: QtBot) -> None:
    search(picker, qtbot, "Zzz no support")
    qtbot.waitUntil(picker.preview.macro.isVisible, timeout=5000)
    picker.preview.macro.setChecked(False)
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    qtbot.waitUntil(picker.asking.isVisible, timeout=5000)
    (field,) = picker.asking.findChildren(QLineEdit)
    filled = chosen(picker, qtbot, field)
    assert filled.macro == Macro()
    assert filled.open == ("{{ alternative }}",)


def test_questions_are_answered_one_after_the_other(picker: CannedPicker, qtbot: QtBot) -> None:
    search(picker, qtbot, "Zzz invoice")
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    qtbot.waitUntil(picker.asking.isVisible, timeout=5000)
    number, day = picker.asking.findChildren(QLineEdit)
    assert (number.accessibleName(), day.accessibleName()) == ("Number", "Invoice date")
    qtbot.keyClicks(number, "2026/7")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert day.hasFocus()
    qtbot.keyClicks(day, "1 March")
    assert chosen(picker, qtbot, day).text == "Invoice 2026/7 of 1 March."


def test_what_fits_the_ticket_comes_first_and_says_why(picker: CannedPicker, qtbot: QtBot) -> None:
    first = picker.list.lines.lines()[0]
    assert first.said == "suggested"
    assert first.below.startswith(("About: ", "Same words: "))
    assert [line.said for line in picker.list.lines.lines()].count("suggested") <= 5
    qtbot.keyClicks(picker.line, "Zzz")
    qtbot.waitUntil(lambda: picker.list.lines.lines()[0].title.startswith("Zzz"), timeout=5000)
    assert all(not line.said for line in picker.list.lines.lines())


def test_suggestions_come_first_with_their_reasons(qapp: object) -> None:
    suggested = Offer(ASKING, "asks for an invoice")
    offers = with_suggestions((suggested,), (REFUSAL, ASKING))
    assert [one.canned.id for one in offers] == ["invoice", "no-scripts"]
    line = offers[0].line("pl")
    assert line.heard == "suggested, Zzz invoice, asks for an invoice, answer · English"


@pytest.mark.parametrize("kind", CannedKind)
def test_every_kind_has_a_name(qapp: object, kind: CannedKind) -> None:
    assert kind_name(kind)


def test_a_macro_is_said_whole(qapp: object) -> None:
    macro = Macro(StatusAfter.WAITING, ("dns", "vip"), None, AgentId("leo@host.example"))
    assert macro_words(macro) == "wait for the customer; add the tags: dns, vip; assign to leo@host.example"
    assert "snooze" in macro_words(replace(macro, snooze_hours=4))
    assert macro_words(Macro()) == ""


def test_a_name_reads_as_a_question() -> None:
    assert question_about("due_date") == "Due date"
