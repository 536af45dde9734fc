"""settings.toml: read into one frozen value, checked key by key, written back all or nothing.

Keys that this version does not know are left in the file as they are, so that an older version does not undo
a newer one's settings; they are named once in the log. A file of an earlier version is upgraded step by step
(settings_upgrades).
"""

import logging
import threading
import tomllib
import uuid
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from agentdesk.domain.errors import SettingsError
from agentdesk.domain.ids import WorkstationId
from agentdesk.domain.settings import SETTINGS_VERSION, Settings
from agentdesk.store.private_files import file_error, write_private
from agentdesk.store.settings_keys import settings_from, table_from, unknown_keys
from agentdesk.store.settings_upgrades import upgraded

_log = logging.getLogger(__name__)
_BY_LANGUAGE = frozenset({"signatures", "hours"})
_Looks = tuple[int, int, int]


class TomlSettings:
    """ports.SettingsFile. Thread-safe; reads the file again only when it has changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._read: tuple[_Looks, Settings] | None = None
        self._told: frozenset[str] = frozenset()

    def load(self) -> Settings:
        """The settings; at first they are made and written. Raises SettingsError, naming the key."""
        with self._lock:
            looks = self._looks()
            if self._read and looks is not None and self._read[0] == looks:
                return self._read[1]
            settings = settings_from(self._table())
            if not settings.workstation:
                settings = _first(settings)
                self._write(settings)
            self._remember(settings)
            return settings

    def save(self, settings: Settings) -> None:
        """Replace the settings; unknown keys stay."""
        with self._lock:
            self._write(settings)
            self._remember(settings)

    def _remember(self, settings: Settings) -> None:
        looks = self._looks()
        self._read = (looks, settings) if looks is not None else None

    def _looks(self) -> _Looks | None:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise file_error(error, self._path) from error
        return status.st_mtime_ns, status.st_size, status.st_ino

    def _table(self) -> dict[str, Any]:
        try:
            table = tomllib.loads(self._path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise file_error(error, self._path) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsError(str(self._path), str(error), "a file in TOML format") from error
        table = upgraded(table)
        self._tell_of(unknown_keys(table))
        return table

    def _tell_of(self, unknown: frozenset[str]) -> None:
        if unknown - self._told:
            _log.info(
                "Settings that this version does not know are left as they are: %s",
                ", ".join(sorted(unknown)),
            )
        self._told = unknown

    def _write(self, settings: Settings) -> None:
        import tomli_w

        table = _over(self._table(), table_from(replace(settings, version=SETTINGS_VERSION)))
        write_private(self._path, tomli_w.dumps(table).encode())


def _first(settings: Settings) -> Settings:
    """Settings of a fresh profile: this workstation's id, and the person's name as the system knows it."""
    agent = settings.agent
    if not agent.name:
        agent = replace(agent, name=_persons_name())
    return replace(settings, workstation=WorkstationId(uuid.uuid4().hex[:12]), agent=agent)


def _persons_name() -> str:
    import getpass

    try:
        import pwd

        return pwd.getpwnam(getpass.getuser()).pw_gecos.partition(",")[0].strip()
    except (ImportError, KeyError, OSError):
        return ""


def _over(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """`new` with those keys of `old` that it does not have; accounts are matched by their id.

    Of texts by language only the new ones stay: a key there is no setting that another version may know.
    """
    merged = {key: value for key, value in old.items() if key not in new} | dict(new)
    for key, value in new.items():
        before = old.get(key)
        if isinstance(value, dict) and isinstance(before, dict) and key not in _BY_LANGUAGE:
            merged[key] = _over(before, value)
        elif key == "accounts" and isinstance(before, list):
            by_id = {one.get("id"): one for one in before if isinstance(one, dict)}
            merged[key] = [_over(by_id.get(one["id"], {}), one) for one in value]
    return merged
