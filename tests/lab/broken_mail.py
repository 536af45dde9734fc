"""Real mail, broken in every way that steps can break it, and what must hold of whatever the parser makes of it."""

from __future__ import annotations

import pickle
import random
import time
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NoReturn

from agentdesk.channels.mail import html_of, leaf, parse, safe_file_name
from agentdesk.channels.mail.addresses import read_addresses
from agentdesk.channels.mail.file_names import display_name
from agentdesk.channels.mail.header_writing import mailbox, mailbox_address
from agentdesk.domain.message import Address, Message
from agentdesk.store.documents import packed, unpacked
from tests.corpus import corpus
from tests.lab.support_mail import support_mails

Step = tuple[int, float, int]
"""What is done, where (a share of the mail, below 0: of its header), and with which piece or how much."""

KINDS = 6
PIECES = (
    b"\r\n", b"\n", b"\r", b"\r\n\r\n", b" ", b"\t", b"\x00", b"\x0c", b"\x1b", b"\xff", b"\xc5\x82",
    b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xc2\xa0", b":", b";", b",", b"<",
    b">", b'"', b"\\", b"(", b")", b"@", b"=", b"%", b"*", b"'", b"=?", b"?=", b"=?utf-8?Q?=C5=82?=",
    b"=?utf-8?B?xYI=?=", b"=?utf-16?B?2AA=?=", b"=?utf-7?Q?+2AA-?=", b"=?x?Q?=0D=0ABcc:_x?=", b"--", b"-- \r\n",
    b"> ", b"begin 644 ../a\r\n", b"%:&5L;&\\\r\n`\r\nend\r\n", b"boundary=", b"charset=", b"utf-7", b"utf-16",
    b"hz", b"iso-2022-jp", b"unicode_escape", b"base64", b"quoted-printable", b"x-uuencode", b"multipart/mixed",
    b"multipart/report", b"multipart/alternative", b"message/rfc822", b"application/ms-tnef", b"text/html",
    b"text/plain; format=flowed; delsp=yes", b"From: ", b"From ", b"Subject: ", b"Message-ID: <",
    b"References: <a@b> ", b"Date: ", b"Content-Type: ", b"Content-ID: <", b"Content-Transfer-Encoding: ",
    b"Content-Disposition: attachment; filename*0*=utf-8''%0d; filename*1=", b"name=../../a.exe",
    b"\x78\x9f\x3e\x22\x01\x00", b"\x02\x02\x90\x06\x00\x0e\x00\x00\x00", b"&#xD800;", b"&#0;", b"<style>",
    b"<!--", b"<blockquote>", b"<div style='display:none'>", b"On 1 Jan 2026, a@b wrote:\r\n",
    b"-----Original Message-----\r\n", b"________________\r\n", b"Sent from my iPhone", b"A" * 600,
    b"\xc5\x82" * 300,
)  # fmt: skip


@cache
def seeds() -> tuple[bytes, ...]:
    """Mail as it really is: the corpus of odd mails, and ordinary support mail that is not too long to be quick."""
    ordinary = (mail for mail in support_mails(120) if len(mail) < 20_000)
    return (*(mail.raw for mail in corpus()), *ordinary)


def broken(seed: int, steps: Sequence[Step]) -> bytes:
    """The seed of that number (any is one), after the steps."""
    mail = bytearray(seeds()[seed % len(seeds())])
    for kind, where, what in steps:
        _break(mail, kind % KINDS, _place(mail, where), what)
    return bytes(mail)


def _place(mail: bytearray, where: float) -> int:
    if where >= 0:
        return int(where * len(mail))
    end = mail.find(b"\r\n\r\n")
    return int(-where * (len(mail) if end < 0 else end))


def _break(mail: bytearray, kind: int, at: int, what: int) -> None:
    if kind <= 1:
        mail[at:at] = PIECES[what % len(PIECES)]
    elif kind == 2:
        del mail[at : at + 1 + what % 200]
    elif kind == 3:
        mail[at : at + 1] = bytes([what % 256])
    elif kind == 4:
        piece = mail[at : at + 1 + what % 500]
        to = what * 7919 % (len(mail) + 1)
        mail[to:to] = piece
    else:
        piece = PIECES[what % len(PIECES)]
        mail[at : at + len(piece)] = piece


