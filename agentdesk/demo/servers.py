"""Runs the demo's IMAP and SMTP server on loopback, in one thread with its own event loop.

idle --start()--> serving --stop()--> stopped        (a thread that cannot start raises in start())
"""

import asyncio
import logging
import threading
from contextlib import suppress

from agentdesk.demo.chronicle import Chronicle
from agentdesk.demo.endpoints import ADDRESS, BILLING_ADDRESS, LOOPBACK, URGENT_ADDRESS, DemoEndpoints
from agentdesk.demo.imap_backend import ImapBackend
from agentdesk.demo.life import DemoLife, DemoOptions
from agentdesk.demo.sample import SampleMailbox, load_sample
from agentdesk.demo.smtp_backend import Directory, SubmissionHandler
from agentdesk.domain.errors import AgentDeskError

PASSWORD = "brightwave-demo"  # noqa: S105  (guards sample mail on loopback, for as long as the process lives)
_PATIENCE = 10.0
_TALKATIVE = ("pymap", "mail.log", "mail.debug", "proxyprotocol")


class DemoNotStarted(AgentDeskError):
    """The embedded servers could not start."""


class DemoServers:
    """The demo's mail servers. `chronicle` tells what happens in them; use every method from any thread."""

    def __init__(self, mailbox: SampleMailbox | None = None, options: DemoOptions | None = None) -> None:
        self._mailbox = mailbox
        self._options = options or DemoOptions()
        self.chronicle = Chronicle()
        self._thread = threading.Thread(target=self._run, name="demo-servers", daemon=True)
        self._ready = threading.Event()
        self._endpoints: DemoEndpoints | None = None
        self._failure: Exception | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None
        self._life: DemoLife | None = None

    def start(self) -> DemoEndpoints:
        """Start serving and give the addresses. Raises DemoNotStarted."""
        self._thread.start()
        if not self._ready.wait(_PATIENCE) or self._endpoints is None:
            reason = str(self._failure or "it took too long")
            raise DemoNotStarted(
                f"The demo's mail servers did not start: {reason}.", "Start the demo again."
            ) from self._failure
        return self._endpoints

    @property
    def endpoints(self) -> DemoEndpoints:
        """Where the running servers listen. Raises DemoNotStarted."""
        if self._endpoints is None:
            raise DemoNotStarted("The demo's mail servers are not running.", "Start the demo first.")
        return self._endpoints

    def stop(self) -> None:
        """Close every connection and end the thread; harmless when already stopped."""
        if self._loop is not None and self._ending is not None:
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._ending.set)
        if self._thread.is_alive():
            self._thread.join(_PATIENCE)

    def deliver_urgent(self) -> None:
        """File the urgent mail now, whatever the clock says; returns when it is in INBOX."""
        if self._loop is None or self._life is None:
            raise DemoNotStarted("The demo's mail servers are not running.", "Start the demo first.")
        asyncio.run_coroutine_threadsafe(self._life.deliver_urgent(), self._loop).result(_PATIENCE)

    def __enter__(self) -> DemoEndpoints:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except (OSError, ValueError, AgentDeskError) as error:
            self._failure = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        _hush()
        self._loop, self._ending = asyncio.get_running_loop(), asyncio.Event()
        mailbox = self._mailbox or load_sample()
        backend = ImapBackend(ADDRESS, PASSWORD)
        imap = await _listen_imap(backend)
        await _fill(backend, mailbox)
        self._life = DemoLife(backend.append, mailbox, self._options, self.chronicle)
        smtp = await _listen_smtp(self._life)
        self._endpoints = _endpoints(imap, smtp)
        self._life.begin()
        self._ready.set()
        async with imap, smtp:
            await self._ending.wait()


async def _listen_imap(backend: ImapBackend) -> asyncio.Server:
    return await asyncio.start_server(await backend.open(), LOOPBACK, 0)


async def _listen_smtp(life: DemoLife) -> asyncio.Server:
    directory = Directory(life.addresses | {ADDRESS, URGENT_ADDRESS, BILLING_ADDRESS})
    handler = SubmissionHandler(ADDRESS, PASSWORD, directory, life.accepted)
    return await asyncio.get_running_loop().create_server(handler.connection, LOOPBACK, 0)


async def _fill(backend: ImapBackend, mailbox: SampleMailbox) -> None:
    for mail in mailbox.mails:
        await backend.append(mail.folder, mail.raw, mail.received_at, mail.flags)


def _endpoints(imap: asyncio.Server, smtp: asyncio.Server) -> DemoEndpoints:
    imap_port, smtp_port = imap.sockets[0].getsockname()[1], smtp.sockets[0].getsockname()[1]
    return DemoEndpoints(LOOPBACK, imap_port, LOOPBACK, smtp_port, ADDRESS, PASSWORD)


def _hush() -> None:
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)
