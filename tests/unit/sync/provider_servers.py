"""Large providers as their servers answer, where that differs from the standards; each answer was seen by somebody and
the place is named.
"""

from __future__ import annotations

import re
import socket
from contextlib import suppress
from dataclasses import dataclass, field

from tests.unit.sync.odd_server import Box, OddServer, _Dialogue


@dataclass
class ProviderServer(OddServer):
    """`slow_down_after`: so many mails are given, then FETCH is answered `slow_down` (and so is what follows)."""

    slow_down: str = ""
    slow_down_after: int = -1
    given: int = 0
    permanent_flags: str = "\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*"
    special_use: dict[str, str] = field(default_factory=dict)
    highestmodseq: int = 0
    refusal: str = "NO [SERVERBUG] that one I cannot read"
    select_answer: str = ""
    threads: dict[int, int] = field(default_factory=dict)
    notify_answer: str = "OK"

    def _serve(self, sock: socket.socket) -> None:
        with suppress(OSError, ValueError, BrokenPipeError), sock.makefile("rb") as lines:
            sock.sendall(self.greeting)
            ProviderDialogue(self, sock, lines).run()
        with suppress(OSError):
            sock.shutdown(socket.SHUT_WR)

    def sends(self, source: bytes, folder: str) -> None:
        """What the provider's SMTP server does with mail that it takes."""
        self.boxes[folder].add(source, "\\Seen")


class ProviderDialogue(_Dialogue):
    server: ProviderServer

    def do_authenticate(self, tag: str, rest: str) -> str:
        if rest.split()[2:] == []:
            self.say("+ ")
            self.lines.readline()
        return super().do_login(tag, rest)

    def do_list(self, tag: str, rest: str) -> str:
        for name in self.server.boxes:
            self.say(f'* LIST ({self.server.special_use.get(name, "")}) "/" "{name}"')
        return "OK done"

    def do_enable(self, tag: str, rest: str) -> str:
        return "OK ENABLE completed"

    def do_notify(self, tag: str, rest: str) -> str:
        return self.server.notify_answer

    def do_id(self, tag: str, rest: str) -> str:
        self.say("* ID NIL")
        return "OK ID completed"

    def do_examine(self, tag: str, rest: str) -> str:
        if self.server.select_answer:
            return self.server.select_answer
        answer = super().do_examine(tag, rest)
        if answer.startswith("OK"):
            self.say(f"* OK [PERMANENTFLAGS ({self.server.permanent_flags})] Permanent flags")
            if self.server.highestmodseq:
                self.say(f"* OK [HIGHESTMODSEQ {self.server.highestmodseq}] yes")
        return answer

    do_select = do_examine

    def do_fetch(self, tag: str, rest: str) -> str:
        if self.server.slow_down and 0 <= self.server.slow_down_after <= self.server.given:
            return self.server.slow_down
        if "CHANGEDSINCE" in rest and "CONDSTORE" not in self.server.capabilities:
            return "BAD [CLIENTBUG] UID FETCH Command arguments invalid"
        self.server.given += rest.count(",") + 1 if "BODY" in rest else 0
        answer = super().do_fetch(tag, rest)
        return self.server.refusal if answer.startswith("NO") else answer

    def _one(self, number: int, uid: int, items: str) -> None:
        thread = self.server.threads.get(uid)
        if thread is None or "X-GM-THRID" not in items:
            super()._one(number, uid, items)
            return
        assert self.box is not None
        source = self.box.mails[uid]
        head = f"* {number} FETCH (X-GM-THRID {thread} UID {uid} FLAGS () BODY[] {{{len(source)}}}\r\n"
        self.sock.sendall(head.encode() + source + b")\r\n")

    def do_search(self, tag: str, rest: str) -> str:
        if wanted := re.search(r'HEADER (\S+) "?(<[^>]+>)', rest, re.IGNORECASE):
            assert self.box is not None
            line = f"{wanted[1]}: {wanted[2]}".encode().lower()
            uids = [uid for uid, source in sorted(self.box.mails.items()) if line in source.lower()]
            self.say("* SEARCH " + " ".join(map(str, uids)))
            return "OK done"
        return super().do_search(tag, rest)


