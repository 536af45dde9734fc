"""Misspelt words are underlined while typing and mended from the keyboard; real dictionaries, real databases."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.ids import TicketId
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.review_sheet import ReviewSheet
from agentdesk.ui.composer.spelling_menu import SpellingMenu
from agentdesk.ui.composer.view import Composer
from tests.unit.services.office import Office, a_mail

MENU_OFFSCREEN = pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)


@pytest.fixture
def composer(composer: Composer) -> Composer:
    composer.show()
    return composer


@pytest.fixture
def form(office: Office, composer: Composer, qtbot: QtBot) -> ComposerForm:
    ticket: TicketId = office.ticket(
        a_mail(
            "1@client.example", "Hello, since yesterday our whole site shows an old page, can you look at it?"
        )
    )
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    return composer.findChild(ComposerForm)


def put_cursor(form: ComposerForm, at: int) -> None:
    cursor = form.editor.textCursor()
    cursor.setPosition(at)
    form.editor.setTextCursor(cursor)


def opened_menu(form: ComposerForm, qtbot: QtBot) -> QMenu:
    """By the Menu key."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(form.editor.findChild(SpellingMenu).opened, timeout=10_000) as caught:
        QApplication.sendEvent(form.editor, event)
    menu: QMenu = caught.args[0]
    return menu


@MENU_OFFSCREEN
def test_a_misspelt_word_is_underlined_and_mended_by_the_menu_key(form: ComposerForm, qtbot: QtBot) -> None:
    form.editor.setPlainText("😀 The certificte is there.")
    qtbot.waitUntil(lambda: form.misspellings.words() == ("certificte",), timeout=10_000)
    put_cursor(form, 9)
    menu = opened_menu(form, qtbot)
    next(action for action in menu.actions() if action.text() == "certificate").trigger()
    menu.close()
    assert form.editor.toPlainText() == "😀 The certificate is there."
    form.editor.undo()
    assert form.editor.toPlainText() == "😀 The certificte is there."


@MENU_OFFSCREEN
def test_a_word_is_added_to_the_dictionary(office: Office, form: ComposerForm, qtbot: QtBot) -> None:
    form.editor.setPlainText("The frobnix is there.")
    qtbot.waitUntil(lambda: form.misspellings.words() == ("frobnix",), timeout=10_000)
    put_cursor(form, 6)
    menu = opened_menu(form, qtbot)
    next(action for action in menu.actions() if "Add “frobnix”" in action.text()).trigger()
    menu.close()
    assert form.misspellings.words() == ()
    draft = form.window().draft()
    qtbot.waitUntil(lambda: office.desk.checking.misspelt(draft) == (), timeout=5000)


def test_the_word_being_typed_is_left_alone_and_a_changed_one_too(form: ComposerForm) -> None:
    form.editor.setPlainText("Helo wrld")
    both = (
        Finding(FindingKind.MISSPELT, "Helo", 0, 4),
        Finding(FindingKind.MISSPELT, "wrld", 5, 9),
        Finding(FindingKind.MISSPELT, "other", 5, 9),
    )
    put_cursor(form, 9)
    form.misspellings.show_findings(both)
    assert form.misspellings.words() == ("Helo",)
    put_cursor(form, 0)
    form.misspellings.show_findings(both)
    assert form.misspellings.words() == ("Helo", "wrld")


def test_spelling_is_mended_on_the_sheet_before_sending(
    composer: Composer, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("Hello,\n\nthe certificte is there.")
    composer.send()
    qtbot.waitUntil(lambda: composer.window().findChild(ReviewSheet) is not None, timeout=10_000)
    sheet = composer.window().findChild(ReviewSheet)
    titles = [line.title for line in sheet.list.lines.lines()]
    sheet.list.go_to(titles.index("Not in the dictionary: certificte"))

    def chip() -> QPushButton | None:
        chips = (one for one in sheet.findChildren(QPushButton) if one.text() == "certificate")
        return next(chips, None)

    qtbot.waitUntil(lambda: chip() is not None, timeout=10_000)
    chip().click()
    assert form.editor.toPlainText() == "Hello,\n\nthe certificate is there."
    qtbot.waitUntil(lambda: len(sheet.list.lines.lines()) == len(titles) - 1, timeout=5000)


def test_a_dictionary_that_is_not_there_is_told_once(
    office: Office, composer: Composer, qtbot: QtBot
) -> None:
    told: list[str] = []
    composer.told.connect(told.append)
    russian = "Добрый день, наш сайт не работает со вчерашнего дня, не могли бы вы посмотреть, что происходит? Спасибо."
    ticket = office.ticket(a_mail("9@client.example", russian, subject="Наш сайт не работает"))
    assert office.desk.inbox.thread(ticket).row.language == "ru"
    for _ in range(2):
        with qtbot.waitSignal(composer.opened, timeout=5000):
            composer.reply(ticket)
        qtbot.waitUntil(lambda: bool(told), timeout=10_000)
        qtbot.wait(100)
    assert told == ["There is no dictionary for русский on this computer: its spelling is not looked at."]
