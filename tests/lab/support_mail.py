"""Support mail of a hosting firm in any quantity: varied, threaded, in three languages, same for a seed.

Sizes, shapes and encodings follow a support mailbox: short plain questions, HTML with style sheets,
quoted histories, a few attachments; about 8 kB a message on average. One conversation in five is about something that
has stopped or was broken into; the others are the daily round of invoices, plans, records and thanks.
"""

from __future__ import annotations

import base64
import binascii
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.header import Header
from email.utils import formatdate

from tests.lab.phrases import PHRASES, Phrases

_ALARMING = 0.2
FIRST_SENT = 1_735_700_000  # seconds since the epoch: January 2025
SUPPORT = "support@hosting.test"


def support_mails(number: int, seed: int = 7) -> Iterator[bytes]:
    """`number` messages, oldest first; about half of them continue a conversation begun before."""
    writer = _Writer(random.Random(seed))
    for position in range(number):
        yield writer.next_message(FIRST_SENT + position * 180)


@dataclass(slots=True)
class _Conversation:
    subject: str
    phrases: Phrases
    name: str
    address: str
    domain: str
    alarming: bool
    ids: list[str] = field(default_factory=list)
    last_text: str = ""


@dataclass(slots=True)
class _Writer:
    chance: random.Random
    open: list[_Conversation] = field(default_factory=list)
    written: int = 0

    def next_message(self, sent_at: int) -> bytes:
        self.written += 1
        conversation = self._conversation()
        from_support = bool(conversation.ids) and self.chance.random() < 0.5
        text = self._text(conversation, from_support)
        quoted = self._quoted(conversation) if conversation.ids else ""
        headers = self._headers(conversation, from_support, sent_at)
        conversation.last_text = text
        return headers.encode("ascii") + self._body(text, quoted)

    def _conversation(self) -> _Conversation:
        if self.open and self.chance.random() < 0.5:
            return self.chance.choice(self.open)
        begun = self._begin()
        self.open.append(begun)
        if len(self.open) > 400:
            self.open.pop(self.chance.randrange(200))
        return begun

    def _begin(self) -> _Conversation:
        phrases = self.chance.choice(PHRASES)
        name = f"{self.chance.choice(phrases.first_names)} {self.chance.choice(phrases.last_names)}"
        number = self.chance.randrange(100_000)
        domain = f"{self.chance.choice(phrases.trades)}-{number}.example"
        address = f"{_ascii(name).replace(' ', '.')}{number % 97}@{domain}"
        alarming = self.chance.random() < _ALARMING
        subjects = phrases.alarm_subjects if alarming else phrases.subjects
        subject = self.chance.choice(subjects).format(domain=domain, number=number)
        return _Conversation(subject, phrases, name, address, domain, alarming)

    def _text(self, conversation: _Conversation, from_support: bool) -> str:
        phrases = conversation.phrases
        paragraphs = [self._paragraph(conversation) for _ in range(self.chance.choice((1, 1, 1, 2, 2, 3)))]
        if conversation.alarming and not from_support:
            alarm = self._fill(self.chance.choice(phrases.alarms), conversation.domain)
            paragraphs.insert(self.chance.randrange(len(paragraphs) + 1), alarm)
        closing = f"{phrases.closing}\n{'Support, Small Host' if from_support else conversation.name}"
        telephone = f"+48 555 {self.chance.randrange(10**6):06d}"
        signature = f"\n-- \n{conversation.name}\n{conversation.domain}\ntel. {telephone}"
        return "\n\n".join([phrases.greeting, *paragraphs, closing]) + ("" if from_support else signature)

    def _paragraph(self, conversation: _Conversation) -> str:
        sentences = self.chance.choices(conversation.phrases.sentences, k=self.chance.randrange(2, 7))
        filled = (self._fill(sentence, conversation.domain) for sentence in sentences)
        return " ".join(filled)

    def _fill(self, sentence: str, domain: str) -> str:
        draw = self.chance.randrange
        return sentence.format(
            domain=domain,
            number=draw(100_000),
            ip=f"203.0.113.{draw(256)}",
            clock=f"{draw(24):02d}:{draw(60):02d}",
            code=f"{draw(1 << 32):08x}",
            path=f"/home/u{draw(9999)}/public_html/wp-content/plugins/p{draw(999)}",
        )

    def _quoted(self, conversation: _Conversation) -> str:
        lines = "\n".join(f"> {line}" for line in conversation.last_text.splitlines()[:60])
        return f"\n\n{conversation.phrases.attribution.format(name=conversation.name)}\n{lines}"

    def _headers(self, conversation: _Conversation, from_support: bool, sent_at: int) -> str:
        domain = "hosting.test" if from_support else conversation.domain
        message_id = f"<{self.chance.randrange(1 << 60):015x}.{self.written}@{domain}>"
        customer, support = f"{_encoded(conversation.name)} <{conversation.address}>", f"Support <{SUPPORT}>"
        sender, recipient = (support, customer) if from_support else (customer, support)
        subject = f"Re: {conversation.subject}" if conversation.ids else conversation.subject
        lines = [
            f"Return-Path: <{SUPPORT if from_support else conversation.address}>",
            f"Received: from mail.{domain} (mail.{domain} [203.0.113.{self.written % 256}])",
            f"\tby mx.hosting.test (Postfix) with ESMTPS id {self.written:012X}; {formatdate(sent_at)}",
            f"DKIM-Signature: v=1; a=rsa-sha256; d={domain}; s=mail; h=from:to:subject; b={self._noise(170)}",
            f"From: {sender}",
            f"To: {recipient}",
            f"Subject: {_encoded(subject)}",
            f"Date: {formatdate(sent_at)}",
            f"Message-ID: {message_id}",
            *self._thread_headers(conversation),
            "MIME-Version: 1.0\n",
        ]
        conversation.ids.append(message_id)
        return "\n".join(lines)

    def _thread_headers(self, conversation: _Conversation) -> list[str]:
        if not conversation.ids:
            return []
        references = "\n ".join(conversation.ids[:1] + conversation.ids[1:][-8:])
        return [f"In-Reply-To: {conversation.ids[-1]}", f"References: {references}"]

    def _body(self, text: str, quoted: str) -> bytes:
        shape = self.chance.random()
        if shape < 0.45:
            return self._leaf("plain", text + quoted)
        alternative = self._alternative(text, quoted)
        if shape < 0.94:
            return alternative
        return self._multipart("mixed", [alternative, self._attachment()])

    def _alternative(self, text: str, quoted: str) -> bytes:
        style = "margin:0cm;font-size:11pt;font-family:Calibri,sans-serif"
        paragraphs = "".join(
            f'<p class="MsoNormal" style="{style}">{part}<o:p></o:p></p>\n' for part in text.split("\n")
        )
        history = f"<blockquote>{'<br>'.join(quoted.splitlines())}</blockquote>"
        sheet = "".join(
            f"p.s{n} {{margin:0;padding:{n}px;color:#{n * 4099 % 0xFFFFFF:06x}}}\n" for n in range(60)
        )
        html = f"<html><head><style>{sheet}</style></head><body>{paragraphs}{history}</body></html>"
        return self._multipart("alternative", [self._leaf("plain", text + quoted), self._leaf("html", html)])

    def _attachment(self) -> bytes:
        name = self.chance.choice(("zrzut ekranu.png", "error.log", "invoice.pdf", "captura.jpg"))
        content = base64.encodebytes(self.chance.randbytes(self.chance.randrange(8_000, 70_000)))
        head = (
            f'Content-Type: application/octet-stream; name="{name}"\nContent-Transfer-Encoding: base64\n'
            f'Content-Disposition: attachment; filename="{name}"\n\n'
        )
        return head.encode("ascii") + content

    def _multipart(self, subtype: str, parts: list[bytes]) -> bytes:
        boundary = f"=_{self._noise(20)}"
        head = f'Content-Type: multipart/{subtype}; boundary="{boundary}"\n\n'.encode("ascii")
        edge = f"--{boundary}\n".encode("ascii")
        return head + b"".join(edge + part + b"\n" for part in parts) + f"--{boundary}--\n".encode("ascii")

    def _leaf(self, subtype: str, text: str) -> bytes:
        encoding, content = self._transfer(text.encode("utf-8"))
        head = f"Content-Type: text/{subtype}; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n"
        return head.encode("ascii") + content + b"\n"

    def _transfer(self, content: bytes) -> tuple[str, bytes]:
        draw = self.chance.random()
        if draw < 0.4:
            return "quoted-printable", binascii.b2a_qp(content)
        if draw < 0.55:
            return "base64", base64.encodebytes(content)
        return "8bit", content

    def _noise(self, length: int) -> str:
        return (
            base64.urlsafe_b64encode(self.chance.randbytes(length)).decode("ascii")[:length].replace("=", "x")
        )


def _encoded(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=900).encode()


def _ascii(word: str) -> str:
    return word.lower().translate(str.maketrans("ąćęłńóśźżãáâçéêíõúô", "acelnoszzaaaceeiouo"))
