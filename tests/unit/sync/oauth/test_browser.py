"""A sign-in in the browser, against a provider that insists on PKCE: real HTTP on loopback from end to end."""

import logging
import time
from threading import Timer
from urllib.parse import parse_qs, urlsplit

import pytest

from agentdesk.domain.errors import Cancelled, SettingsError, SignInNeeded
from agentdesk.domain.oauth import OAuth, SignIn, completed
from agentdesk.services.cancelling import Cancellation
from agentdesk.services.signing_in import SignInPages, SignInRequest
from agentdesk.sync.oauth.browser import authorization_url, sign_in
from agentdesk.sync.oauth.grant import grant_from
from tests.unit.sync.oauth.signing import ADDRESS, Page, a_provider, account_at, browser, visited


def test_a_person_signs_in(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[Page] = []
    with a_provider() as (provider, account, _):
        text = sign_in(SignInRequest(account, browser(seen), pages=SignInPages(done="<Fertig> & gut")))
        assert provider.complaints == []
        assert provider.exchanges == 1
    grant = grant_from(text)
    assert grant is not None
    assert grant.refresh_token in provider.given
    assert 3500 < grant.expires_at - time.time() < 3601
    for secret in provider.given:
        assert secret not in repr(grant)
        assert secret not in caplog.text


def test_the_browser_is_shown_a_page_that_keeps_and_loads_nothing() -> None:
    seen: list[Page] = []
    with a_provider() as (_, account, _web):
        sign_in(SignInRequest(account, browser(seen), pages=SignInPages(done="<b>Fertig</b>")))
        deadline = time.monotonic() + 5
        while not seen and time.monotonic() < deadline:
            time.sleep(0.01)
    (page,) = seen
    assert "&lt;b&gt;Fertig" in page.text
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert "default-src 'none'" in page.headers["content-security-policy"]


def test_a_secret_of_the_program_is_given_at_the_exchange_alone() -> None:
    with a_provider(client_secret="canary-client-secret") as (provider, account, web):
        text = sign_in(SignInRequest(account, browser(), "canary-client-secret"))
        assert provider.exchanges == 1
        assert all("canary" not in one.path for one in web.requests)
    grant = grant_from(text)
    assert grant is not None
    assert grant.client_secret == "canary-client-secret"


def test_a_person_who_declines_is_believed() -> None:
    with a_provider(declines=True) as (_, account, _web), pytest.raises(SignInNeeded, match="declined"):
        sign_in(SignInRequest(account, browser()))


def test_whoever_knocks_without_our_state_is_sent_away() -> None:
    """Another program on this computer tries to slip its own code in."""
    answers: list[int] = []

    def show(url: str) -> None:
        values = parse_qs(urlsplit(url).query)
        redirect = values["redirect_uri"][0]
        ours, guess = values["state"][0], "a" * 5000
        queries = ("?code=evil", "?code=evil&state=guess", f"?code=evil&state={guess}", "", "?state=")
        answers.extend(visited(f"{redirect}{query}").status for query in queries)
        answers.append(visited(f"{redirect}other?code=evil&state={ours}").status)
        browser()(url)

    with a_provider() as (provider, account, _):
        assert grant_from(sign_in(SignInRequest(account, show))) is not None
        assert provider.exchanges == 1
    assert answers == [404] * 6


def test_it_is_cancelled_at_once_and_ends_by_itself() -> None:
    with a_provider() as (_, account, _web):
        cancellation = Cancellation()
        Timer(0.2, cancellation.cancel).start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            sign_in(SignInRequest(account, lambda _: None, cancellation=cancellation))
        assert time.monotonic() - began < 2
        with pytest.raises(SignInNeeded, match="in time"):
            sign_in(SignInRequest(account, lambda _: None), seconds=0.1)


def test_what_google_and_microsoft_want_is_asked_of_them() -> None:
    with a_provider() as (_, _account, web):
        google = account_at(web, provider=SignIn.GOOGLE)
        asked = parse_qs(urlsplit(authorization_url(google, "http://127.0.0.1:1/", "s", "v" * 43)).query)
    assert (asked["access_type"], asked["prompt"], asked["login_hint"]) == (
        ["offline"],
        ["consent"],
        [ADDRESS],
    )
    assert completed(OAuth(SignIn.GOOGLE)).scope == "https://mail.google.com/"
    assert "offline_access" in completed(OAuth(SignIn.MICROSOFT)).scope


def test_microsoft_is_given_localhost() -> None:
    shown: list[str] = []
    with a_provider() as (_, _account, web), pytest.raises(SignInNeeded):
        sign_in(SignInRequest(account_at(web, provider=SignIn.MICROSOFT), shown.append), seconds=0.1)
    (redirect,) = parse_qs(urlsplit(shown[0]).query)["redirect_uri"]
    assert redirect.startswith("http://localhost:")


@pytest.mark.parametrize(
    ("oauth", "key"),
    [
        (OAuth(SignIn.GOOGLE), "client_id"),
        (OAuth(SignIn.CUSTOM, "id"), "authorize_url"),
        (OAuth(SignIn.CUSTOM, "id", "https://a.example/", "http://a.example/"), "token_url"),
    ],
)
def test_what_is_missing_is_named_before_a_browser_opens(oauth: OAuth, key: str) -> None:
    from dataclasses import replace

    with a_provider() as (_, account, _web), pytest.raises(SettingsError, match=key):
        sign_in(SignInRequest(replace(account, oauth=oauth), lambda _: pytest.fail("a browser opened")))
