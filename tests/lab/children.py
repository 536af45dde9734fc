"""Child processes that cannot outlive the test session: each one is started, watched and ended by its pid."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

MARK = "AGENTDESK_LAB_RUN"

T = TypeVar("T")


class LabError(Exception):
    """A server of the laboratory did not do what the test needs; the message carries the end of its log."""


def ask_program(
    *command: str | Path,
    env: Mapping[str, str] | None = None,
    allowed: Sequence[int] = (0,),
    seconds: float = 30,
) -> str:
    """Run a short command and return what it prints; LabError when its exit status is not allowed."""
    words = [str(part) for part in command]
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False, timeout=seconds)
    if done.returncode not in allowed:
        raise LabError(f"{' '.join(words)} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout


def free_port(host: str = "127.0.0.1") -> int:
    """A TCP port nobody listens on at this moment."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as listener:
        port: int = listener.getsockname()[1]
        return port


def wait_for(what: str, ask: Callable[[], T | None], seconds: float = 10.0, every: float = 0.02) -> T:
    """Ask until the answer is truthy; its value is returned. LabError names `what` when time is up."""
    deadline = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise LabError(f"{what}: did not happen within {seconds:g} s (last answer: {answer!r})")
        time.sleep(every)


def accepts_connections(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def end_of(path: Path, characters: int = 3000) -> str:
    if not path.exists():
        return ""
    return path.read_text(encoding="utf-8", errors="replace")[-characters:]


@dataclass
class Child:
    """One running program; its output goes to a file, never to a pipe that a daemon could keep open."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def output(self) -> str:
        return end_of(self.log, 1_000_000)

    def stop(self, seconds: float = 5.0) -> int:
        """Ask it to end, then make it end. Returns the exit status."""
        if self.is_running:
            self.process.terminate()
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return self.kill()

    def kill(self) -> int:
        """kill -9, with everything that stayed in its process group."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        return self.process.wait(5)

    def freeze(self) -> None:
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def wait(self, seconds: float) -> int:
        return self.process.wait(seconds)


@dataclass
class Children:
    """Starts programs in their own process groups and ends all of them, the last one first."""

    directory: Path
    run: str = field(default_factory=lambda: uuid.uuid4().hex)
    _started: list[Child] = field(default_factory=list)

    def start(
        self,
        name: str,
        command: Sequence[str | Path],
        env: Mapping[str, str] | None = None,
        stdin: bytes | None = None,
    ) -> Child:
        log = self.directory / f"{name}-{len(self._started)}.log"
        with log.open("wb") as sink:
            process = subprocess.Popen(
                [str(part) for part in command],
                stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                stdout=sink,
                stderr=subprocess.STDOUT,
                env={**(os.environ if env is None else env), MARK: self.run},
                start_new_session=True,
            )
        if process.stdin is not None:
            with process.stdin as pipe:
                pipe.write(stdin or b"")
        child = Child(name, process, log)
        self._started.append(child)
        return child

    def stop_all(self) -> None:
        for child in reversed(self._started):
            child.stop()
        self._started.clear()
        end_marked(self.run)


def end_marked(run: str) -> None:
    """End what the children left behind (services the bus activated), known by the mark they inherit."""
    for pid in marked(run):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)


def marked(run: str) -> list[int]:
    needle = f"{MARK}={run}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with contextlib.suppress(OSError):
                if needle in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
    return found
