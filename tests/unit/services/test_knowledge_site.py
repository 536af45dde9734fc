"""The help site as files: what is on it, what never is, and that every link leads somewhere from any folder."""

import json
import posixpath
import re
import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from agentdesk.cli.publishing import publish
from agentdesk.domain.article import Article, ArticleId, ArticleKind, ArticleText, Audience
from agentdesk.domain.errors import NotAnAddress, UsageError
from agentdesk.domain.review import EntryState
from agentdesk.domain.settings import Company
from agentdesk.services.knowledge_site import Site, SiteOrder, build_site
from agentdesk.services.knowledge_site.site_words import SPOKEN, day_in
from tests.unit.services.office import an_office

HOST = Company(
    name="Example Hosting",
    website="https://host.example",
    status_page="https://status.host.example",
    webmail="https://mail.host.example",
    control_panel="https://panel.host.example",
    knowledge="https://help.host.example/kb/",
    phone="+48 22 123 45 67",
    hours={"en": "Monday to Friday, 8 to 18", "pl": "Od poniedziałku do piątku, 8-18"},
)
QUESTION, TUTORIAL = ArticleKind.QUESTION, ArticleKind.TUTORIAL
HOSTILE = "\"><script>alert('x')</script>&{{ boo }}"


def an_article(id: str, kind: ArticleKind = QUESTION, **texts: ArticleText) -> Article:
    return Article(ArticleId(id), texts, kind)


FULL = an_article(
    "mailbox-full",
    en=ArticleText(
        "Why is my mailbox full?",
        "Delete old mail in [webmail]({{ company.webmail }}), or [set up a phone](mail-on-phone).",
        "E-mail",
        "What to do when the quota is used up.",
        ("quota", "mailbox"),
    ),
    pl=ArticleText("Dlaczego skrzynka jest pełna?", "Usuń stare wiadomości.", "Poczta", "", ("skrzynka",)),
    pt=ArticleText("Por que a caixa está cheia?", "Apague mensagens.", "E-mail", "", ("cota",)),
)
PHONE = an_article(
    "mail-on-phone",
    TUTORIAL,
    en=ArticleText(
        "Set up a mailbox on a phone",
        "## Before\n\nText\n\n##### Deep\n\n## Server\n\n| Name | Port |\n|---|--:|\n| IMAP | 993 |\n\n"
        "```\nopenssl\n```\n\n## End",
        "E-mail",
        "Step by step.",
        ("phone", "mailbox"),
    ),
    pl=ArticleText(
        "Skrzynka w telefonie", "Zob. [pełna skrzynka](mailbox-full).", "Poczta", "", ("skrzynka",)
    ),
)
ARTICLES = (FULL, PHONE)


def a_site(*articles: Article, company: Company = HOST, **order: object) -> Site:
    return build_site(SiteOrder(articles or ARTICLES, company, "help@host.example", **order))  # type: ignore[arg-type]


def page(site: Site, path: str) -> str:
    return site.files[path].decode()


