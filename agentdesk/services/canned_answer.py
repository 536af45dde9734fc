"""Makes an answer of canned responses where no editor does it: one below the other, with all that goes along."""

from dataclasses import replace

from agentdesk.domain.canned import Inserted
from agentdesk.domain.draft import Draft, DraftAttachment
from agentdesk.services.canned import FilledCanned


def with_canned(draft: Draft, canned: FilledCanned, files: tuple[DraftAttachment, ...]) -> Draft:
    """`canned`, with its `files`, below what `draft` says so far."""
    before = f"{draft.text.rstrip()}\n\n" if draft.text.strip() else ""
    stretch = Inserted(len(before), len(before) + len(canned.text), canned.use)
    return replace(
        draft,
        text=before + canned.text,
        subject=canned.subject or draft.subject,
        canned=tuple(dict.fromkeys((*draft.canned, canned.use))),
        inserted=(*draft.inserted, stretch),
        attachments=(*draft.attachments, *files),
        macro=draft.macro.then(canned.macro),
    )
