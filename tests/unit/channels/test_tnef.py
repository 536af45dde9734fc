"""Files inside winmail.dat, as Outlook packs them, and such streams built to break whoever reads them."""

import base64
import struct
import time

import pytest

from agentdesk.channels.mail import leaf, parse
from agentdesk.channels.mail.tnef import MAX_FILES, files_in
from tests.reliability.recording import Seen
from tests.unit.channels.raw import multipart

HEAD = struct.pack("<IH", 0x223E9F78, 1)
NEW_FILE = (2, 0x9002, b"\0" * 14)
MAIL_ID = bytes.fromhex("0703020000000000c000000000000046")


def attribute(level: int, name: int, data: bytes) -> bytes:
    return struct.pack("<BHHI", level, name, 6, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def stream(*attributes: tuple[int, int, bytes]) -> bytes:
    return HEAD + b"".join(attribute(*one) for one in attributes)


def properties(*said: tuple[int, int, bytes]) -> bytes:
    """Type, number and value of each."""
    padded = (
        struct.pack("<HHII", kind, name, 1, len(data)) + data + bytes(-len(data) % 4)
        for kind, name, data in said
    )
    return struct.pack("<I", len(said)) + b"".join(padded)


def a_file(title: bytes, data: bytes, *said: tuple[int, int, bytes]) -> tuple[tuple[int, int, bytes], ...]:
    more = ((2, 0x9005, properties(*said)),) if said else ()
    return (NEW_FILE, (2, 0x8010, title + b"\0"), (2, 0x800F, data), *more)


def mail_with(winmail: bytes) -> bytes:
    encoded = base64.encodebytes(winmail).decode()
    head = 'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n'
    return multipart("Content-Type: text/plain\n\nsee the files", head + encoded)


LONG_NAME = (0x1F, 0x3707, "Umowa żłobka 2026.docx\0".encode("utf-16-le"))
TWO_FILES = stream(
    (1, 0x9007, struct.pack("<II", 1250, 0)),
    *a_file(b"UMOWA~1.DOC", b"PK-1", LONG_NAME, (0x1E, 0x370E, b"application/msword\0")),
    *a_file("żaba.txt".encode("cp1250"), b"kum"),
)


def test_files_inside_are_shown_instead_of_winmail_dat() -> None:
    source = mail_with(TWO_FILES)
    files = parse(source).attachments
    assert [(f.name, f.content_type, f.size) for f in files] == [
        ("Umowa żłobka 2026.docx", "application/msword", 4),
        ("żaba.txt", "application/octet-stream", 3),
    ]
    assert [leaf(source, f.part) for f in files] == [b"PK-1", b"kum"]
    assert leaf(source, 1) == TWO_FILES


def test_what_is_inside_changes_no_identity() -> None:
    """Mail that was filed before the files in it could be shown keeps its key."""
    assert parse(mail_with(TWO_FILES)).content_hash == "9dade7b740d9a497f20d5b9add560729"


def test_files_of_a_mail_that_is_attached() -> None:
    inner = stream(*a_file(b"inner.pdf", b"%PDF"))
    outer = stream(*a_file(b"mail", b"", (0x0D, 0x3701, MAIL_ID + inner)))
    assert [(f.name, f.content) for f in files_in(outer)] == [("inner.pdf", b"%PDF")]


def test_an_object_without_mail_is_a_file() -> None:
    packed = stream(*a_file(b"drawing.ole", b"", (0x0D, 0x3701, b"I" * 16 + b"OLE")))
    assert [f.content for f in files_in(packed)] == [b"OLE"]


def mails_in_mails(depth: int) -> bytes:
    inner = stream(*a_file(b"last", b"x"))
    for _ in range(depth):
        inner = stream(*a_file(b"mail", b"", (0x0D, 0x3701, MAIL_ID + inner)))
    return inner


def announcing(count: int) -> bytes:
    return stream(NEW_FILE, (2, 0x9005, struct.pack("<I", count)))


HOSTILE = {
    "4 billion properties announced, none there": announcing(0xFFFFFFFF),
    "properties of a size beyond the end": stream(NEW_FILE, (2, 0x9005, struct.pack("<IHHII", 9, 0x102, 0x3701, 1, 0xFFFFFFFF))),
    "a compressed text that says it is 4 GB": stream((1, 0x9003, properties((0x102, 0x1009, struct.pack("<IIII", 0xFFFFFFFF, 0xFFFFFFFF, 0x75465A4C, 0))))),
    "a million attributes": HEAD + attribute(1, 0x8008, b"a") * 1_000_000,
    "200,000 files": HEAD + (attribute(*NEW_FILE) + attribute(2, 0x800F, b"x")) * 200_000,
    "mails within mails": mails_in_mails(200),
    "cut in the middle": TWO_FILES[: len(TWO_FILES) // 2],
    "the signature alone": HEAD[:5],
    "an attribute of length 4 GB": HEAD + struct.pack("<BHHI", 2, 0x800F, 6, 0xFFFFFFFF) + b"x" * 50,
}  # fmt: skip


@pytest.mark.hostile(85, how="winmail.dat with counts and sizes that lie, loops, and no end")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_winmail_dat_is_shown_as_it_is(name: str, seen: Seen) -> None:
    began = time.process_time()
    mail = parse(mail_with(HOSTILE[name]))
    assert time.process_time() - began < 2
    assert mail.text == "see the files"
    assert 0 < len(mail.attachments) <= MAX_FILES
    assert {f.name for f in mail.attachments} <= {"winmail.dat", "mail"}
    seen(f"{name}: the text is shown, {mail.attachments[0].name} is attached")
