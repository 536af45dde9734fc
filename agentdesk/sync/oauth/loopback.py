"""Waits on this computer for what the browser brings back from a sign-in (RFC 8252 section 7.3).

Anybody on this computer may knock: what does not carry the state that only our browser was given is sent away, and the
wait goes on.
"""

import hmac
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from agentdesk.services.cancelling import Cancellation
from agentdesk.services.signing_in import SignInPages

_KNOCK_SECONDS = 10
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
}
_PAGE = (
    '<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>AgentDesk</title>'
    '<p style="font: 1.1em sans-serif; max-width: 30em; margin: 20vh auto; padding: 0 1em">{words}</p>'
)


@dataclass(frozen=True, slots=True)
class Brought:
    """What came back: a code, or the provider's name for why there is none."""

    code: str = field(default="", repr=False)
    error: str = ""


class Loopback:
    """Listens on 127.0.0.1. `port` is where."""

    def __init__(self, state: str, pages: SignInPages) -> None:
        self._news: queue.SimpleQueue[Brought | None] = queue.SimpleQueue()
        self._server = _Server(("127.0.0.1", 0), _handler(state, pages, self._news))
        self.port: int = self._server.server_port

    def wait(self, seconds: float, cancellation: Cancellation) -> Brought | None:
        """What the browser brings; None where it was cancelled, or nothing came within `seconds`."""
        cancellation.then(lambda: self._news.put(None))
        try:
            return self._news.get(timeout=seconds)
        except queue.Empty:
            return None

    def serve(self) -> None:
        self._server.serve_forever(0.1)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def listening(state: str, pages: SignInPages) -> Iterator[Loopback]:
    """A Loopback that answers, until the end of the block."""
    loopback = Loopback(state, pages)
    thread = threading.Thread(target=loopback.serve, name="sign-in", daemon=True)
    thread.start()
    try:
        yield loopback
    finally:
        loopback.close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a browser keeps connections open that it never uses

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up early is nobody's trouble."""


def _handler(
    state: str, pages: SignInPages, news: "queue.SimpleQueue[Brought | None]"
) -> type[BaseHTTPRequestHandler]:
    class Knock(BaseHTTPRequestHandler):
        timeout = _KNOCK_SECONDS
        server_version, sys_version = "AgentDesk", ""

        def do_GET(self) -> None:
            brought = _brought(self.path, state)
            if brought is None:
                self.send_error(404)
                return
            self._show(pages.done if brought.code else pages.failed)
            news.put(brought)

        def _show(self, words: str) -> None:
            page = _PAGE.format(words=escape(words)).encode()
            self.send_response(200)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, format: str, *arguments: object) -> None:
            """The address holds the code: it is told to nobody."""

    return Knock


def _brought(path: str, state: str) -> Brought | None:
    """None for a visitor who does not come from our sign-in."""
    try:
        parts = urlsplit(path)
        values = parse_qs(parts.query, max_num_fields=20)
    except ValueError:
        return None
    given = values.get("state", [""])[0]
    if parts.path != "/" or not hmac.compare_digest(given.encode(), state.encode()):
        return None
    code, error = values.get("code", [""])[0], values.get("error", [""])[0]
    return Brought(code) if code and not error else Brought(error=error or "no code")
