"""A TCP proxy that misbehaves on request: delays, cuts, swallows an answer, falls silent, goes away and comes back."""

from __future__ import annotations

import asyncio
import contextlib
import re
import threading
from dataclasses import dataclass, field


@dataclass
class Proxy:
    """Stands in front of one server. Settings may change at any time; they hold for the next bytes.

    delay: seconds each chunk waits, either way.
    stop_at: bytes looked for in the client's words; the line is cut before they reach the server, once.
    rewrite: what the server says and what the client hears instead.
    cut_after: bytes from the server after which the line is cut, once.
    swallow: bytes looked for in the client's words; the answer to them is dropped and the line cut, once.
        With `swallow_silently` the line is not cut: nothing more is said on it.
    refuse: words of IMAP commands, one or several of each, with the answer that the proxy gives itself: "NO not here".
    said: bytes that the server has said so far, on all connections.
    heard: the last that the server said on the newest connection, 2,000 bytes of it.
    """

    target_port: int
    target_host: str = "127.0.0.1"
    delay: float = 0.0
    stop_at: bytes | None = None
    rewrite: tuple[bytes, bytes] | None = None
    cut_after: int | None = None
    swallow: bytes | None = None
    swallow_silently: bool = False
    refuse: dict[bytes, bytes] = field(default_factory=dict)
    refused: int = 0
    port: int = 0
    connections: int = 0
    said: int = 0
    heard: bytes = b""
    _loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    _server: asyncio.Server | None = None
    _thread: threading.Thread | None = None
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _lines: set[_Line] = field(default_factory=set)

    def start(self) -> None:
        self._thread = threading.Thread(
            target=self._loop.run_forever, name=f"proxy-{self.target_port}", daemon=True
        )
        self._thread.start()
        self.go_online()

    def stop(self) -> None:
        self.go_offline()
        self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread is not None:
            self._thread.join(5)
        self._loop.close()

    def go_offline(self) -> None:
        """Refuse new connections and cut the open ones."""
        self._wait(self._close())

    def go_online(self) -> None:
        self._wait(self._listen())

    def cut(self) -> None:
        """Cut what is open; new connections are welcome."""
        self._wait(self._cut_open())

    def forget(self) -> None:
        """What is open stays open and hears nothing any more, as when a router forgets it; new connections work."""
        for line in tuple(self._lines):
            line.silent = True

    def _wait(self, work: object) -> None:
        assert asyncio.iscoroutine(work)
        asyncio.run_coroutine_threadsafe(work, self._loop).result(5)

    async def _listen(self) -> None:
        if self._server is None:
            self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
            self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        await self._cut_open()

    async def _cut_open(self) -> None:
        for writer in list(self._open):
            writer.transport.abort()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self._open.add(writer)
        try:
            await self._connect(reader, writer)
        except (OSError, asyncio.CancelledError):
            writer.transport.abort()
        finally:
            self._tasks.discard(task)
            self._open.discard(writer)
            writer.close()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self.heard = b""
        server_reader, server_writer = await asyncio.open_connection(self.target_host, self.target_port)
        self._open.add(server_writer)
        line = _Line(self, writer, server_writer)
        self._lines.add(line)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(line.upward(reader))
                both.create_task(line.downward(server_reader))
        except* (OSError, _Cut):
            writer.transport.abort()
        finally:
            self._lines.discard(line)
            self._open.discard(server_writer)
            server_writer.transport.abort()


class _Cut(Exception):
    """This connection ends now."""


@dataclass(eq=False)
class _Line:
    """One client's connection and the server's end of it."""

    proxy: Proxy
    client: asyncio.StreamWriter
    server: asyncio.StreamWriter
    swallowing: bool = False
    silent: bool = False

    async def upward(self, reader: asyncio.StreamReader) -> None:
        tail = b""
        while chunk := await reader.read(65536):
            await asyncio.sleep(self.proxy.delay)
            if self.silent:
                continue
            tail += chunk
            if self.proxy.stop_at and self.proxy.stop_at in tail:
                self.proxy.stop_at = None
                raise _Cut
            tail = tail[-len(self.proxy.stop_at) :] if self.proxy.stop_at else b""
            if self.proxy.swallow and self.proxy.swallow in chunk:
                self.proxy.swallow = None
                self.swallowing = True
            self.server.write(self._let_through(chunk))
            await self.server.drain()
        with contextlib.suppress(OSError):
            self.server.write_eof()

    async def downward(self, reader: asyncio.StreamReader) -> None:
        while chunk := await reader.read(65536):
            await asyncio.sleep(self.proxy.delay)
            if self.swallowing:
                self._hush()
            if self.silent:
                continue
            self.proxy.said += len(chunk)
            self.proxy.heard = (self.proxy.heard + chunk)[-2000:]
            self.client.write(self._allowed(chunk))
            await self.client.drain()
            self._cut_when_spent()
        if not self.silent:
            raise _Cut

    def _let_through(self, chunk: bytes) -> bytes:
        if not self.proxy.refuse:
            return chunk
        return b"".join(line for line in chunk.splitlines(keepends=True) if not self._refused(line))

    def _refused(self, line: bytes) -> bool:
        tag, _, command = line.partition(b" ")
        words = set(re.findall(rb"[\w-]+", command))
        answer = next(
            (said for some, said in self.proxy.refuse.items() if words.issuperset(some.split())), None
        )
        if answer is None:
            return False
        self.proxy.refused += 1
        self.client.write(tag + b" " + answer + b"\r\n")
        return True

    def _hush(self) -> None:
        """The answer that is due does not come."""
        if not self.proxy.swallow_silently:
            raise _Cut
        self.swallowing, self.silent = False, True

    def _allowed(self, chunk: bytes) -> bytes:
        if self.proxy.rewrite:
            chunk = chunk.replace(*self.proxy.rewrite)
        if self.proxy.cut_after is None:
            return chunk
        allowed = chunk[: self.proxy.cut_after]
        self.proxy.cut_after -= len(allowed)
        return allowed

    def _cut_when_spent(self) -> None:
        if self.proxy.cut_after is not None and self.proxy.cut_after <= 0:
            self.proxy.cut_after = None
            raise _Cut
