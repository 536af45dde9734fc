"""Builds the mail that goes out: text that flows, the same as HTML, attachments, headers nobody can inject into.

mixed [ alternative [ text/plain; format=flowed | related [ text/html | pictures ] ] | files ]
"""

import base64
import hashlib
import quopri
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime

from agentdesk.channels.mail.alternatives import words_alike
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
from agentdesk.channels.mail.html_text import html_to_text
from agentdesk.channels.mail.markdown_light import (
    MAX_MARKED,
    marked_html,
    pictures_in,
    plain_version,
    quoted_html,
)
from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Address

MAX_REFERENCES = 40
_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,80}\Z")
_NOT_IN_ID = re.compile(r"[^\x21-\x3b\x3d\x3f-\x7e]")
_BASE64_SHARE = 3
_APART = "<div><br></div>"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A mail to be sent. Ids carry no brackets; `date` is aware;
    `bcc` stays out of the headers (the envelope has it).
    """

    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    """Markdown-light; a picture in it stands where its `![name](cid:content-id)` does."""
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
    plain_only: bool = False
    """Whether it goes without HTML."""

    @property
    def recipients(self) -> tuple[str, ...]:
        """Envelope recipients: each address once, as the server takes them."""
        everyone = (*self.to, *self.cc, *self.bcc)
        return tuple(dict.fromkeys(filter(None, (mailbox_address(person.email) for person in everyone))))


def compose(mail: Outgoing) -> bytes:
    """The mail as it goes over the wire: RFC 5322 with CRLF, no line over 998 octets, no bare CR or LF."""
    html = _html(mail)
    shown = frozenset(pictures_in(mail.text)) if html else frozenset()
    pictures = [file for file in mail.attachments if file.content_id in shown]
    files = [file for file in mail.attachments if file.content_id not in shown]
    body = _text_part(mail)
    if html:
        page = _multipart(
            mail, "related", [_html_part(html), *(_file_part(one, "inline") for one in pictures)]
        )
        body = _multipart(mail, "alternative", [body, page])
    body = _multipart(mail, "mixed", [body, *map(_file_part, files)])
    return f"{_headers(mail)}\r\n{body}".encode("ascii")


def _multipart(mail: Outgoing, kind: str, parts: list[str]) -> str:
    """The parts as one (RFC 2046, 2387); a single one stays as it is."""
    if len(parts) == 1:
        return parts[0]
    boundary = _boundary(mail, kind)
    root = '; type="text/html"' if kind == "related" else ""
    head = header_line("Content-Type", f'multipart/{kind}; boundary="{boundary}"{root}')
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f"{head}\r\n\r\n{body}--{boundary}--\r\n"


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


def _typed(mail: Outgoing) -> str:
    """The text/plain: what was typed, and the quote."""
    text = plain_version(mail.text)
    whole = (
        f"{text.rstrip()}\n\n{mail.quote.strip(chr(10))}\n" if mail.quote.strip() else f"{text.rstrip()}\n"
    )
    return safe(whole).replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").expandtabs(8)


def _html(mail: Outgoing) -> str:
    """The same as HTML; empty where that is not wanted, is too long, or would not tell the same."""
    if mail.plain_only or len(mail.text) + len(mail.quote) > MAX_MARKED:
        return ""
    there = [file.content_id for file in mail.attachments if file.content_id]
    quote = _APART + quoted_html(mail.quote.strip("\n")) if mail.quote.strip() else ""
    html = marked_html(mail.text.rstrip().expandtabs(8), there) + quote
    return html if words_alike(_typed(mail), html_to_text(html)) else ""


def _text_part(mail: Outgoing) -> str:
    return _text_leaf("text/plain; charset=utf-8; format=flowed", wrapped(_typed(mail)))


def _html_part(html: str) -> str:
    return _text_leaf("text/html; charset=utf-8", f"<html><body>{html}</body></html>\n")


def _text_leaf(kind: str, text: str) -> str:
    coding, body = _transfer_encoded(text.replace("\n", "\r\n").encode("utf-8", "replace"))
    return f"{header_line('Content-Type', kind)}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n{body}"


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


def _file_part(file: DraftAttachment, disposition: str = "attachment") -> str:
    name = safe_file_name(file.name, file.content_type)
    kind = file.content_type.split(";")[0].strip().lower()
    if not _TYPE.match(kind) or kind.startswith(("multipart/", "message/")):
        kind = "application/octet-stream"
    content_id = _bracketed(file.content_id)
    heads = (
        header_line("Content-Type", kind + parameter("name", name)),
        header_line("Content-Disposition", disposition + parameter("filename", name)),
        *([header_line("Content-ID", content_id)] if content_id else []),
        "Content-Transfer-Encoding: base64",
    )
    body = base64.encodebytes(file.content).decode("ascii").replace("\n", "\r\n")
    return "\r\n".join(heads) + "\r\n\r\n" + body


def _boundary(mail: Outgoing, kind: str) -> str:
    """Cannot occur in the parts: quoted-printable and base64 know no `=_`."""
    digest = hashlib.sha256(mail.message_id.encode("utf-8", "replace")).hexdigest()
    return f"=_ad_{kind[:3]}_{digest[:32]}"
