"""The articles that come with AgentDesk: complete, alike in three languages, no loose ends, and found when needed."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.channels.language import detect_language
from agentdesk.domain.article import Article, ArticleText
from agentdesk.domain.settings import Company
from agentdesk.resources import resource
from agentdesk.services.article_book import problem_of
from agentdesk.services.knowledge import Knowledge, filled_in
from agentdesk.services.markdown import as_html, as_words
from agentdesk.store.article_files import ArticleFiles
from tests.ranking import demo_mails, labelled_mails
from tests.unit.services.office import an_office

STARTERS = ArticleFiles((resource("knowledge"),))()
IDS = {one.id for one in STARTERS}
TEXTS = [(one, language, text) for one in STARTERS for language, text in one.texts.items()]
NAMES = [f"{one.id}.{language}" for one, language, _ in TEXTS]
KNOWN = Company(
    name="Example",
    website="https://host.example",
    status_page="https://status.host.example",
    webmail="https://webmail.host.example",
    control_panel="https://panel.host.example",
    imap_host="imap.host.example",
    smtp_host="smtp.host.example",
)
ANSWERS = {
    "dns-propagation": "dns-propagation",
    "dns-point-domain": "point-domain",
    "domain-transfer-in": "transfer-domain",
    "mailbox-full": "mailbox-full",
    "wordpress-hacked": "wordpress-hacked",
}
"""Canned responses, and the articles about the same."""


def test_there_are_twelve_in_three_languages() -> None:
    assert len(STARTERS) == 12
    assert all(set(one.texts) == {"en", "pl", "pt"} for one in STARTERS)
    assert all(one.published for one in STARTERS)
    assert len({one.kind for one in STARTERS}) == 2
    for language in ("en", "pl", "pt"):
        assert len(Counter(one.texts[language].category for one in STARTERS)) == 4


@pytest.mark.parametrize(("article", "language", "text"), TEXTS, ids=NAMES)
def test_each_is_complete(article: Article, language: str, text: ArticleText) -> None:
    assert problem_of(article) is None
    assert 0 < len(text.title) <= 80
    assert 0 < len(text.summary) <= 160
    assert 3 <= len(text.tags) <= 10
    words = len(as_words(filled_in(text.body, Company(), language)).split())
    assert 80 <= words <= 520
    assert detect_language(as_words(text.body)) == language


@pytest.mark.parametrize(("article", "language", "text"), TEXTS, ids=NAMES)
def test_each_reads_well_whatever_the_settings_say(
    article: Article, language: str, text: ArticleText
) -> None:
    for company in (Company(), KNOWN):
        body = filled_in(text.body, company, language)
        assert "{{" not in body
        assert "{%" not in body
        assert "()" not in body.replace("create_function()", "").replace("mail()", "")
        html = as_html(body, lambda one: one if one in IDS else "")
        assert "&lt;" not in html
        assert "<h1" not in html
    named = re.findall(r"\]\(([^)]+)\)", text.body)
    assert set(named) <= IDS
    assert ("host.example" in body) == ("company." in text.body)


def test_languages_have_the_same_shape() -> None:
    for one in STARTERS:
        shapes = {
            (
                text.body.count("\n## "),
                text.body.count("\n```"),
                text.body.count("{%"),
                text.body.count("\n|"),
            )
            for text in one.texts.values()
        }
        assert len(shapes) == 1, one.id


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knowledge]:
    with an_office(Path(tmp_path_factory.mktemp("starters"))) as office:
        yield office.desk.knowledge


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hacked wordpress", "wordpress-hacked"),
        ("skrzynki pełne", "mailbox-full"),
        ("serwerów nazw propagacja", "dns-propagation"),
        ("codigo de autorizacao", "transfer-domain"),
        ("biała strona", "white-page-error-500"),
        ("certificado vencido", "not-secure-warning"),
        ("dkim", "mail-in-spam"),
        ("iphone imap", "mail-client-setup"),
    ],
)
def test_a_few_words_find_them(knowledge: Knowledge, typed: str, first: str) -> None:
    assert knowledge.search(typed)[0].id == first


def test_mails_are_offered_the_article_about_the_same(knowledge: Knowledge) -> None:
    mails = [
        (one, {ANSWERS[right] for right in one.right if right in ANSWERS})
        for one in (*labelled_mails(), *demo_mails())
    ]
    about = [(mail, wanted) for mail, wanted in mails if wanted]
    assert len(about) >= 20
    found = [
        bool(
            wanted
            & {one.article.id for one in knowledge.ranked_for(f"{mail.subject}.\n{mail.text}", mail.language)}
        )
        for mail, wanted in about
    ]
    assert sum(found) / len(found) >= 0.9
