"""The profile: one folder, readable by its owner alone, that keeps all data and settings of one user."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from agentdesk.domain.errors import ProfileInUse
from agentdesk.store.private_files import make_private_file, make_private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK_FILE = "lock"
_PID_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile in `directory`: where each thing lies in it."""

    directory: Path

    @property
    def settings(self) -> Path:
        return self.directory / "settings.toml"

    @property
    def cache(self) -> Path:
        return self.directory / "cache.db"

    @property
    def record(self) -> Path:
        return self.directory / "record.db"

    @property
    def canned(self) -> Path:
        """The user's own canned responses."""
        return self.directory / "canned"

    @property
    def knowledge(self) -> Path:
        """The user's own articles."""
        return self.directory / "knowledge"

    @property
    def learned_words(self) -> Path:
        """What the spelling check was taught."""
        return self.directory / "words.txt"

    @property
    def texts(self) -> tuple[Path, ...]:
        """The small files of a person's own making: settings, keys, words, how the window lies. Any may be missing."""
        return self.settings, self.directory / "keys.toml", self.directory / "window.json", self.learned_words

    @property
    def logs(self) -> Path:
        return self.directory / "logs"

    @property
    def opened(self) -> Path:
        """Attachments opened for a look; nothing in here is worth keeping."""
        return self.directory / "opened"

    def prepare(self) -> None:
        """Make the folders, for their owner alone. Raises StoreError where that cannot be."""
        for one in (self.directory, self.canned, self.knowledge, self.logs, self.opened):
            make_private_folder(one)


@contextmanager
def hold_profile(directory: Path) -> Iterator[None]:
    """Within, this process alone syncs and shows the profile. Raises ProfileInUse, naming the other process.

    The lock goes with the process that holds it, however it ends.
    """
    path = directory / _LOCK_FILE
    make_private_file(path)
    with path.open("r+b") as file:
        if not _locked(file):
            raise _in_use(file, directory)
        file.write(str(os.getpid()).encode().ljust(_PID_LENGTH))
        file.flush()
        yield


def _in_use(file: BinaryIO, directory: Path) -> ProfileInUse:
    pid = file.read(_PID_LENGTH).decode("ascii", "replace").strip()
    who = f" (process {pid})" if pid else ""
    return ProfileInUse(
        f"Another AgentDesk{who} is running on the profile {directory}.",
        "Use its window, or end it, or choose another profile with --profile.",
    )


if sys.platform == "win32":

    def _locked(file: BinaryIO) -> bool:
        file.seek(_PID_LENGTH)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:

    def _locked(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
