"""One SMTP session up to the login: opened, secured, authenticated. smtplib speaks;
the socket is ours and can be cut.
"""

import base64
import errno
import smtplib
import socket
import ssl
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, BinaryIO

from agentdesk.domain.errors import CredentialsRefused, EncryptionNotOffered
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.sync import certificates
from agentdesk.sync.dialing import dial, shake_hands
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.oauth.bearer import begin_bearer, token_refused
from agentdesk.sync.smtp_errors import no_login, refused_login, refused_session, translated, words

COMMAND_SECONDS = 60.0
_MOST_TALK = 4 << 20
"""Bytes."""
_OUR_NAME = "[127.0.0.1]"  # tells nothing about the network of the person who sends


class _Bounded:
    """What smtplib reads replies from, up to a limit for the whole session."""

    def __init__(self, lines: BinaryIO) -> None:
        self._lines = lines
        self._left = _MOST_TALK

    def readline(self, limit: int) -> bytes:
        line = self._lines.readline(limit)
        self._left -= len(line)
        if self._left < 0:
            raise OSError(errno.EMSGSIZE, "the server does not stop talking")
        return line

    def close(self) -> None:
        self._lines.close()


class SmtpSession(smtplib.SMTP):
    """smtplib over a socket that was opened elsewhere; `cut` ends whatever it waits for, from any thread."""

    def __init__(self, address: ServerAddress, sock: socket.socket) -> None:
        self._given = sock
        self.address = address
        super().__init__(local_hostname=_OUR_NAME, timeout=COMMAND_SECONDS)

    def greet(self) -> None:
        """Read the greeting and say EHLO. Raises smtplib's exceptions."""
        code, text = self.connect(self.address.host, self.address.port)
        if code != 220:
            raise smtplib.SMTPResponseException(code, text)
        self.ehlo_or_helo_if_needed()

    def getreply(self) -> tuple[int, bytes]:
        """The next reply (RFC 5321, 4.2.1); a server that never comes to its end is hung up on."""
        if self.file is None and self.sock is not None:
            self.file = _Bounded(self.sock.makefile("rb"))
        return super().getreply()

    def cut(self) -> None:
        with suppress(OSError):
            socket.socket.shutdown(self._given, socket.SHUT_RDWR)

    def hang_up(self) -> None:
        """QUIT without waiting for what the server says to it, and close."""
        with suppress(OSError, smtplib.SMTPException):
            self.putcmd("QUIT")
        self.close()

    def replace_socket(self, sock: socket.socket) -> None:
        """Go on over `sock`; what was read or agreed before is forgotten."""
        self._given = self.sock = sock
        self.file = None
        self.helo_resp = self.ehlo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:  # noqa: ARG002
        return self._given


def open_session(
    account: Account,
    password: str,
    interrupt: Interrupt,
    opened: Callable[[SmtpSession], None] | None = None,
) -> SmtpSession:
    """Connected and logged in where the account has a user. Raises ServerError, SettingsError, Stopped.

    `opened` is given the session as soon as there is something to cut.
    """
    address = account.smtp
    session = _greeted(account, interrupt, opened or _unheld)
    try:
        if account.user:
            with translated(address):
                _log_in(session, account, password)
    except BaseException:
        session.close()
        raise
    return session


def _unheld(session: SmtpSession) -> None:
    """Nobody will want to cut it."""


def _greeted(account: Account, interrupt: Interrupt, opened: Callable[[SmtpSession], None]) -> SmtpSession:
    address, ca_file = account.smtp, account.ca_file
    context = certificates.trusting(ca_file)

    def look_again(lenient: ssl.SSLContext) -> Mapping[str, Any]:
        with (
            _ready_for_tls(account, interrupt, opened) as other,
            shake_hands(_bare(other), address, lenient, interrupt) as shown,
        ):
            return shown.getpeercert() or {}

    try:
        return _secured(account, context, interrupt, opened)
    except ssl.SSLError as error:
        raise certificates.told(address, error, ca_file, look_again) from error


