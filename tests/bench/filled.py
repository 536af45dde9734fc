"""A large mailbox put straight into the store, without a server: what filing, verbs and the disk cost there.

One mail in ten is parsed and judged; the others are its copies: from other people, in other conversations, at other
times.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.figures import Figure, figure
from tests.bench.setting import Setting, say
from tests.lab.children import ask_program
from tests.lab.support_mail import FIRST_SENT, SUPPORT, support_mails

if TYPE_CHECKING:
    from agentdesk.bootstrap import Assembled
    from agentdesk.domain.message import Address
    from agentdesk.services.judging import Judged
    from agentdesk.services.verbs import Done
    from agentdesk.store.cache import SqliteCache
    from agentdesk.store.record import SqliteRecord

BATCH = 200
EARLY = 20_000
CHOSEN = 1_000
_COPIES = 10
_SPACING = 180  # seconds
_SETTINGS = f"""
[[accounts]]
id = "{SUPPORT}"
email = "{SUPPORT}"
user = "{SUPPORT}"
imap = {{ host = "mail.example", port = 993, security = "tls" }}
smtp = {{ host = "mail.example", port = 465, security = "tls" }}
"""


def figures(setting: Setting, messages: int, profile: Path) -> Iterator[Figure]:
    """Fills `profile`, whose folder is made, with so many messages."""
    profile.mkdir(parents=True)
    say(f"putting {messages:,} messages into the store")
    told = ask_program(sys.executable, "-m", "tests.bench.filled", profile, messages, seconds=3600)
    found: dict[str, list[float]] = json.loads(told)
    early, late = found["filing"]
    yield figure(
        f"filing one of the first {EARLY:,}, in batches of {BATCH}, processor time", early, "ms", at_most=0.25
    )
    yield figure(f"filing one of the last of {messages:,}, times that", late / early, "x", at_most=1.1)
    yield figure("making one ready, in another process", found["preparing"], "ms")
    yield figure("disk used, times the raw mail", found["disk"], "x", at_most=1)
    for verb in ("tag", "close", "undo"):
        yield figure(f"{verb} {CHOSEN:,} tickets of {messages:,} mails", found[verb], "s", at_most=0.5)
    yield figure("longest wait to write while the log is folded", found["wait"], "ms", at_most=50)


@dataclass(frozen=True, slots=True)
class _Ready:
    """services.judging.Verdicts that were found before."""

    judged: list[Judged]
    ready: bool = True

    def result(self) -> list[Judged]:
        return self.judged


def main() -> None:
    """Run in a process of its own: print as JSON what was found."""
    from agentdesk.store.opening import open_cache, open_record
    from agentdesk.store.profile import Profile

    profile, messages = Profile(Path(sys.argv[1])), int(sys.argv[2])
    profile.prepare()
    cache, record = open_cache(profile.cache), open_record(profile.record)
    assembled = _assembled(profile.settings, cache, record)
    found = _filled(assembled, cache, messages)
    found |= _verbs(assembled, cache)
    found["disk"] = [_bytes_on_disk(cache) / found.pop("raw")[0]]
    found["wait"] = [_longest_wait(cache)]
    cache.close()
    record.close()
    print(json.dumps(found))


def _assembled(settings: Path, cache: SqliteCache, record: SqliteRecord) -> Assembled:
    from agentdesk.bootstrap import Adapters, SystemClock, assemble
    from agentdesk.services.change_hub import LocalChangeHub
    from agentdesk.store.canned_files import CannedFiles
    from agentdesk.store.settings_file import TomlSettings
    from agentdesk.store.vault import KeyringVault
    from agentdesk.sync.probe import ServerProbe
    from agentdesk.sync.remote_images import PublicImages

    settings.write_text(_SETTINGS, "utf-8")
    return assemble(
        Adapters(
            cache,
            record,
            TomlSettings(settings),
            KeyringVault(),
            ServerProbe(),
            PublicImages(),
            CannedFiles(()),
            SystemClock(),
            LocalChangeHub(),
        )
    )


def _filled(assembled: Assembled, cache: SqliteCache, messages: int) -> dict[str, list[float]]:
    """Newest first, as a first download comes."""
    from agentdesk.domain.ids import AccountId
    from agentdesk.services.ports import FolderCursor

    costs: list[float] = []
    preparing = raw = 0.0
    for batch in _batches(messages):
        started = time.process_time()
        prepare = cache.preparing()
        ready = [replace(one, prepared=prepare(one.message, one.raw.source)) for one in batch]
        preparing += time.process_time() - started
        raw += sum(len(one.raw.source) for one in batch)
        cursor = FolderCursor(
            AccountId(SUPPORT), "INBOX", 1, uidnext=messages + 1, lowest_uid=batch[0].raw.uid
        )
        started = time.process_time()
        assembled.intake.file(_Ready(ready), cursor)
        costs.append((time.process_time() - started) * 1000 / len(batch))
    part = min(EARLY // BATCH, len(costs))
    filing = [sum(some) / len(some) for some in (costs[:part], costs[-part:])]
    return {"filing": filing, "preparing": [preparing * 1000 / messages], "raw": [raw]}


def _batches(messages: int) -> Iterator[list[Judged]]:
    judged = _judged(max(messages // _COPIES, BATCH) // BATCH * BATCH)
    for copy in reversed(range(messages // len(judged))):
        for start in reversed(range(0, len(judged), BATCH)):
            yield [_copied(one, copy, len(judged)) for one in judged[start : start + BATCH]]


def _judged(number: int) -> list[Judged]:
    from agentdesk.domain.message import RawMail
    from agentdesk.services.judging import Judging, judge_mails

    ours = Judging(frozenset({SUPPORT}), frozenset(), frozenset(), outgoing_folder=False, live_from=None)
    sent = datetime.fromtimestamp(FIRST_SENT, UTC)
    mails = [
        RawMail(uid, source, sent + timedelta(seconds=uid * _SPACING))
        for uid, source in enumerate(support_mails(number), 1)
    ]
    return judge_mails(ours, mails)


def _copied(one: Judged, copy: int, number: int) -> Judged:
    """`one` as another customer might have written it `copy` times `number` mails later."""
    from agentdesk.domain.ids import MessageKey, message_key_for

    def others(ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(f"{copy}.{one}" for one in ids)

    def other(person: Address) -> Address:
        return person if person.email == SUPPORT else replace(person, email=f"c{copy}.{person.email}")

    mail = one.message
    content = f"{copy:02x}{mail.content_hash[2:]}"
    (message_id,) = others([mail.message_id])
    written = replace(
        mail,
        key=MessageKey(message_key_for(message_id, content)),
        message_id=message_id,
        content_hash=content,
        from_=other(mail.from_),
        to=tuple(other(person) for person in mail.to),
        in_reply_to=others(mail.in_reply_to),
        references=others(mail.references),
    )
    later = timedelta(seconds=_SPACING * copy * number)
    return replace(
        one, message=written, at=one.at + later, raw=replace(one.raw, uid=one.raw.uid + copy * number)
    )


def _bytes_on_disk(cache: SqliteCache) -> int:
    with cache._database.outside_transactions() as db:
        pages, size = (db.execute(f"PRAGMA page_{one}").fetchone()[0] for one in ("count", "size"))
        return int(pages * size)


def _longest_wait(cache: SqliteCache) -> float:
    """Milliseconds that a small write takes at most while a large log is folded back into the file.

    RuntimeError where it was folded before anything could be written: then nothing was measured.
    """
    with cache.writing() as tx:
        for number in range(40_000):
            tx.set_meta(f"bench {number}", "x" * 500)
    folding = threading.Thread(target=cache._database.fold_log)
    folding.start()
    waits = []
    while folding.is_alive():
        waits.append(_seconds(lambda: _write_a_little(cache)) * 1000)
    if not waits:
        raise RuntimeError("the log was folded before the first write")
    return max(waits)


def _write_a_little(cache: SqliteCache) -> None:
    with cache.writing() as tx:
        tx.set_meta("bench", str(time.monotonic()))


def _verbs(assembled: Assembled, cache: SqliteCache) -> dict[str, list[float]]:
    from agentdesk.domain.views import View

    verbs = assembled.desk.tickets
    rows = cache.rows(View.ALL, datetime.now(UTC), "", CHOSEN)
    chosen = [row.id for row in rows]
    found: dict[str, list[float]] = {"tag": [], "close": [], "undo": []}
    for _ in range(3):
        for name, verb in (
            ("tag", lambda: verbs.tag(chosen, "seen")),
            ("close", lambda: verbs.close(chosen)),
        ):
            done: list[Done] = []
            found[name].append(_seconds(lambda verb=verb, done=done: done.append(verb())))
            found["undo"].append(_seconds(lambda done=done: verbs.undo(done[0])))
    return found


def _seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
