"""Articles are kept, searched, suggested for a ticket and put into an answer; what is internal goes no further."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.article import Article, ArticleId, ArticleText, Audience
from agentdesk.domain.article_problem import ArticleFlaw
from agentdesk.domain.errors import ArticleUnfit, NotFound
from agentdesk.domain.review import EntryState
from agentdesk.domain.settings import Company
from tests.unit.services.articles import BOX, MOVING
from tests.unit.services.office import Office, a_mail, an_office

OWN = ArticleId("our-own")
LONG = "The word zebrafish stands for what only this article holds, in a sentence that is long enough."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with an_office(tmp_path) as opened:
        yield opened


def an_article(body: str, title: str = "Zebrafish", **more: object) -> Article:
    return Article(OWN, {"en": ArticleText(title, body)}, **more)  # type: ignore[arg-type]


def tell_company(office: Office, **facts: object) -> None:
    settings = office.desk.settings.load()
    office.desk.settings.save(replace(settings, company=Company(**facts)))  # type: ignore[arg-type]


def found(office: Office, text: str) -> list[str]:
    return [one.id for one in office.desk.knowledge.search(text)]


def test_what_is_saved_is_there_at_once_and_every_saving_is_a_version(office: Office) -> None:
    office.desk.article_book.save(an_article(LONG))
    office.desk.article_book.save(an_article("Changed. " + LONG, "Zebras"))
    assert office.desk.knowledge.one(OWN).text_in("en").title == "Zebras"
    newest, oldest = office.desk.article_book.versions(OWN)
    assert (newest.entry.text_in("").title, oldest.entry.text_in("").title) == ("Zebras", "Zebrafish")
    office.desk.article_book.restore(OWN, oldest.event)
    assert office.desk.knowledge.one(OWN).text_in("en").title == "Zebrafish"
    with pytest.raises(NotFound):
        office.desk.article_book.restore(OWN, None)
    with pytest.raises(NotFound, match="no article nowhere"):
        office.desk.knowledge.one(ArticleId("nowhere"))


def test_a_saving_can_be_undone(office: Office) -> None:
    done = office.desk.article_book.save(an_article(LONG))
    office.desk.tickets.undo(done)
    assert "our-own" not in {one.id for one in office.desk.knowledge.everything()}
    assert office.seen[-1].library


def test_its_life_goes_from_draft_over_review_to_retired(office: Office) -> None:
    office.desk.article_book.save(an_article(LONG, state=EntryState.DRAFT))
    assert not office.desk.knowledge.one(OWN).published
    today = office.clock.now().date()
    office.desk.article_book.approve(OWN, today + timedelta(days=1))
    approved = office.desk.knowledge.one(OWN)
    assert approved.state_on(today) is EntryState.APPROVED
    assert approved.state_on(today + timedelta(days=1)) is EntryState.REVIEW_DUE
    assert approved in office.desk.knowledge.published()
    office.desk.article_book.retire(OWN)
    assert OWN not in {one.id for one in office.desk.knowledge.ready()}
    assert found(office, "zebrafish") == []


@pytest.mark.parametrize(
    ("article", "flaw", "said"),
    [
        (an_article(""), ArticleFlaw.NO_TEXT, "needs a text"),
        (an_article(LONG, " "), ArticleFlaw.TITLE, "needs a title"),
        (replace(an_article(LONG), id=ArticleId("Own One")), ArticleFlaw.ID, "lower case"),
        (Article(OWN, {"english": ArticleText("a", "b")}), ArticleFlaw.LANGUAGE, "no language"),
        (an_article("x" * 100_001), ArticleFlaw.TOO_LARGE, "too many"),
        (
            an_article("Dear\n{{ contact.name }}"),
            ArticleFlaw.TEMPLATE,
            "line 2, column 4: there is no placeholder",
        ),
        (an_article("{% if company.name %}"), ArticleFlaw.TEMPLATE, "cannot be read"),
        (an_article("{{ cursor }}"), ArticleFlaw.TEMPLATE, "“cursor”"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_place(
    office: Office, article: Article, flaw: ArticleFlaw, said: str
) -> None:
    with pytest.raises(ArticleUnfit, match=said) as refused:
        office.desk.article_book.save_all([BOX, article])
    assert refused.value.problem.flaw is flaw
    assert office.record.article_events() == (), "all of them or none"


def test_every_word_is_wanted_in_any_language_and_with_any_ending(office: Office) -> None:
    office.desk.article_book.save(an_article(f"{LONG} Zażółć gęślą jaźń."))
    assert found(office, "zebrafish") == ["our-own"]
    assert found(office, "ZEBRAF sentences") == ["our-own"]
    assert found(office, "zazolc") == ["our-own"]
    assert found(office, "zebrafish nowhere") == []
    assert len(found(office, "  ")) == len(office.desk.knowledge.ready())


def test_a_ticket_is_offered_the_article_that_answers_it(office: Office) -> None:
    office.desk.article_book.save_all([BOX, MOVING])
    asked = "My mailbox is over quota and mails to me come back, what can I do?"
    ticket = office.ticket(a_mail("1@client.example", asked, subject="mailbox full"))
    best = office.desk.knowledge.ranked(ticket)[0]
    assert best.article.id == "mailbox-full"
    assert 0.25 <= best.score < 1
    assert best.reasons
    silent = office.ticket(a_mail("2@client.example", "Thank you very much!", subject="thanks"))
    assert office.desk.knowledge.ranked(silent) == ()


def test_an_article_says_what_the_settings_say_of_the_host(office: Office) -> None:
    tell_company(office, website="https://host.example", knowledge="https://help.host.example/")
    text = BOX.text_in("en")
    assert "space at https://host.example." in office.desk.knowledge.filled(text, "en")
    html = office.desk.knowledge.html(text, "en")
    assert html.startswith("<h1>Why is my mailbox full?</h1>")
    assert "<strong>trash</strong>" in html
    tell_company(office)
    assert "{{ company.website }}" in office.desk.knowledge.filled(text, "en")


def test_links_lead_to_where_customers_read_it(office: Office) -> None:
    office.desk.article_book.save_all([BOX, MOVING])
    assert office.desk.knowledge.address(BOX, "pl") == "", "the settings do not say where that is"
    tell_company(office, knowledge="https://help.host.example/")
    assert (
        office.desk.knowledge.address(BOX, "pl") == "https://help.host.example/pl/articles/mailbox-full.html"
    )
    assert (
        office.desk.knowledge.address(BOX, "de") == "https://help.host.example/en/articles/mailbox-full.html"
    )
    assert office.desk.knowledge.address(replace(BOX, audience=Audience.INTERNAL), "pl") == ""
    assert office.desk.knowledge.for_reply(MOVING, "pl") == (
        "See [the mailbox](https://help.host.example/pl/articles/mailbox-full.html).\n\n- a: b\n- ftp: 21"
    )


def test_what_stands_in_an_article_is_nobodys_own_words(office: Office) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    draft = replace(office.desk.replying.start(ticket), text=f"Hello Anna,\n\n{LONG}\n\nBest regards")
    assert office.desk.originality.of(draft) == 100
    office.desk.article_book.save(an_article(LONG))
    assert office.desk.originality.of(draft) == 0
