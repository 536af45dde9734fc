"""Articles beside a reply: the one that fits is named, any is found and read, and goes in as a link or as its text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.article import Article, ArticleId, ArticleText, Audience
from agentdesk.domain.ids import TicketId
from agentdesk.domain.settings import Company
from agentdesk.ui.composer.article_picker import ArticleChosen, ArticlePicker
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.view import Composer
from agentdesk.ui.tasks import Tasks
from tests.unit.services.articles import BOX, MOVING
from tests.unit.services.office import Office, a_mail

SECRET = Article(
    ArticleId("zz-secret"),
    {"en": ArticleText("Zzz how we reset it", "Only for us.")},
    audience=Audience.INTERNAL,
)


@pytest.fixture
def ticket(office: Office) -> TicketId:
    office.desk.article_book.save_all([BOX, MOVING, SECRET])
    settings = office.desk.settings.load()
    company = Company(website="https://host.example", knowledge="https://help.host.example")
    office.desk.settings.save(replace(settings, company=company))
    text = "My mailbox is over quota and mails to me come back. What can I do?"
    return office.ticket(a_mail("1@client.example", text, subject="mailbox full"))


@pytest.fixture
def form(composer: Composer, ticket: TicketId, qtbot: QtBot) -> ComposerForm:
    composer.show()
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    return composer.findChild(ComposerForm)


@pytest.fixture
def picker(office: Office, ticket: TicketId, tasks: Tasks, qtbot: QtBot) -> Iterator[ArticlePicker]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    opened = ArticlePicker(office.desk, tasks, ticket, "en", window)
    opened.open()
    qtbot.waitUntil(lambda: "quota" in opened.reader.toPlainText(), timeout=5000)
    return opened


def search(picker: ArticlePicker, qtbot: QtBot, text: str, first: str) -> None:
    qtbot.keyClicks(picker.line, text)
    qtbot.waitUntil(lambda: [one.title for one in picker.list.lines.lines()][:1] == [first], timeout=5000)
    qtbot.waitUntil(lambda: picker.reader.toPlainText().startswith(first), timeout=5000)


def chosen(picker: ArticlePicker, qtbot: QtBot, modifier: Qt.KeyboardModifier) -> ArticleChosen:
    with qtbot.waitSignal(picker.chosen, timeout=5000) as caught:
        qtbot.keyClick(picker.line, Qt.Key.Key_Return, modifier)
    found: ArticleChosen = caught.args[0]
    return found


def test_the_article_that_fits_is_named_and_leads_to_the_list(form: ComposerForm, qtbot: QtBot) -> None:
    offered = form.quote.offered
    qtbot.waitUntil(offered.isVisible, timeout=5000)
    assert offered.accessibleName() == "Suggested article: Why is my mailbox full?"
    assert "About: mailbox full" in offered.accessibleDescription()
    form.resize(480, 500)
    assert offered.text().endswith("…")
    offered.click()
    picker = form.window().findChild(ArticlePicker)
    qtbot.waitUntil(lambda: "quota" in picker.reader.toPlainText(), timeout=5000)
    qtbot.keyClick(picker.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "help.host.example" in form.editor.toPlainText(), timeout=5000)
    assert (
        form.editor.toPlainText()
        == "Why is my mailbox full?\nhttps://help.host.example/en/articles/mailbox-full.html"
    )
    assert not form.provenance.standing(), "a link is nobody's text"


def test_its_text_goes_in_with_a_mark_that_a_kept_draft_knows_again(
    form: ComposerForm, composer: Composer, ticket: TicketId, qtbot: QtBot
) -> None:
    form.editor.setPlainText("Hello Anna,")
    form.focus()
    qtbot.keyClick(form.editor, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    picker = form.window().findChild(ArticlePicker)
    qtbot.waitUntil(lambda: "quota" in picker.reader.toPlainText(), timeout=5000)
    picker.text_button.click()
    qtbot.waitUntil(lambda: "trash" in form.editor.toPlainText(), timeout=5000)
    assert form.editor.toPlainText().startswith(
        "Hello Anna,\n\nThe quota is used up.\n\n1. Empty the **trash**."
    )
    assert next(one.piece.title for one in form.provenance.standing()) == "Why is my mailbox full?"
    draft = composer.draft()
    assert draft is not None
    assert {one.use.id for one in draft.inserted} == {"article/mailbox-full"}
    assert draft.canned == ()
    composer.close_up()
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    assert next(one.piece.title for one in form.provenance.standing()) == "Why is my mailbox full?"


def test_a_note_takes_no_article(composer: Composer, ticket: TicketId, qtbot: QtBot) -> None:
    composer.show()
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.note(ticket)
    form = composer.findChild(ComposerForm)
    assert form.foot.article_button.isHidden()
    composer.choose_article()
    assert composer.findChild(ArticlePicker) is None


def test_the_best_come_first_with_why_and_any_word_finds_the_others(
    picker: ArticlePicker, qtbot: QtBot
) -> None:
    first, *rest = picker.list.lines.lines()
    assert (first.title, first.icon) == ("Why is my mailbox full?", "star")
    assert first.below.startswith("About: mailbox full")
    assert {one.title for one in rest} >= {"Move a site to us", "Zzz how we reset it"}
    search(picker, qtbot, "ftp", "Move a site to us")
    link = chosen(picker, qtbot, Qt.KeyboardModifier.NoModifier)
    assert link == ArticleChosen(
        "Move a site to us", "Move a site to us\nhttps://help.host.example/en/articles/move-site.html"
    )


def test_ctrl_enter_gives_the_text(picker: ArticlePicker, qtbot: QtBot) -> None:
    given = chosen(picker, qtbot, Qt.KeyboardModifier.ControlModifier)
    assert given.text.endswith("2. Ask for more space at https://host.example.")
    assert given.use == BOX.use


def test_without_an_address_enter_gives_the_text_and_says_how_to_get_links(
    picker: ArticlePicker, office: Office, qtbot: QtBot
) -> None:
    settings = office.desk.settings.load()
    office.desk.settings.save(replace(settings, company=Company()))
    search(picker, qtbot, "ftp", "Move a site to us")
    assert not picker.link_button.isEnabled()
    assert "Help pages" in picker._told.text()
    assert chosen(picker, qtbot, Qt.KeyboardModifier.NoModifier).use == MOVING.use


def test_what_is_for_agents_only_goes_no_further(picker: ArticlePicker, qtbot: QtBot) -> None:
    search(picker, qtbot, "zzz reset", "Zzz how we reset it")
    assert picker.list.lines.lines()[0].hint == "Agents only"
    given: list[object] = []
    picker.chosen.connect(given.append)
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        qtbot.keyClick(picker.line, Qt.Key.Key_Return, modifier)
    qtbot.wait(200)
    assert given == []
    assert picker._told.text() == "For agents only: it goes into no answer."


def test_no_hit_says_so(picker: ArticlePicker, qtbot: QtBot) -> None:
    qtbot.keyClicks(picker.line, "qqqq")
    qtbot.waitUntil(lambda: not picker.list.lines.lines(), timeout=5000)
    assert picker._told.text() == "No article holds all of these words."
    assert not picker.text_button.isEnabled()
