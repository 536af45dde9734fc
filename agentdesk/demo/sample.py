"""The sample mailbox: declared conversations become mails with dates that fit today, each with a careful person's labels."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial

from agentdesk.demo import files, forms
from agentdesk.demo.clients import CLIENTS, Client
from agentdesk.demo.declared import Conversation, DeclaredMail, Person, conversations, page
from agentdesk.demo.endpoints import ADDRESS, HOST_DOMAIN
from agentdesk.demo.letters import File, Letter, compose, token
from agentdesk.demo.quoting import Quoted
from agentdesk.demo.wire import Entity
from agentdesk.domain.message import Kind

VIPS = (
    "m.okafor@lanternbooks.example",
    "k.wrobel@zielnikbabci.example",
    "dvandermeer@vandermeer-legal.example",
)
"""Contacts whom the demo's agent has marked as VIP."""

_AGENTS = {"Marta": "Marta Zielińska", "Tom": "Tom Ellery", "Rafael": "Rafael Moura"}
_ANSWERABLE = frozenset({Kind.CUSTOMER, Kind.VOICEMAIL, Kind.CALENDAR, Kind.FORUM})
_TODAY = timedelta(hours=36)
_DESKTOPS = {
    "en": ("gmail", "outlook", "apple", "thunderbird", "iphone"),
    "pl": ("thunderbird", "gmail", "outlook", "roundcube", "samsung"),
    "pt": ("gmail", "iphone", "outlook", "thunderbird", "apple"),
}


@dataclass(frozen=True, slots=True)
class Labels:
    """What a careful person would say about a mail."""

    kind: Kind
    language: str
    urgent: bool
    new_text: str
    """Without signature and quotation; compare with white space collapsed."""
    closing: str
    """The tail of `new_text` that is only a greeting and a name; some would count it as signature."""
    attachments: tuple[str, ...]
    thread: str
    """The same for all mails of one conversation."""
    duplicate_of: str
    """Message-ID of the mail this is a second delivery of, or empty."""


