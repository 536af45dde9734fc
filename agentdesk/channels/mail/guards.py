"""Tells mail that would exhaust the fast parser before it is given to it: by its size, its header and a few counts.

That parser keeps some hundred bytes or more for each part, header line and fold, copies what is within a
message/rfc822 once for each level, and takes time with the square of the number of encoded words; measured in
docs/decisions. The tolerant reader is bounded in all of them.
"""

MAX_SIZE = 100 * 1024 * 1024
"""Bytes: larger mail is kept and shown as its source."""
_LARGE = 64 * 1024 * 1024
"""Bytes: beyond this the fast parser, which holds each leaf twice while it decodes it, takes too much memory."""
MAX_HEADER = 512 * 1024
"""Bytes of a mail's own header that the fast parser is given."""
_MOST: tuple[tuple[bytes, int], ...] = (
    (b"=?", 5_000),  # encoded words
    (b"\n--", 20_000),  # parts
    (b"\n ", 100_000),  # folds
    (b"\n\t", 100_000),
    (b":", 500_000),  # header lines of parts
    (b";", 500_000),  # parameters
)
"""What may occur how often."""
_HARMLESS = min(len(mark) * most for mark, most in _MOST)
"""Bytes that cannot hold so many of any of them."""
_SMALL = 256 * 1024
_MOST_COPIED = 128 * 1024 * 1024
"""Bytes that the fast parser may copy out of mails within the mail."""


class TooLarge(Exception):
    """The mail is larger than any mail server would take."""


def is_exhausting(source: bytes, header: int) -> bool:
    """Whether the fast parser had better not see `source`, whose header takes that many bytes. Raises TooLarge."""
    if len(source) > MAX_SIZE:
        raise TooLarge
    if len(source) > _LARGE or header > MAX_HEADER:
        return True
    if len(source) <= _HARMLESS:
        return False
    if any(_occurs(mark, most, source) for mark, most in _MOST):
        return True
    return len(source) > _SMALL and len(source) * _mails_within(source) > _MOST_COPIED


def _occurs(mark: bytes, most: int, source: bytes) -> bool:
    """More than `most` times. Short mail cannot hold so many; looking for one byte is quickest."""
    return len(source) > len(mark) * most and source.count(mark[-1:]) > most and source.count(mark) > most


def _mails_within(source: bytes) -> int:
    return source.lower().count(b"message/rfc822")