class _Reader(HTMLParser):
    """What a browser would see: tags with their attributes, headings, and what is read."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def headings(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.tags if re.fullmatch(r"h[1-6]", tag)]


def pages(site: Site) -> Mapping[str, _Reader]:
    return {path: _Reader(page(site, path)) for path in site.files if path.endswith(".html")}


def words_of(site: Site, language: str) -> dict[str, list[int]]:
    listed = page(site, f"{language}/search-words.js").partition("const searchWords = ")[2].rstrip(";\n")
    return {line[0]: line[1:] for line in json.loads(listed)}


# What is on it


def test_each_article_has_a_page_in_each_of_its_languages() -> None:
    site = a_site()
    articles = {path for path in site.files if "/articles/" in path}
    assert articles == {
        "en/articles/mail-on-phone.html",
        "en/articles/mailbox-full.html",
        "pl/articles/mail-on-phone.html",
        "pl/articles/mailbox-full.html",
        "pt/articles/mailbox-full.html",
    }
    assert site.articles == {"en": 2, "pl": 2, "pt": 1}
    assert {
        "index.html",
        "en/index.html",
        "en/search.html",
        "en/topics/e-mail.html",
        "pl/topics/poczta.html",
    } <= (site.files.keys())
    assert site.pages == len(pages(site))


def test_the_front_page_answers_questions_and_points_to_tutorials() -> None:
    front = _Reader(page(a_site(), "en/index.html"))
    assert [one["id"] for one in front.all("details")] == ["mailbox-full"]
    said = " ".join(front.said)
    assert "Delete old mail" in said
    assert "Step by step." in said
    assert "Text" not in front.said, "a tutorial is read on its own page"
    assert "articles/mailbox-full.html" in [one["href"] for one in front.all("a")]


def test_hours_and_contacts_are_told_in_the_language_of_the_page() -> None:
    site = a_site()
    assert "Od poniedziałku do piątku, 8-18" in page(site, "pl/articles/mailbox-full.html")
    portuguese = page(site, "pt/index.html")
    assert '<dd class="hours" lang="en">Monday to Friday, 8 to 18</dd>' in portuguese
    assert 'href="tel:+48221234567"' in portuguese
    assert 'href="mailto:help@host.example"' in portuguese
    assert "https://status.host.example" in portuguese


def test_what_is_not_set_is_not_on_the_site_and_is_told() -> None:
    site = build_site(SiteOrder((PHONE,)))
    front = page(site, "en/index.html")
    assert "Contact us" not in front
    assert "Did that not help?" not in page(site, "en/articles/mail-on-phone.html")
    assert {"company.phone", "company.status_page", "company.hours.pl", "accounts.email"} <= set(site.unsaid)
    assert a_site().unsaid == ("company.hours.pt",)


def test_an_address_in_the_settings_that_is_none_of_the_web_is_not_linked() -> None:
    site = a_site(
        company=replace(HOST, status_page="javascript:alert(1)", website="host.example", knowledge="x")
    )
    assert not [
        one for reader in pages(site).values() for one in reader.all("a") if "javascript" in str(one["href"])
    ]
    assert {"company.status_page", "company.website", "company.knowledge"} <= set(site.unsaid)
    assert "sitemap.xml" not in site.files


def test_the_day_of_the_last_change_stands_where_it_is_known() -> None:
    site = a_site(changed={FULL.id: date(2026, 3, 2)})
    assert '<time datetime="2026-03-02">2 March 2026</time>' in page(site, "en/articles/mailbox-full.html")
    assert '<time datetime="2026-03-02">2 marca 2026</time>' in page(site, "pl/articles/mailbox-full.html")
    assert "<time" not in page(site, "en/articles/mail-on-phone.html")
    assert day_in("pt", date(2026, 3, 2)) == "2 de março de 2026"


def test_related_articles_share_words_and_exist_in_the_language() -> None:
    others = [an_article(f"invoice-{n}", en=ArticleText(f"Invoice {n}", "Pay.", "Billing")) for n in range(6)]
    site = a_site(*ARTICLES, *others)
    related = (
        page(site, "en/articles/mailbox-full.html").partition("Related articles")[2].partition("</nav>")[0]
    )
    assert re.findall(r'href="([^"]+)"', related) == ["mail-on-phone.html"]
    invoices = (
        page(site, "en/articles/invoice-1.html").partition("Related articles")[2].partition("</nav>")[0]
    )
    assert len(re.findall("<li>", invoices)) == 3
    assert "Related articles" not in page(site, "pt/articles/mailbox-full.html")


# What never is


def test_what_customers_may_not_read_leaves_no_trace() -> None:
    def canary(word: str) -> ArticleText:
        return ArticleText(
            f"{word} title", f"{word} body", f"{word} category", f"{word} summary", (f"{word}tag",)
        )

    secret = [
        replace(an_article("internal-notes", en=canary("canaryinternal")), audience=Audience.INTERNAL),
        replace(an_article("draft-notes", en=canary("canarydraft")), state=EntryState.DRAFT),
        replace(
            an_article("retired-notes", en=canary("canaryretired"), de=canary("x")), state=EntryState.RETIRED
        ),
    ]
    asks = an_article("asks", en=ArticleText("Asks", "See [our notes](internal-notes) for more."))
    site = a_site(*ARTICLES, *secret, asks)
    for path, content in site.files.items():
        for trace in ("canary", "internal-notes", "draft-notes", "retired-notes"):
            assert trace not in path
            assert trace.encode() not in content, path
    assert "See our notes for more." in page(site, "en/articles/asks.html"), "without the link"
    assert set(site.articles) == {"en", "pl", "pt"}
    assert not site.left_out


def test_a_text_with_a_placeholder_that_has_no_value_is_left_out_and_told() -> None:
    site = a_site(company=replace(HOST, webmail=""))
    assert [(one.article, one.language, one.why) for one in site.left_out] == [
        ("mailbox-full", "en", "the settings have no company.webmail")
    ]
    assert "en/articles/mailbox-full.html" not in site.files
    assert "pl/articles/mailbox-full.html" in site.files
    assert not [path for path, content in site.files.items() if b"{{" in content]


def test_placeholders_that_cannot_be_read_are_told_and_braces_that_are_shown_on_purpose_stay() -> None:
    broken = an_article("broken", en=ArticleText("Broken", "Hello {{ company.name"))
    code = an_article(
        "twig", en=ArticleText("Twig", "Write `{% raw %}{{ user }}{% endraw %}` for {{ company.name }}.")
    )
    site = a_site(broken, code)
    assert [(one.article, one.why) for one in site.left_out] == [
        ("broken", "its placeholders cannot be read")
    ]
    assert "<code>{{ user }}</code> for Example Hosting." in page(site, "en/articles/twig.html")


def test_nothing_to_publish_says_what_to_do() -> None:
    draft = replace(PHONE, state=EntryState.DRAFT)
    with pytest.raises(UsageError, match="no article is both approved and public") as caught:
        a_site(draft)
    assert "agentdesk knowledge import" in caught.value.advice
    with pytest.raises(UsageError, match=r"company\.webmail"):
        build_site(SiteOrder((replace(FULL, texts={"en": FULL.texts["en"]}),)))


# Untrusted words


def test_whatever_a_text_says_it_stays_text() -> None:
    hostile = ArticleText(
        "{% raw %}" + HOSTILE + "{% endraw %}", HOSTILE.replace("{{ boo }}", ""), HOSTILE, "", (HOSTILE,)
    )
    site = a_site(an_article("hostile", en=hostile), company=replace(HOST, name=HOSTILE, phone=HOSTILE))
    for path, reader in pages(site).items():
        assert "alert('x')" in " ".join(reader.said), path
        assert [one["src"] for one in reader.all("script")] == [
            one["src"] for one in reader.all("script") if urlsplit(str(one["src"])).path.endswith(".js")
        ]
        assert len(reader.all("script")) == 2 * path.endswith("search.html")


def test_right_to_left_texts_and_emoji_arrive_whole() -> None:
    hebrew = ArticleText("איפוס סיסמה 🔑", "שלום", "חשבון", "", ())
    site = a_site(an_article("reset", he=hebrew))
    reset = page(site, "he/articles/reset.html")
    assert '<html lang="he" dir="rtl">' in reset
    assert "איפוס סיסמה 🔑" in reset
    assert '<header class="bar" lang="en">' in reset, "the site's own words are English there"
    assert "he/topics/topic.html" in site.files


def test_categories_whose_names_look_alike_have_pages_of_their_own() -> None:
    named = ("E-mail", "e-MAIL", "E/mail", "E mail!", "…", "🔥", "")
    texts = [an_article(f"a{n}", en=ArticleText(f"T{n}", "x", name)) for n, name in enumerate(named)]
    site = a_site(*texts)
    topics = [path for path in site.files if "/topics/" in path]
    assert len(topics) == 6, "E-mail and e-MAIL are one"
    assert "Other" in page(site, "en/index.html")


# Links


def test_every_link_names_a_file_that_is_there() -> None:
    site = a_site()
    for path, reader in pages(site).items():
        addresses = [
            (tag, one[name]) for tag, one in reader.tags for name in ("href", "src", "action") if name in one
        ]
        for tag, address in addresses:
            parts = urlsplit(str(address))
            if parts.scheme:
                assert tag in ("a", "link")
                assert parts.scheme in ("https", "mailto", "tel")
                continue
            assert not str(address).startswith("/")
            there = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path))
                if parts.path
                else path
            )
            assert there in site.files, f"{path}: {address}"
            if parts.fragment:
                assert parts.fragment in [one.get("id") for _, one in pages(site)[there].tags]


def test_links_between_articles_stay_in_the_language_or_lead_to_one_that_exists() -> None:
    german = an_article("de-only", de=ArticleText("Postfach", "Siehe [voll](mailbox-full)."))
    site = a_site(*ARTICLES, german)
    assert 'href="mailbox-full.html">pełna skrzynka' in page(site, "pl/articles/mail-on-phone.html")
    assert 'href="../../en/articles/mailbox-full.html">voll' in page(site, "de/articles/de-only.html")
    assert 'href="articles/mail-on-phone.html">set up a phone' in page(site, "en/index.html")
    assert 'href="en/articles/mail-on-phone.html">set up a phone' in page(site, "index.html")


def test_the_language_switch_goes_to_the_same_article_or_to_the_front_page() -> None:
    switch = {
        one["hreflang"]: one
        for one in _Reader(page(a_site(), "en/articles/mail-on-phone.html")).all("a")
        if "hreflang" in one
    }
    assert {language: one["href"] for language, one in switch.items()} == {
        "en": "mail-on-phone.html",
        "pl": "../../pl/articles/mail-on-phone.html",
        "pt": "../../pt/index.html",
    }
    assert switch["pl"]["lang"] == "pl"
    assert switch["en"]["aria-current"] == "true"


def test_the_first_page_is_in_the_language_that_was_asked_for() -> None:
    assert '<html lang="en"' in page(a_site(), "index.html")
    assert '<html lang="pl"' in page(a_site(language="pl"), "index.html")
    assert '<html lang="pl"' in page(a_site(replace(PHONE, texts={"pl": PHONE.texts["pl"]})), "index.html")
    with pytest.raises(UsageError, match="“de”"):
        a_site(language="de")


def test_where_the_site_will_be_makes_canonical_links_alternates_and_a_sitemap() -> None:
    site = a_site(changed={FULL.id: date(2026, 3, 2)})
    links = _Reader(page(site, "pl/articles/mailbox-full.html")).all("link")
    address = "https://help.host.example/kb/{}/articles/mailbox-full.html"
    assert [one["href"] for one in links if one["rel"] == "canonical"] == [address.format("pl")]
    assert {one["hreflang"]: one["href"] for one in links if one["rel"] == "alternate"} == {
        one: address.format(one) for one in ("en", "pl", "pt")
    }
    tree = ElementTree.fromstring(site.files["sitemap.xml"])
    found = {one[0].text: [more.text for more in one[1:]] for one in tree}
    assert found[address.format("pt")] == ["2026-03-02"]
    assert not [one for one in found if "search" in str(one)]
    assert b"Sitemap: https://help.host.example/kb/sitemap.xml" in site.files["robots.txt"]
    at_home = a_site(company=replace(HOST, knowledge=""))
    assert "canonical" not in page(at_home, "en/index.html")
    assert "robots.txt" not in at_home.files


# Quality


def test_headings_leave_out_no_level_and_names_are_unique() -> None:
    for path, reader in pages(a_site()).items():
        headings = reader.headings
        assert headings[0] == 1, path
        assert headings.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(headings)), path
        names = [one["id"] for _, one in reader.tags if "id" in one]
        assert len(names) == len(set(names)), path


def test_tables_and_code_stand_in_frames_that_the_keyboard_reaches() -> None:
    phone = page(a_site(), "en/articles/mail-on-phone.html")
    assert phone.count('role="group" aria-label="Table" tabindex="0"><table>') == 1
    assert phone.count('role="group" aria-label="Code" tabindex="0"><pre>') == 1
    assert '<th class="to-right">Port</th>' in phone
    assert "style=" not in phone
    assert '<li><a href="#server">Server</a></li>' in phone, "three headings are worth a list"


def test_nothing_is_loaded_from_elsewhere_and_only_the_search_page_runs_anything() -> None:
    for path, reader in pages(a_site()).items():
        loaded = [one.get("src") or one.get("href") for tag in ("script", "link") for one in reader.all(tag)]
        assert not reader.all("img") + reader.all("iframe") + reader.all("style"), path
        for address in loaded:
            if urlsplit(str(address)).scheme:
                assert str(address).startswith("https://help.host.example/kb/")
        assert bool(reader.all("script")) == path.endswith("search.html")
        assert not [one for _, one in reader.tags if any(name.startswith("on") for name in one)]
    styles = page(a_site(), "site.css")
    assert "url(" not in styles
    assert "@import" not in styles
    assert "innerHTML" not in page(a_site(), "search.js")
    assert not re.search("cookie|localStorage|sessionStorage|fetch|XMLHttp", page(a_site(), "search.js"))


def test_the_own_words_are_complete_in_every_language() -> None:
    for language, words in SPOKEN.items():
        assert words.keys() == SPOKEN["en"].keys(), language
        assert all(words.values())
        assert len(words["months"].split()) == 12


def test_the_same_order_gives_the_same_bytes_in_whatever_order_articles_come() -> None:
    assert a_site(*ARTICLES).files == a_site(*reversed(ARTICLES)).files


def test_words_are_listed_by_what_their_forms_share() -> None:
    forms = ArticleText("History", "Histories of directories. Skrzynki, copies, IPs; wrócić żółć.")
    words = words_of(a_site(an_article("forms", en=forms), FULL), "en")
    assert {"histor", "director", "cop", "zolc"} <= words.keys()
    polish = words_of(a_site(), "pl")
    assert "skrzynk" in polish
    assert all(word.isalnum() and word == word.lower() for word in (*words, *polish))


def test_a_title_and_tags_weigh_more_than_a_body() -> None:
    titled = an_article("a", en=ArticleText("Nameserver", "Nothing else."))
    bodied = an_article("b", en=ArticleText("Something", "A nameserver is named here."))
    site = a_site(titled, bodied)
    places = [
        one["href"]
        for one in _Reader(page(site, "en/search.html")).all("a")
        if "articles/" in str(one["href"])
    ]
    held = words_of(site, "en")["nameserv"]
    weights = dict(zip(held[::2], held[1::2], strict=True))
    assert weights[places.index("articles/a.html")] > weights[places.index("articles/b.html")] > 0


def test_three_hundred_articles_take_a_moment() -> None:
    body = "\n\n".join(
        f"## Part {n}\n\n" + "Restart the mail server and read its log. " * 8 for n in range(4)
    )
    many = [
        an_article(
            f"article-{n}",
            (QUESTION, TUTORIAL)[n % 2],
            en=ArticleText(f"Article {n}", body, f"Topic {n % 9}"),
        )
        for n in range(300)
    ]
    began = time.perf_counter()
    site = a_site(*many)
    assert time.perf_counter() - began < 8, "0.7 s on a quiet machine"
    assert site.articles == {"en": 300}


# The command


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk with an account, a company, and one article that was written there."""
    monkeypatch.setenv("AGENTDESK_PROFILE", str(tmp_path / "profile"))
    (tmp_path / "profile").mkdir()
    with an_office(tmp_path / "profile") as office:
        for starter in office.desk.knowledge.published():
            office.desk.article_book.retire(starter.id)
        office.desk.settings.save(replace(office.desk.settings.load(), company=HOST))
        office.desk.article_book.save(replace(FULL, id=ArticleId("own-article")))
        office.desk.article_book.save(
            an_article("asks-imap", en=ArticleText("IMAP", "It is {{ company.imap_host }}."))
        )
    return tmp_path / "profile"


