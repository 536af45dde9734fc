"""Remote pictures against a real HTTP server on loopback, with the guard on and off."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from agentdesk.domain.errors import NameNotFound, NetworkDown, ProtocolError, ServerError
from agentdesk.domain.settings import Settings
from agentdesk.services.accounts import account_from
from agentdesk.sync.remote_images import PublicImages, is_public

PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 100


class _Site(BaseHTTPRequestHandler):
    seen: list[dict[str, str]]

    def do_GET(self) -> None:
        self.seen.append({"path": self.path, **{k.lower(): v for k, v in self.headers.items()}})
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path[4:])
            self.send_header("Set-Cookie", "track=1")
            self.end_headers()
            return
        kind, body = {
            "/page": ("text/html", b"<html>"),
            "/drawing": ("image/svg+xml", b"<svg/>"),
            "/large": ("image/png", b"x" * 5000),
        }.get(self.path, ("image/png", PICTURE))
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output quiet."""


@pytest.fixture
def site() -> Iterator[ThreadingHTTPServer]:
    _Site.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def address(site: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{site.server_port}"


def open_images(**changes: object) -> PublicImages:
    return PublicImages(allowed=lambda _: True, **changes)  # type: ignore[arg-type]


def test_a_picture_is_fetched_without_cookies_or_referrer(address: str) -> None:
    assert open_images().fetch(f"{address}/to//logo.png?id=1") == PICTURE
    assert [request["path"] for request in _Site.seen] == ["/to//logo.png?id=1", "/logo.png?id=1"]
    assert not {"cookie", "referer", "authorization"} & {name for request in _Site.seen for name in request}


@pytest.mark.parametrize("path", ["/page", "/drawing"])
def test_what_is_no_picture_is_refused(address: str, path: str) -> None:
    with pytest.raises(ProtocolError):
        open_images().fetch(address + path)


def test_a_large_picture_is_refused(address: str) -> None:
    with pytest.raises(ProtocolError, match="larger"):
        open_images(max_bytes=1000).fetch(f"{address}/large")


def test_loopback_is_not_asked(address: str) -> None:
    with pytest.raises(ServerError, match="not on the public internet"):
        PublicImages().fetch(f"{address}/logo.png")
    assert _Site.seen == []


def test_a_redirect_into_the_own_network_is_not_followed(address: str) -> None:
    images = PublicImages(
        resolve=lambda host, _: ("127.0.0.1",) if host == "127.0.0.1" else ("10.0.0.7",),
        allowed=lambda ip: ip == "127.0.0.1",
    )
    with pytest.raises(ServerError, match=r"router\.example"):
        images.fetch(f"{address}/to/http://router.example/reboot")
    assert len(_Site.seen) == 1


def test_a_name_with_one_private_address_is_refused() -> None:
    images = PublicImages(resolve=lambda *_: ("93.184.215.14", "192.168.1.1"))
    with pytest.raises(ServerError, match="not on the public internet"):
        images.fetch("https://mixed.example/x.png")


def test_endless_redirects_end(address: str) -> None:
    with pytest.raises(ProtocolError, match="too often"):
        open_images().fetch(f"{address}" + "/to/" * 12)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/x", "http://", "//a.example/x", "http://a:99999/"]
)
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(ProtocolError):
        open_images().fetch(url)


def test_a_name_that_does_not_exist_says_so() -> None:
    with pytest.raises(NameNotFound):
        PublicImages().fetch("http://nowhere.invalid/x.png")


def test_a_refused_connection_is_an_error_of_ours() -> None:
    images = open_images(resolve=lambda *_: ("127.0.0.1",))
    with pytest.raises(NetworkDown):
        images.fetch("http://a.example:1/x.png")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:4700::1111", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
    ],
)
def test_only_public_addresses_count_as_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_no_picture_goes_past_a_proxy() -> None:
    def looked_up(host: str, port: int) -> tuple[str, ...]:
        raise AssertionError(host)

    with pytest.raises(ServerError, match="proxy"):
        PublicImages(resolve=looked_up, proxied=lambda: True).fetch("https://pictures.example/a.png")


def test_a_proxy_of_any_mailbox_counts() -> None:
    account = account_from(email="a@b.example", imap="b.example", smtp="b.example")
    assert not Settings(accounts=(account, replace(account, proxy="none"))).proxied
    assert Settings(accounts=(account,), proxy="http://proxy.example:3128").proxied
    assert Settings(accounts=(account, replace(account, proxy="socks5://proxy.example:1080"))).proxied
    assert not Settings(accounts=(replace(account, proxy="none"),), proxy="http://proxy.example:3128").proxied
