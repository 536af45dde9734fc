"""Each key of settings.toml: what it may be, and how it becomes part of the frozen Settings.

A wrong value is told with its dotted path (`accounts[2].imap.port`) and what is allowed there.
"""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

import msgspec

from agentdesk.domain.calendar import hours_of
from agentdesk.domain.errors import SettingsError
from agentdesk.domain.oauth import check_oauth
from agentdesk.domain.proxy import proxy_from
from agentdesk.domain.service_level import ServiceLevel
from agentdesk.domain.settings import Account, Security, ServerAddress, Settings

_RANGES = {
    "undo_send_seconds": (0, 600),
    "poll_minutes": (1, 1440),
    "port": (1, 65535),
    "attachment_months": (0, 240),
    "first_response": (0, 60 * 24 * 90),
    "next_reply": (0, 60 * 24 * 90),
}
_PATH = re.compile(r" - at `\$(.*)`")
_LOOPBACK_NAMES = frozenset({"localhost", "ip6-localhost"})


def settings_from(table: Mapping[str, Any]) -> Settings:
    """The settings of the TOML table `table`. Raises SettingsError."""
    made = _converted(table)
    _check_ranges(made)
    proxy_from(made.proxy)
    for index, calendar in enumerate(made.calendars):
        hours_of(calendar, UTC, path=f"calendars[{index + 1}].")
    names = {calendar.name for calendar in made.calendars}
    for index, level in enumerate(made.service_levels):
        _check_level(level, names, f"service_levels[{index + 1}]")
    for index, account in enumerate(made.accounts):
        _check_account(account, f"accounts[{index + 1}]")
    return made


def table_from(settings: Settings) -> dict[str, Any]:
    """The TOML table of `settings`."""
    table: dict[str, Any] = msgspec.to_builtins(settings)
    return table


def unknown_keys(table: Mapping[str, Any]) -> frozenset[str]:
    """Dotted paths of keys that mean nothing to this version."""
    return frozenset(_unknown(table, Settings, ""))


def _converted(table: Mapping[str, Any]) -> Settings:
    try:
        return msgspec.convert(dict(table), Settings)
    except msgspec.ValidationError as error:
        path = _PATH.search(str(error))
        key = _dotted(path[1]) if path else ""
        value, kind = _at(table, key)
        missing = re.search(r"missing required field `(\w+)`", str(error))
        if missing:
            key = f"{key}.{missing[1]}".lstrip(".")
            kind = _type_of(key)
            raise SettingsError(_counted(key), None, _allowed(key, kind)) from error
        raise SettingsError(_counted(key), value, _allowed(key, kind)) from error


def _dotted(path: str) -> str:
    return path.lstrip(".")


def _counted(key: str) -> str:
    """People count accounts from 1."""
    return re.sub(r"\[(\d+)\]", lambda match: f"[{int(match[1]) + 1}]", key)


def _steps(key: str) -> list[str]:
    return [step for step in re.split(r"[.\[\]]+", key) if step]


def _at(table: Mapping[str, Any], key: str) -> tuple[object, Any]:
    value: Any = table
    for step in _steps(key):
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
    return value, _type_of(key)


def _type_of(key: str) -> Any:
    kind: Any = Settings
    for step in _steps(key):
        if get_origin(kind) is tuple:
            kind = get_args(kind)[0]
        elif get_origin(kind) is Mapping:
            kind = get_args(kind)[1]
        if is_dataclass(kind) and not step.isdigit() and step != "...":
            kind = get_type_hints(kind).get(step, object)
    return kind


def _allowed(key: str, kind: Any) -> str:
    name = (_steps(key) or [""])[-1]
    if name in _RANGES:
        return "a whole number from {} to {}".format(*_RANGES[name])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(str(member.value) for member in kind)
    if name == "special":
        return 'shifts by day, as {"2026-12-24" = "09:00-12:00", "2026-12-31" = "closed"}'
    if get_origin(kind) is Mapping:
        return 'texts by language, as {en = "one", pl = "two"}'
    if get_origin(kind) is tuple:
        return "a list of tables" if is_dataclass(get_args(kind)[0]) else 'a list, as ["one", "two"]'
    if is_dataclass(kind):
        return "a table of keys: " + ", ".join(one.name for one in fields(kind))
    kind = getattr(kind, "__supertype__", kind)
    return {bool: "true, false", int: "a whole number", str: "a text in quotes"}.get(
        kind, "see the documentation"
    )


def _check_ranges(settings: Settings) -> None:
    for key in ("undo_send_seconds", "poll_minutes", "attachment_months"):
        _check_range(key, getattr(settings, key))


def _check_range(path: str, value: int) -> None:
    lowest, highest = _RANGES[path.rpartition(".")[2]]
    if not lowest <= value <= highest:
        raise SettingsError(path, value, f"a whole number from {lowest} to {highest}")


def _check_level(level: ServiceLevel, calendars: set[str], path: str) -> None:
    for name in ("first_response", "next_reply"):
        _check_range(f"{path}.{name}", getattr(level, name))
    if not (level.first_response or level.next_reply):
        raise SettingsError(
            f"{path}.next_reply", 0, "a target of at least one minute here or in first_response"
        )
    if level.calendar and level.calendar not in calendars:
        raise SettingsError(f"{path}.calendar", level.calendar, "the name of one of the calendars")


def _check_account(account: Account, path: str) -> None:
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", account.email):
        raise SettingsError(f"{path}.email", account.email, "an e-mail address")
    if account.id != account.email.lower():
        raise SettingsError(f"{path}.id", account.id, f"the address in lower case, {account.email.lower()}")
    if not account.folders:
        raise SettingsError(f"{path}.folders", [], "at least one folder")
    proxy_from(account.proxy, f"{path}.proxy")
    check_oauth(account.oauth, f"{path}.oauth.", own_command=bool(account.password_command))
    for name in ("imap", "smtp"):
        _check_server(getattr(account, name), f"{path}.{name}")


def _check_server(server: ServerAddress, path: str) -> None:
    if not server.host.strip() or re.search(r"\s", server.host):
        raise SettingsError(f"{path}.host", server.host, "a host name or address")
    _check_range(f"{path}.port", server.port)
    if server.security is Security.NONE and not _on_loopback(server.host):
        raise SettingsError(
            f"{path}.security", "none", "tls, starttls; none only where the host is this computer"
        )


def _on_loopback(host: str) -> bool:
    if host.lower() in _LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _unknown(table: Mapping[str, Any], kind: Any, path: str) -> list[str]:
    hints = get_type_hints(kind)
    found = [f"{path}{key}" for key in table if key not in hints]
    for key, value in table.items():
        inner = hints.get(key)
        if isinstance(value, Mapping) and is_dataclass(inner):
            found += _unknown(value, inner, f"{path}{key}.")
        elif isinstance(value, list) and get_origin(inner) is tuple and is_dataclass(get_args(inner)[0]):
            for index, one in enumerate(value):
                if isinstance(one, Mapping):
                    found += _unknown(one, get_args(inner)[0], f"{path}{key}[{index + 1}].")
    return found