def test_publishing_says_how_much_where_and_what_was_left_out(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(tmp_path / "site")
    told = capsys.readouterr()
    assert f"pages to {tmp_path / 'site'} (articles: en 1, pl 1, pt 1)." in told.out
    assert "asks-imap in en is left out: the settings have no company.imap_host." in told.err
    assert "company.hours.pt" in told.err
    article = (tmp_path / "site" / "en" / "articles" / "own-article.html").read_text(encoding="utf-8")
    assert "support@host.example" in article, "the first account's address"
    assert "2 March 2026" in article, "the day it was saved"


def test_publishing_for_scripts_with_another_address_and_language(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(tmp_path / "site", email="help@host.example", language="pl", json=True)
    facts = json.loads(capsys.readouterr().out)
    assert facts["articles"] == {"en": 1, "pl": 1, "pt": 1}
    assert facts["left_out"][0]["article"] == "asks-imap"
    assert facts["written"] > facts["pages"] > 0
    first = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "help@host.example" in first
    assert '<html lang="pl"' in first
    publish(tmp_path / "site", email="help@host.example", language="pl", json=True)
    again = json.loads(capsys.readouterr().out)
    assert (again["written"], again["unchanged"]) == (0, facts["written"])
    with pytest.raises(NotAnAddress):
        publish(tmp_path / "site", email="nobody")
