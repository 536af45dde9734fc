"""The `agentdesk` command: the window, and everything a person scripts with.

Exit codes: 0 done, 1 failed, 2 wrong use. Without a command the window opens.
"""

import os

from agentdesk.cli.chosen_profile import PROFILE_VARIABLE, profile
from agentdesk.cli.launchers import Launchers

_WINDOW: tuple[list[str], ...] = ([], ["window"])
"""What opens the window, without loading the other commands: its start is measured."""


def run(arguments: list[str], launchers: Launchers) -> int:
    """Run one command line (without the program's name); gives the exit code."""
    rest, chosen = take_profile(arguments)
    if chosen is not None:
        os.environ[PROFILE_VARIABLE] = chosen
    if rest in _WINDOW:
        return launchers.window(profile())
    from agentdesk.cli.outcome import run_to_exit_code

    return run_to_exit_code(rest, launchers)


def take_profile(arguments: list[str]) -> tuple[list[str], str | None]:
    """Take `--profile DIR` out from wherever it stands, before or behind the command."""
    rest: list[str] = []
    profile: str | None = None
    remaining = iter(arguments)
    for argument in remaining:
        if argument == "--":
            return [*rest, argument, *remaining], profile
        if argument == "--profile":
            profile = next(remaining, "")
        elif argument.startswith("--profile="):
            profile = argument.partition("=")[2]
        else:
            rest.append(argument)
    return rest, profile
