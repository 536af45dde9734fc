"""A letter as a person writes it, and the mail that their client makes of it."""

import hashlib
import html
import textwrap
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from enum import StrEnum

from agentdesk.demo import wire
from agentdesk.demo.clients import Client
from agentdesk.demo.quoting import BLOCK_STYLES, Quoted, attribution, marked, quotation


class Posting(StrEnum):
    """Where the new text stands."""

    TOP = "top"
    BOTTOM = "bottom"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class File:
    """An attachment; with a content id it belongs into the HTML."""

    name: str
    content_type: str
    data: bytes
    coding: wire.NameCoding = wire.NameCoding.RFC2231
    content_id: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that decides the bytes of one mail. Times are aware; ids carry no angle brackets."""

    name: str
    address: str
    to: str
    subject: str
    at: datetime
    message_id: str
    text: str
    language: str
    client: Client
    cc: str = ""
    closing: str = ""
    signature: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    quoted: Quoted | None = None
    posting: Posting = Posting.TOP
    answers: tuple[tuple[str, str], ...] = ()
    """For inline posting: a quoted passage and what is written under it."""
    html: str = ""
    html_only: bool = False
    files: tuple[File, ...] = ()
    headers: tuple[tuple[str, str], ...] = field(default=())
    body: wire.Entity | None = None
    """A body made elsewhere (a delivery report, an invitation), taken as it is."""

    @property
    def new_text(self) -> str:
        """What the sender wrote this time, without signature and quotation."""
        parts = [self.text, *(answer for _, answer in self.answers), self.closing]
        return "\n\n".join(part for part in parts if part)

    @property
    def plain(self) -> str:
        """The whole text, as the next one in the conversation will quote it."""
        if self.quoted is None:
            return _signed(self, self.new_text)
        if self.posting is Posting.INLINE:
            return _signed(self, _interleaved(self, self.quoted))
        old = quotation(self.client.style, self.language, self.quoted)
        if self.posting is Posting.BOTTOM:
            return _signed(self, f"{old}\n\n{self.new_text}")
        return f"{_signed(self, self.new_text)}\n\n{old}"


def compose(letter: Letter, received: tuple[str, ...] = ()) -> bytes:
    """The mail as RFC 5322 bytes; `received` are trace headers, newest first."""
    entity = letter.body or _entity(letter)
    if letter.files and letter.body is None:
        entity = _with_files(entity, letter.files)
    trace = tuple(("Received", line) for line in received)
    return bytes(wire.Entity(trace + _headers(letter) + entity.headers, entity.body))


def signature_of(letter: Letter) -> str:
    """The signature as the client sets it: under the RFC 3676 delimiter, or bare as on phones and in Outlook."""
    if not letter.signature:
        return ""
    return f"-- \n{letter.signature}" if letter.client.delimits else letter.signature


def _signed(letter: Letter, body: str) -> str:
    signature = signature_of(letter)
    return f"{body}\n\n{signature}" if signature else body


def _headers(letter: Letter) -> tuple[tuple[str, str], ...]:
    pairs = [
        ("From", wire.mailbox(letter.name, letter.address)),
        ("To", letter.to),
        ("Cc", letter.cc),
        ("Subject", wire.header(letter.subject)),
        ("Date", format_datetime(letter.at)),
        ("Message-ID", f"<{letter.message_id}>"),
        ("In-Reply-To", f"<{letter.in_reply_to}>" if letter.in_reply_to else ""),
        ("References", "\r\n ".join(f"<{one}>" for one in letter.references)),
        *letter.headers,
        *letter.client.headers(letter.message_id, letter.subject),
        ("MIME-Version", "1.0"),
    ]
    return tuple((name, value) for name, value in pairs if value)


def _entity(letter: Letter) -> wire.Entity:
    if letter.html_only:
        return wire.text(letter.html or _html(letter), "html")
    body = _plain_part(letter)
    if letter.client.html or letter.html:
        return wire.multipart("alternative", [body, _html_part(letter)])
    return body


def _plain_part(letter: Letter) -> wire.Entity:
    client = letter.client
    if client.base64:
        return wire.base64_text(letter.plain)
    return wire.text(_folded(letter.plain, client), charset=_charset(letter), flowed=client.flowed)


def _html_part(letter: Letter) -> wire.Entity:
    page = wire.text(letter.html or _html(letter), "html", _charset(letter))
    inline = [file for file in letter.files if file.content_id]
    if not inline:
        return page
    return wire.multipart("related", [page, *map(_file, inline)], type="text/html")


def _with_files(entity: wire.Entity, files: tuple[File, ...]) -> wire.Entity:
    loose = [file for file in files if not file.content_id]
    return wire.multipart("mixed", [entity, *map(_file, loose)]) if loose else entity


def _file(file: File) -> wire.Entity:
    return wire.attachment(file.name, file.content_type, file.data, file.coding, file.content_id)


def _charset(letter: Letter) -> str:
    """Desktop clients of a certain age still write the old charsets where the text fits them."""
    old = letter.client.charsets.get(letter.language, "utf-8")
    try:
        letter.plain.encode(old)
    except UnicodeEncodeError:
        return "utf-8"
    return old


def _interleaved(letter: Letter, quoted: Quoted) -> str:
    pieces = [attribution(letter.client.style, letter.language, quoted)]
    for passage, answer in letter.answers:
        pieces += [marked(passage), "", answer, ""]
    opening = [letter.text, ""] if letter.text else []
    return "\n".join([*opening, *pieces, letter.closing]).rstrip()


def _folded(content: str, client: Client) -> str:
    if not client.wrap:
        return content
    end = " " if client.flowed else ""
    return "\n".join(_fold_line(line, client.wrap, end) for line in content.split("\n"))


def _fold_line(line: str, width: int, end: str) -> str:
    """Quoted lines stay as they are, as clients leave them when they answer; soft breaks end in a space (RFC 3676)."""
    if len(line) <= width or line.startswith((">", "http")):
        return line
    return f"{end}\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))


def _html(letter: Letter) -> str:
    new = _lines(_signed(letter, letter.new_text))
    if letter.quoted is None:
        return f'<html><body><div dir="ltr">{new}</div></body></html>'
    if letter.client.style in BLOCK_STYLES:
        return _outlook_page(letter, letter.quoted, new)
    intro = _lines(attribution(letter.client.style, letter.language, letter.quoted).rstrip())
    old = f'<blockquote class="gmail_quote" type="cite" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">{_lines(letter.quoted.text)}</blockquote>'
    quote = f'<div class="gmail_quote"><div dir="ltr" class="gmail_attr">{intro}<br></div>{old}</div>'
    return f'<html><body><div dir="ltr">{new}</div><br>{quote}</body></html>'


def _outlook_page(letter: Letter, quoted: Quoted, new: str) -> str:
    intro = attribution(letter.client.style, letter.language, quoted).split("\n", 1)[1]
    block = f'<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000">{_lines(intro)}</font></div>'
    return (
        f'<html><body dir="ltr"><div class="elementToProof" style="font-family:Calibri,sans-serif;font-size:11pt">{new}</div>'
        f'<div id="appendonsend"></div><hr style="display:inline-block;width:98%">{block}<div>{_lines(quoted.text)}</div></body></html>'
    )


def _lines(content: str) -> str:
    return html.escape(content, quote=False).replace("\n", "<br>\r\n")


def token(*parts: object) -> str:
    """A short name that follows from its parts: the same demo has the same ids."""
    return hashlib.sha256("/".join(map(str, parts)).encode()).hexdigest()[:24]
