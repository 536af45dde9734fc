"""Turns what a command ran into, an error or not, into words on stderr and an exit code."""

import sys

from typer import Abort
from typer.exceptions import TyperException

from agentdesk.cli.launchers import Launchers
from agentdesk.domain.errors import AgentDeskError, SettingsError, UsageError

DONE, FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def run_to_exit_code(arguments: list[str], launchers: Launchers) -> int:
    """Run the command line; every foreseen error becomes one or two lines and a code."""
    from agentdesk.cli.commands import app

    try:
        result = app(args=arguments, prog_name="agentdesk", standalone_mode=False, obj=launchers)
    except TyperException as error:
        tell(UsageError(error.format_message(), "See `agentdesk --help`, or --help behind a command."))
        return WRONG_USE
    except (Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except AgentDeskError as error:
        tell(error)
        return WRONG_USE if isinstance(error, UsageError | SettingsError) else FAILED
    return result if isinstance(result, int) else DONE


def tell(error: AgentDeskError) -> None:
    """Say what happened and what to do next."""
    print(f"agentdesk: {error.what}", file=sys.stderr)  # noqa: T201
    if error.advice:
        print(f"  {error.advice}", file=sys.stderr)  # noqa: T201
