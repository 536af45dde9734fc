"""The SMTP side of the demo: takes submissions from the one account, refuses what a real server would refuse."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable
from email.utils import parseaddr

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from agentdesk.demo.endpoints import HOST_DOMAIN, LOOPBACK

Deliver = Callable[[bytes, tuple[str, ...]], Awaitable[None]]
_LARGEST = 40 * 1024 * 1024


class Directory:
    """Which mailboxes exist at the other end, so that a mistyped address is refused as in life."""

    def __init__(self, addresses: frozenset[str]) -> None:
        self._addresses = frozenset(address.lower() for address in addresses)
        self._domains = frozenset(address.partition("@")[2] for address in self._addresses) | {HOST_DOMAIN}

    def refusal(self, address: str) -> str | None:
        """The SMTP reply (RFC 5321, RFC 3463) that refuses this recipient, or None when it is welcome."""
        _, bare = parseaddr(address)
        local, at, domain = bare.lower().rpartition("@")
        if not (local and at and domain):
            return "553 5.1.3 The recipient address is not a valid address"
        if domain not in self._domains:
            return f"550 5.1.2 No mail server for {domain} in the demo: it only reaches the sample customers"
        if bare.lower() not in self._addresses:
            return f"550 5.1.1 <{bare}>: no such user here"
        return None


class SubmissionHandler:
    """aiosmtpd's hooks: who may send, to whom, and what happens to an accepted mail."""

    def __init__(self, user: str, password: str, directory: Directory, deliver: Deliver) -> None:
        self._user = user.encode()
        self._password = password.encode()
        self._directory = directory
        self._deliver = deliver

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, auth_data: object
    ) -> AuthResult:
        return AuthResult(success=self._knows(auth_data), handled=False)

    def _knows(self, auth_data: object) -> bool:
        if not isinstance(auth_data, LoginPassword):
            return False
        return hmac.compare_digest(auth_data.login, self._user) and hmac.compare_digest(
            auth_data.password, self._password
        )

    async def handle_MAIL(  # noqa: N802  (aiosmtpd's name)
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802  (aiosmtpd's name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        refusal = self._directory.refusal(address)
        if refusal is not None:
            return refusal
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  (aiosmtpd's name)
        content = envelope.content
        raw = content.encode() if isinstance(content, str) else content or b""
        await self._deliver(raw, tuple(envelope.rcpt_tos))
        return "250 2.0.0 OK: queued"

    def connection(self) -> SMTP:
        """The protocol of one connection. AUTH without TLS is allowed because the listener is on loopback."""
        return SMTP(
            self,
            hostname=LOOPBACK,
            ident="Brightwave demo ESMTP",
            authenticator=self.authenticate,
            auth_require_tls=False,
            data_size_limit=_LARGEST,
            enable_SMTPUTF8=True,
            loop=asyncio.get_running_loop(),
        )
