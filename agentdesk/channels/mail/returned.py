"""A report's way back to its conversation: the mail it brings back names the ids that it often leaves out itself."""

import re

from agentdesk.channels.mail.header_block import read_block
from agentdesk.channels.mail.message_ids import read_ids
from agentdesk.channels.mail.part import Part
from agentdesk.channels.mail.structure import Structure

_RETURNED = frozenset({"message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers"})
_RECEIPT = "message/disposition-notification"
_DAEMON = re.compile(r"mailer-daemon|postmaster", re.IGNORECASE)
_QUOTED_ID = re.compile(
    r"^[>| \t]{0,10}Message-ID:[ \t]{0,10}(<[^<>\s]{1,250}>)", re.IGNORECASE | re.MULTILINE
)


def returned_ids(structure: Structure) -> tuple[str, ...]:
    """Ids of the mail that a report is about, its own last (RFC 6522, RFC 8098); none for any other mail."""
    if structure.root.content_type != "multipart/report":
        return ()
    return next(filter(None, map(_ids, structure.root.leaves())), ())


def ids_in_words(sender: str, text: str) -> tuple[str, ...]:
    """The same for a report in plain words, as old servers write it, with the header of the mail quoted below them."""
    if not _DAEMON.match(sender):
        return ()
    return tuple(id_ for found in _QUOTED_ID.findall(text)[-1:] for id_ in read_ids(found))


def _ids(part: Part) -> tuple[str, ...]:
    if part.content_type in _RETURNED:
        block = read_block(part.load())
        return (*read_ids(" ".join(block.all("references"))), *read_ids(block.first("message-id")))
    if part.content_type == _RECEIPT:
        return read_ids(read_block(part.load()).first("original-message-id"))
    return ()
