"""Mails that machines write in forms of their own: delivery reports (RFC 3464) and invitations (RFC 5545)."""

import hashlib
from datetime import datetime, timedelta
from email.utils import format_datetime

from agentdesk.demo import wire
from agentdesk.demo.wire import CRLF


def delivery_report(
    explanation: str, failed: str, diagnostic: str, original: bytes, at: datetime
) -> wire.Entity:
    """A failure report about `original`, whose headers come back with it."""
    words = wire.text(explanation)
    status = _report(failed, diagnostic, at)
    head = original.partition(b"\r\n\r\n")[0] + b"\r\n"
    returned = wire.Entity(
        (("Content-Type", "text/rfc822-headers"), ("Content-Description", "Message headers")), head
    )
    return wire.multipart("report", [words, status, returned], report_type="delivery-status")


def invitation(text: str, title: str, organizer: str, attendee: str, starts: datetime) -> wire.Entity:
    """A meeting request that calendars understand, with its words beside it."""
    calendar = wire.text(_event(title, organizer, attendee, starts), "calendar; method=REQUEST")
    return wire.multipart("alternative", [wire.text(text), calendar])


def _report(failed: str, diagnostic: str, at: datetime) -> wire.Entity:
    status = diagnostic.split(" ", 2)[1] if diagnostic[:1].isdigit() else "5.0.0"
    lines = [
        "Reporting-MTA: dns; mx1.brightwave.example",
        f"Arrival-Date: {format_datetime(at - timedelta(seconds=20))}",
        "",
        f"Final-Recipient: rfc822; {failed}",
        "Action: failed",
        f"Status: {status}",
        f"Diagnostic-Code: smtp; {diagnostic}",
        "",
    ]
    kind = (("Content-Type", "message/delivery-status"), ("Content-Description", "Delivery report"))
    return wire.Entity(kind, CRLF.join(lines).encode())


def _event(title: str, organizer: str, attendee: str, starts: datetime) -> str:
    unique = hashlib.sha256(f"{title}{organizer}".encode()).hexdigest()[:20]
    lines = [
        "BEGIN:VCALENDAR",
        "PRODID:-//Calendar//EN",
        "VERSION:2.0",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{unique}@calendar.example",
        f"DTSTAMP:{starts:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{starts:%Y%m%dT%H%M%SZ}",
        f"DTEND:{starts + timedelta(minutes=30):%Y%m%dT%H%M%SZ}",
        f"SUMMARY:{title}",
        f"ORGANIZER:mailto:{organizer}",
        f"ATTENDEE;RSVP=TRUE:mailto:{attendee}",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
    return "\n".join(lines)