def _secured(
    account: Account,
    context: ssl.SSLContext,
    interrupt: Interrupt,
    opened: Callable[[SmtpSession], None],
) -> SmtpSession:
    address = account.smtp
    session = _ready_for_tls(account, interrupt, opened)
    try:
        if address.security is not Security.NONE:
            session.replace_socket(_patient(shake_hands(_bare(session), address, context, interrupt)))
        with translated(address):
            if address.security is Security.TLS:
                session.greet()
            else:
                session.ehlo_or_helo_if_needed()
    except BaseException:
        session.close()
        raise
    return session


def _ready_for_tls(
    account: Account, interrupt: Interrupt, opened: Callable[[SmtpSession], None]
) -> SmtpSession:
    """Connected; with STARTTLS agreed on, and greeted in plain text where there is to be no TLS."""
    address = account.smtp
    session = SmtpSession(address, _patient(dial(address, interrupt, account.proxy)))
    opened(session)
    try:
        if address.security is not Security.TLS:
            with translated(address):
                session.greet()
        if address.security is Security.STARTTLS:
            _ask_for_tls(session)
    except BaseException:
        session.close()
        session.cut()
        raise
    return session


def _ask_for_tls(session: SmtpSession) -> None:
    address = session.address
    if not session.has_extn("starttls"):
        what = f"{address} does not offer STARTTLS, or somebody on the way hides it. No password was sent."
        raise EncryptionNotOffered(
            address.host, what, "Try tls (port 465), or ask the provider which security to use."
        )
    with translated(address):
        code, text = session.docmd("STARTTLS")
    if code != 220:
        raise refused_session(address, code, words(text))


def _log_in(session: SmtpSession, account: Account, secret: str) -> None:
    offered = session.esmtp_features.get("auth", "").upper().split()
    if account.oauth.wanted:
        _bear(session, account, offered, secret)
    else:
        _give_password(session, account.user, offered, secret)


def _bear(session: SmtpSession, account: Account, offered: list[str], token: str) -> None:
    """By an access token; the challenge of a refusal is answered before the refusal itself comes."""
    exchange = begin_bearer(offered, session.address, account.user, token)
    code, text = session.docmd("AUTH", f"{exchange.mechanism} {exchange.answer_line(b'')}")
    if code == 334:
        code, text = session.docmd(exchange.answer_line(text))
    if code == 235:
        return
    refusal = refused_login(session.address, account.user, code, words(text))
    if isinstance(refusal, CredentialsRefused):
        raise token_refused(account, session.address, exchange.status or words(text))
    raise refusal


def _give_password(session: SmtpSession, user: str, offered: list[str], password: str) -> None:
    """AUTH PLAIN (RFC 4616), else LOGIN, else what smtplib can do; in UTF-8."""
    if "PLAIN" in offered:
        code, text = session.docmd("AUTH", "PLAIN " + _encoded(f"\0{user}\0{password}"))
    elif "LOGIN" in offered:
        code, text = session.docmd("AUTH", "LOGIN " + _encoded(user))
        if code == 334:
            code, text = session.docmd(_encoded(password))
    elif "CRAM-MD5" in offered:
        code, text = _challenged(session, user, password)
    else:
        raise no_login(session.address)
    if code != 235:
        raise refused_login(session.address, user, code, words(text))


def _challenged(session: SmtpSession, user: str, password: str) -> tuple[int, bytes]:
    try:
        return session.login(user, password)
    except smtplib.SMTPAuthenticationError as error:
        return error.smtp_code, words(error.smtp_error).encode()


def _encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode("ascii")


def _patient(sock: socket.socket) -> socket.socket:
    sock.settimeout(COMMAND_SECONDS)
    return sock


def _bare(session: SmtpSession) -> socket.socket:
    return session._given  # noqa: SLF001  (the same file; only before TLS)
