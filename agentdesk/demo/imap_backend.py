"""The IMAP side of the demo: pymap's in-memory backend, with our folders, our mail and SPECIAL-USE (RFC 6154).

pymap keeps sessions, UIDs, IDLE and MOVE; this file only fills it and says which folder is for what.
"""

from argparse import Namespace
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from types import MappingProxyType
from typing import cast

from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, Identity, Login, Session
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxSet
from pymap.concurrent import Subsystem
from pymap.config import BackendCapability
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials.flag import Flag
from pymap.selected import SelectedMailbox
from pymap.user import UserMetadata
from pysasl.creds.server import ServerCredentials
from pysasl.hashing import Cleartext

SPECIAL_USE: Mapping[str, bytes] = MappingProxyType(
    {"Sent": b"Sent", "Drafts": b"Drafts", "Trash": b"Trash", "Junk": b"Junk"}
)
_GREETING = b"Brightwave demo mailbox ready"
Connected = Callable[[StreamReader, StreamWriter], Awaitable[None]]
_Folders = tuple[Iterable[tuple[str, str | None, Sequence[bytes]]], SelectedMailbox | None]


class _QuickConfig(Config):
    """pymap's settings without its name lookups: the stock greeting asks DNS for the host name at every login."""

    @property
    def backend_capability(self) -> BackendCapability:
        return BackendCapability(idle=True, object_id=True, multi_append=True, custom=[b"SPECIAL-USE"])

    @property
    def greeting(self) -> bytes:
        return _GREETING


class _WholeResponses:
    """Sends each response in one piece. pymap writes them in fragments, and IMAPClient's idle_check, whose socket does
    not block, takes the first fragment for a broken line.
    """

    def __init__(self, writer: StreamWriter) -> None:
        self._writer = writer
        self._held = bytearray()

    def write(self, data: bytes) -> None:
        self._held += data

    def writelines(self, data: Iterable[bytes]) -> None:
        self._held += b"".join(data)

    async def drain(self) -> None:
        self._flush()
        await self._writer.drain()

    def close(self) -> None:
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._held:
            self._writer.write(bytes(self._held))
            self._held.clear()


class _SpecialUseSession(Session):
    async def list_mailboxes(
        self,
        ref_name: str,
        filter_: str,
        subscribed: bool = False,
        selected: SelectedMailbox | None = None,
    ) -> _Folders:
        rows, updates = await super().list_mailboxes(ref_name, filter_, subscribed, selected)
        return [(name, sep, _with_use(name, attributes)) for name, sep, attributes in rows], updates


class _SpecialUseIdentity(Identity):
    @asynccontextmanager
    async def new_session(self) -> AsyncIterator[Session]:
        async with super().new_session() as plain:
            yield _SpecialUseSession(plain.owner, plain.config, plain.mailbox_set, plain.filter_set)


class _SpecialUseLogin(Login):
    async def authenticate(self, credentials: ServerCredentials) -> Identity:
        known = await super().authenticate(credentials)
        return _SpecialUseIdentity(known.name, self, None, known.roles)

    async def authorize(self, authenticated: Identity, authzid: str) -> Identity:  # type: ignore[override]
        allowed = await super().authorize(authenticated, authzid)
        return _SpecialUseIdentity(allowed.name, self, None, allowed.roles)


class ImapBackend:
    """One account in memory. Create and use it inside the servers' event loop only."""

    def __init__(self, user: str, password: str) -> None:
        self._user = user
        self._password = password
        self._config = _config(user, password)
        self._config.apply_context()
        self._login = _SpecialUseLogin(self._config)
        self._mailboxes = MailboxSet()
        self._config.set_cache[user] = (self._mailboxes, FilterSet())

    async def open(self) -> Connected:
        """Create the account and its folders; the answer serves one connection (`asyncio.start_server`)."""
        account = UserMetadata(self._config, self._user, password=self._password)
        await self._login.demo_user_identity.set(account)
        for name in SPECIAL_USE:
            await self._mailboxes.add_mailbox(name)
            await self._mailboxes.set_subscribed(name, subscribed=True)
        server = IMAPServer(self._login, self._config)

        async def serve(reader: StreamReader, writer: StreamWriter) -> None:
            whole = cast("StreamWriter", _WholeResponses(writer))
            await server(reader, whole, SocketInfo.get(writer, None))

        return serve

    async def append(self, folder: str, raw: bytes, received_at: datetime, flags: Iterable[str] = ()) -> int:
        """File one mail and wake whoever idles on the folder; gives its UID."""
        mailbox = await self._mailboxes.get_mailbox(folder)
        known = frozenset(Flag(flag.encode("ascii")) for flag in flags)
        message = await mailbox.append(AppendMessage(raw, received_at, known), recent=not known)
        return message.uid


def _with_use(name: str, attributes: Sequence[bytes]) -> Sequence[bytes]:
    use = SPECIAL_USE.get(name)
    return attributes if use is None else [*attributes, use]


def _config(user: str, password: str) -> _QuickConfig:
    arguments = Namespace(passlib_cfg=None, proxy_protocol=None, inherited_sockets=None)
    return _QuickConfig(
        arguments,
        host=None,
        port=0,
        tls_enabled=False,
        reject_dnsbl=False,
        hash_context=Cleartext(),
        cpu_subsystem=Subsystem.for_asyncio(),
        demo_data=False,
        demo_user=user,
        demo_password=password,
    )
