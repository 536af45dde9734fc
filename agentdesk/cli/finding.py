"""`agentdesk account find`, and what `account add` makes of it: the servers of an address."""

from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import JsonValue, print_json, print_table, say
from agentdesk.domain.errors import NameNotFound, UsageError
from agentdesk.services.accounts import Accounts
from agentdesk.services.finding import FoundServer, FoundSettings, SettingsSource

_BY = {
    SettingsSource.SRV: "DNS",
    SettingsSource.AUTOCONFIG: "the domain's file",
    SettingsSource.PROVIDER: "the list of providers",
    SettingsSource.GUESS: "a guess",
}


def find(
    email: Annotated[str, typer.Argument(help="The mailbox's address.")],
    ca_file: Annotated[
        str, typer.Option(help="PEM file of authorities to trust instead of the system's.")
    ] = "",
    proxy: Annotated[
        str, typer.Option(metavar="URL", help="socks5://HOST:PORT or http://HOST:PORT, or none.")
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> int:
    """Find the servers of an address and try each; no password is needed, none is sent."""
    with desk() as services:
        found = services.accounts.find(email, ca_file, proxy=proxy)
    if json:
        print_json(_facts(found))
    else:
        _print(found)
    return 0 if found.complete else 1


def servers_for(
    accounts: Accounts, email: str, ca_file: str, proxy: str, *, imap: bool, smtp: bool
) -> tuple[FoundServer | None, FoundServer | None]:
    """The servers wanted. NameNotFound where one was not found, UsageError where a person has to look at it first."""
    found = accounts.find(email, ca_file, proxy=proxy)
    wanted = [(found.imap, "--imap") for _ in range(imap)] + [(found.smtp, "--smtp") for _ in range(smtp)]
    missing = [option for server, option in wanted if server is None]
    if missing:
        domain = found.email.rpartition("@")[2]
        raise NameNotFound(
            domain, f"The servers of {found.email} were not found.", f"Give {' and '.join(missing)}."
        )
    _demand_vouched([(server, option) for server, option in wanted if server is not None], found)
    for server, _ in wanted:
        if server is not None:
            say(f"Found by {_BY[server.source]}: {server.address} {server.address.security}.")
    return found.imap if imap else None, found.smtp if smtp else None


def _demand_vouched(wanted: list[tuple[FoundServer, str]], found: FoundSettings) -> None:
    if all(server.vouched for server, _ in wanted):
        return
    hosts = " and ".join(found.doubtful)
    options = " ".join(
        f"{option} {server.address} {option}-security {server.address.security}" for server, option in wanted
    )
    raise UsageError(
        f"DNS names {hosts}, which is not of the domain of {found.email}; an attacker could have answered.",
        f"If your provider names the same, add {options}",
    )


def _print(found: FoundSettings) -> None:
    rows = [
        (one.kind.upper(), f"{one.address} {one.address.security}", _BY[one.source], one.problem or "works")
        for one in found.tried
    ]
    print_table(("For", "Server", "Named by", "Result"), rows, "Nothing names a server of this address.")
    say()
    for name, server in (("IMAP", found.imap), ("SMTP", found.smtp)):
        if server is None:
            say(f"{name}: none was found.")
        else:
            say(f"{name}: {server.address} {server.address.security}, user {server.user}")
    if found.doubtful:
        say(f"Look at it first: only DNS says that {' and '.join(found.doubtful)} serves this address.")
    if found.sign_in:
        say(f"{found.provider} takes a sign-in in the browser: --oauth {found.sign_in}.")
    if found.app_password:
        say(f"{found.provider} refuses the usual password; make an app password in its settings.")


def _facts(found: FoundSettings) -> dict[str, JsonValue]:
    return {
        "email": found.email,
        "imap": _server(found.imap),
        "smtp": _server(found.smtp),
        "provider": found.provider,
        "sign_in": found.sign_in,
        "app_password": found.app_password,
        "tried": [
            {
                "kind": one.kind,
                "server": str(one.address),
                "security": one.address.security.value,
                "source": one.source.value,
                "problem": one.problem,
            }
            for one in found.tried
        ],
    }


def _server(server: FoundServer | None) -> dict[str, JsonValue] | None:
    if server is None:
        return None
    return {
        "server": str(server.address),
        "security": server.address.security.value,
        "user": server.user,
        "source": server.source.value,
        "vouched": server.vouched,
    }
