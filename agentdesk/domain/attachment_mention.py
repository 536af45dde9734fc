"""Notices an answer that speaks of a file which nobody attached."""

from agentdesk.domain import attachment_words as words
from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.wording import Wording


def forgotten_attachment(draft: Draft, wording: Wording) -> tuple[Finding, ...]:
    """The first words of the draft's `wording` that speak of an attachment, where it has none."""
    if any(not attachment.content_id for attachment in draft.attachments):
        return ()
    others = {wording.sentence_at(first).first for first, _ in words.OF_OTHERS.found(wording)}
    for first, last in words.ATTACHED.found(wording):
        sentence = wording.sentence_at(first)
        if sentence.first not in others and not wording.asks(sentence):
            start, end = wording.span(first, last)
            return (Finding(FindingKind.NO_ATTACHMENT, draft.text[start:end], start, end),)
    return ()
