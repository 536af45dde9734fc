"""The IMAP side of the demo: pymap's in-memory backend, with our folders, our mail and SPECIAL-USE (RFC 6154).

pymap keeps sessions, UIDs, IDLE and MOVE; this file only fills it and says which folder is for what.
"""

from argparse import Namespace
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from types import MappingProxyType

from pymap.backend.dict import Config, FilterSet, Identity, Login, Session
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
_Folders = tuple[Iterable[tuple[str, str | None, Sequence[bytes]]], SelectedMailbox | None]


class _QuickConfig(Config):
    """pymap's settings without its name lookups: the stock greeting asks DNS for the host name at every login."""

    @property
    def backend_capability(self) -> BackendCapability:
        return BackendCapability(idle=True, object_id=True, multi_append=True, custom=[b"SPECIAL-USE"])

    @property
    def greeting(self) -> bytes:
        return _GREETING


class _SpecialUseSession(Session):
    async def list_mailboxes(
        self,
        ref_name: str,
        filter_: str,
        subscribed: bool = False,  # noqa: FBT001, FBT002  (pymap's own signature)
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

    async def open(self) -> IMAPServer:
        """Create the account and its folders; the answer serves one connection when called."""
        account = UserMetadata(self._config, self._user, password=self._password)
        await self._login.demo_user_identity.set(account)
        for name in SPECIAL_USE:
            await self._mailboxes.add_mailbox(name)
            await self._mailboxes.set_subscribed(name, subscribed=True)
        return IMAPServer(self._login, self._config)

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
