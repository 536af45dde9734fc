"""A customer with a mailbox of their own: writes to support through Postfix and reads what comes back."""

from __future__ import annotations

import smtplib
import time
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from tests.lab.children import wait_for
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix


@dataclass(frozen=True, slots=True)
class Customer:
    """`writes` sends a new conversation, `answers` continues one, `receives` waits for mail."""

    name: str
    address: str
    postfix: Postfix
    dovecot: Dovecot

    def writes(
        self,
        subject: str,
        text: str,
        to: str = "support@hosting.test",
        headers: dict[str, str] | None = None,
        attachments: dict[str, bytes] | None = None,
    ) -> EmailMessage:
        message = self._message(subject, text, to)
        for header, value in (headers or {}).items():
            message[header] = value
        for filename, content in (attachments or {}).items():
            message.add_attachment(content, maintype="application", subtype="octet-stream", filename=filename)
        return self.sends(message)

    def answers(self, received: EmailMessage, text: str) -> EmailMessage:
        """Reply as a mail program does: threaded, with the quoted text below an attribution line."""
        quoted = "".join(f"> {line}\n" for line in text_of(received).splitlines())
        subject = (
            received["Subject"]
            if str(received["Subject"]).lower().startswith("re:")
            else f"Re: {received['Subject']}"
        )
        body = f"{text}\n\nOn {received['Date']}, {received['From']} wrote:\n{quoted}"
        message = self._message(subject, body, str(received["Reply-To"] or received["From"]))
        message["In-Reply-To"] = received["Message-ID"]
        message["References"] = f"{received['References'] or ''} {received['Message-ID']}".strip()
        return self.sends(message)

    def answers_automatically(self, received: EmailMessage, text: str) -> EmailMessage:
        """A vacation reply as RFC 3834 wants it."""
        message = self._message(f"Automatic reply: {received['Subject']}", text, str(received["From"]))
        message["Auto-Submitted"] = "auto-replied"
        message["In-Reply-To"] = received["Message-ID"]
        message["References"] = received["Message-ID"]
        return self.sends(message)

    def sends(self, message: EmailMessage) -> EmailMessage:
        with smtplib.SMTP("127.0.0.1", self.postfix.incoming_port) as session:
            session.send_message(message)
        return message

    def inbox(self) -> list[EmailMessage]:
        return self.dovecot.messages(self.address)

    def receives(self, text: str, seconds: float = 15.0) -> EmailMessage:
        """The newest message whose subject or text contains `text`, waited for."""
        return wait_for(f"{self.address} receives {text!r}", lambda: self._newest(text), seconds, every=0.05)

    def _newest(self, text: str) -> EmailMessage | None:
        found = [one for one in self.inbox() if text in str(one["Subject"]) or text in text_of(one)]
        return found[-1] if found else None

    def _message(self, subject: str, text: str, to: str) -> EmailMessage:
        message = EmailMessage()
        message["From"] = f"{self.name} <{self.address}>"
        message["To"] = to
        message["Subject"] = subject
        message["Date"] = formatdate(time.time())
        message["Message-ID"] = make_msgid(domain=self.address.partition("@")[2])
        message.set_content(text)
        return message


def text_of(message: EmailMessage) -> str:
    """The plain text a person reads, empty where there is none."""
    body = message.get_body(preferencelist=("plain", "html"))
    return "" if body is None else str(body.get_content())


def is_threaded_under(reply: EmailMessage, original: EmailMessage) -> bool:
    """RFC 5322, 3.6.4: the reply names the original in In-Reply-To and last in References."""
    wanted = str(original["Message-ID"]).strip()
    references = str(reply["References"] or "").split()
    return str(reply["In-Reply-To"] or "").strip() == wanted and bool(references) and references[-1] == wanted