@dataclass(frozen=True, slots=True)
class SampleMail:
    """One mail of the sample: bytes, where it lies, since when, and its labels."""

    raw: bytes
    folder: str
    received_at: datetime
    flags: frozenset[str]
    message_id: str
    subject: str
    labels: Labels


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody the demo can be written to."""

    person: Person
    language: str
    client: Client
    signature: str
    zone: int
    answers: bool
    """False for machines: nobody there writes back."""


@dataclass(frozen=True, slots=True)
class SampleMailbox:
    """Everything the servers start with: mails, oldest first, and the people behind them by lower-case address."""

    mails: tuple[SampleMail, ...]
    people: dict[str, Correspondent]
    vips: tuple[str, ...] = VIPS

    def emptied(self) -> "SampleMailbox":
        """The same people, and no mail yet."""
        return replace(self, mails=())


def load_sample(now: datetime | None = None) -> SampleMailbox:
    """The sample mailbox with ages counted back from `now` (aware; the current time by default)."""
    moment = (now or datetime.now(UTC)).replace(microsecond=0)
    declared = conversations()
    mails = [mail for one in declared for mail in _Writer(one, moment).mails()]
    return SampleMailbox(tuple(sorted(mails, key=_arrival)), _people(declared))


class _Writer:
    """Writes one conversation, mail by mail, each knowing the one before it."""

    def __init__(self, conversation: Conversation, now: datetime) -> None:
        self._conversation = conversation
        self._now = now
        self._at = _begun(conversation, now)
        self._letters: list[Letter] = []
        self._mails: list[SampleMail] = []

    def mails(self) -> list[SampleMail]:
        for number, declared in enumerate(self._conversation.mails):
            self._at += declared.after if number else timedelta(0)
            self._mails.append(self._copied() if declared.form == "copy" else self._written(declared, number))
        return self._mails

    def _written(self, declared: DeclaredMail, number: int) -> SampleMail:
        letter = self._letter(declared, number)
        received = () if declared.agent else trace(letter, self._at)
        raw = compose(letter, received)
        self._letters.append(letter)
        return SampleMail(
            raw=raw,
            folder=declared.folder or ("Sent" if declared.agent else "INBOX"),
            received_at=self._at + timedelta(seconds=0 if declared.agent else 4),
            flags=self._flags(declared, number),
            message_id=letter.message_id,
            subject=letter.subject,
            labels=self._labels(declared, letter),
        )

    def _copied(self) -> SampleMail:
        first = self._mails[-1]
        again = (
            b"Received: from mx2.brightwave.example by imap.brightwave.example with LMTP; second route\r\n"
        )
        labels = replace(first.labels, duplicate_of=first.message_id)
        return replace(
            first, raw=again + first.raw, received_at=first.received_at + timedelta(seconds=41), labels=labels
        )

    def _letter(self, declared: DeclaredMail, number: int) -> Letter:
        own, before = self._conversation, self._letters[-1] if self._letters else None
        sender = self._sender(declared)
        client = self._client(declared, sender)
        zone = timezone(timedelta(hours=1 if declared.agent else own.zone))
        letter = Letter(
            name=sender.name,
            address=sender.address,
            to=declared.to or (self._answered() if declared.agent else own.to or ADDRESS),
            subject=declared.subject or (f"Re: {own.subject}" if before else own.subject),
            at=self._at.astimezone(zone),
            message_id=client.message_id(token(own.id, number), sender.address.partition("@")[2]),
            text=declared.text,
            language=declared.language or own.language,
            client=client,
            cc=declared.cc,
            closing=declared.closing,
            signature=self._signature(declared),
            in_reply_to=before.message_id if before and declared.form != "dsn" else "",
            references=() if declared.form == "dsn" else tuple(letter.message_id for letter in self._letters),
            quoted=as_quoted(before, zone) if before and declared.quote and not _formal(declared) else None,
            posting=declared.posting,
            answers=declared.answers,
            html=page(declared.html) if declared.html else "",
            html_only=declared.html_only,
            files=tuple(map(partial(_file, declared), declared.files)),
            headers=declared.headers,
        )
        return replace(letter, body=self._form(declared, letter))

    def _form(self, declared: DeclaredMail, letter: Letter) -> Entity | None:
        if declared.form == "dsn":
            failed, _, diagnostic = declared.detail.partition(" ")
            return forms.delivery_report(declared.text, failed, diagnostic, self._mails[-1].raw, self._at)
        if declared.form == "invite":
            starts = (self._now + timedelta(days=2)).replace(hour=10, minute=0, second=0)
            return forms.invitation(letter.plain, declared.detail, letter.address, ADDRESS, starts)
        return None

    def _sender(self, declared: DeclaredMail) -> Person:
        if declared.agent:
            return Person(f"{_AGENTS[declared.agent]} · Brightwave Support", ADDRESS)
        return declared.sender or self._conversation.who

    def _answered(self) -> str:
        """Whom our answer goes to: whoever wrote last, else the one the conversation is with."""
        theirs = [letter for letter in self._letters if letter.address != ADDRESS]
        return theirs[-1].address if theirs else self._conversation.who.address

    def _client(self, declared: DeclaredMail, sender: Person) -> Client:
        if declared.agent:
            return CLIENTS["agentdesk"]
        if declared.kind is not Kind.CUSTOMER and not declared.client:
            return CLIENTS["machine"]
        return client_for(
            declared.client or self._conversation.client, self._conversation.language, sender.address
        )

    def _signature(self, declared: DeclaredMail) -> str:
        if declared.agent:
            return (
                f"{_AGENTS[declared.agent]}\nBrightwave Hosting support · https://status.brightwave.example"
            )
        if declared.signature is not None:
            return declared.signature
        own = declared.sender is None and declared.kind is Kind.CUSTOMER
        return self._conversation.signature if own else ""

    def _flags(self, declared: DeclaredMail, number: int) -> frozenset[str]:
        later = self._conversation.mails[number + 1 :]
        if declared.agent:
            return frozenset({"\\Seen"})
        if any(mail.agent for mail in later):
            return frozenset({"\\Seen", "\\Answered"})
        patience = timedelta(days=2) if declared.kind in _ANSWERABLE else timedelta(hours=8)
        return frozenset({"\\Seen"}) if self._now - self._at > patience else frozenset()

    def _labels(self, declared: DeclaredMail, letter: Letter) -> Labels:
        return Labels(
            kind=declared.kind,
            language=letter.language,
            urgent=declared.urgent,
            new_text=letter.new_text,
            closing=letter.closing,
            attachments=tuple(file.name for file in letter.files),
            thread=self._conversation.id,
            duplicate_of="",
        )


def _begun(conversation: Conversation, now: datetime) -> datetime:
    """When the first mail was written: conversations that are not of today begin in their writer's working hours."""
    at = now - conversation.age
    if conversation.age < _TODAY:
        return at
    draw = int(token(conversation.id, "hour")[:6], 16)
    there = at.astimezone(timezone(timedelta(hours=conversation.zone)))
    begun = there.replace(hour=8 + draw % 9, minute=draw % 60, second=draw % 47)
    return (begun if begun <= there else begun - timedelta(days=1)).astimezone(UTC)


