"""Where attachments go: opened from a private directory gone at exit, or saved where the person says."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path, PurePath

from agentdesk.channels.mail import safe_file_name

_OPENABLE = frozenset(
    ".pdf .png .jpg .jpeg .gif .webp .bmp .tif .tiff .txt .log .csv .odt .ods .odp .docx .xlsx .pptx"
    " .mp3 .wav .ogg .m4a .mp4".split()
)
"""Types that a viewer shows without running anything. All others can only be saved."""
_PREFIX = "agentdesk-opened-"


def openable(name: str) -> bool:
    """Whether a file of this name may be handed to its viewer."""
    return PurePath(safe_file_name(name)).suffix.lower() in _OPENABLE


def free_path(directory: Path, name: str) -> Path:
    """A path in `directory` that is not taken: `report.pdf`, `report (2).pdf` ..."""
    wanted = directory / safe_file_name(name)
    candidate, number = wanted, 1
    while candidate.exists() or candidate.is_symlink():
        number += 1
        candidate = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
    return candidate


def write_private(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write a file that only its owner reads; FileExistsError where one is there, unless `replace`."""
    if replace:
        path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)


class OpenedFiles:
    """A private directory for what is opened; gone at exit, swept at the next use after a crash."""

    def __init__(self, base: Path | None = None) -> None:
        self._base = base if base is not None else Path(tempfile.gettempdir())
        self._directory: Path | None = None

    def put(self, name: str, content: bytes) -> Path:
        """Write `content` there under a safe, free name."""
        path = free_path(self._own_directory(), name)
        write_private(path, content)
        return path

    def close(self) -> None:
        """Remove all of it."""
        if self._directory is not None:
            shutil.rmtree(self._directory, ignore_errors=True)
            self._directory = None

    def _own_directory(self) -> Path:
        if self._directory is None:
            self._sweep()
            self._directory = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=self._base))
            atexit.register(self.close)
        return self._directory

    def _sweep(self) -> None:
        for left in self._base.glob(f"{_PREFIX}*-*"):
            owner = left.name.removeprefix(_PREFIX).partition("-")[0]
            if owner.isdigit() and not _running(int(owner)):
                shutil.rmtree(left, ignore_errors=True)


def _running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
