"""A server that is far away: each byte takes its time either way, as many at once as like."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_CHUNK = 1 << 16
_UNDERWAY = 512
"""Chunks that may be on the line at once: more than any window of TCP lets through."""


@contextmanager
def far_away(port: int, round_trip: float) -> Iterator[int]:
    """A port of this machine behind which `port` answers `round_trip` seconds late."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="distance", daemon=True)
    thread.start()

    async def listen() -> asyncio.Server:
        return await asyncio.start_server(
            lambda reader, writer: _join(reader, writer, port, round_trip / 2), "127.0.0.1"
        )

    server = asyncio.run_coroutine_threadsafe(listen(), loop).result(10)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        loop.call_soon_threadsafe(server.close)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(5)


async def _join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, delay: float) -> None:
    far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
    await asyncio.gather(_carry(reader, far_writer, delay), _carry(far_reader, writer, delay))


async def _carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter, delay: float) -> None:
    line: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(_UNDERWAY)
    arriving = asyncio.create_task(_arrive(line, sink))
    loop = asyncio.get_running_loop()
    with suppress(OSError):
        while chunk := await source.read(_CHUNK):
            await line.put((loop.time() + delay, chunk))
    await line.put((loop.time() + delay, b""))
    await arriving


async def _arrive(line: asyncio.Queue[tuple[float, bytes]], sink: asyncio.StreamWriter) -> None:
    loop = asyncio.get_running_loop()
    with suppress(OSError):
        while True:
            due, chunk = await line.get()
            await asyncio.sleep(max(0.0, due - loop.time()))
            if not chunk:
                break
            sink.write(chunk)
            await sink.drain()
    sink.close()
