"""Asks web servers for small answers: https only (plain http on this very computer), with limits on size, time and
redirects; no cookies, no variables of the environment.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from agentdesk.domain.addresses import is_loopback
from agentdesk.domain.errors import NetworkDown, ProtocolError, ProxyRefused, ServerError
from agentdesk.domain.proxy import proxy_from
from agentdesk.sync import certificates

if TYPE_CHECKING:
    import httpx

_MOST_REDIRECTS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 16 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Web:
    """`ca_file` is trusted instead of the system's authorities; `seconds` is for one whole exchange; `proxy` as in
    domain.proxy.
    """

    ca_file: str = ""
    seconds: float = 4.0
    proxy: str = ""

    def get(self, url: str, largest: int) -> bytes:
        """The content at `url`, redirects followed. ServerError for anything but 200 and at most `largest` bytes."""
        deadline = time.monotonic() + self.seconds
        for _ in range(_MOST_REDIRECTS + 1):
            answer, location = self._exchange("GET", url, largest, deadline)
            if answer.status not in _REDIRECTS:
                return _demanded(url, answer)
            url = urljoin(url, location)
        raise ProtocolError(_host(url), f"{_host(url)} redirects too often.")

    def post(self, url: str, form: Mapping[str, str], largest: int) -> Answer:
        """What `url` answers to a form, whatever its status. No redirect is followed: the form may hold secrets."""
        answer, _ = self._exchange("POST", url, largest, time.monotonic() + self.seconds, form)
        return answer

    def _exchange(
        self, method: str, url: str, largest: int, deadline: float, form: Mapping[str, str] | None = None
    ) -> tuple[Answer, str]:
        _demand_protection(url)

        with _told(url), self._client(deadline) as client:
            data = dict(form) if form is not None else None
            with client.stream(method, url, data=data, headers={"Accept-Encoding": "identity"}) as response:
                content = _read(response, url, largest, deadline)
                return Answer(response.status_code, content), response.headers.get("location", "")

    def _client(self, deadline: float) -> "httpx.Client":
        import httpx

        left = max(deadline - time.monotonic(), 0.1)
        return httpx.Client(
            verify=certificates.trusting(self.ca_file),
            trust_env=False,
            proxy=str(proxy) if (proxy := proxy_from(self.proxy)) else None,
            timeout=httpx.Timeout(left),
            headers={"User-Agent": "AgentDesk", "Accept": "*/*"},
        )


def _read(response: Any, url: str, largest: int, deadline: float) -> bytes:
    content = bytearray()
    for chunk in response.iter_raw(_CHUNK):
        content += chunk
        if len(content) > largest:
            raise ProtocolError(_host(url), f"The answer of {_host(url)} is larger than {largest} bytes.")
        if time.monotonic() > deadline:
            raise NetworkDown(_host(url), f"The answer of {_host(url)} took too long.")
    return bytes(content)


def _demanded(url: str, answer: Answer) -> bytes:
    if answer.status != 200:
        raise ProtocolError(_host(url), f"{_host(url)} answered {answer.status}.")
    return answer.content


def _demand_protection(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        return
    raise ServerError(_host(url), f"{_host(url)} is not asked without encryption.", "Use an https address.")


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Within it, what httpx raises becomes a ServerError that names the host, never the address with its values."""
    import httpx

    try:
        yield
    except httpx.ProxyError as error:
        raise ProxyRefused(
            _host(url), f"The proxy does not reach {_host(url)}.", "Check the proxy in the settings."
        ) from error
    except (httpx.TimeoutException, httpx.NetworkError) as error:
        raise NetworkDown(
            _host(url), f"{_host(url)} could not be reached.", "Check the network connection."
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ProtocolError(_host(url), f"{_host(url)} gave an answer that makes no sense.") from error


def _host(url: str) -> str:
    return urlsplit(url).hostname or url[:80]
