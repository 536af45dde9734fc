"""The knowledge's window: articles are found, written, read while they are written, refused with the place, brought
back; and one is begun for what is asked again and again.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from agentdesk.domain.article import Article, ArticleId, ArticleKind, ArticleText, Audience
from agentdesk.domain.article_problem import ArticleFlaw, ArticleProblem
from agentdesk.domain.ids import TicketId
from agentdesk.domain.review import EntryState
from agentdesk.services.gaps import Gap
from agentdesk.ui.entries.tree import in_folders
from agentdesk.ui.knowledge.leaf import leaf_of
from agentdesk.ui.knowledge.window import KnowledgeWindow
from agentdesk.ui.knowledge.words import article_kind_name, audience_name, problem_words
from agentdesk.ui.tasks import Tasks
from tests.unit.services.articles import BOX, MOVING
from tests.unit.services.office import Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        opened.desk.article_book.save_all([BOX, MOVING])
        yield opened


@pytest.fixture
def window(office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[KnowledgeWindow]:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    tasks = Tasks()
    tasks.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    made = KnowledgeWindow(office.desk, tasks)
    made.refresh(lambda: made.tree.choose(BOX.id))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._known == BOX.id, timeout=5000)
    yield made
    tasks.close()


def body(window: KnowledgeWindow) -> object:
    return window.form.texts.currentWidget().body


def test_an_article_is_read_while_it_is_written(window: KnowledgeWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.reader.toPlainText().startswith("Why is my mailbox full?"), timeout=5000)
    assert not window.save_button.isEnabled()
    body(window).setPlainText(
        "## Zebra\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![x](https://evil.example/x.png)"
    )
    qtbot.waitUntil(lambda: "Zebra" in window.reader.toPlainText(), timeout=5000)
    assert window.save_button.isEnabled()
    assert "evil" not in window.reader.toHtml()
    window.form.texts.setCurrentIndex(1)
    qtbot.waitUntil(lambda: window.reader.toPlainText().startswith("Dlaczego"), timeout=5000)
    window.form.texts.setCurrentIndex(2)
    qtbot.waitUntil(lambda: window.reader.toPlainText() == "", timeout=5000)


def test_it_is_saved_whole_and_an_old_version_comes_back(
    office: Office, window: KnowledgeWindow, qtbot: QtBot
) -> None:
    window.form.kind.setCurrentIndex(window.form.kind.findData("tutorial"))
    window.form.audience.setCurrentIndex(window.form.audience.findData("internal"))
    text = window.form.texts.currentWidget()
    text.tags.setText("Quota, quota , ")
    text.category.setText("Mail")
    with qtbot.waitSignal(window.saved, timeout=5000):
        window.save_button.click()
    saved = office.desk.knowledge.one(BOX.id)
    assert (saved.kind, saved.audience) == (ArticleKind.TUTORIAL, Audience.INTERNAL)
    assert (saved.text_in("en").tags, saved.text_in("en").category) == (("quota",), "Mail")
    assert saved.text_in("pl") == BOX.text_in("pl")
    qtbot.waitUntil(lambda: window.versions.list.count() == 3, timeout=5000)
    assert "+ Mail" in window.versions.difference.toPlainText()
    window.versions.list.setCurrentRow(1)
    with qtbot.waitSignal(window.saved, timeout=5000):
        window.versions.restore_button.click()
    assert office.desk.knowledge.one(BOX.id) == BOX


def test_a_mistake_is_refused_with_the_cursor_at_its_place(window: KnowledgeWindow, qtbot: QtBot) -> None:
    window.form.texts.setCurrentIndex(1)
    body(window).setPlainText("Dobrze.\nŹle {{ company.nmae }}")
    window.save()
    qtbot.waitUntil(window.complaint.isVisible, timeout=5000)
    assert (
        window.complaint.text() == "Text (polski): line 2, column 8: there is no placeholder “company.nmae”"
    )
    cursor = body(window).textCursor()
    assert (cursor.blockNumber(), cursor.positionInBlock()) == (1, 7)


def test_a_new_one_begins_as_a_draft_is_approved_and_retired(
    office: Office, window: KnowledgeWindow, qtbot: QtBot
) -> None:
    window.new_button.click()
    text = window.form.texts.currentWidget()
    text.title.setText("Ports for SFTP")
    text.body.setPlainText("It is 2222.")
    with qtbot.waitSignal(window.saved, timeout=5000):
        window.save()
    made = ArticleId("ports-for-sftp")
    assert office.desk.knowledge.one(made).state is EntryState.DRAFT
    qtbot.waitUntil(window.approve_button.isEnabled, timeout=5000)
    with qtbot.waitSignal(window.saved, timeout=5000):
        window.approve_button.click()
    assert office.desk.knowledge.one(made).published
    qtbot.waitUntil(lambda: window._known == made and window.retire_button.isEnabled(), timeout=5000)
    with qtbot.waitSignal(window.saved, timeout=5000):
        window.retire_button.click()
    assert office.desk.knowledge.one(made).state is EntryState.RETIRED


def test_an_article_is_begun_for_a_gap(window: KnowledgeWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.gaps.told.text().startswith("Nothing was answered"), timeout=5000)
    assert not window.gaps.write_button.isEnabled()
    gap = Gap("Ile mogę wysłać?", "pl", 4, (TicketId("A"),), ("sendlimit", "mail"), "500 na godzinę.")
    window.gaps.show_gaps((gap,))
    (line,) = window.gaps.list.lines.lines()
    assert (line.title, line.below) == ("Ile mogę wysłać?", "sending limit, mail · polski")
    assert line.hint.startswith("4 ticket")
    window.gaps.write_button.click()
    article = window.form.article()
    assert article == Article(
        ArticleId(""), {"pl": ArticleText("Ile mogę wysłać?", "500 na godzinę.")}, state=EntryState.DRAFT
    )
    assert window.form.texts.language() == "pl"
    assert window.save_button.isEnabled()


def test_leaving_asks_where_something_would_be_lost(
    window: KnowledgeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def no(_parent: object, _title: str, words: str) -> QMessageBox.StandardButton:
        asked.append(words)
        return QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", no)
    body(window).setPlainText("Changed.")
    window.tree.choose(MOVING.id)
    assert asked == ["Throw away what you changed in “Why is my mailbox full?”?"]
    assert window.tree.current() == BOX.id
    window.reject()
    assert window.isVisible()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    window.reject()
    assert not window.isVisible()


def test_rows_say_what_is_not_simply_there(office: Office) -> None:
    hidden = Article(ArticleId("x"), BOX.texts, audience=Audience.INTERNAL, state=EntryState.DRAFT)
    leaf = leaf_of(hidden, "pl", date(2026, 3, 2))
    assert leaf.shown == "Dlaczego skrzynka jest pełna? (draft) · Agents only"
    assert leaf.folder == "Poczta"
    assert list(in_folders([leaf], "limit quota")) == ["Poczta"]
    assert in_folders([leaf], "nowhere") == {}


def test_everything_has_a_name_and_every_flaw_has_words(window: KnowledgeWindow) -> None:
    text = window.form.texts.currentWidget()
    named = (
        window.line,
        window.tree,
        window.form.kind,
        window.form.audience,
        window.reader,
        window.gaps.list,
    )
    assert all(widget.accessibleName() for widget in (*named, text.title, text.tags, text.body))
    assert len({problem_words(ArticleProblem(flaw, "pl")) for flaw in ArticleFlaw}) == len(ArticleFlaw)
    assert all(map(article_kind_name, ArticleKind))
    assert all(map(audience_name, Audience))
