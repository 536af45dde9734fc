"""Remembers how the window lay when it was closed: one small JSON file that nobody would miss."""

import json
import logging
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from agentdesk.domain.settings import Theme

FILE = "window.json"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LayoutState:
    """Places in pixels. Theme and language are those of the last run, for drawing before the settings are read."""

    x: int = -1
    y: int = -1
    width: int = 1440
    height: int = 900
    maximized: bool = False
    panes: tuple[int, ...] = ()
    centre: tuple[int, ...] = ()
    contact: bool | None = None
    """Whether the contact panel is shown; None: where there is room."""
    theme: str = Theme.SYSTEM
    language: str = ""


def load_layout(profile: Path) -> LayoutState:
    """The state of the last run; a fresh one where there is none or it cannot be read."""
    try:
        found = json.loads((profile / FILE).read_text(encoding="utf-8"))
        return _from(found)
    except FileNotFoundError:
        return LayoutState()
    except (OSError, ValueError, TypeError) as error:
        _log.info("The window's layout is forgotten: %s", error)
        return LayoutState()


def save_layout(profile: Path, state: LayoutState) -> None:
    """Remember it; a full disk costs the layout and nothing else."""
    try:
        profile.mkdir(parents=True, exist_ok=True)
        (profile / FILE).write_text(json.dumps(asdict(state), indent=1), encoding="utf-8")
    except OSError as error:
        _log.info("The window's layout could not be kept: %s", error)


def _from(found: object) -> LayoutState:
    if not isinstance(found, dict):
        raise TypeError("not a table")
    known = {field.name: found[field.name] for field in fields(LayoutState) if field.name in found}
    for name in ("panes", "centre"):
        known[name] = tuple(int(size) for size in known.get(name, ()))
    for name in ("x", "y", "width", "height"):
        known[name] = int(known.get(name, getattr(LayoutState(), name)))
    known["theme"] = Theme(known.get("theme", Theme.SYSTEM))
    return LayoutState(**known)
