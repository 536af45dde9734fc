"""`agentdesk account`: add, list, test and remove mailboxes."""

import sys
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from agentdesk.cli.finding import find, servers_for
from agentdesk.cli.opening import ask_password, desk
from agentdesk.cli.output import check_line, print_json, print_table, say
from agentdesk.cli.signing_in import oauth_from, secret_line, sign_in
from agentdesk.domain.errors import UsageError
from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account
from agentdesk.services.accounts import account_from
from agentdesk.services.desk import Desk

app = typer.Typer(help="Add, list, test and remove mailboxes.", no_args_is_help=True, rich_markup_mode=None)

_Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
_Security = "tls, starttls, or none (this computer only)"


@app.command("add")
def add(
    email: Annotated[str, typer.Option(help="The mailbox's address.")],
    imap: Annotated[
        str, typer.Option(metavar="HOST[:PORT]", help="IMAP server; found from the address where not given.")
    ] = "",
    smtp: Annotated[
        str, typer.Option(metavar="HOST[:PORT]", help="SMTP server; found from the address where not given.")
    ] = "",
    imap_security: Annotated[str, typer.Option(help=_Security)] = "tls",
    smtp_security: Annotated[str, typer.Option(help=_Security)] = "starttls",
    user: Annotated[str, typer.Option(help="User name; the address where not given.")] = "",
    name: Annotated[str, typer.Option(help="Display name of outgoing mail.")] = "",
    folder: Annotated[
        list[str] | None, typer.Option(metavar="FOLDER", help="Folder to mirror; may be given several times.")
    ] = None,
    sent_folder: Annotated[str, typer.Option(help="The Sent folder, where it is not found by itself.")] = "",
    alias: Annotated[
        list[str] | None, typer.Option(metavar="ADDRESS", help="A further address of ours; may be repeated.")
    ] = None,
    urgent_alias: Annotated[
        list[str] | None,
        typer.Option(metavar="ADDRESS", help="An address whose mail is urgent; may be repeated."),
    ] = None,
    ca_file: Annotated[
        str, typer.Option(help="PEM file of authorities to trust instead of the system's.")
    ] = "",
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from stdin.")
    ] = False,
    password_command: Annotated[
        str, typer.Option(help="Command that prints the password, as 'pass show support'.")
    ] = "",
    proxy: Annotated[
        str, typer.Option(metavar="URL", help="socks5://HOST:PORT or http://HOST:PORT, or none.")
    ] = "",
    oauth: Annotated[
        str, typer.Option(metavar="PROVIDER", help="Sign in with the browser: google, microsoft or custom.")
    ] = "",
    oauth_client_id: Annotated[str, typer.Option(help="The client id registered at the provider.")] = "",
    oauth_authorize_url: Annotated[str, typer.Option(help="Where to sign in, with custom.")] = "",
    oauth_token_url: Annotated[str, typer.Option(help="Where tokens come from, with custom.")] = "",
    oauth_scope: Annotated[str, typer.Option(help="What is asked for, with custom.")] = "",
) -> None:
    """Add a mailbox. The password goes into the keyring and nowhere else."""
    sign_in_by = oauth_from(oauth, oauth_client_id, oauth_authorize_url, oauth_token_url, oauth_scope)
    typed = _Typed(imap, imap_security, smtp, smtp_security, user)
    servers = typed if imap and smtp else _found(email, ca_file, proxy, typed)
    account = account_from(
        email=email,
        imap=servers.imap,
        smtp=servers.smtp,
        imap_security=servers.imap_security,
        smtp_security=servers.smtp_security,
        user=servers.user,
        name=name,
        folders=folder or (),
        sent_folder=sent_folder,
        password_command=password_command,
        aliases=alias or (),
        urgent_aliases=urgent_alias or (),
        ca_file=ca_file,
        oauth=sign_in_by,
        proxy=proxy,
    )
    with desk() as services:
        asked = services.accounts.add(account, _password(from_stdin=password_stdin, command=password_command))
    say(f"Added {account.email}. Try it with `agentdesk account test`.")
    if asked:
        say(asked)


@app.command("list")
def list_accounts(json: _Json = False) -> None:
    """List the mailboxes of this profile."""
    with desk() as services:
        accounts = services.accounts.list()
    if json:
        print_json([_facts(account) for account in accounts])
        return
    rows = [
        (a.email, f"{a.imap} {a.imap.security}", f"{a.smtp} {a.smtp.security}", ", ".join(a.folders))
        for a in accounts
    ]
    print_table(
        ("Address", "IMAP", "SMTP", "Folders"), rows, "No account yet: `agentdesk account add --help`."
    )


@app.command("test")
def try_out(
    email: Annotated[str, typer.Argument(help="The mailbox; all of them where not given.")] = "",
    json: _Json = False,
) -> int:
    """Log in to the IMAP and SMTP servers and say what works and what does not."""
    with desk() as services:
        settings = services.settings.load()
        accounts = (settings.account(AccountId(email.lower())),) if email else settings.accounts
        if not accounts:
            raise UsageError("There is no account yet.", "Add one with `agentdesk account add`.")
        for account in accounts:
            _ask_where_needed(services, account)
        results = [(account, check) for account in accounts for check in services.accounts.test(account)]
    if json:
        print_json([{"account": a.email, "what": c.what, "ok": c.ok, "detail": c.detail} for a, c in results])
    else:
        for account, check in results:
            say(check_line(check, account.email))
    return 0 if all(check.ok for _, check in results) else 1


app.command("find")(find)
app.command("sign-in")(sign_in)


@app.command("remove")
def remove(email: Annotated[str, typer.Argument(help="The mailbox's address.")]) -> None:
    """Forget a mailbox and its password. Its tickets stay."""
    with desk() as services:
        services.accounts.remove(AccountId(email.lower()))
    say(f"Removed {email}.")


@dataclass(frozen=True, slots=True)
class _Typed:
    """Servers as options give them."""

    imap: str
    imap_security: str
    smtp: str
    smtp_security: str
    user: str


def _found(email: str, ca_file: str, proxy: str, typed: _Typed) -> _Typed:
    """The same with what was not given found from the address."""
    with desk() as services:
        imap, smtp = servers_for(
            services.accounts, email, ca_file, proxy, imap=not typed.imap, smtp=not typed.smtp
        )
    found = typed
    if smtp is not None:
        found = replace(found, smtp=str(smtp.address), smtp_security=smtp.address.security.value)
    if imap is not None:
        found = replace(found, imap=str(imap.address), imap_security=imap.address.security.value)
    server = imap or smtp
    return replace(found, user=typed.user or (server.user if server is not None else ""))


def _password(*, from_stdin: bool, command: str) -> str | None:
    if from_stdin and command:
        raise UsageError("Give --password-stdin or --password-command, not both.")
    return secret_line("password") if from_stdin else None


def _ask_where_needed(services: Desk, account: Account) -> None:
    """Where nobody is at a terminal the test itself says that the password is missing."""
    why = services.accounts.needs_password(account) if sys.stdin.isatty() else ""
    if why:
        services.accounts.give_password(account, ask_password(account.email, why))


def _facts(account: Account) -> dict[str, str | list[str]]:
    return {
        "email": account.email,
        "user": account.user,
        "imap": str(account.imap),
        "imap_security": account.imap.security.value,
        "smtp": str(account.smtp),
        "smtp_security": account.smtp.security.value,
        "folders": list(account.folders),
        "password": "command" if account.password_command else "keyring, or asked for",
        "sign_in": account.oauth.provider.value,
    }
