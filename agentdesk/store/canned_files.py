"""Canned responses from TOML files: those that come with AgentDesk, and the agent's own, which win by id."""

import logging
import tomllib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from agentdesk.domain.canned import CannedId, CannedResponse

_log = logging.getLogger(__name__)


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    title: str
    bodies: dict[str, str]
    keywords: list[str] = []


class _File(msgspec.Struct, forbid_unknown_fields=True):
    canned: list[_Entry] = []


class CannedFiles:
    """Reads `*.toml` of several directories, the later ones winning; a file is read again only when it changed."""

    def __init__(self, directories: Iterable[Path]) -> None:
        self._directories = tuple(directories)
        self._read: dict[Path, tuple[int, tuple[CannedResponse, ...]]] = {}

    def __call__(self) -> tuple[CannedResponse, ...]:
        """All canned responses, each id once."""
        files = [path for directory in self._directories for path in sorted(directory.glob("*.toml"))]
        return tuple({canned.id: canned for path in files for canned in self._of(path)}.values())

    def _of(self, path: Path) -> tuple[CannedResponse, ...]:
        """A file that cannot be read keeps its last good content, and is named in the log."""
        try:
            changed = path.stat().st_mtime_ns
            known, canned = self._read.get(path, (0, ()))
            if known != changed:
                canned = _parse(path)
                self._read[path] = (changed, canned)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            _log.warning("The canned responses in %s cannot be read: %s", path.name, error)
            return self._read.get(path, (0, ()))[1]
        return canned


def _parse(path: Path) -> tuple[CannedResponse, ...]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    entries = msgspec.convert(data, _File).canned
    return tuple(
        CannedResponse(
            CannedId(e.id), e.title, {k: v.strip() for k, v in e.bodies.items()}, tuple(e.keywords)
        )
        for e in entries
    )
