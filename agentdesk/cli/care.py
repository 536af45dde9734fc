"""`agentdesk doctor`: what works here, what does not, and what to do about it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from agentdesk import __version__
from agentdesk.cli.chosen_profile import profile
from agentdesk.cli.launchers import Launchers
from agentdesk.cli.opening import opened
from agentdesk.cli.output import check_line, print_json, say
from agentdesk.domain.errors import AgentDeskError
from agentdesk.services.desk import Desk
from agentdesk.services.ports import CheckResult

_ENOUGH_SPACE = 200 * 1024 * 1024


def doctor(
    context: typer.Context,
    offline: Annotated[bool, typer.Option("--offline", help="Leave the mail servers alone.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of lines.")] = False,
) -> int:
    """Say what works, what does not, and what to do."""
    results = list(_examine(context.ensure_object(Launchers), offline=offline))
    if json:
        print_json([{"what": r.what, "ok": r.ok, "detail": r.detail} for r in results])
    else:
        for result in results:
            say(check_line(result))
    return 0 if all(result.ok for result in results) else 1


def _examine(launchers: Launchers, *, offline: bool) -> Iterator[CheckResult]:
    yield CheckResult("AgentDesk", ok=True, detail=f"{__version__}, Python {sys.version.split()[0]}")
    yield _space(profile())
    yield _window(launchers)
    yield _display()
    yield _notifications()
    try:
        with opened() as desk:
            yield CheckResult("Databases and settings", ok=True, detail=str(profile()))
            yield CheckResult("Keyring", *desk.keyring())
            yield from _accounts(desk.desk, offline=offline)
    except AgentDeskError as error:
        yield CheckResult("Databases and settings", ok=False, detail=error.sentence())


def _space(directory: Path) -> CheckResult:
    existing = next(place for place in (directory, *directory.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    detail = f"{free // 1_000_000} MB free for {directory}"
    advice = "" if free >= _ENOUGH_SPACE else "; make room, or choose another place with --profile"
    return CheckResult("Disk", ok=free >= _ENOUGH_SPACE, detail=detail + advice)


def _window(launchers: Launchers) -> CheckResult:
    advice = "run `make setup`, which installs the system libraries that Qt needs"
    return _attempt("Window toolkit", launchers.toolkit, advice)


def _display() -> CheckResult:
    if sys.platform != "linux":
        return CheckResult("Display", ok=True, detail=sys.platform)
    found = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    detail = (
        found or "none: the commands work, the window needs a desktop (or `agentdesk demo`, which needs none)"
    )
    return CheckResult("Display", ok=bool(found), detail=detail)


def _notifications() -> CheckResult:
    if sys.platform != "linux":
        return CheckResult("Desktop alerts", ok=find_spec("desktop_notifier") is not None)
    bus = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    detail = "through the session's D-Bus" if bus else "no D-Bus session: alerts show in the window only"
    return CheckResult("Desktop alerts", ok=bool(bus), detail=detail)


def _accounts(desk: Desk, *, offline: bool) -> Iterator[CheckResult]:
    accounts = desk.accounts.list()
    if not accounts:
        yield CheckResult(
            "Accounts", ok=True, detail="none yet: `agentdesk account add`, or try `agentdesk demo`"
        )
    for account in accounts if not offline else ():
        for result in desk.accounts.test(account):
            yield CheckResult(f"{account.email}: {result.what}", ok=result.ok, detail=result.detail)


def _attempt(what: str, load: Callable[[], str], advice: str) -> CheckResult:
    try:
        return CheckResult(what, ok=True, detail=load())
    except ImportError as error:
        return CheckResult(what, ok=False, detail=f"{error}; {advice}")
