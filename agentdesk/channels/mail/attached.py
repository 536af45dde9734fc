"""Lists what is attached to a mail, and gives its content: both count the leaves in the same way."""

from dataclasses import dataclass

from agentdesk.channels.mail.body import plain_of
from agentdesk.channels.mail.encoded_words import readable
from agentdesk.channels.mail.file_names import display_name
from agentdesk.channels.mail.structure import Structure
from agentdesk.channels.mail.uuencode import UuFile, extract
from agentdesk.domain.message import Attachment


@dataclass(frozen=True, slots=True)
class Listed:
    """An attachment and its decoded content."""

    attachment: Attachment
    content: bytes


def listed(structure: Structure) -> tuple[Listed, ...]:
    """Attachments in the order of the mail; uuencoded files from the text come last, numbered on."""
    attached = {id(part) for part in structure.chosen.attached}
    found: list[Listed] = []
    count = 0
    for count, part in enumerate(structure.root.leaves(), start=1):
        if id(part) in attached:
            content = part.load()
            inline = bool(part.content_id) and part.disposition != "attachment"
            name = display_name(part.name)
            found.append(
                Listed(
                    Attachment(count - 1, name, part.content_type, len(content), part.content_id, inline),
                    content,
                )
            )
    return (*found, *_from_text(structure, count))


def _from_text(structure: Structure, first: int) -> tuple[Listed, ...]:
    files = [
        file
        for passage in structure.chosen.passages
        for part in passage.plain
        for file in extract(plain_of(part)[0])[1]
    ]
    return tuple(_uu(file, first + number) for number, file in enumerate(files))


def _uu(file: UuFile, part: int) -> Listed:
    name = display_name(readable(file.name))
    return Listed(Attachment(part, name, "application/octet-stream", len(file.content)), file.content)
