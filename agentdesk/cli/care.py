"""`agentdesk doctor`: what works here, what does not, and what to do about it."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from agentdesk import __version__
from agentdesk.bootstrap import OpenDesk
from agentdesk.cli.chosen_profile import profile
from agentdesk.cli.launchers import Launchers
from agentdesk.cli.notification_server import notification_server
from agentdesk.cli.opening import opened
from agentdesk.cli.output import print_json, say
from agentdesk.domain.errors import AgentDeskError
from agentdesk.services.desk import Desk

_ENOUGH_SPACE = 200 * 1024 * 1024


class Standing(StrEnum):
    """What became of one check. A note is something that is not here, and need not be."""

    WORKS = "✓"
    NOTE = "·"
    BROKEN = "✗"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of what the doctor says."""

    what: str
    standing: Standing
    detail: str = ""


def doctor(
    context: typer.Context,
    offline: Annotated[bool, typer.Option("--offline", help="Leave the mail servers alone.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of lines.")] = False,
) -> int:
    """Say what works, what does not, and what to do."""
    findings = list(_examine(context.ensure_object(Launchers), offline=offline))
    if json:
        print_json([_facts(finding) for finding in findings])
    else:
        for finding in findings:
            say(f"{finding.standing} " + ": ".join(part for part in (finding.what, finding.detail) if part))
    return 1 if any(finding.standing is Standing.BROKEN for finding in findings) else 0


def _facts(finding: Finding) -> dict[str, str | bool]:
    return {
        "what": finding.what,
        "ok": finding.standing is not Standing.BROKEN,
        "note": finding.standing is Standing.NOTE,
        "detail": finding.detail,
    }


def _examine(launchers: Launchers, *, offline: bool) -> Iterator[Finding]:
    yield Finding("AgentDesk", Standing.WORKS, f"{__version__}, Python {sys.version.split()[0]}")
    yield _space(profile())
    yield _window(launchers)
    yield _display()
    yield _notifications()
    try:
        with opened() as desk:
            yield Finding("Databases and settings", Standing.WORKS, str(profile()))
            yield _keyring(desk)
            yield from _accounts(desk.desk, offline=offline)
    except AgentDeskError as error:
        yield Finding("Databases and settings", Standing.BROKEN, error.sentence())


def _space(directory: Path) -> Finding:
    existing = next(place for place in (directory, *directory.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    enough = free >= _ENOUGH_SPACE
    advice = "" if enough else "; make room, or choose another place with --profile"
    return Finding("Disk", _works(enough), f"{free // 1_000_000} MB free for {directory}{advice}")


def _window(launchers: Launchers) -> Finding:
    """Where there is no display either, its libraries are not missed."""
    try:
        return Finding("Window toolkit", Standing.WORKS, launchers.toolkit())
    except ImportError as error:
        advice = "run `make setup`, which installs the system libraries that Qt needs"
        standing = Standing.BROKEN if _has_display() else Standing.NOTE
        return Finding("Window toolkit", standing, f"{error}; {advice}")


def _display() -> Finding:
    if _has_display():
        found = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or sys.platform
        return Finding("Display", Standing.WORKS, found)
    none = "none: the commands work, the window needs a desktop (or `agentdesk demo`, which needs none)"
    return Finding("Display", Standing.NOTE, none)


def _notifications() -> Finding:
    if sys.platform != "linux":
        return Finding("Desktop alerts", _works(find_spec("desktop_notifier") is not None))
    answers, detail = notification_server()
    if answers:
        return Finding("Desktop alerts", Standing.WORKS, detail)
    if not _has_display():
        return Finding("Desktop alerts", Standing.NOTE, "none without a display")
    advice = "alerts show in the window only; start your desktop's notification server, or install one such as dunst"
    return Finding("Desktop alerts", Standing.BROKEN, f"no notification server ({detail}): {advice}")


def _keyring(desk: OpenDesk) -> Finding:
    """Missed only by accounts whose password comes from nowhere else."""
    found, detail = desk.keyring()
    needed = any(not account.password_command for account in desk.desk.accounts.list())
    return Finding("Keyring", _works(found) if needed or found else Standing.NOTE, detail)


def _works(fine: bool) -> Standing:
    return Standing.WORKS if fine else Standing.BROKEN


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _accounts(desk: Desk, *, offline: bool) -> Iterator[Finding]:
    accounts = desk.accounts.list()
    if not accounts:
        hint = "none yet: `agentdesk account add`, or try `agentdesk demo`"
        yield Finding("Accounts", Standing.WORKS, hint)
    for account in accounts if not offline else ():
        for result in desk.accounts.test(account):
            yield Finding(f"{account.email}: {result.what}", _works(result.ok), result.detail)
