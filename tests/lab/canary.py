"""A web server that nobody should ever ask for anything; it remembers who did."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Canary:
    """Listens on loopback; `visits` are the paths that were asked for."""

    def __init__(self) -> None:
        self.visits: list[str] = []
        visits = self.visits

        class Visitor(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                visits.append(self.path)
                self.send_response(204)
                self.end_headers()

            do_POST = do_HEAD = do_GET  # noqa: N815 - the names that http.server calls

            def log_message(self, format: str, *arguments: object) -> None:
                """The visits are log enough."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Visitor)
        self._thread = threading.Thread(target=self._server.serve_forever, name="canary", daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Canary:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
