"""`agentdesk account sign-in`: log an account in with the browser."""

import sys
import webbrowser
from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import say
from agentdesk.domain.errors import SettingsError, UsageError
from agentdesk.domain.ids import AccountId
from agentdesk.domain.oauth import OAuth, SignIn
from agentdesk.services.signing_in import SignInRequest


def sign_in(
    email: Annotated[str, typer.Argument(help="The mailbox's address.")],
    client_secret_stdin: Annotated[
        bool, typer.Option("--client-secret-stdin", help="Read the program's client secret from stdin.")
    ] = False,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Print the address, and open no browser.")
    ] = False,
) -> None:
    """Sign in with the browser. The tokens go into the keyring and nowhere else."""
    with desk() as services:
        account = services.settings.load().account(AccountId(email.lower()))
        if not account.oauth.wanted:
            raise UsageError(
                f"{account.email} logs in by password.", "Add it again with --oauth to sign in instead."
            )
        secret = secret_line("client secret") if client_secret_stdin else ""
        show = _say_only if no_browser else _open
        why_not_kept = services.accounts.sign_in(SignInRequest(account, show, secret))
    say(f"Signed in as {account.user}. Try it with `agentdesk account test`.")
    if why_not_kept:
        say(why_not_kept)


def secret_line(what: str) -> str:
    """The first line of stdin. UsageError where it is empty."""
    secret = sys.stdin.readline().rstrip("\r\n")
    if not secret:
        raise UsageError(f"There was no {what} on stdin.", "Pipe it in, one line.")
    return secret


def oauth_from(provider: str, client_id: str, authorize_url: str, token_url: str, scope: str) -> OAuth:
    """The sign-in that options ask for. SettingsError, UsageError."""
    given = (client_id.strip(), authorize_url.strip(), token_url.strip(), scope.strip())
    if not provider:
        if any(given):
            raise UsageError(
                "Options of a sign-in were given without --oauth.", "Say at whom: --oauth google."
            )
        return OAuth()
    try:
        return OAuth(SignIn(provider.lower()), *given)
    except ValueError:
        raise SettingsError("oauth", provider, ", ".join(one.value for one in SignIn)) from None


def _open(url: str) -> None:
    say(f"Sign in here, in the browser that opens: {url}")
    webbrowser.open(url)


def _say_only(url: str) -> None:
    say(f"Sign in here: {url}")
    sys.stdout.flush()
