"""An account at a provider of the laboratory, and a browser whose person has already made up their mind."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from agentdesk.domain.ids import AccountId
from agentdesk.domain.oauth import OAuth, SignIn
from agentdesk.domain.settings import Account, Security, ServerAddress
from tests.lab.oauth import Provider, TokenKey, provider_web
from tests.lab.web_server import LabWeb, serving_web

ADDRESS = "help@hosting.test"
_DIRECT = build_opener(ProxyHandler({}))


@contextmanager
def a_provider(**more: object) -> Iterator[tuple[Provider, Account, LabWeb]]:
    provider = Provider(TokenKey(), ADDRESS, **more)
    with serving_web(provider_web(provider)) as web:
        yield provider, account_at(web), web


def account_at(web: LabWeb, *, provider: SignIn = SignIn.CUSTOM) -> Account:
    oauth = OAuth(provider, "lab-client", f"{web.url}/authorize", f"{web.url}/token", "mail")
    nowhere = ServerAddress("127.0.0.1", 1, Security.NONE)
    return Account(AccountId(ADDRESS), ADDRESS, ADDRESS, nowhere, nowhere, oauth=oauth)


@dataclass(frozen=True, slots=True)
class Page:
    """What the browser shows in the end."""

    status: int
    headers: Mapping[str, str]
    text: str


def visited(url: str) -> Page:
    """Where the redirects from `url` lead, without a proxy and without a word in any log."""
    try:
        with _DIRECT.open(url, timeout=10) as response:
            return Page(response.status, response.headers, response.read().decode())
    except HTTPError as error:
        with error:
            return Page(error.code, error.headers, "")


def browser(seen: list[Page] | None = None) -> Callable[[str], None]:
    """Follows the redirects on a thread of its own, as a browser is a program of its own."""

    def visit(url: str) -> None:
        page = visited(url)
        if seen is not None:
            seen.append(page)

    return lambda url: threading.Thread(target=visit, args=(url,), daemon=True).start()
