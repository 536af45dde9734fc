"""Builds the mail that goes out: plain text that flows, attachments, and headers nobody can inject into."""

import base64
import hashlib
import quopri
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime

from agentdesk.channels.mail.charsets import safe
from agentdesk.channels.mail.file_names import safe_file_name
from agentdesk.channels.mail.flowed import wrapped
from agentdesk.channels.mail.header_writing import (
    header_line,
    mailbox,
    mailbox_address,
    mailboxes,
    parameter,
    phrase,
)
from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Address

MAX_REFERENCES = 40
_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,80}\Z")
_NOT_IN_ID = re.compile(r"[^\x21-\x3b\x3d\x3f-\x7e]")
_BASE64_SHARE = 3


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A mail to be sent. Ids carry no brackets; `date` is aware;
    `bcc` stays out of the headers (the envelope has it).
    """

    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    message_id: str
    date: datetime
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    quote: str = ""
    """Quoted text that follows the answer, already marked with `> `."""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    attachments: tuple[DraftAttachment, ...] = field(default=())
    ticket: TicketId | None = None

    @property
    def recipients(self) -> tuple[str, ...]:
        """Envelope recipients: each address once, as the server takes them."""
        everyone = (*self.to, *self.cc, *self.bcc)
        return tuple(dict.fromkeys(filter(None, (mailbox_address(person.email) for person in everyone))))


def compose(mail: Outgoing) -> bytes:
    """The mail as it goes over the wire: RFC 5322 with CRLF, no line over 998 octets, no bare CR or LF."""
    head = _headers(mail)
    body_head, body = _text_part(mail)
    if mail.attachments:
        boundary = _boundary(mail)
        parts = [f"{body_head}\r\n\r\n{body}", *map(_file_part, mail.attachments)]
        body_head = header_line("Content-Type", f'multipart/mixed; boundary="{boundary}"')
        body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts) + f"--{boundary}--\r\n"
    return f"{head}\r\n{body_head}\r\n\r\n{body}".encode("ascii")


def _headers(mail: Outgoing) -> str:
    fields = [
        ("Date", format_datetime(mail.date)),
        ("From", mailbox(mail.sender)),
        ("To", mailboxes(mail.to) or ("undisclosed-recipients:;" if mail.bcc and not mail.cc else "")),
        ("Cc", mailboxes(mail.cc)),
        ("Subject", phrase(mail.subject)),
        ("Message-ID", _bracketed(mail.message_id)),
        ("In-Reply-To", _bracketed(mail.in_reply_to)),
        ("References", " ".join(map(_bracketed, _kept(mail.references)))),
        ("User-Agent", "AgentDesk"),
        ("MIME-Version", "1.0"),
    ]
    return "\r\n".join(header_line(name, value) for name, value in fields if value)


def _bracketed(message_id: str) -> str:
    clean = _NOT_IN_ID.sub("", message_id)
    return f"<{clean[:900]}>" if clean else ""


def _kept(references: tuple[str, ...]) -> tuple[str, ...]:
    """The root and the most recent ones (RFC 5322 section 3.6.4 lets long chains be trimmed)."""
    real = tuple(one for one in references if one and not one.endswith("@no-message-id"))
    return real if len(real) <= MAX_REFERENCES else (real[0], *real[1 - MAX_REFERENCES :])


def _text_part(mail: Outgoing) -> tuple[str, str]:
    whole = (
        f"{mail.text.rstrip()}\n\n{mail.quote.strip(chr(10))}\n"
        if mail.quote.strip()
        else f"{mail.text.rstrip()}\n"
    )
    text = safe(whole).replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").expandtabs(8)
    data = wrapped(text).replace("\n", "\r\n").encode("utf-8", "replace")
    coding, body = _transfer_encoded(data)
    kind = "text/plain; charset=utf-8; format=flowed"
    return f"{header_line('Content-Type', kind)}\r\nContent-Transfer-Encoding: {coding}", body


def _transfer_encoded(data: bytes) -> tuple[str, str]:
    """Quoted-printable for what is mostly Latin, base64 for the rest;
    both keep trailing spaces, which flowing needs.
    """
    if sum(byte >= 0x80 for byte in data) * _BASE64_SHARE > len(data):
        return "base64", base64.encodebytes(data).decode("ascii").replace("\n", "\r\n")
    lines = [_quoted_printable(line) for line in data.split(b"\r\n")]
    return "quoted-printable", "\r\n".join(lines)


def _quoted_printable(line: bytes) -> str:
    coded = quopri.encodestring(line, quotetabs=False).decode("ascii").replace("\n", "\r\n")
    if coded.endswith(" "):
        coded = coded[:-1] + "=20"
    return "=2E" + coded[1:] if coded.startswith(".") else coded


def _file_part(file: DraftAttachment) -> str:
    name = safe_file_name(file.name, file.content_type)
    kind = file.content_type.split(";")[0].strip().lower()
    if not _TYPE.match(kind) or kind.startswith(("multipart/", "message/")):
        kind = "application/octet-stream"
    heads = (
        header_line("Content-Type", kind + parameter("name", name)),
        header_line("Content-Disposition", "attachment" + parameter("filename", name)),
        "Content-Transfer-Encoding: base64",
    )
    body = base64.encodebytes(file.content).decode("ascii").replace("\n", "\r\n")
    return "\r\n".join(heads) + "\r\n\r\n" + body


def _boundary(mail: Outgoing) -> str:
    """Cannot occur in the parts: quoted-printable and base64 know no `=_`."""
    digest = hashlib.sha256(mail.message_id.encode("utf-8", "replace")).hexdigest()
    return f"=_ad_{digest[:32]}"
