"""`agentdesk backup` and `agentdesk restore`: a whole profile as one file."""

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from agentdesk.bootstrap import back_up_profile, restore_profile
from agentdesk.cli.chosen_profile import profile
from agentdesk.cli.opening import desk
from agentdesk.cli.output import say

_PATIENCE = 0.5
"""Seconds before a person is shown how far it is."""


def backup(
    file: Annotated[str, typer.Argument(help="The file to write; an older backup of that name goes.")],
    without_cache: Annotated[
        bool, typer.Option("--without-cache", help="Leave out the mail that the server can give again.")
    ] = False,
) -> None:
    """Write the whole profile into one file, also while the window is open. Passwords are not in it."""
    to = Path(file).expanduser().absolute()
    with _Bar("Backing up") as bar:
        size = back_up_profile(profile(), to, with_cache=not without_cache, progress=bar.show)
    say(f"Backed up to {to} ({size / 1e6:,.1f} MB). Passwords are not in it.")


def restore(
    file: Annotated[str, typer.Argument(help="A file that `agentdesk backup` wrote.")],
    replace: Annotated[
        bool,
        typer.Option(
            "--replace", help="Move a profile that is there aside, and put the backup in its place."
        ),
    ] = False,
) -> None:
    """Make a profile of a backup."""
    from_ = Path(file).expanduser().absolute()
    with _Bar("Restoring") as bar:
        restored = restore_profile(from_, profile(), replacing=replace, progress=bar.show)
    say(f"Restored {profile()} as it was on {restored.made_at.astimezone():%Y-%m-%d %H:%M}.")
    if restored.aside is not None:
        say(f"The profile from before is in {restored.aside}.")
    _say_who_will_ask()


def _say_who_will_ask() -> None:
    """The accounts whose password is not on this computer, and what of the outbox needs a decision."""
    with desk() as services:
        for account in services.accounts.list():
            if not account.password_command and services.accounts.needs_password(account):
                say(f"{account.email} will ask for its password.")
        waiting = len(services.outbox.items())
    if waiting:
        say(
            f"Mail in the outbox: {waiting}. It is not sent by itself: it may have been since. See `agentdesk outbox`."
        )


class _Bar:
    """A progress bar on a terminal, for what takes a while; silence elsewhere."""

    def __init__(self, doing: str) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self._bars = Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
        self._task = self._bars.add_task(doing, total=None)
        self._began = time.monotonic()

    def __enter__(self) -> "_Bar":
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def show(self, done: int, total: int) -> None:
        """So many of so many bytes."""
        if not self._bars.live.is_started and time.monotonic() - self._began > _PATIENCE:
            self._bars.start()
        self._bars.update(self._task, completed=done, total=total)
