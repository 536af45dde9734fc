"""`agentdesk vip`: the contacts whose mail is always urgent."""

from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import print_json, print_table, say

app = typer.Typer(help="Contacts whose mail is always urgent.", no_args_is_help=True, rich_markup_mode=None)

_Address = Annotated[str, typer.Argument(help="The contact's mail address.")]


@app.command("add")
def add(address: _Address) -> None:
    """Make a contact a VIP."""
    with desk() as services:
        say(services.contacts.set_vip(address, vip=True).summary + ".")


@app.command("remove")
def remove(address: _Address) -> None:
    """Make a contact no longer a VIP."""
    with desk() as services:
        say(services.contacts.set_vip(address, vip=False).summary + ".")


@app.command("list")
def list_vips(
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")] = False,
) -> None:
    """List the VIPs."""
    with desk() as services:
        vips = services.contacts.vips()
    if json:
        print_json(list(vips))
    else:
        print_table(("Address",), [(vip,) for vip in vips], "No VIP yet: `agentdesk vip add ADDRESS`.")
