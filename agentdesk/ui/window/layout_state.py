"""Remembers how the window lay when it was closed: one small JSON file that nobody would miss."""

import json
import logging
import re
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from agentdesk.domain.settings import Theme

FILE = "window.json"
_SETTINGS = "settings.toml"
_LOOKS = re.compile(r"""^(theme|language)\s*=\s*["']([\w-]*)["']""", re.MULTILINE)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LayoutState:
    """Places in pixels. Theme and language are for drawing before the settings are read."""

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
    """The state of the last run, in the looks that the settings want by now; a fresh one where there is none or it
    cannot be read.
    """
    state = _last(profile)
    theme, language = _looks(profile, state)
    return replace(state, theme=theme, language=language)


def never_shown(profile: Path) -> bool:
    """Whether no window has been closed on this profile yet."""
    return not (profile / FILE).exists()


def _last(profile: Path) -> LayoutState:
    try:
        found = json.loads((profile / FILE).read_text(encoding="utf-8"))
        return _from(found)
    except FileNotFoundError:
        return LayoutState()
    except (OSError, ValueError, TypeError) as error:
        _log.info("The window's layout is forgotten: %s", error)
        return LayoutState()


def _looks(profile: Path, last: LayoutState) -> tuple[str, str]:
    """Theme and language as settings.toml has them: its first keys, found without a parser of TOML, which would
    have to be loaded for them. Those of the last run where they are not there or wrong; opening the profile tells of
    that.
    """
    try:
        top = (profile / _SETTINGS).read_text(encoding="utf-8").partition("\n[")[0]
    except (OSError, UnicodeDecodeError):
        return last.theme, last.language
    found = dict(_LOOKS.findall(top))
    theme = found.get("theme", last.theme)
    return theme if theme in list(Theme) else last.theme, found.get("language", last.language)


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
