"""What a customer asks in a ticket, as text to find answers for."""

from agentdesk.domain.message import Direction
from agentdesk.domain.views import Thread


def asked_in(thread: Thread) -> str:
    """What the customer wrote since the last answer; everything of theirs where that is nothing."""
    newest: list[str] = []
    for mail in reversed(thread.messages):
        if mail.direction is Direction.OUTGOING and newest:
            break
        if mail.direction is Direction.INCOMING:
            newest.insert(0, mail.message.new_text)
    return f"{thread.row.subject}.\n" + "\n".join(newest)
