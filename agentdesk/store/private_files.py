"""Files and folders that nobody but their owner can read, whatever the umask says."""

import os
import sys
import tempfile
from pathlib import Path

from agentdesk.domain.errors import DiskFull, StoreError

_OWNER_FILE = 0o600
_OWNER_FOLDER = 0o700
_NO_SPACE = 28


def make_private_file(path: Path) -> None:
    """Make `path` exist with mode 0600; an existing file keeps its content and loses the rights of others."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, _OWNER_FILE))
        if path.stat().st_mode & 0o777 != _OWNER_FILE:
            path.chmod(_OWNER_FILE)
    except OSError as error:
        raise file_error(error, path) from error


def make_private_folder(path: Path) -> None:
    """Make `path` exist with mode 0700, and its parents."""
    try:
        path.mkdir(parents=True, exist_ok=True, mode=_OWNER_FOLDER)
        if path.stat().st_mode & 0o777 != _OWNER_FOLDER:
            path.chmod(_OWNER_FOLDER)
    except OSError as error:
        raise file_error(error, path) from error


def write_private(path: Path, content: bytes) -> None:
    """Replace the file at `path` by `content`, all or nothing, durable on return, mode 0600."""
    handle, temporary = -1, Path()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        if handle >= 0:
            temporary.unlink(missing_ok=True)
        raise file_error(error, path) from error


def put_in_place(fresh: Path, path: Path) -> None:
    """Give the file or folder `fresh` the name `path` (a file of that name goes), durable on return."""
    try:
        fresh.replace(path)
        make_durable(path.parent)
    except OSError as error:
        raise file_error(error, path) from error


def make_durable(folder: Path) -> None:
    """The names in `folder` survive a power cut from now on."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def file_error(error: OSError, path: Path) -> StoreError:
    """What went wrong with the file at `path`, in words."""
    if error.errno == _NO_SPACE:
        return DiskFull(f"There is no space left on the disk of {path}.", "Free some space, then try again.")
    return StoreError(
        f"{path} could not be used: {error.strerror or error}.", "Check that it belongs to you."
    )
