"""Turns the bytes of a mail into a `Message`, whatever state they are in.

guards (size, depth, parts, header length) -> fast parser -> tolerant reader -> the source itself, with a note
"""

import hashlib
import logging
from collections.abc import Iterator

from agentdesk.channels.mail.attached import Listed, listed
from agentdesk.channels.mail.body import BodyText, body_text
from agentdesk.channels.mail.charsets import decoded, without_overrides
from agentdesk.channels.mail.encoded_words import readable
from agentdesk.channels.mail.guards import TooLarge
from agentdesk.channels.mail.header_block import read_block
from agentdesk.channels.mail.heading import Heading, read_heading
from agentdesk.channels.mail.judged_words import JUDGED
from agentdesk.channels.mail.message_ids import first_id, read_ids
from agentdesk.channels.mail.part import NestedTooDeep
from agentdesk.channels.mail.reply_split import SplitText, split_reply
from agentdesk.channels.mail.returned import ids_in_words, returned_ids
from agentdesk.channels.mail.structure import Structure, with_structure
from agentdesk.channels.mail.uuencode import extract
from agentdesk.domain.ids import message_key_for
from agentdesk.domain.message import Attachment, Message

_logger = logging.getLogger(__name__)

_TRACE_LIMIT = 4000
_RAW_TEXT = 200_000
_PIECE = 1 << 20


def parse(source: bytes) -> Message:
    """The mail as a value. Never raises: what cannot be read is shown as its source, with `problems` saying why."""
    try:
        return with_structure(source, _message)
    except NestedTooDeep:
        return _as_source(
            source, "Its parts are nested far deeper than any mail needs, so its source is shown."
        )
    except TooLarge:
        return _as_source(source, "It is larger than 100 MB, so only the beginning of its source is shown.")
    except Exception:  # one mail must never stop the others: it is kept, logged and shown as its source
        _logger.exception("a mail of %d bytes could not be read", len(source))
        return _as_source(source, "It could not be read, so its source is shown.")


def _message(structure: Structure) -> Message:
    heading = read_heading(structure.block)
    body = body_text(structure.chosen.passages)
    files = listed(structure)
    text = extract(without_overrides(body.text))[0]
    hashed = text if body.plain is None else extract(without_overrides(body.plain))[0]
    return _built(
        heading,
        _content_hash(heading, hashed, structure, files),
        text,
        split_reply(text, heading.sender.name, answers=heading.answers),
        tuple(f.attachment for f in files if not f.opened),
        [*heading.problems, *_body_problems(structure, body)],
        has_html=structure.chosen.has_html,
        plain_differs=body.plain is not None,
        returned=returned_ids(structure) or ids_in_words(heading.sender.email, text),
    )


def _as_source(source: bytes, problem: str) -> Message:
    text = without_overrides(decoded(source[:_RAW_TEXT])[0]).replace("\r\n", "\n").replace("\r", "\n")
    digest = hashlib.blake2b(source, digest_size=16).hexdigest()
    return _built(read_heading(read_block(source)), digest, text, SplitText(text), (), [problem])


def _built(
    heading: Heading,
    digest: str,
    text: str,
    split: SplitText,
    attachments: tuple[Attachment, ...],
    problems: list[str],
    *,
    has_html: bool = False,
    plain_differs: bool = False,
    returned: tuple[str, ...] = (),
) -> Message:
    block = heading.block
    message_id = first_id(block.first("message-id")) or f"{digest}@no-message-id"
    return Message(
        key=message_key_for(message_id, digest),
        message_id=message_id,
        content_hash=digest,
        subject=heading.subject[:1000],
        from_=heading.sender,
        sent_at=heading.date,
        to=heading.people("to"),
        cc=heading.people("cc"),
        reply_to=heading.people("reply-to"),
        in_reply_to=read_ids(block.first("in-reply-to")),
        references=tuple(dict.fromkeys((*read_ids(" ".join(block.all("references"))), *returned))),
        sent_by=heading.sent_by,
        text=text,
        new_text=split.new_text,
        quote=split.quote,
        signature=split.signature,
        has_html=has_html,
        plain_differs=plain_differs,
        attachments=attachments,
        headers=tuple((n, readable(v)[:_TRACE_LIMIT]) for n, v in block.fields if n in JUDGED),
        problems=tuple(problems),
    )


def _body_problems(structure: Structure, body: BodyText) -> list[str]:
    problems = []
    if structure.mended:
        problems.append("Its structure is broken; what could be read is shown.")
    if body.guessed:
        problems.append("Its character set was missing or wrong and had to be guessed.")
    if body.cut:
        problems.append("Its text is very long; only the beginning is shown.")
    return problems


def _content_hash(heading: Heading, text: str, structure: Structure, files: tuple[Listed, ...]) -> str:
    """Over what both deliveries of a mail have alike: not over trace headers, transfer encodings or line ends."""
    digest = hashlib.blake2b(digest_size=16)
    sender = ",".join(person.email for person in heading.senders)
    for value in (sender, _when(heading), heading.subject, text.rstrip()):
        digest.update(value.encode("utf-8", "surrogatepass") + b"\x00")
    for passage in structure.chosen.passages:
        for part in passage.html:
            content = part.load()
            for piece in _with_line_feeds(content, _length_without_blank_end(content)):
                digest.update(piece)
            digest.update(b"\x00")
    for file in (one for one in files if not one.inside):
        digest.update(file.attachment.name.encode("utf-8", "replace") + b"\x00")
        as_text = file.attachment.content_type.startswith(("text/", "message/"))
        for piece in _with_line_feeds(file.content, len(file.content)) if as_text else (file.content,):
            digest.update(piece)
        digest.update(b"\x00")
    return digest.hexdigest()


def _when(heading: Heading) -> str:
    """The Date, as it stands; with neither a senseful one nor a Message-ID, only the way that a mail came tells it from
    the next one of the same words.
    """
    block = heading.block
    nameless = heading.date is None and not first_id(block.first("message-id"))
    return block.first("date").strip() + ("\n".join(block.all("received")) if nameless else "")


def _with_line_feeds(content: bytes, stop: int) -> Iterator[bytes]:
    """The content up to `stop` with LF for CR LF, in pieces, so that a large one is not held twice."""
    begin = 0
    while begin < stop:
        end = begin + _PIECE
        end += content[end - 1 : end] == b"\r"
        yield content[begin : min(end, stop)].replace(b"\r\n", b"\n")
        begin = end


def _length_without_blank_end(content: bytes) -> int:
    end = len(content)
    while end:
        piece = content[max(0, end - _PIECE) : end]
        kept = len(piece.rstrip())
        end -= len(piece) - kept
        if kept:
            break
    return end
