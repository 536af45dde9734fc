"""Hands one mail to the submission server, and knows at each moment whether the server may have it (RFC
5321, 3.3).

MAIL ──▶ RCPT (each) ──▶ DATA ──▶ content ──▶ │ handing over │ ──▶ "." ──▶ answer
└────────── cut here: nothing was sent ───────┘              └─ cut here: OutcomeUnknown
"""

import re
import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field

from agentdesk.domain.errors import MessageRefused, OutcomeUnknown, RecipientsRefused, Refusal
from agentdesk.domain.settings import ServerAddress
from agentdesk.sync.smtp_errors import refused_message, refused_session, translated, words
from agentdesk.sync.smtp_session import COMMAND_SECONDS, SmtpSession
from agentdesk.sync.submitted import Submitted

ANSWER_SECONDS = 300.0
"""The server may take its time after the final dot (RFC 5321, 4.5.3.2.6 says 10 min)."""
_LINE_END = re.compile(rb"\r\n|\r|\n")
_DOT = re.compile(rb"^\.", re.MULTILINE)
_NOT_IN_ADDRESS = re.compile(r"[\s<>\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Envelope:
    """What goes out: from whom, to whom, and the mail as it is."""

    sender: str
    recipients: tuple[str, ...]
    source: bytes = field(repr=False)


def submit(
    session: SmtpSession, mail: Envelope, handing_over: Callable[[tuple[Refusal, ...]], None]
) -> Submitted:
    """Send `mail`. `handing_over` is called with the refusals so far just before the final dot goes out.

    Raises RecipientsRefused (nobody accepted), MessageRefused, OutcomeUnknown, or ServerError where nothing was sent.
    """
    content = _on_the_wire(mail.source)
    with translated(session.address):
        _begin(session, mail, content)
        refusals = _recipients(session, mail)
        accepted = tuple(r for r in mail.recipients if r not in {refusal.email for refusal in refusals})
        if not accepted:
            session.rset()
            raise RecipientsRefused(refusals)
        _content(session, content)
    handing_over(refusals)
    _final_dot(session)
    return Submitted(accepted, refusals)


def _begin(session: SmtpSession, mail: Envelope, content: bytes) -> None:
    largest = session.esmtp_features.get("size", "")
    if largest.isdigit() and 0 < int(largest) < len(content):
        what = f"The mail has {len(content) >> 20} MB; {session.address.host} takes at most {int(largest) >> 20} MB."
        raise MessageRefused(what, "Send fewer or smaller attachments.")
    if not mail.sender.isascii() and not session.has_extn("smtputf8"):
        raise MessageRefused(
            f"{session.address.host} cannot send from {mail.sender}.", "Use an address in plain letters."
        )
    code, text = session.mail(_domain_in_ascii(mail.sender, session), _options(session, mail, content))
    if code in (421, 530, 538):
        raise refused_session(session.address, code, words(text))
    if code != 250:
        raise refused_message(session.address, code, words(text))


def _options(session: SmtpSession, mail: Envelope, content: bytes) -> list[str]:
    options = [f"SIZE={len(content)}"] if session.has_extn("size") else []
    if not content.isascii() and session.has_extn("8bitmime"):
        options.append("BODY=8BITMIME")
    if _is_international(mail, content) and session.has_extn("smtputf8"):
        options.append("SMTPUTF8")
    return options


def _is_international(mail: Envelope, content: bytes) -> bool:
    """Whether addresses or headers need RFC 6531; a non-ASCII domain alone does not."""
    local_parts = "".join(address.rpartition("@")[0] for address in (mail.sender, *mail.recipients))
    return not (local_parts.isascii() and content.partition(b"\r\n\r\n")[0].isascii())


def _recipients(session: SmtpSession, mail: Envelope) -> tuple[Refusal, ...]:
    refusals: list[Refusal] = []
    for recipient in mail.recipients:
        refusal = _recipient(session, recipient)
        if refusal is not None:
            refusals.append(refusal)
    return tuple(refusals)


def _recipient(session: SmtpSession, recipient: str) -> Refusal | None:
    if _NOT_IN_ADDRESS.search(recipient) or "@" not in recipient:
        return Refusal(recipient, 553, "This is not an address.")
    address = _domain_in_ascii(recipient, session)
    if not address.isascii() and not session.has_extn("smtputf8"):
        return Refusal(recipient, 553, "The server cannot send to addresses with such letters.")
    code, text = session.rcpt(address)
    if code == 421:
        raise refused_session(session.address, code, words(text))
    return None if code in (250, 251, 252) else Refusal(recipient, code, words(text))


def _domain_in_ascii(address: str, session: SmtpSession) -> str:
    """The address with its domain in punycode where the server knows no SMTPUTF8 (RFC 5891)."""
    local, at, domain = address.rpartition("@")
    if domain.isascii() or (session.has_extn("smtputf8") and not local.isascii()):
        return address
    try:
        return local + at + domain.encode("idna").decode("ascii")
    except UnicodeError:
        return address


def _content(session: SmtpSession, content: bytes) -> None:
    code, text = session.docmd("DATA")
    if code == 421:
        raise refused_session(session.address, code, words(text))
    if code != 354:
        raise refused_message(session.address, code, words(text))
    session.send(content)
    _demand_open(session)


def _demand_open(session: SmtpSession) -> None:
    """A server says nothing before the final dot; one that does, or hung up, is told apart here from one of which
    nobody knows whether it got the dot.
    """
    sock = session.sock
    if sock is None:
        return
    sock.settimeout(0)
    try:
        said = sock.recv(1)
    except (BlockingIOError, ssl.SSLWantReadError):
        sock.settimeout(COMMAND_SECONDS)
    else:
        raise smtplib.SMTPServerDisconnected("Connection closed" if not said else "Not the server's turn")


def _final_dot(session: SmtpSession) -> None:
    address = session.address
    try:
        if session.sock is not None:
            session.sock.settimeout(ANSWER_SECONDS)
        session.send(b".\r\n")
        code, text = session.getreply()
    except (smtplib.SMTPException, OSError) as error:
        raise _unknown(address) from error
    if code < 200 or code >= 600:
        raise _unknown(address)
    if code >= 300:
        raise refused_message(address, code, words(text))


def _unknown(address: ServerAddress) -> OutcomeUnknown:
    what = f"The connection to {address} was lost just when the mail was handed over."
    return OutcomeUnknown(
        what, "It is looked for in the Sent folder; if it is not there, decide whether to send it again."
    )


def _on_the_wire(source: bytes) -> bytes:
    """Every line end as CRLF and every leading dot doubled,
    so that no content can end the mail (RFC 5321, 4.5.2).
    """
    lines = _LINE_END.sub(b"\r\n", source)
    if not lines.endswith(b"\r\n"):
        lines += b"\r\n"
    return _DOT.sub(b"..", lines)
