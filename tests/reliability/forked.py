"""Runs a workstation's steps as processes that fork from one that has AgentDesk loaded, and can be killed anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.lab.children import LabError

KILLED = -9
_CRASHED = 70


@dataclass(frozen=True, slots=True)
class Run:
    """How one process of the workstation ended, what it said, and which places it reached."""

    status: int
    out: str
    places: tuple[str, ...]

    @property
    def killed(self) -> bool:
        return self.status == KILLED


@dataclass
class Forked:
    """One profile. `run` gives the end of a step whatever it is, a traceback excepted; see steps.py."""

    profile: Path
    directory: Path
    stem: subprocess.Popen[str]

    def run(
        self,
        step: str,
        *arguments: object,
        fatal: int | None = None,
        inject: str = "",
        copies: Path | None = None,
    ) -> Run:
        """`fatal`: the place, counted from 0, at which the process is killed. `inject`: what strace does to its system
        calls, e.g. "pwrite64:signal=SIGKILL:when=7". `copies`: where the profile is copied to, the process stopped
        meanwhile, before and after each commit: 000, 001 ...
        """
        out, places = self.directory / "out", self.directory / "places"
        places.write_text("")
        out.unlink(missing_ok=True)  # what outlives the run before writes to that one's file
        order = {
            "step": step, "arguments": arguments, "profile": str(self.profile), "out": str(out),
            "places": str(places), "fatal": fatal, "inject": inject,
            "copies": str(copies) if copies else "",
        }  # fmt: skip
        assert self.stem.stdin is not None
        assert self.stem.stdout is not None
        self.stem.stdin.write(json.dumps(order) + "\n")
        self.stem.stdin.flush()
        answer = self.stem.stdout.readline()
        said = out.read_text(encoding="utf-8", errors="replace")
        if not answer or int(answer) == _CRASHED or "Traceback" in said:
            raise LabError(f"{step} {arguments} ended with {answer!r}:\n{said}")
        return Run(int(answer), said, tuple(places.read_text(encoding="utf-8").splitlines()))

    def json(self, step: str, *arguments: object) -> Any:
        return json.loads(self.run(step, *arguments).out)


@contextmanager
def forked(directory: Path, environment: dict[str, str] | None = None) -> Iterator[Forked]:
    """A workstation whose profile lies in `directory`."""
    directory.mkdir(parents=True, exist_ok=True)
    log = directory / "stem.log"
    with log.open("wb") as errors:
        stem = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.stem"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**os.environ, **(environment or {})},
            text=True,
        )
    try:
        yield Forked(directory / "profile", directory, stem)
    finally:
        assert stem.stdin is not None
        stem.stdin.close()
        stem.wait(30)
        assert stem.stdout is not None
        stem.stdout.close()