def client_for(name: str, language: str, address: str) -> Client:
    """The client a person uses: the named one, else one that is common where they live, always the same for them."""
    choice = _DESKTOPS.get(language, _DESKTOPS["en"])
    return CLIENTS[name or choice[int(token(address)[:6], 16) % len(choice)]]


def as_quoted(letter: Letter, zone: timezone) -> Quoted:
    """A letter as it appears under the answer to it, dated by the clock of who answers."""
    at = letter.at.astimezone(zone)
    return Quoted(letter.name, letter.address, letter.to, letter.subject, at, letter.plain)


def trace(letter: Letter, at: datetime) -> tuple[str, ...]:
    """Two Received headers (RFC 5321 section 4.4), newest first: our relay, and the sender's own server."""
    domain = letter.address.partition("@")[2]
    unique = token(letter.message_id)[:12].upper()
    stamp = f"{at:%a, %d %b %Y %H:%M:%S %z}"
    relay = (
        f"from mail.{domain} (mail.{domain} [192.0.2.{int(unique[:4], 16) % 250 + 1}])\r\n"
        f"\tby mx1.{HOST_DOMAIN} (Postfix) with ESMTPS id {unique}\r\n\tfor <{ADDRESS}>; {stamp}"
    )
    return (
        relay,
        f"from [10.0.{int(unique[4:6], 16)}.17] (localhost [127.0.0.1])\r\n\tby mail.{domain} with ESMTPSA id {unique[::-1]}; {stamp}",
    )


def _formal(declared: DeclaredMail) -> bool:
    return bool(declared.form) or declared.kind not in (Kind.CUSTOMER, Kind.AGENT)


def _file(declared: DeclaredMail, name: str) -> File:
    """An attachment from its name; `cid:` in front puts it into the HTML."""
    inline = name.startswith("cid:")
    bare = name.removeprefix("cid:")
    content_type, make = files.MAKERS[bare.rpartition(".")[2].lower()]
    identity = f"{bare.partition('.')[0]}@{HOST_DOMAIN}" if inline else ""
    return File(bare, content_type, make(bare.rpartition(".")[0]), declared.coding, identity)


def _people(declared: Iterable[Conversation]) -> dict[str, Correspondent]:
    """Everybody by address; who once wrote as a person counts as one, though their calendar writes too."""
    people: dict[str, Correspondent] = {}
    for one in declared:
        for mail in one.mails:
            who = mail.sender or one.who
            known = people.get(who.address.lower())
            if not mail.agent and (known is None or not known.answers):
                people[who.address.lower()] = _correspondent(one, mail, who)
    return people


def _correspondent(one: Conversation, mail: DeclaredMail, who: Person) -> Correspondent:
    client = client_for(mail.client or one.client, one.language, who.address)
    return Correspondent(who, one.language, client, one.signature, one.zone, mail.kind is Kind.CUSTOMER)


def _arrival(mail: SampleMail) -> datetime:
    return mail.received_at
