"""Lists what is attached to a mail, and gives its content: both count the leaves in the same way."""

from collections.abc import Iterator
from dataclasses import dataclass

from agentdesk.channels.mail.body import plain_of
from agentdesk.channels.mail.charsets import NOT_ASCII
from agentdesk.channels.mail.encoded_words import readable
from agentdesk.channels.mail.file_names import display_name
from agentdesk.channels.mail.part import Part
from agentdesk.channels.mail.structure import Structure
from agentdesk.channels.mail.tnef import TnefFile, files_in
from agentdesk.channels.mail.uuencode import UuFile, extract
from agentdesk.domain.message import Attachment

_TNEF = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Listed:
    """An attachment and its decoded content.

    `opened`: its files are listed instead of it; `inside`: it is such a file.
    """

    attachment: Attachment
    content: bytes
    opened: bool = False
    inside: bool = False


def listed(structure: Structure) -> tuple[Listed, ...]:
    """Attachments in the order of the mail;
    then, numbered on, files uuencoded in the text and those in a winmail.dat.
    """
    attached = {id(part) for part in structure.chosen.attached}
    found: list[Listed] = []
    packed: list[TnefFile] = []
    count = 0
    for count, part in enumerate(structure.root.leaves(), start=1):
        if id(part) in attached:
            content = part.load()
            files = files_in(content) if _is_tnef(part) else ()
            found.append(_leaf(part, count - 1, content, opened=bool(files)))
            packed += files
    found += (_uu(file, number) for number, file in enumerate(_from_text(structure), start=count))
    after = count + sum(one.attachment.part >= count for one in found)
    return (*found, *(_inside(file, number) for number, file in enumerate(packed, start=after)))


def _is_tnef(part: Part) -> bool:
    return part.content_type in _TNEF or part.name.lower() == "winmail.dat"


def _leaf(part: Part, number: int, content: bytes, *, opened: bool) -> Listed:
    inline = bool(part.content_id) and part.disposition != "attachment"
    name = display_name(part.name) if part.name else ""
    return Listed(
        Attachment(number, name, part.content_type, len(content), part.content_id, inline), content, opened
    )


def _from_text(structure: Structure) -> Iterator[UuFile]:
    for passage in structure.chosen.passages:
        for part in filter(_may_hold_files, passage.plain):
            yield from extract(plain_of(part)[0])[1]


def _may_hold_files(part: Part) -> bool:
    """Whether the word with which a file begins is there: reading the text takes longer."""
    return b"begin " in part.load() or part.parameters.get("charset", "").lower().startswith(NOT_ASCII)


def _uu(file: UuFile, part: int) -> Listed:
    name = display_name(readable(file.name))
    return Listed(Attachment(part, name, _UNKNOWN_TYPE, len(file.content)), file.content)


def _inside(file: TnefFile, part: int) -> Listed:
    attachment = Attachment(
        part, display_name(file.name), file.content_type or _UNKNOWN_TYPE, len(file.content)
    )
    return Listed(attachment, file.content, inside=True)
