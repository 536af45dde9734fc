"""Gives single parts of a mail's source when somebody opens them: an attachment, an inline image, the HTML."""

from agentdesk.channels.mail.attached import Listed, listed
from agentdesk.channels.mail.body import Passage, body_text, page_of, plain_of
from agentdesk.channels.mail.charsets import without_overrides
from agentdesk.channels.mail.guards import TooLarge
from agentdesk.channels.mail.part import NestedTooDeep
from agentdesk.channels.mail.structure import Structure, with_structure
from agentdesk.domain.errors import NotFound

PART_BREAK = "\x0c"
"""Stands between the parts of one HTML body; each is sanitised alone, so that no tag spans two of them."""
IMAGE_TYPES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"})


def leaf(source: bytes, part: int) -> bytes:
    """The decoded content of attachment `part` (as numbered in `Message.attachments`). Raises NotFound."""
    for one in _files(source):
        if one.attachment.part == part:
            return one.content
    raise NotFound(f"The mail has no part {part}.", "Open its source instead.")


def inline_image(source: bytes, content_id: str) -> tuple[str, bytes] | None:
    """Type and content of the image that `cid:content_id` means in this mail (RFC 2392), or None."""
    wanted = content_id.removeprefix("cid:").strip("<> ")
    for one in _files(source):
        if one.attachment.content_id == wanted and wanted and one.attachment.content_type in IMAGE_TYPES:
            return one.attachment.content_type, one.content
    return None


def html_of(source: bytes) -> str | None:
    """The HTML of the mail as it was sent, parts set apart by PART_BREAK; None where it has none. Not safe to show."""
    try:
        return with_structure(source, _html)
    except (NestedTooDeep, TooLarge):
        return None


def plain_version(source: bytes) -> str:
    """The text/plain of a mail whose HTML says something else (`Message.plain_differs`); empty for other mail."""
    try:
        return with_structure(source, lambda structure: _plain(structure) or "")
    except (NestedTooDeep, TooLarge):
        return ""


def _plain(structure: Structure) -> str | None:
    plain = body_text(structure.chosen.passages).plain
    return None if plain is None else without_overrides(plain)


def _files(source: bytes) -> tuple[Listed, ...]:
    try:
        return with_structure(source, listed)
    except (NestedTooDeep, TooLarge):
        return ()


def _html(structure: Structure) -> str | None:
    if not structure.chosen.has_html:
        return None
    return PART_BREAK.join(page for passage in structure.chosen.passages for page in _pages(passage))


def _pages(passage: Passage) -> list[str]:
    from agentdesk.channels.mail.linkify import text_to_html

    if passage.html:
        return [page_of(part)[0].replace(PART_BREAK, " ") for part in passage.html]
    return [text_to_html(plain_of(part)[0]) for part in passage.plain]