def gmail(*, slow_down: str = "", slow_down_after: int = -1) -> ProviderServer:
    """MailKit issue 1396 (capabilities, folders); imapsync issue 61 (15 connections); OfflineIMAP's and chatwoot issue
    6082 (bandwidth limit).
    """
    boxes = {
        "INBOX": Box(),
        "[Gmail]": Box(),
        "[Gmail]/All Mail": Box(),
        "[Gmail]/Sent Mail": Box(),
        "[Gmail]/Spam": Box(),
    }
    return ProviderServer(
        boxes,
        capabilities="IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 UIDPLUS COMPRESS=DEFLATE "
        "ENABLE MOVE CONDSTORE ESEARCH UTF8=ACCEPT LIST-EXTENDED LIST-STATUS LITERAL- SPECIAL-USE APPENDLIMIT=35651584",
        greeting=b"* OK Gimap ready for requests from 127.0.0.1 x2mb241876667wmk\r\n",
        login_answer="OK me@gmail.com authenticated (Success) [THROTTLED]",
        special_use={
            "[Gmail]": "\\HasChildren \\Noselect",
            "[Gmail]/All Mail": "\\All \\HasNoChildren",
            "[Gmail]/Sent Mail": "\\HasNoChildren \\Sent",
            "[Gmail]/Spam": "\\HasNoChildren \\Junk",
        },
        slow_down=slow_down,
        slow_down_after=slow_down_after,
        highestmodseq=90,
    )


def microsoft(*, slow_down: str = "", slow_down_after: int = -1) -> ProviderServer:
    """MailKit issues 849 and 638 (greeting, capabilities, flags), imapsync issue 198 (throttling)."""
    return ProviderServer(
        {"INBOX": Box(uidvalidity=14), "Sent Items": Box(), "Deleted Items": Box()},
        capabilities="IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CLIENTACCESSRULES "
        "CLIENTNETWORKPRESENCELOCATION BACKENDAUTHENTICATE CHILDREN IDLE NAMESPACE LITERAL+",
        greeting=b"* OK The Microsoft Exchange IMAP4 service is ready. [TABPADIAUAAyADYA]\r\n",
        permanent_flags="\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent",
        slow_down=slow_down,
        slow_down_after=slow_down_after,
    )


def icloud() -> ProviderServer:
    """Nextcloud Mail issue 3401 (greeting, capabilities, folders, ENABLE that names nothing), QuickMail issue 150 (its
    own copy in Sent Messages).
    """
    return ProviderServer(
        {"INBOX": Box(), "Archive": Box(), "Deleted Messages": Box(), "Sent Messages": Box()},
        capabilities="XAPPLEPUSHSERVICE IMAP4 IMAP4rev1 CONDSTORE ENABLE QRESYNC QUOTA NAMESPACE UIDPLUS CHILDREN "
        "BINARY UNSELECT SORT CATENATE URLAUTH LANGUAGE ESEARCH ESORT CONTEXT=SEARCH WITHIN SASL-IR SEARCHRES METADATA "
        "ID IDLE",
        greeting=b"* OK [CAPABILITY XAPPLEPUSHSERVICE IMAP4 IMAP4rev1 SASL-IR AUTH=ATOKEN AUTH=PLAIN] "
        b"(2109B29-d3afe4d5aba6) pv33p00im-iscream021.me.com\r\n",
        highestmodseq=7,
    )


def yahoo() -> ProviderServer:
    """MailKit issue 358 (capabilities, PERMANENTFLAGS, one mail that is never given), whiteout imap-client pull 40 and
    MailKit issue 221 (a mod-sequence that it does not understand itself).
    """
    return ProviderServer(
        {"INBOX": Box(), "Sent": Box(), "Bulk Mail": Box()},
        capabilities="IMAP4rev1 ID MOVE NAMESPACE X-ID-ACLID UIDPLUS LITERAL+ XAPPLEPUSHSERVICE XYMHIGHESTMODSEQ",
        greeting=b"* OK [CAPABILITY IMAP4rev1 ID NAMESPACE AUTH=PLAIN] IMAP4rev1 imapgate-1.8.1_01.20166\r\n",
        permanent_flags="",
        highestmodseq=102784,
    )
