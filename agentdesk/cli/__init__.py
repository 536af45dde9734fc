"""The `agentdesk` command: the window, and everything a person scripts with.

Exit codes: 0 done, 1 failed, 2 wrong use. Without a command the window opens.
"""

import os

from agentdesk.cli.chosen_profile import PROFILE_VARIABLE, profile
from agentdesk.cli.launchers import Launchers
from agentdesk.domain.errors import UsageError

_WINDOW: tuple[list[str], ...] = ([], ["window"])
"""What opens the window, without loading the other commands: its start is measured."""


def run(arguments: list[str], launchers: Launchers) -> int:
    """Run one command line (without the program's name); gives the exit code."""
    try:
        rest, chosen = take_profile(arguments)
    except UsageError as error:
        from agentdesk.cli.outcome import WRONG_USE, tell

        tell(error)
        return WRONG_USE
    if chosen is not None:
        os.environ[PROFILE_VARIABLE] = chosen
    if rest in _WINDOW:
        return launchers.window(profile())
    from agentdesk.cli.outcome import run_to_exit_code

    return run_to_exit_code(rest, launchers)


def take_profile(arguments: list[str]) -> tuple[list[str], str | None]:
    """Take `--profile DIR` out from wherever it stands, before or behind the command. UsageError where no DIR is
    named: it would be the user's own profile that is written to.
    """
    rest: list[str] = []
    profile: str | None = None
    remaining = iter(arguments)
    for argument in remaining:
        if argument == "--":
            return [*rest, argument, *remaining], profile
        if argument == "--profile":
            profile = _named(next(remaining, ""))
        elif argument.startswith("--profile="):
            profile = _named(argument.partition("=")[2])
        else:
            rest.append(argument)
    return rest, profile


def _named(directory: str) -> str:
    if not directory or directory.startswith("--"):
        raise UsageError(
            "--profile names no directory.", "Write --profile DIR, or leave it out for your own profile."
        )
    return directory
