"""The file of a backup: a ZIP archive of a profile's files, and a manifest that vouches for each of them.

Any program for archives can look into it. It holds no passwords: they are in the keyring.
"""

import hashlib
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec

from agentdesk.domain.errors import BackupUnusable
from agentdesk.store.private_files import file_error, make_private_file, make_private_folder

FORMAT = 1
_MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 4_000_000
_CHUNK = 1 << 20
_QUICK = 1
"""Most of a cache is compressed already: trying harder takes three times as long for a few percent."""
_KNOWN = re.compile(
    r"record\.db|cache\.db|settings\.toml|keys\.toml|window\.json|words\.txt"
    r"|canned/[^/\\\0]+\.toml|knowledge/[^/\\\0]+\.md"
)


class Kept(msgspec.Struct, frozen=True):
    """One file of the profile: its name there, its length in bytes, its SHA-256 in hexadecimal digits."""

    name: str
    size: int
    sha256: str


class Origin(msgspec.Struct, frozen=True):
    """Where a backup comes from: version of AgentDesk, time (aware), revisions of the databases ("": none kept)."""

    agentdesk: str
    made_at: datetime
    record: str
    cache: str = ""


class Manifest(msgspec.Struct, frozen=True):
    """What manifest.json says."""

    format: int
    origin: Origin
    files: tuple[Kept, ...]

    def size(self) -> int:
        """Bytes of all files, unpacked."""
        return sum(file.size for file in self.files)


class _Head(msgspec.Struct):
    """What every format's manifest has."""

    format: int


def write_backup(
    to: Path, origin: Origin, parts: Sequence[tuple[str, Path]], moved: Callable[[int], object]
) -> None:
    """Pack `parts` (names in the profile, where they are now) into the file `to`, durable on return, mode 0600.

    `moved` is told of bytes and may raise to stop.
    """
    make_private_file(to)
    with _disk_told(to), to.open("r+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_QUICK) as archive:
            kept = tuple(_packed(archive, name, path, moved) for name, path in parts)
            archive.writestr(_MANIFEST, msgspec.json.encode(Manifest(FORMAT, origin, kept)))
        file.flush()
        os.fsync(file.fileno())


def _packed(archive: zipfile.ZipFile, name: str, path: Path, moved: Callable[[int], object]) -> Kept:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as entry:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            entry.write(chunk)
            size += len(chunk)
            moved(len(chunk))
    return Kept(name, size, digest.hexdigest())


def is_backup(path: Path) -> bool:
    """Whether the file at `path` is a backup, whole or of another version."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _MANIFEST in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


class BackupFile:
    """A backup that is being read; get one from `opened_backup`."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self.manifest = self._read_manifest()

    def unpack(self, into: Path, moved: Callable[[int], object]) -> None:
        """Write every file below the folder `into`, durable, mode 0600. BackupUnusable where one is not as it was."""
        for kept in self.manifest.files:
            to = into / kept.name
            with _damage_told(self._path), _disk_told(to):
                self._unpack_one(kept, to, moved)

    def _unpack_one(self, kept: Kept, to: Path, moved: Callable[[int], object]) -> None:
        make_private_folder(to.parent)
        make_private_file(to)
        digest, size = hashlib.sha256(), 0
        with self._archive.open(kept.name) as entry, to.open("r+b") as file:
            while size <= kept.size and (chunk := entry.read(_CHUNK)):
                digest.update(chunk)
                file.write(chunk)
                size += len(chunk)
                moved(len(chunk))
            os.fsync(file.fileno())
        if (size, digest.hexdigest()) != (kept.size, kept.sha256):
            raise zipfile.BadZipFile(f"{kept.name} is not what the manifest says")

    def _read_manifest(self) -> Manifest:
        with self._archive.open(_MANIFEST) as entry:
            text = entry.read(_LARGEST_MANIFEST)
        if msgspec.json.decode(text, type=_Head).format > FORMAT:
            raise made_later(self._path)
        manifest = msgspec.json.decode(text, type=Manifest)
        names = {kept.name for kept in manifest.files}
        if "record.db" not in names:
            raise zipfile.BadZipFile("it has no record")
        if odd := next((name for name in names if not _KNOWN.fullmatch(name)), ""):
            raise zipfile.BadZipFile(f"{odd!r} does not belong into a profile")
        return manifest


@contextmanager
def opened_backup(path: Path) -> Iterator[BackupFile]:
    """The backup at `path`. BackupUnusable where it is none, damaged, or of a later version; StoreError."""
    with _damage_told(path):
        archive = zipfile.ZipFile(path)
    with archive:
        with _damage_told(path):
            backup = BackupFile(path, archive)
        yield backup


def made_later(path: Path) -> BackupUnusable:
    """The error for a backup that only a newer AgentDesk can read."""
    return BackupUnusable(
        f"The backup {path} was made by a later AgentDesk.", "Install that version, then restore it."
    )


@contextmanager
def _disk_told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise file_error(error, path) from error


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError) as error:
        raise _damaged(path, error) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise _damaged(path, error) from error
    except OSError as error:
        raise file_error(error, path) from error


def _damaged(path: Path, error: Exception) -> BackupUnusable:
    return BackupUnusable(
        f"{path} is no backup of AgentDesk, or it is damaged: {error}.",
        "Nothing was changed. Take another backup.",
    )
