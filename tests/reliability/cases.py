"""What is known to go wrong: the titles of the cases, by the mark that a test of them carries and by number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One list of troubles. `mark` is the pytest mark, `titles` maps a number to what happens."""

    mark: str
    heading: str
    titles: Mapping[int, str]


HARD_CASES = Catalogue(
    "hard_case",
    "Hard cases of keeping a mailbox",
    {
        1: "the machine sleeps six hours; mail that arrived is here within 30 s of waking",
        2: "the network changes twice while the mailbox is watched",
        3: "a router drops the connection silently: noticed within 5 minutes",
        4: "the cable is pulled while the mailbox is watched: ending the watch never hangs",
        5: "the server says nothing for hours: a watchdog looks after it",
        6: "the server refuses the login because too many connections are open",
        7: "ten workstations behind one address",
        8: "the mailbox is over its quota: copies wait, and go in when there is room",
        9: "the login succeeds but the mailbox is not connected: tried again ever more slowly",
        10: "UIDVALIDITY changes, up and down",
        11: "UIDNEXT is missing or falls",
        12: "no CONDSTORE: flags and deletions still come",
        13: "UIDPLUS is offered but APPEND tells no UID",
        14: "the answer to APPEND is lost: one copy",
        15: "what was done offline to mail that is then deleted",
        16: "what was done to mail that somebody moved meanwhile",
        17: "what was done to mail in a folder that is gone does not block the rest",
        18: "deleted mail does not come back",
        19: "the answer of the submission server is lost: never sent twice",
        20: "a crash between the mail and its answer: unknown, never silently sent again",
        21: "the machine wakes without a network: sent once, not again later",
        22: "refused mail leaves no copies in Sent",
        23: "the provider files sent mail itself: one copy",
        24: "the provider rewrites Message-ID: answers still join their ticket",
        25: "two different mails with one Message-ID: neither is lost",
        26: "one mail to two of our addresses: one ticket",
        27: "setting flags fails after mail was taken in: no second ticket",
        28: "a bounce of our own acknowledgement: no loop",
        29: "two helpdesks acknowledge each other: it stops",
        30: "a vacation reply does not reopen a ticket",
        31: "a first fetch of 13,000 mails drops: it goes on where it was",
        32: "one mail that cannot be read never stalls the others",
        33: "keywords are refused: flags go on without them",
        34: "a clock that is an hour wrong: the order stays sane",
        35: "the connection is cut within a mail",
        36: "the server restarts while mail is fetched",
        37: "the disk is full: a clear error, nothing half-written",
        38: "kill -9 at every step of fetch, store and send",
        39: "folder names with spaces, quotes, letters of any script; with UTF8=ACCEPT too",
        40: "every optional command is answered NO or BAD",
    },
)

FAULTS = Catalogue(
    "fault",
    "Faults of machines, networks and servers",
    {
        1: "kill -9 at each named step from composing to the copy in Sent",
        2: "kill -9 at the n-th write, wherever that is",
        3: "the power fails: the databases as they were at each commit",
        4: "the connection is cut before and after the final dot",
        5: "recipients are refused for now, for good, and only some of them",
        6: "the connection is cut within a mail that is fetched",
        7: "the connection is cut within a mail that is filed",
        8: "a copy is filed and the answer is lost",
        9: "the server restarts, kicks us out, says goodbye",
        10: "the server freezes",
        11: "the server is slow",
        12: "the disk is full",
        13: "the disk fails to keep what was written",
        14: "the disk of the mailbox is full, or its quota is used up",
        15: "the cache is corrupt",
        16: "the mailbox is numbered anew",
        17: "a mail is delivered twice",
        18: "a Message-ID is used again for another mail",
        19: "two workstations answer at once",
        20: "two workstations change one ticket offline",
        21: "another program deletes, moves and flags",
        22: "the clock is wrong by years, or in the wrong zone",
        23: "a certificate is self-signed, expired, of the future or for another host",
        24: "a certificate changes",
        25: "somebody strips STARTTLS or puts words before it",
        26: "the keyring is locked, absent, or dies",
        27: "a token expires in the middle of a session",
        28: "garbage, forged or future entries in the shared journal",
        29: "an upgrade is killed half-way; a second instance is started",
    },
)

HOSTILE = Catalogue(
    "hostile",
    "Hostile mail and hostile servers",
    {
        44: "an address or a line break hidden in an encoded From",
        45: "Sender or Resent-From is not From",
        46: "Reply-To leads elsewhere, or to a list of fifty",
        47: "Reply-To is our own address",
        48: "Authentication-Results forged outside",
        49: "a subject with a line break and a Bcc, raw or encoded",
        50: "line breaks in In-Reply-To, References and file names",
        51: "References of 50,000 ids, a subject of 5 MB",
        52: "References that point at another customer's ticket",
        53: "Message-ID missing, twice, empty, of 10 KB",
        54: "Date missing, of 1970, of 2099, garbage",
        55: "a stranger forges a ticket number in the subject",
        56: "our own headers forged in a customer's mail",
        58: "automatic mail gets no automatic answer",
        59: "two desks answer each other automatically",
        60: "a bounce of our mail, standard or not",
        61: "5,000 mails in ten minutes from one sender",
        62: "a read receipt is asked for",
        63: "an answer to 500 addresses or a list",
        64: "multipart nested 1,000 and 5,000 deep",
        65: "message/rfc822 nested 1,000 deep",
        66: "200,000 parts",
        67: "5,000 nested comments or 20,000 addresses in From",
        68: "boundaries missing, empty, twice, or one beginning another",
        69: "broken base64 and quoted-printable, unknown encodings, uuencode in text",
        70: "unknown and lying charsets, UTF-7 script",
        71: "40 MB of base64, a mail of 100 MB",
        72: "text and HTML that differ",
        73: "one HTML tag split around a part",
        74: "message/external-body and message/partial",
        75: "MHTML and Content-Location",
        78: "NUL, control characters and half characters",
        85: "winmail.dat with counts and sizes that lie, or that never ends",
        86: "a body that tries to smuggle a second mail; lines of more than 998 characters",
        87: "folder names, search texts, flags and file names that try to be commands",
        88: "a server that announces 10 GB, ends no line, uses wrong tags, UID 0, shrinking EXISTS, NUL",
    },
)

CATALOGUES = (HARD_CASES, FAULTS, HOSTILE)
