"""Reads back from a mail of ours what was typed for it, so that taking it back loses nothing."""

import re
from dataclasses import replace

from agentdesk.channels.mail import split_at_quote
from agentdesk.domain.draft import DraftAttachment
from agentdesk.domain.message import Message

_SIGNED = "\n-- \n"


def typed_and_quoted(message: Message) -> tuple[str, str]:
    """The text without its signature, and the quote; lines with `>` that were typed stay in the text."""
    apart = split_at_quote(message.text)
    if apart is None:
        return message.new_text, message.quote
    text, quote = apart
    typed, signed, _ = text.rpartition(_SIGNED)
    return (typed if signed else text).strip(), quote


def with_pictures(text: str, files: tuple[DraftAttachment, ...]) -> tuple[str, tuple[DraftAttachment, ...]]:
    """The text with its pictures where their names stand, and the files; what stands nowhere goes along as a file."""
    kept = []
    for file in files:
        there = f"[{file.name}]"
        before, *after = re.split(rf"(?<!!){re.escape(there)}", text)
        if file.content_id and after:
            text = f"!{there}(cid:{file.content_id})".join([before, *after])
            kept.append(file)
        else:
            kept.append(replace(file, content_id=""))
    return text, tuple(kept)
