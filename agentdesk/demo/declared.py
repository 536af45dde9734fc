"""Reads the declared conversations (TOML files beside this one) into plain values.

A conversation has the keys `id`, `who` ("Name <address>"), `subject`, `age` ("3d 4h" before the demo starts), and either
`text` (one mail) or a list of `mail` tables. What a mail does not say it takes from its conversation. Unknown keys
are errors, so that a misspelt label cannot pass unnoticed.
"""

import re
import tomllib
from dataclasses import dataclass, field, fields
from datetime import timedelta
from email.utils import parseaddr
from functools import cache
from pathlib import Path

from agentdesk.demo.letters import Posting
from agentdesk.demo.wire import NameCoding
from agentdesk.domain.message import Kind

FOLDER = Path(__file__).parent / "conversations"
_SPAN = re.compile(r"(\d+)\s*([dhm])")
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}
_Table = dict[str, object]


class DeclarationError(ValueError):
    """A conversation file says something this reader does not know."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name and an address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class DeclaredMail:
    """One mail as declared; empty strings mean: as in the conversation."""

    text: str = ""
    closing: str = ""
    kind: Kind = Kind.CUSTOMER
    agent: str = ""
    """First name of the agent who wrote it; set means it is ours and lies in Sent."""
    after: timedelta = timedelta(0)
    """How long after the mail before it."""
    urgent: bool = False
    sender: Person | None = None
    to: str = ""
    cc: str = ""
    subject: str = ""
    client: str = ""
    language: str = ""
    signature: str | None = None
    posting: Posting = Posting.TOP
    answers: tuple[tuple[str, str], ...] = ()
    quote: bool = True
    html: str = ""
    """Name of a page in conversations/html."""
    html_only: bool = False
    files: tuple[str, ...] = ()
    coding: NameCoding = NameCoding.RFC2231
    headers: tuple[tuple[str, str], ...] = ()
    form: str = ""
    """`dsn`, `invite` or `copy` (a second delivery of the mail before it)."""
    detail: str = ""
    """What the form needs to know: the failed address, the meeting's title."""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation as declared."""

    id: str
    who: Person
    subject: str
    language: str
    age: timedelta
    to: str = ""
    client: str = ""
    signature: str = ""
    zone: int = 0
    """Hours ahead of UTC of the customer's clock."""
    mails: tuple[DeclaredMail, ...] = field(default=())


@cache
def conversations() -> tuple[Conversation, ...]:
    """Every conversation of the sample mailbox, in the order of the files. Raises DeclarationError."""
    return tuple(one for path in sorted(FOLDER.glob("*.toml")) for one in read(path))


def read(path: Path) -> list[Conversation]:
    """The conversations of one file. Raises DeclarationError naming file and conversation."""
    data = tomllib.loads(path.read_text("utf-8"))
    defaults: _Table = {"language": data["language"], "zone": data.get("zone", 0)}
    return [_conversation({**defaults, **table}, path.name) for table in data["conversation"]]


def page(name: str) -> str:
    """An HTML page of the sample."""
    return (FOLDER / "html" / f"{name}.html").read_text("utf-8")


def span(written: str) -> timedelta:
    """A length of time from "1d 2h 5m"."""
    found = _SPAN.findall(written)
    return sum((timedelta(**{_UNITS[unit]: int(count)}) for count, unit in found), timedelta(0))


def person(written: str) -> Person:
    """A person from "Name <address>"."""
    name, address = parseaddr(written)
    return Person(name, address)


_OWN_KEYS = {item.name for item in fields(Conversation)} - {"mails"}
_MAIL_KEYS = ({item.name for item in fields(DeclaredMail)} - {"sender"}) | {"from"}


def _conversation(table: _Table, place: str) -> Conversation:
    where = f"{place}: {table.get('id')}"
    mails = _tables(table.pop("mail", None)) or [
        {key: table.pop(key) for key in list(table) if key not in _OWN_KEYS}
    ]
    _only(table, _OWN_KEYS, where)
    return Conversation(
        id=str(table["id"]),
        who=person(str(table["who"])),
        subject=str(table["subject"]),
        language=str(table["language"]),
        age=span(str(table["age"])),
        to=str(table.get("to", "")),
        client=str(table.get("client", "")),
        signature=str(table.get("signature", "")).strip(),
        zone=int(str(table.get("zone", 0))),
        mails=tuple(_mail(mail, where) for mail in mails),
    )


def _mail(table: _Table, where: str) -> DeclaredMail:
    _only(table, _MAIL_KEYS, where)
    agent = str(table.get("agent", ""))
    sender = table.get("from")
    signature = table.get("signature")
    return DeclaredMail(
        text=str(table.get("text", "")).strip(),
        closing=str(table.get("closing", "")).strip(),
        kind=Kind(str(table.get("kind", Kind.AGENT if agent else Kind.CUSTOMER))),
        agent=agent,
        after=span(str(table.get("after", "45m" if agent else "2h"))),
        urgent=bool(table.get("urgent", False)),
        sender=person(str(sender)) if sender else None,
        signature=None if signature is None else str(signature).strip(),
        posting=Posting(str(table.get("posting", Posting.TOP))),
        answers=tuple((str(pair[0]), str(pair[1])) for pair in _lists(table.get("answers"))),
        quote=bool(table.get("quote", True)),
        html_only=bool(table.get("html_only", False)),
        files=tuple(map(str, _list(table.get("files")))),
        coding=NameCoding(str(table.get("coding", NameCoding.RFC2231))),
        headers=tuple((key, str(value)) for key, value in _pairs(table.get("headers"))),
        **{key: str(table.get(key, "")) for key in _PLAIN_KEYS},
    )


_PLAIN_KEYS = ("to", "cc", "subject", "client", "language", "html", "form", "detail", "folder")


def _only(table: _Table, allowed: set[str], where: str) -> None:
    unknown = sorted(set(table) - allowed)
    if unknown:
        raise DeclarationError(
            f"{where}: unknown keys {', '.join(unknown)}. Known: {', '.join(sorted(allowed))}."
        )


def _tables(value: object) -> list[_Table]:
    return [dict(item) for item in value] if isinstance(value, list) else []


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _lists(value: object) -> list[list[object]]:
    return [_list(item) for item in _list(value)]


def _pairs(value: object) -> list[tuple[str, object]]:
    return list(value.items()) if isinstance(value, dict) else []
