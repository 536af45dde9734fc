"""Where attachments go: opened from a private folder, emptied at start and exit, or saved where the person says."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path, PurePath

from agentdesk.channels.mail import safe_file_name

_OPENABLE = frozenset(
    ".pdf .png .jpg .jpeg .gif .webp .bmp .tif .tiff .txt .log .csv .odt .ods .odp .docx .xlsx .pptx"
    " .mp3 .wav .ogg .m4a .mp4".split()
)
"""Types that a viewer shows without running anything. All others can only be saved."""


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
    """A private folder for what is opened, empty at the start and at the end of a run."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is nobody else's and may be emptied; without one a temporary folder is made when it is needed."""
        self._folder = folder
        self._temporary: tempfile.TemporaryDirectory[str] | None = None

    def put(self, name: str, content: bytes) -> Path:
        """Write `content` there under a safe, free name."""
        path = free_path(self._place(), name)
        write_private(path, content)
        return path

    def empty(self) -> None:
        """Remove what an earlier run, or this one, opened; what cannot be removed stays for the next time."""
        if self._folder is None or not self._folder.is_dir() or self._folder.is_symlink():
            return
        for left in self._folder.iterdir():
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                with suppress(OSError):
                    left.unlink()

    def close(self) -> None:
        """Remove all of it."""
        self.empty()
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def _place(self) -> Path:
        if self._folder is not None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return self._folder
        if self._temporary is None:
            self._temporary = tempfile.TemporaryDirectory(
                prefix="agentdesk-opened-", ignore_cleanup_errors=True
            )
        return Path(self._temporary.name)
