"""Opens the profile for a command, and asks for passwords that are nowhere kept."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass

from agentdesk.bootstrap import OpenDesk, open_desk
from agentdesk.cli.chosen_profile import profile
from agentdesk.domain.errors import PasswordMissing, UsageError
from agentdesk.services.desk import Desk


@contextmanager
def opened() -> Iterator[OpenDesk]:
    """The profile's desk and sync, closed at the end."""
    with open_desk(profile()) as desk:
        if desk.notice:
            print(f"agentdesk: {desk.notice}", file=sys.stderr)  # noqa: T201
        yield desk


@contextmanager
def desk() -> Iterator[Desk]:
    """The services of the profile."""
    with opened() as found:
        yield found.desk


def have_passwords(services: Desk) -> None:
    """Ask for each password that is nowhere kept, saying why. PasswordMissing when nobody can be asked."""
    if not services.accounts.list():
        raise UsageError("There is no account yet.", "Add one with `agentdesk account add`.")
    for account in services.accounts.list():
        why = services.accounts.needs_password(account)
        if why:
            services.accounts.give_password(account, ask_password(account.email, why))


def ask_password(email: str, why: str) -> str:
    """Ask on the terminal. PasswordMissing where there is none."""
    if not sys.stdin.isatty():
        raise PasswordMissing(
            why or f"No password is known for {email}.", "Use --password-command, or unlock the keyring."
        )
    if why:
        print(f"agentdesk: {why}", file=sys.stderr)  # noqa: T201
    return getpass(f"Password of {email}: ")
