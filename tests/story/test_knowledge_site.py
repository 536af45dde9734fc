"""A customer looks for help: the site in a real browser, from a folder and from a web server, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from agentdesk.domain.article import Article, ArticleId, ArticleKind, ArticleText
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.settings import Company
from agentdesk.services.knowledge_site import SiteOrder, build_site
from agentdesk.store.site_directory import write_site
from tests.lab import chromium
from tests.lab.children import wait_for
from tests.lab.chromium import Chromium, browsing
from tests.lab.fixtures import Lab, need
from tests.lab.web_server import NOT_THERE, Asked, LabWeb, Told, serving_web

COMPANY = Company(
    name="Example Hosting",
    website="https://host.example",
    status_page="https://status.host.example",
    webmail="https://mail.host.example",
    phone="+48 22 123 45 67",
    hours={"en": "Monday to Friday, 8 to 18\nEmergencies: always"},
)
LONG = "openssl s_client -connect imap.host.example:993 -servername imap.host.example -verify_return_error"
SETTINGS = f"""\
## Servers

| Setting | Incoming | Outgoing | Encryption | Remark |
|---|---|--:|---|---|
| Server | `imap.host.example` | `smtp.host.example` | TLS | SeeAVeryLongWordThatNobodyCanBreakAnywhere |
| Port | 993 | 465 | TLS | |

## Android

1. Open **Settings**.
2. See [what to do when it is full](mailbox-full).

## Test it

