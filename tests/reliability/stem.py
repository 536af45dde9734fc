"""A process that has AgentDesk loaded and forks once for each run of it, so that a run costs no start-up.

Reads one order a line from stdin (JSON: step, arguments, profile, out, places, fatal, inject, copies) and answers with
the exit status, -9 for a process that was killed. Each run is a process of its own, with real files and sockets, and
dies for good. What a run had to load is loaded here for the next ones.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from agentdesk.domain.message import RawMail
from agentdesk.services.judging import Judging, judge_mails
from tests.lab.support_mail import support_mails
from tests.reliability.crash_points import Places
from tests.reliability.steps import STEPS


def main() -> None:
    _learn_the_rules()
    if "FAKETIME" in os.environ:
        time.sleep = _nap
    for line in sys.stdin:
        order = json.loads(line)
        gc.freeze()  # or each fork would copy every page that its collector looks at
        pid = os.fork()
        if pid == 0:
            os._exit(_run(order))
        status = (
            _end_of(pid, Path(order["profile"]), Path(order["copies"])) if order["copies"] else _wait(pid, 0)
        )
        _load_as(Path(order["out"]).with_suffix(".modules"))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _wait(pid: int, options: int) -> int:
    return os.waitpid(pid, options)[1]


def _end_of(pid: int, profile: Path, copies: Path) -> int:
    """Its status; whenever it stops, the profile is copied as the power would leave it, shared memory aside."""
    for number in count():
        status = _wait(pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            return status
        shutil.copytree(profile, copies / f"{number:03}", ignore=shutil.ignore_patterns("*-shm"))
        os.kill(pid, signal.SIGCONT)
    raise AssertionError


def _run(order: dict[str, Any]) -> int:
    out = os.open(order["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for target, source in ((0, nothing), (1, out), (2, out)):
        os.dup2(source, target)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", encoding="utf-8")
    os.environ["AGENTDESK_PROFILE"] = order["profile"]
    Places(Path(order["places"]), order["fatal"], stops=bool(order["copies"])).watch()
    if order["inject"]:
        _trace(order["inject"])
    try:
        return int(STEPS[order["step"]](*order["arguments"]))
    except BaseException:  # noqa: BLE001 - the order's giver is told
        traceback.print_exc()
        return 70
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        Path(order["out"]).with_suffix(".modules").write_text("\n".join(sys.modules), encoding="utf-8")


def _trace(inject: str) -> None:
    """Let strace get hold of this process, and go on once it has."""
    calls = inject.partition(":")[0]
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={calls}", "-e", f"inject={inject}"]
    subprocess.Popen([*command, "-p", str(os.getpid())])
    while "TracerPid:\t0\n" in Path("/proc/self/status").read_text(encoding="ascii"):
        time.sleep(0.002)


def _nap(seconds: float) -> None:
    """libfaketime answers the call that Python sleeps by with EINVAL."""
    select.select([], [], [], seconds)


def _learn_the_rules() -> None:
    """The word lists are compiled when the first mail is judged."""
    nobody = Judging(frozenset(), frozenset(), frozenset(), outgoing_folder=False, live_from=None)
    now = datetime.now(UTC)
    judge_mails(nobody, [RawMail(n, raw, now) for n, raw in enumerate(support_mails(20), start=1)])


def _load_as(modules: Path) -> None:
    if modules.exists():
        for name in set(modules.read_text(encoding="utf-8").split()) - sys.modules.keys():
            with suppress(ImportError):
                importlib.import_module(name)
        modules.unlink()


if __name__ == "__main__":
    main()
