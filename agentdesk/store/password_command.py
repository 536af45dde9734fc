"""Asks the user's own password program, such as `pass show support`, in the way of mbsync's PassCmd: through
the shell.
"""

import subprocess

from agentdesk.domain.errors import PasswordCommandFailed

_PATIENCE_SECONDS = 30
_TOLD_AT_MOST = 300


def password_from(command: str) -> str:
    """The first line that `command` prints. Raises PasswordCommandFailed, without what was printed."""
    try:
        done = subprocess.run(  # noqa: S602 - the user's own command line, as in mbsync, msmtp and mutt
            command,
            shell=True,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _failed(command, f"did not end within {_PATIENCE_SECONDS} s") from None
    except OSError as error:
        raise _failed(command, f"could not be started: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()[-_TOLD_AT_MOST:]
        raise _failed(command, f"ended with {done.returncode}" + (f": {said}" if said else ""))
    password = done.stdout.decode("utf-8", "replace").split("\n", 1)[0].rstrip("\r")
    if not password:
        raise _failed(command, "printed nothing")
    return password


def _failed(command: str, what: str) -> PasswordCommandFailed:
    return PasswordCommandFailed(f"The password command “{command}” {what}.", "Try it in a terminal.")
