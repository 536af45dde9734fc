"""Asks the user's own password program, such as `pass show support`, in the way of mbsync's PassCmd: through
the shell.
"""

import os
import signal
import subprocess
import sys

from agentdesk.domain.errors import PasswordCommandFailed

_PATIENCE_SECONDS = 30
_TOLD_AT_MOST = 300


def password_from(command: str) -> str:
    """The first line that `command` prints. Raises PasswordCommandFailed, without what was printed."""
    try:
        process = subprocess.Popen(  # noqa: S602 - the user's own command line, as in mbsync, msmtp and mutt
            command,
            shell=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except OSError as error:
        raise _failed(command, f"could not be started: {error.strerror}") from None
    printed, complaint = _awaited(process, command)
    if process.returncode:
        said = complaint.decode("utf-8", "replace").strip()[-_TOLD_AT_MOST:]
        raise _failed(command, f"ended with {process.returncode}" + (f": {said}" if said else ""))
    password = printed.decode("utf-8", "replace").split("\n", 1)[0].rstrip("\r")
    if not password:
        raise _failed(command, "printed nothing")
    return password


def _awaited(process: subprocess.Popen[bytes], command: str) -> tuple[bytes, bytes]:
    """What the command printed. One that hangs is ended with everything it started (a password prompt, say)."""
    with process:
        try:
            return process.communicate(timeout=_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            _end(process)
            raise _failed(command, f"did not end within {_PATIENCE_SECONDS} s") from None


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)


def _failed(command: str, what: str) -> PasswordCommandFailed:
    return PasswordCommandFailed(f"The password command “{command}” {what}.", "Try it in a terminal.")
