"""Turns source/*.txt into mails with labels.

`python -m tests.corpus.build FOLDER` writes *.eml and labels.jsonl there, for other programs.

A mail in a source file starts with a line of fields and goes on as it is on the wire:

    === name | kind | language | urgent or calm | option=value | ...
    From: ...
    Subject: ...
    (empty line)
    body, in which ⟦ ⟧ enclose what the sender wrote this time,
    and ⟪ ⟫ in it the closing words ("Thanks, Ann")

Options: `thread` (key shared by a conversation; the name by default), `copy` (a second delivery of that
mail), `files` (attachment names as a person reads them, split at ;), `encode` (how the body goes on the wire:
`qp:utf-8`, `base64:cp1250`, `8bit:iso-8859-2`; adds the content headers that are missing), `escapes` (turns
\\xNN into that byte). A line `--- new` starts the new text where it cannot be marked in the mail itself.
Our own addresses are support@, urgent@ and billing@ourhost.example.
"""

import base64
import json
import quopri
import re
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path

OWN_ADDRESSES = ("support@ourhost.example", "urgent@ourhost.example", "billing@ourhost.example")
_HERE = Path(__file__).parent
_FIRST_DAY = datetime(2025, 2, 3, 8, 0, tzinfo=UTC)
_MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)
_CLOSING = re.compile("⟪(.*?)⟫", re.DOTALL)
_MARKS = str.maketrans("", "", "⟦⟧⟪⟫")
_ESCAPE = re.compile(rb"\\x([0-9a-f]{2})")
_LONE_LF = re.compile(rb"(?<!\r)\n")


@dataclass(frozen=True)
class LabelledMail:
    """One mail and what a careful person says about it. Compare texts with white space collapsed."""

    file: str
    kind: str
    language: str
    urgent: bool
    new_text: str
    closing: str
    attachments: tuple[str, ...]
    thread: str
    duplicate_of: str | None
    message_id: str
    raw: bytes

    @property
    def new_text_without_closing(self) -> str:
        """For who counts "Thanks, Ann" as signature."""
        return self.new_text.removesuffix(self.closing).rstrip()

    def labels(self) -> dict[str, object]:
        """Everything but the bytes."""
        values = asdict(self)
        del values["raw"]
        return values


@cache
def corpus() -> tuple[LabelledMail, ...]:
    """Every labelled mail, in the order of the source files."""
    mails: dict[str, LabelledMail] = {}
    for path in sorted((_HERE / "source").glob("*.txt")):
        for section in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            mail = _mail(section, mails, len(mails))
            if mail.file in mails:
                raise ValueError(f"{path.name}: {mail.file} is there twice")
            mails[mail.file] = mail
    return tuple(mails.values())


def write(folder: Path) -> None:
    """Store every mail as a file in `folder`, and labels.jsonl beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for mail in corpus():
        (folder / mail.file).write_bytes(mail.raw)
    rows = (json.dumps(mail.labels(), ensure_ascii=False) for mail in corpus())
    (folder / "labels.jsonl").write_text("\n".join(rows) + "\n", "utf-8")


def _mail(section: str, known: dict[str, LabelledMail], number: int) -> LabelledMail:
    first, _, rest = section.partition("\n")
    name, kind, language, urgency, *more = (field.strip() for field in first.split("|"))
    options = dict(option.partition("=")[::2] for option in more)
    if urgency not in ("urgent", "calm"):
        raise ValueError(f"{name}: urgent or calm, not {urgency}")
    source, _, explicit = rest.rstrip("\n").partition("\n--- new\n")
    first_one = known.get(options.get("copy", "") + ".eml")
    identity = first_one.message_id if first_one else _identity(source, name)
    new = explicit or "\n\n".join(piece.strip() for piece in _MARKED.findall(source))
    closings = _CLOSING.findall(new)
    return LabelledMail(
        file=f"{name}.eml",
        kind=kind,
        language=language,
        urgent=urgency == "urgent",
        new_text=new.translate(_MARKS).strip(),
        closing=closings[-1].strip() if closings else "",
        attachments=tuple(filter(None, options.get("files", "").split(";"))),
        thread=options.get("thread", name),
        duplicate_of=first_one.message_id if first_one else None,
        message_id=identity,
        raw=_bytes(source.translate(_MARKS), options, identity, number),
    )


def _identity(source: str, name: str) -> str:
    head = source.partition("\n\n")[0]
    found = re.search(r"^Message-I[dD]:\s*<([^>]+)>", head, re.MULTILINE)
    return found.group(1) if found else f"{name}@corpus.example"


def _bytes(source: str, options: dict[str, str], identity: str, number: int) -> bytes:
    head, _, body = source.partition("\n\n")
    written = _body(body + "\n", options.get("encode", ""))
    lines = [head, *_missing(head, identity, number), *_content_headers(head, options.get("encode", ""))]
    raw = "\n".join(lines).encode() + b"\n\n" + written
    if "escapes" in options:
        raw = _ESCAPE.sub(lambda match: bytes.fromhex(match.group(1).decode()), raw)
    return _LONE_LF.sub(b"\r\n", raw)


def _missing(head: str, identity: str, number: int) -> list[str]:
    defaults = {
        "To": "support@ourhost.example",
        "Date": format_datetime(_FIRST_DAY + timedelta(minutes=37 * number)),
        "Message-ID": f"<{identity}>",
        "MIME-Version": "1.0",
    }
    present = {line.partition(":")[0].lower() for line in head.split("\n")}
    return [f"{name}: {value}" for name, value in defaults.items() if name.lower() not in present]


def _content_headers(head: str, encode: str) -> list[str]:
    coding, _, charset = encode.partition(":")
    plain = re.search(r"^Content-Type:", head, re.MULTILINE | re.IGNORECASE) is None
    lines = [f"Content-Type: text/plain; charset={charset or 'utf-8'}"] if plain else []
    names = {"qp": "quoted-printable", "base64": "base64", "8bit": "8bit", "": "8bit"}
    if "content-transfer-encoding" not in head.lower() and "multipart/" not in head.lower():
        lines.append(f"Content-Transfer-Encoding: {names[coding]}")
    return lines


def _body(body: str, encode: str) -> bytes:
    coding, _, charset = encode.partition(":")
    data = body.encode(charset or "utf-8")
    if coding == "qp":
        return quopri.encodestring(data)
    return base64.encodebytes(data) if coding == "base64" else data


if __name__ == "__main__":
    write(Path(sys.argv[1]))
