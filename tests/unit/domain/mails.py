"""Builds messages for tests of the rules that judge them: `a_mail("...").from_("...")`."""

from dataclasses import replace

from agentdesk.domain.ids import MessageKey
from agentdesk.domain.message import Address, Attachment, Message


def a_mail(text: str = "", subject: str = "A question", **headers: str) -> Message:
    """A mail of a customer; keyword arguments are headers (`_` for `-`)."""
    return Message(
        key=MessageKey("0" * 32),
        message_id="one@customer.example",
        content_hash="0" * 32,
        subject=subject,
        from_=Address("jan@customer.example", "Jan Nowak"),
        sent_at=None,
        to=(Address("support@host.example"),),
        text=text,
        new_text=text,
        headers=tuple((name.replace("_", "-"), value) for name, value in headers.items()),
    )


def from_(message: Message, sender: str) -> Message:
    """The same from `Name <address>`."""
    name, _, email = sender.rpartition(" <")
    return replace(message, from_=Address(email.rstrip(">"), name))


def with_file(message: Message, name: str, content_type: str) -> Message:
    """The same with an attachment."""
    return replace(message, attachments=(*message.attachments, Attachment(1, name, content_type, 100)))


def answering(message: Message, other: str = "before@host.example") -> Message:
    """The same as an answer to `other`."""
    return replace(message, in_reply_to=(other,), references=(other,))
