"""A day of trouble in half an hour: mail comes, an agent works, the network and the server come and go, another program
works in the same folders, all at random. At the end mailbox, cache and tickets agree, and memory and files are flat.
"""

from __future__ import annotations

import imaplib
import json
import random
import re
import signal
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.figures import Figure, figure
from tests.bench.setting import PASSWORD, Setting, say
from tests.lab.children import Child, LabError, wait_for
from tests.lab.customer import Customer
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.proxy import Proxy
from tests.lab.workstation import AGENTDESK
from tests.reliability.forked import Forked, forked

SUPPORT = "soaked@hosting.test"
FOLDERS = ("INBOX", "Done", "Sent")
_MESSAGE_ID = re.compile(rb"^message-id:\s*<([^>]+)>", re.IGNORECASE | re.MULTILINE)
_UID = re.compile(rb"UID (\d+)")
_FLAGS = re.compile(rb"FLAGS \(([^)]*)\)")


@dataclass
class Soak:
    """The servers, the proxies before them, the workstation that runs all the time and who else is at work."""

    dovecot: Dovecot
    postfix: Postfix
    imap: Proxy
    smtp: Proxy
    station: Forked
    watching: Child
    customers: list[Customer]
    chance: random.Random
    written: int = 0
    answers: list[str] = field(default_factory=list)
    did: Counter[str] = field(default_factory=Counter)
    memory: list[int] = field(default_factory=list)
    files: list[int] = field(default_factory=list)

    def run(self, seconds: float) -> None:
        deeds: dict[Callable[[], None], int] = {
            self.mail_arrives: 30, self.agent_works: 30, self.other_program_works: 14,
            self.line_is_cut: 5, self.network_goes: 3, self.line_is_forgotten: 1, self.network_is_slow: 3,
            self.server_restarts: 1, self.server_kicks: 2,
        }  # fmt: skip
        end, look = time.monotonic() + seconds, 0.0
        while time.monotonic() < end:
            deed = self.chance.choices(list(deeds), weights=list(deeds.values()))[0]
            deed()
            self.did[deed.__name__] += 1
            time.sleep(self.chance.uniform(0.02, 0.5))
            if time.monotonic() > look:
                look = time.monotonic() + 1.0
                self.measure()

    def mail_arrives(self) -> None:
        customer = self.chance.choice(self.customers)
        received = customer.inbox()
        self.written += 1
        if received and self.chance.random() < 0.5:
            customer.answers(self.chance.choice(received), f"And what about this, number {self.written}?")
        else:
            customer.writes(f"Trouble {self.written}", f"Please help, number {self.written}.", to=SUPPORT)

    def agent_works(self) -> None:
        said = self.station.run("roam", self.chance.randrange(1 << 30)).out.strip()
        if said:
            self.answers.append(said)

    def other_program_works(self) -> None:
        with suppress(imaplib.IMAP4.error, OSError), self.mailbox() as mailbox:
            folder = self.chance.choice(FOLDERS)
            mailbox.select(folder)
            uids = mailbox.uid("SEARCH", "ALL")[1][0].split()
            if not uids:
                return
            uid = self.chance.choice(uids).decode()
            deed = self.chance.random()
            if deed < 0.6 or folder == "Sent":
                sign = self.chance.choice("+-")
                mailbox.uid("STORE", uid, f"{sign}FLAGS", self.chance.choice(("\\Flagged", "\\Seen")))
            elif deed < 0.85:
                mailbox.uid("MOVE", uid, "Done" if folder == "INBOX" else "INBOX")
            else:
                mailbox.uid("STORE", uid, "+FLAGS", "\\Deleted")
                mailbox.uid("EXPUNGE", uid)

    def line_is_cut(self) -> None:
        self.chance.choice((self.imap, self.smtp)).cut()

    def line_is_forgotten(self) -> None:
        self.imap.forget()
        self.imap.cut()

    def network_goes(self) -> None:
        for proxy in (self.imap, self.smtp):
            proxy.go_offline()
        time.sleep(self.chance.uniform(0.2, 4))
        for proxy in (self.imap, self.smtp):
            proxy.go_online()

    def network_is_slow(self) -> None:
        self.imap.delay = self.smtp.delay = self.chance.choice((0.0, 0.01, 0.08))

    def server_restarts(self) -> None:
        self.dovecot.restart()

    def server_kicks(self) -> None:
        self.dovecot.kick(SUPPORT)

    def measure(self) -> None:
        process = Path(f"/proc/{self.watching.pid}")
        status = (process / "status").read_text(encoding="ascii")
        (resident,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
        self.memory.append(int(resident.split()[1]))
        self.files.append(len(list((process / "fd").iterdir())))

    def mailbox(self) -> imaplib.IMAP4:
        """As another mail program opens it, past the proxy."""
        mailbox = imaplib.IMAP4("127.0.0.1", self.dovecot.imap_port, timeout=30)
        mailbox.login(SUPPORT, PASSWORD)
        return mailbox

    def settle(self) -> None:
        """The trouble is over: the workstation comes back by itself, sends all and ends when asked."""
        self.imap.delay = self.smtp.delay = 0.0
        wait_for("the workstation is back and all is sent", self._all_sent, 180, every=2)
        self.watching.process.send_signal(signal.SIGINT)
        if self.watching.wait(20) != 0:
            raise LabError(f"sync --watch ended badly:\n{self.watching.output()[-3000:]}")
        for _ in range(2):
            self.station.run("sync")

    def _all_sent(self) -> bool:
        states = {item["state"] for item in self.outbox()}
        return not states & {"queued", "sending"}

    def outbox(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = self.station.json("command", "outbox", "--json")
        return found

    def disagreements(self) -> list[str]:
        """What is not on the server as it is here; answers that came never or twice; rows unlike their events."""
        return [*self._misplaced(), *self._unsent(), *self._unlike_their_events()]

    def _misplaced(self) -> Iterator[str]:
        here = self.station.json("places")
        with self.mailbox() as mailbox:
            for folder in FOLDERS:
                there = listed(mailbox, folder)
                mine = {int(uid): flags for uid, flags in here.get(folder, {}).items()}
                for uid in sorted(there.keys() | mine.keys()):
                    if there.get(uid) != mine.get(uid):
                        yield f"{folder} {uid}: {there.get(uid)} on the server, {mine.get(uid)} here"

    def _unsent(self) -> Iterator[str]:
        self._postfix_is_done()
        undecided = {item["message_id"] for item in self.outbox() if item["state"] in ("failed", "unknown")}
        received = Counter(
            message_id for customer in self.customers for message_id in held(self.dovecot, customer.address)
        )
        filed = Counter(held(self.dovecot, SUPPORT, "Sent"))
        for answer in self.answers:
            if received[answer] != 1 and (answer not in undecided or received[answer] > 1):
                yield f"{answer}: {received[answer]} times at the customer"
            if filed[answer] != 1 and answer not in undecided:
                yield f"{answer}: {filed[answer]} times in Sent"

    def _unlike_their_events(self) -> Iterator[str]:
        before = self.tickets()
        self.station.run("refold")
        after = self.tickets()
        yield from (
            f"ticket {one}: {before[one]} and not {after.get(one)}"
            for one in before
            if before[one] != after.get(one)
        )

    def tickets(self) -> dict[str, object]:
        rows = self.station.json("command", "tickets", "--view", "all", "--limit", "0", "--json")
        return {row["ticket"]: row for row in rows}

    def _postfix_is_done(self) -> None:
        queue = self.postfix.directory / "queue"
        folders = [queue / part for part in ("maildrop", "incoming", "active", "deferred")]
        wait_for(
            "Postfix has delivered all",
            lambda: not any(path.is_file() for one in folders for path in one.rglob("*")),
            60,
        )


def listed(mailbox: imaplib.IMAP4, folder: str) -> dict[int, list[str]]:
    """UID -> flags of all mail in it, as the server tells them."""
    mailbox.select(folder, readonly=True)
    answers = [one for one in mailbox.uid("FETCH", "1:*", "(UID FLAGS)")[1] if isinstance(one, bytes)]
    found = {}
    for line in answers:
        uid, flags = _UID.search(line), _FLAGS.search(line)
        if uid and flags:
            found[int(uid[1])] = sorted(set(flags[1].decode().split()) - {"\\Recent"})
    return found


def held(dovecot: Dovecot, address: str, folder: str = "INBOX") -> Iterator[str]:
    """The Message-IDs in a mailbox."""
    root = dovecot.maildir(address, folder)
    for path in (path for part in ("cur", "new") for path in (root / part).glob("*")):
        found = _MESSAGE_ID.search(path.read_bytes())
        yield found[1].decode() if found else path.name


def figures(setting: Setting, minutes: float) -> Iterator[Figure]:
    """So many minutes of it; LabError where anything disagrees at the end."""
    seed = random.randrange(1 << 32)
    say(f"soaking for {minutes:g} minutes, seed {seed}")
    directory = setting.directory / "soak"
    customers = [f"customer{number}@customer.test" for number in range(4)]
    users = dict.fromkeys([SUPPORT, *customers], PASSWORD)
    dovecot = Dovecot(directory / "dovecot", setting.children, setting.certificates, users)
    postfix = Postfix(directory / "postfix", setting.children, setting.certificates, dovecot)
    dovecot.start()
    postfix.start()
    dovecot.doveadm("mailbox", "create", "-u", SUPPORT, "Done")
    imap, smtp = Proxy(dovecot.imap_port), Proxy(postfix.submission_port)
    imap.start()
    smtp.start()
    trusted = {"SSL_CERT_FILE": str(setting.certificates.authority)}
    with forked(directory / "station", trusted) as station:
        _add_account(station, imap, smtp)
        people = [Customer(one.partition("@")[0], one, postfix, dovecot) for one in customers]
        watching = _watching(setting, station)
        soak = Soak(dovecot, postfix, imap, smtp, station, watching, people, random.Random(seed))
        soak.run(minutes * 60)
        soak.settle()
        wrong = soak.disagreements()
        mails = len(station.run("command", "export", "--jsonl").out.splitlines())
    for server in (imap, smtp, postfix, dovecot):
        server.stop()
    say(f"done: {json.dumps(soak.did)}; {mails} mails, {len(soak.answers)} answers")
    if wrong:
        raise LabError(f"{len(wrong)} disagreements, seed {seed}:\n" + "\n".join(wrong[:12]))
    yield figure(
        f"soak of {minutes:g} min: mailbox, cache, tickets and answers that disagree", 0, "", at_most=0
    )
    yield figure("soak, answers sent", len(soak.answers), "mails")
    yield figure("soak, memory in its last third against the second", _growth(soak.memory), "x", at_most=1.1)
    yield figure(
        "soak, files open in its last third against the second", _growth(soak.files), "x", at_most=1.1
    )


def _add_account(station: Forked, imap: Proxy, smtp: Proxy) -> None:
    station.run(
        "command", "account", "add", "--email", SUPPORT, "--user", SUPPORT, "--password-command", f"echo {PASSWORD}",
        "--imap", f"127.0.0.1:{imap.port}", "--imap-security", "none",
        "--smtp", f"127.0.0.1:{smtp.port}", "--smtp-security", "none",
        *(part for folder in FOLDERS for part in ("--folder", folder)),
    )  # fmt: skip


def _watching(setting: Setting, station: Forked) -> Child:
    environment = {**setting.desktop.environment, "AGENTDESK_PROFILE": str(station.profile)}
    return setting.children.start("watching", [*AGENTDESK, "sync", "--watch"], env=environment)


def _growth(samples: list[int]) -> float:
    third = len(samples) // 3
    return statistics.median(samples[2 * third :]) / statistics.median(samples[third : 2 * third])
