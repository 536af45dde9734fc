"""Canned responses from TOML files: those that come with AgentDesk, and the agent's own, which win by id."""

import logging
import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec

from agentdesk.domain.canned import (
    NO_MACRO,
    CannedId,
    CannedKind,
    CannedResponse,
    Macro,
    Scope,
)
from agentdesk.domain.review import EntryState

_log = logging.getLogger(__name__)


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    id: CannedId
    title: str
    bodies: dict[str, str]
    keywords: tuple[str, ...] = ()
    kind: CannedKind = CannedKind.ANSWER
    state: EntryState = EntryState.APPROVED
    scope: Scope = Scope.TEAM
    folder: str = ""
    subjects: dict[str, str] = {}
    macro: Macro = NO_MACRO
    fragment: bool = False
    review_on: date | None = None

    def canned(self) -> CannedResponse:
        """The entry, its texts without the line ends that a file needs around them."""
        values = msgspec.structs.asdict(self)
        bodies = {language: text.strip() for language, text in self.bodies.items()}
        return CannedResponse(**(values | {"bodies": bodies}))


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
    return tuple(entry.canned() for entry in msgspec.convert(data, _File).canned)
