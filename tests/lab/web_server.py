"""A web server of the test's own on loopback, under the laboratory's certificates or plain."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.lab.certificates import ServerCertificate


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    method: str
    path: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What is answered to it."""

    status: int = 200
    content: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


NOT_THERE = Told(404, b"not here")


@dataclass
class LabWeb:
    """`answer` decides; by default the file in `files` at this path. `requests` is everything that was asked."""

    files: dict[str, Told] = field(default_factory=dict)
    requests: list[Asked] = field(default_factory=list)
    port: int = 0
    scheme: str = "https"
    host: str = "localhost"
    decide: Callable[[Asked], Told] | None = None

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.host}:{self.port}"

    def answer(self, asked: Asked) -> Told:
        self.requests.append(asked)
        if self.decide is not None:
            return self.decide(asked)
        return self.files.get(asked.path, NOT_THERE)


@contextmanager
def serving_web(web: LabWeb, certificate: ServerCertificate | None = None) -> Iterator[LabWeb]:
    class Visitor(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            size = int(self.headers.get("Content-Length", 0))
            body = self.rfile.read(size).decode() if size else ""
            told = web.answer(Asked(self.command, self.path, body))
            self.send_response(told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(told.content)))
            self.end_headers()
            self.wfile.write(told.content)

        do_POST = do_GET  # noqa: N815 - the name that http.server calls

        def log_message(self, format: str, *arguments: object) -> None:
            """The requests are log enough."""

    server = _Quiet(("127.0.0.1", 0), Visitor)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate.chain, certificate.key)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    else:
        web.scheme = "http"
    web.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="lab-web", daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


class _Quiet(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up, or refuses the certificate, is what some tests are about."""