```
{LONG}
```
"""
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}


def _text(title: str, body: str, category: str, *tags: str) -> ArticleText:
    return ArticleText(title, body, category, f"About it: {title}", tags)


ARTICLES = (
    Article(
        ArticleId("wordpress-hacked"),
        {
            "en": _text("My WordPress site was hacked", "Change all passwords.", "Security", "malware"),
            "pl": _text("Włamanie na stronę WordPress", "Zmień hasła.", "Bezpieczeństwo", "włamanie"),
            "pt": _text("Meu WordPress foi invadido", "Veja as configurações.", "Segurança", "invasão"),
        },
    ),
    Article(
        ArticleId("mailbox-full"),
        {
            "en": _text(
                "Why is my mailbox full?", "Delete old mail, or [set it up](phone).", "E-mail", "quota"
            ),
            "pl": _text("Dlaczego skrzynka jest pełna?", "Usuń stare wiadomości.", "Poczta", "limit"),
        },
    ),
    Article(
        ArticleId("phone"),
        {
            "en": _text("Set up a mailbox on a phone", SETTINGS, "E-mail", "imap", "mailbox"),
            "pl": _text("Poczta w telefonie", "Ustawienia telefonu.", "Poczta", "imap"),
        },
        ArticleKind.TUTORIAL,
    ),
    Article(
        ArticleId("hostile"),
        {
            "en": _text(
                '<img src=x onerror=alert(1)> & "quotes"', "Nothing <script>alert(2)</script>.", "<b>Odd</b>"
            )
        },
    ),
)
SITE = build_site(SiteOrder(ARTICLES, COMPANY, "help@host.example"))
PAGES = {
    "the front page": "index.html",
    "a front page in Portuguese": "pt/index.html",
    "an article with a table and code": "en/articles/phone.html",
    "a category": "en/topics/e-mail.html",
    "a search with results": "en/search.html?q=mailbox",
    "a search without any": "en/search.html?q=zeppelin",
}


@dataclass(frozen=True, slots=True)
class Reader:
    """A customer with a browser, and where the site is for them."""

    browser: Chromium
    base: str

    def reads(self, page: str) -> Chromium:
        self.browser.open(f"{self.base}/{page}")
        return self.browser

    def finds(self, language: str, words: str) -> list[str]:
        """The titles that a search shows, in their order."""
        self.reads(f"{language}/search.html?q={quote(words)}")
        return self.browser.texts("#search_results a")

    @property
    def page(self) -> str:
        return self.browser.address.removeprefix(f"{self.base}/")


@pytest.fixture(scope="module")
def browser(lab: Lab) -> Iterator[Chromium]:
    need(chromium.why_not())
    with browsing(lab.directory / "chromium", lab.children) as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(lab: Lab) -> Path:
    write_site(lab.directory / "help site", SITE.files)
    return lab.directory / "help site"


@pytest.fixture
def reader(browser: Chromium, folder: Path) -> Iterator[Reader]:
    """Of the folder, without any server. Whatever the test does, nothing is asked of anybody else."""
    browser.resize(1280)
    browser.prefer("light")
    yield Reader(browser, f"file://{quote(str(folder))}")
    assert [one for one in browser.requests() if not one.startswith("file:")] == []
    assert browser.complaints() == []


def test_words_are_found_however_their_ends_are_typed(reader: Reader) -> None:
    assert reader.finds("en", "hacked wordpress") == ["My WordPress site was hacked"]
    assert reader.finds("en", "hack") == ["My WordPress site was hacked"]
    full = "Dlaczego skrzynka jest pełna?"
    assert (
        reader.finds("pl", "skrzynki")
        == reader.finds("pl", "skrzynka")
        == reader.finds("pl", "SKRZYN")
        == [full]
    )
    assert reader.finds("pl", "pelna") == [full]
    assert (
        reader.finds("pt", "configuracao")
        == reader.finds("pt", "configuração")
        == ["Meu WordPress foi invadido"]
    )
    assert reader.finds("en", "mailbox")[0] in ("Why is my mailbox full?", "Set up a mailbox on a phone")


def test_all_words_must_be_there_and_otherwise_it_says_so(reader: Reader) -> None:
    assert reader.finds("en", "mailbox phone") == ["Set up a mailbox on a phone"]
    assert reader.browser.texts("#search_count") == ["Articles found: 1"]
    assert reader.finds("en", "hacked zeppelin") == ["My WordPress site was hacked"]
    assert reader.browser.texts("#search_count")[0].startswith("No article has all of these words")
    assert reader.finds("en", "zeppelin") == []
    assert "write to us" in reader.browser.texts("#search_count")[0]
    assert len(reader.finds("en", "")) == len(reader.finds("en", "q")) == 4, "nothing asked: all of them"


def test_letters_are_made_plain_in_the_browser_as_they_are_here(reader: Reader) -> None:
    reader.reads("en/search.html")
    for text in (
        "Zażółć gęślą jaźń",
        "ÇÃO É Ñ",
        "Straße Øre Đà",
        "cafe\u0301",
        "ИСПЫТАНИЕ",
        "ﬁnal ½ ²",
        "İstanbul",
        "日本語",
    ):
        there = reader.browser.run("return Array.from(arguments[0].toLowerCase(), plain).join('')", text)
        assert there == plain(text.lower()), text


def test_results_come_while_typing_and_keys_walk_through_them(reader: Reader) -> None:
    browser = reader.reads("en/search.html")
    assert len(browser.texts("#search_results a")) == 4
    browser.type("#search_field", "mailb")
    assert browser.texts("#search_count") == ["Articles found: 2"]
    assert browser.run("return document.getElementById('search_count').getAttribute('aria-live')") == "polite"
    browser.press("Down", "Down")
    second = browser.texts("#search_results a")[1]
    assert browser.run("return document.activeElement.innerText") == second
    browser.press("Up", "Up")
    assert browser.run("return document.activeElement.id") == "search_field"
    browser.press("Down", "Enter")
    assert browser.texts("h1") != ["Search"]
    browser.run("history.back()")
    assert browser.run("return document.getElementById('search_field').value") == "mailb"
    assert browser.texts("#search_count") == ["Articles found: 2"]


def test_the_field_on_any_page_leads_to_the_results(reader: Reader) -> None:
    for page in ("index.html", "en/articles/phone.html", "en/topics/e-mail.html"):
        browser = reader.reads(page)
        browser.type("#search_field", "hacked & <b>wordpress</b>")
        browser.press("Enter")
        wait_for("the results", lambda: urlsplit(reader.page).path == "en/search.html")
        wait_for("what was found", lambda: reader.browser.texts("#search_results a"))
        assert browser.texts("#search_results a")[0] == "My WordPress site was hacked"
        assert (
            browser.run("return document.getElementById('search_field').value") == "hacked & <b>wordpress</b>"
        )


def test_hostile_titles_and_queries_stay_text(reader: Reader) -> None:
    reader.reads(f"en/search.html?q={quote('<img src=x onerror=alert(1)>')}")
    assert '<img src=x onerror=alert(1)> & "quotes"' in reader.browser.texts("#search_results a")
    assert reader.browser.run("return document.images.length") == 0
    reader.reads("en/articles/hostile.html")
    assert reader.browser.texts(".prose") == ["Nothing <script>alert(2)</script>."]


def test_without_scripts_the_search_page_lists_everything_and_says_so(reader: Reader) -> None:
    reader.browser.without_scripts(off=True)
    try:
        reader.reads("en/search.html?q=hacked")
        assert len(reader.browser.texts("#search_results a")) == 4
        assert "needs JavaScript" in reader.browser.texts("noscript")[0]
    finally:
        reader.browser.without_scripts(off=False)


def test_the_language_switch_goes_to_the_same_article(reader: Reader) -> None:
    browser = reader.reads("en/articles/mailbox-full.html")
    browser.click("a[hreflang=pl]")
    assert reader.page == "pl/articles/mailbox-full.html"
    assert browser.texts("h1") == ["Dlaczego skrzynka jest pełna?"]
    assert browser.run("return document.documentElement.lang") == "pl"
    browser.click("a[hreflang=pt]")
    assert reader.page == "pt/index.html", "there is none in Portuguese"


def test_a_question_opens_by_keyboard_and_links_lead_on(reader: Reader) -> None:
    browser = reader.reads("index.html")
    browser.press("Tab")
    assert browser.run("return document.activeElement.className") == "skip"
    browser.press("Enter")
    assert browser.run("return document.activeElement.id") == "main_content"
    browser.run("document.querySelector('#mailbox-full summary').focus()")
    assert "Delete old mail" not in " ".join(browser.texts("main"))
    browser.press("Enter")
    assert "Delete old mail" in " ".join(browser.texts("#mailbox-full"))
    browser.press("Tab", "Enter")
    assert reader.page == "en/articles/phone.html"
    browser.click(".trail li + li a")
    assert reader.page == "en/topics/e-mail.html"


def test_what_has_the_focus_can_be_seen(reader: Reader) -> None:
    browser = reader.reads("en/articles/phone.html")
    seen = "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]"
    for _ in range(12):
        browser.press("Tab")
        assert browser.run(seen) == ["solid", "3px"], browser.run("return document.activeElement.outerHTML")


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_serious(reader: Reader, page: str, colours: str) -> None:
    reader.browser.prefer(colours)
    reader.reads(PAGES[page])
    reader.browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert reader.browser.violations() == []


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_moves_sideways(reader: Reader, page: str, width: int) -> None:
    reader.browser.resize(width)
    reader.reads(PAGES[page])
    reader.browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert reader.browser.run("return document.documentElement.scrollWidth") <= width
    reader.browser.run("window.scrollTo(500, 0)")
    assert reader.browser.run("return window.scrollX") == 0


def test_a_wide_table_and_long_code_move_by_themselves(reader: Reader) -> None:
    reader.browser.resize(320)
    browser = reader.reads("en/articles/phone.html")
    wider = "return [...document.querySelectorAll('.wide')].map((one) => one.scrollWidth > one.clientWidth)"
    assert browser.run(wider) == [True, True]
    browser.run("document.querySelector('.wide').focus()")
    assert browser.run("return document.activeElement.className") == "wide"


def test_a_web_server_below_any_path_will_do_and_nobody_else_is_asked(browser: Chromium) -> None:
    def answer(asked: Asked) -> Told:
        path = asked.path.partition("?")[0].removeprefix("/help/kb/")
        if path not in SITE.files:
            return NOT_THERE
        return Told(200, SITE.files[path], {"Content-Type": TYPES.get(Path(path).suffix, "text/plain")})

    with serving_web(LabWeb(host="127.0.0.1", decide=answer)) as web:
        visitor = Reader(browser, f"{web.url}/help/kb")
        assert visitor.finds("pl", "skrzynki") == ["Dlaczego skrzynka jest pełna?"]
        for page in PAGES.values():
            visitor.reads(page)
        browser.click("a[hreflang=pl]")
        assert visitor.page == "pl/search.html"
        assert {urlsplit(one).netloc for one in browser.requests()} == {f"127.0.0.1:{web.port}"}
        assert [one.path for one in web.requests if answer(one) is NOT_THERE] == [], "nothing is missing"
        assert browser.complaints() == []
        assert browser.run("return [document.cookie, localStorage.length, sessionStorage.length]") == [
            "",
            0,
            0,
        ]
    browser.open("about:blank")
