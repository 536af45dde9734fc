"""Writes the mails that come in while the demo runs: the urgent one, customers' answers, a failed delivery."""

from datetime import UTC, datetime, timedelta, timezone

from agentdesk.demo import forms
from agentdesk.demo.clients import CLIENTS
from agentdesk.demo.endpoints import ADDRESS, HOST_DOMAIN, URGENT_ADDRESS
from agentdesk.demo.letters import Letter, token
from agentdesk.demo.quoting import Quoted
from agentdesk.demo.sample import Correspondent
from agentdesk.demo.script import Script
from agentdesk.demo.submitted import Submitted


class Author:
    """Puts the script's words into letters; the same seed gives the same ids."""

    def __init__(self, script: Script, seed: int) -> None:
        self._script = script
        self._seed = seed

    def answer(self, mail: Submitted, reader: Correspondent, number: int, text: str) -> Letter:
        """The customer's `number`-th answer to the agent's mail, threaded and quoting it."""
        person, zone = reader.person, timezone(timedelta(hours=reader.zone))
        unique = token(self._seed, person.address, number, mail.message_id)
        return Letter(
            name=person.name,
            address=person.address,
            to=mail.sender_address or ADDRESS,
            subject=mail.subject if mail.subject.lower().startswith("re:") else f"Re: {mail.subject}",
            at=now().astimezone(zone),
            message_id=reader.client.message_id(unique, person.address.partition("@")[2]),
            text=text,
            language=reader.language,
            client=reader.client,
            closing=f"{self._script.closings[reader.language]}\n{person.name.partition(' ')[0]}",
            signature=reader.signature,
            in_reply_to=mail.message_id,
            references=(*mail.references, mail.message_id),
            quoted=_as_read(mail, zone),
        )

    def urgent(self) -> Letter:
        """The mail that raises the alert, dated now; each has an id of its own."""
        urgent, at = self._script.urgent, datetime.now(UTC)
        domain = urgent.person.address.partition("@")[2]
        return Letter(
            name=urgent.person.name,
            address=urgent.person.address,
            to=URGENT_ADDRESS,
            subject=urgent.subject,
            at=at.replace(microsecond=0),
            message_id=f"{token(self._seed, 'urgent', at)}@{domain}",
            text=urgent.text,
            language="en",
            client=CLIENTS["iphone"],
            closing=urgent.closing,
            signature=urgent.signature,
            headers=(("X-Priority", "1 (Highest)"), ("Importance", "high")),
        )


def delivery_failure(mail: Submitted, raw: bytes, address: str) -> Letter:
    """The report of our own mail server that a mailbox is full (RFC 3464)."""
    said = f"552 5.2.2 <{address}>: mailbox is full"
    text = (
        f"This is the mail system at host mx1.{HOST_DOMAIN}.\n\n"
        f"Your message could not be delivered to:\n\n<{address}>: {said}\n"
    )
    return Letter(
        name="Mail Delivery System",
        address=f"MAILER-DAEMON@mx1.{HOST_DOMAIN}",
        to=mail.sender_address or ADDRESS,
        subject="Undelivered Mail Returned to Sender",
        at=now(),
        message_id=f"{token(mail.message_id, address)}@mx1.{HOST_DOMAIN}",
        text=text,
        language="en",
        client=CLIENTS["machine"],
        headers=(("Return-Path", "<>"), ("Auto-Submitted", "auto-replied")),
        body=forms.delivery_report(text, address, said, raw, now()),
    )


def now() -> datetime:
    """The current time to the second, UTC."""
    return datetime.now(UTC).replace(microsecond=0)


def _as_read(mail: Submitted, zone: timezone) -> Quoted:
    name = mail.sender_name or mail.sender_address
    return Quoted(name, mail.sender_address, mail.to, mail.subject, mail.at.astimezone(zone), mail.text)