def any_number_of(chance: random.Random) -> Iterator[bytes]:
    """Broken mail without end."""
    while True:
        count = chance.choice((1, 1, 2, 3, 5, 12))
        steps = [
            (chance.randrange(KINDS), chance.uniform(-1, 1), chance.randrange(1 << 16)) for _ in range(count)
        ]
        yield broken(chance.randrange(1 << 16), steps)


def faults_of(source: bytes, seconds: float) -> list[str]:
    """What does not hold of this mail once it is read; nothing where all is well."""
    began = time.perf_counter()
    mail = parse(source)
    html_of(source)
    faults = _too_slow(source, seconds) if time.perf_counter() - began > seconds else []
    faults += ["it could not be read"] if any("could not be read, so" in one for one in mail.problems) else []
    faults += [f"no text to store or show: {text[:80]!r}" for text in _texts(mail) if not _storable(text)]
    lines = (mail.subject, *(text for one in _people(mail) for text in (one.name, one.email)))
    faults += [f"more than a line: {line[:80]!r}" for line in lines if not _one_line(line)]
    ids = (mail.message_id, *mail.references, *mail.in_reply_to)
    faults += [f"no id: {one[:80]!r}" for one in ids if not one or one.split() != [one] or len(one) > 500]
    faults += [f"not read as it is written: {person!r}" for person in _people(mail) if not _round(person)]
    return [*faults, *_faults_of_files(mail, source), *_faults_of_keeping(mail)]


def _too_slow(source: bytes, seconds: float) -> list[str]:
    """By this process's own time, since a busy machine is not the mail's fault; asking for that takes long itself."""
    began = time.process_time()
    parse(source)
    html_of(source)
    took = time.process_time() - began
    return [f"it took {took:.2f} s"] if took > seconds else []


def _people(mail: Message) -> tuple[Address, ...]:
    return (mail.from_, *mail.to, *mail.cc, *mail.reply_to)


def _texts(mail: Message) -> Iterator[str]:
    yield from (
        mail.subject,
        mail.text,
        mail.new_text,
        mail.quote,
        mail.signature,
        mail.message_id,
        *mail.references,
        *mail.in_reply_to,
    )
    yield from (text for person in _people(mail) for text in (person.name, person.email))
    yield from (text for file in mail.attachments for text in (file.name, file.content_type, file.content_id))
    yield from (text for header in mail.headers for text in header)


def _storable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return "\x00" not in text


def _one_line(text: str) -> bool:
    """Nothing in it breaks, hides or turns round what is shown."""
    return not any(
        unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} or c in "\u200b\u202e\ufeff" for c in text
    )


def _round(person: Address) -> bool:
    """An address that can be written is read again as the same, name and all."""
    local, _, domain = person.email.partition("@")
    if not local or not domain or "@" in domain or mailbox_address(person.email) != person.email:
        return True
    return read_addresses(mailbox(person)) == (person,)


def _faults_of_files(mail: Message, source: bytes) -> Iterator[str]:
    for file in mail.attachments:
        name = safe_file_name(file.name, file.content_type)
        if (
            file.name != display_name(file.name)
            or not name
            or {*"/\\\0:"} & {*name}
            or name[0] in ".-~"
            or len(name) > 120
        ):
            yield f"no safe name: {file.name!r} -> {name!r}"
        if file.part < 3 and len(leaf(source, file.part)) != file.size:
            yield f"attachment {file.part} is not {file.size} bytes long"


def _faults_of_keeping(mail: Message) -> Iterator[str]:
    if pickle.loads(pickle.dumps(mail)) != mail:
        yield "it does not survive a process"
    if unpacked(packed(mail), _no_dictionary) != mail:
        yield "it does not survive the store"


def _no_dictionary(number: int) -> NoReturn:
    raise AssertionError(number)
