"""What it costs to find out that nothing changed in a large folder, beside mbsync doing the same."""

from __future__ import annotations

import time
from collections.abc import Iterator

from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.store.opening import open_cache
from agentdesk.sync.connection import open_connection
from agentdesk.sync.folders import MirroredFolder
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.mirror import FolderMirror, MirrorPorts
from tests.bench.figures import Figure, figure
from tests.bench.first_sync import processor_seconds
from tests.bench.mbsync import first_sync_seconds, sync_again_seconds
from tests.bench.setting import PASSWORD, Setting, messages_in, say
from tests.lab.children import LabError
from tests.lab.workstation import Workstation
from tests.unit.sync.memory_desk import SystemClock

LONGEST = 1800.0  # seconds


def figures(setting: Setting, messages: int) -> Iterator[Figure]:
    """Both copies are complete when it begins; each turn is a process of its own, from its start to its end, and for us
    also the check alone, as it runs every minute in a window that is open.
    """
    address = _mailbox(setting, messages)
    copy = setting.directory / "mbsync-again"
    say(f"first sync of {messages:,} small messages by mbsync, then by agentdesk")
    first_sync_seconds(setting.dovecot, address, copy)
    station = setting.workstation(address)
    _sync(station, messages)
    imap = ServerAddress("127.0.0.1", setting.dovecot.imap_port, Security.NONE)
    account = Account(AccountId(address), address, address, imap, imap)
    yardstick, ours, checks = [], [], []
    worked: dict[str, list[float]] = {"mbsync": [], "agentdesk": []}
    for turn in range(setting.repeats):
        say(f"nothing changed, {turn + 1} of {setting.repeats}: mbsync, then agentdesk")
        began = processor_seconds()
        yardstick.append(sync_again_seconds(copy))
        worked["mbsync"].append(processor_seconds() - began)
        began = processor_seconds()
        ours.append(_sync(station, messages))
        worked["agentdesk"].append(processor_seconds() - began)
        checks.append(_check(account, station))
    yield figure(f"mbsync, nothing changed in {messages:,} messages", yardstick, "s")
    yield figure("agentdesk sync --once, the same", ours, "s")
    yield figure("agentdesk, the check alone", [seconds * 1000 for seconds in checks], "ms")
    for name, seconds in worked.items():
        yield figure(f"{name}, processor time of its process", seconds, "s")
    ratios = [one / other for one, other in zip(checks, yardstick, strict=True)]
    yield figure("nothing changed, the check alone, times mbsync", ratios, "x", at_most=0.5)
    yield figure(
        "nothing changed, whole process, times mbsync",
        [one / other for one, other in zip(ours, yardstick, strict=True)],
        "x",
        at_most=0.5,
    )


def _mailbox(setting: Setting, messages: int) -> str:
    address = f"small{messages}@hosting.test"
    say(f"seeding {messages:,} small messages")
    setting.dovecot.add_user(address, PASSWORD)
    setting.dovecot.seed(address, (_small(number) for number in range(1, messages + 1)))
    return address


def _small(number: int) -> bytes:
    head = b"From: <c%d@customer.test>\r\nTo: support@hosting.test\r\nSubject: question %d\r\n" % (
        number % 5000,
        number,
    )
    return head + b"Message-ID: <%d@customer.test>\r\n\r\nhello %d\r\n" % (number, number)


def _sync(station: Workstation, messages: int) -> float:
    started = time.perf_counter()
    child = station.start("sync", "--once")
    status = child.wait(LONGEST)
    seconds = time.perf_counter() - started
    found = messages_in(station.profile)
    if status != 0 or found < messages:
        raise LabError(
            f"sync --once ended with {status} and {found} of {messages} messages:\n{child.output()}"
        )
    return seconds


def _check(account: Account, station: Workstation) -> float:
    """Over a connection that is there already, as a running window does it."""
    cache = open_cache(station.profile / "cache.db")
    connection = open_connection(account, PASSWORD, Interrupt())
    try:
        ports = MirrorPorts(_Untouched(), cache, SystemClock(), _unheard, _unheard)
        mirror = FolderMirror(connection, ports, account, MirroredFolder("INBOX"))
        mirror.begin()
        started = time.perf_counter()
        mirror.catch_up()
        return time.perf_counter() - started
    finally:
        connection.close()
        cache.close()


class _Untouched:
    """An intake that has nothing to do; whatever it is given is a mistake."""

    def __getattr__(self, name: str) -> object:
        raise LabError(f"nothing had changed, and yet {name} was called")


def _unheard(what: object) -> None:
    """Nobody is told."""
