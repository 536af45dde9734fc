"""Writes a help site into a directory, and takes away what an older one left there; nothing else in it is touched.

A manifest in the directory names the files that are ours. It may have been changed by anyone, so it is believed only
about files that a site has, inside the directory; no link in it is followed to a place outside.
"""

import json
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from agentdesk.domain.errors import UsageError
from agentdesk.store.private_files import file_error

MANIFEST = ".agentdesk-site.json"
_OURS = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.(?:html|css|js|svg|xml|txt)")
"""What the files of a site are called: no dots but one, so neither `..` nor `.htaccess`."""
_READABLE_BY_ALL = 0o666
"""Less what the umask takes: web servers run as somebody else."""


@dataclass(frozen=True, slots=True)
class SiteWritten:
    """How many files were written, left because they held the same, and removed."""

    written: int
    unchanged: int
    removed: int


def write_site(directory: Path, files: Mapping[str, bytes], *, force: bool = False) -> SiteWritten:
    """Make `directory` hold `files`, contents by path. Whoever reads meanwhile gets each file whole, old or new.

    UsageError where it holds something and no site of ours, unless `force`. StoreError, DiskFull.
    """
    try:
        root = _opened(directory, force=force)
        former = _former(root)
        _keep_manifest(root, {*former, *files})
        written = sum(_put(root, name, content) for name, content in sorted(files.items(), key=_pages_last))
        removed = sum(_remove(root, name) for name in sorted(former - files.keys()))
        _keep_manifest(root, files)
    except OSError as error:
        raise file_error(error, Path(error.filename or directory)) from error
    return SiteWritten(written, len(files) - written, removed)


def _opened(directory: Path, *, force: bool) -> Path:
    """The directory without any link in its name."""
    if directory.exists() and not directory.is_dir():
        raise UsageError(f"{directory} is a file.", "Name a directory.")
    directory.mkdir(parents=True, exist_ok=True)
    root = directory.resolve()
    if not force and not _is_manifest(root / MANIFEST) and any(root.iterdir()):
        raise UsageError(
            f"{directory} is not empty and holds no site of AgentDesk.",
            "Choose another directory, or add --force: only files of the same names are replaced.",
        )
    return root


def _former(root: Path) -> set[str]:
    """What the manifest names, as far as a site can have such files."""
    names = _names_in(root / MANIFEST) or ()
    return {name for name in names if isinstance(name, str) and _OURS.fullmatch(name)}


def _is_manifest(path: Path) -> bool:
    return _names_in(path) is not None


def _names_in(path: Path) -> list[object] | None:
    try:
        listed = json.loads(path.read_bytes()) if path.is_file() and not path.is_symlink() else None
    except (ValueError, RecursionError):
        return None
    files = listed.get("files") if isinstance(listed, dict) else None
    return files if isinstance(files, list) else None


def _keep_manifest(root: Path, names: Iterable[str]) -> None:
    """Written before anything else, with the old names and the new: what is broken off can be taken up again."""
    text = json.dumps({"made_by": "AgentDesk", "files": sorted(names)}, indent=1)
    _replace(root / MANIFEST, f"{text}\n".encode())


def _pages_last(file: tuple[str, bytes]) -> tuple[bool, str]:
    """What pages need is there before them."""
    return file[0].endswith(".html"), file[0]


def _put(root: Path, name: str, content: bytes) -> bool:
    """Whether anything had to be written."""
    if not _OURS.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a file of a site.")
    path = root / name
    _make_folders(root, path.parent)
    if not path.is_symlink() and path.is_file() and path.read_bytes() == content:
        return False
    _replace(path, content)
    return True


def _make_folders(root: Path, folder: Path) -> None:
    for place in reversed([folder, *folder.parents]):
        if place.is_relative_to(root) and place != root:
            if place.is_symlink():
                raise UsageError(f"{place} is a link to another place.", "Remove it, then publish again.")
            place.mkdir(exist_ok=True)


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(
        fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), _READABLE_BY_ALL
    )
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise


def _remove(root: Path, name: str) -> bool:
    """Whether there was anything to remove. Folders go with their last file."""
    path = root / name
    folders = list(_folders_within(root, path))
    if any(folder.is_symlink() for folder in folders) or not (path.is_symlink() or path.is_file()):
        return False
    path.unlink()
    for folder in folders:
        if any(folder.iterdir()):
            break
        folder.rmdir()
    return True


def _folders_within(root: Path, path: Path) -> Iterator[Path]:
    """From the innermost to the outermost."""
    for folder in path.parents:
        if folder == root:
            return
        yield folder
