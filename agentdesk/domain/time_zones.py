"""In which time zone a contact reads "by 16:00": the one that the newest mail was dated in, where it says so."""

import re
from datetime import datetime, timedelta, timezone, tzinfo

_OFFSET = re.compile(r"\s([+-])(\d\d)([0-5]\d)(?!\d)")
_FARTHEST = timedelta(hours=14)


def offset_of(date_header: str) -> timedelta | None:
    """The offset from UTC that a Date header (RFC 5322 section 3.3) tells; None where it tells of no place.

    `-0000` says so itself; `+0000` is what web mailers write wherever their users are.
    """
    match = _OFFSET.search(date_header[:200])
    if match is None:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    if not timedelta() < offset <= _FARTHEST:
        return None
    return offset if match[1] == "+" else -offset


def contact_zone(date_header: str, sent_at: datetime, own: tzinfo) -> tzinfo:
    """The contact's zone; `own`, which knows of summer time, where the contact's clock shows the same or is not known.

    `sent_at`: the time that the header tells (aware).
    """
    offset = offset_of(date_header)
    if offset is None or sent_at.astimezone(own).utcoffset() == offset:
        return own
    return timezone(offset)
