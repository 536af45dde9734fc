"""All commands in one application; each lives in the module of its subject."""

from typing import Annotated

import typer

from agentdesk import __version__
from agentdesk.cli import (
    account,
    acting,
    alerting,
    canned,
    care,
    hours,
    keeping,
    knowledge,
    reading,
    running,
    suggesting,
    syncing,
    vip,
)

app = typer.Typer(
    name="agentdesk",
    help="Turns any mailbox into a helpdesk. Without a command, the window opens.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    epilog="--profile DIR (or AGENTDESK_PROFILE) keeps all data and settings of one user apart. "
    "Exit codes: 0 done, 1 failed, 2 wrong use.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


_QUERY = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""So that -word, which leaves out what holds the word, is read as a part of the query."""


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"agentdesk {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> int | None:
    """Turns any mailbox into a helpdesk. Without a command, the window opens."""
    return running.window(context) if context.invoked_subcommand is None else None


app.add_typer(account.app, name="account")
app.add_typer(vip.app, name="vip")
app.add_typer(canned.app, name="canned")
app.add_typer(knowledge.app, name="knowledge")
app.command("window")(running.window)
app.command("demo")(running.demo)
app.command("sync")(syncing.sync)
app.command("outbox")(syncing.outbox)
app.command("tickets")(reading.tickets)
app.command("show")(reading.show)
app.command("search", context_settings=_QUERY)(reading.search)
app.command("export")(reading.export)
app.command("suggest")(suggesting.suggest)
app.command("reply")(acting.reply)
app.command("note")(acting.note)
app.command("close")(acting.close)
app.command("reopen")(acting.reopen)
app.command("assign")(acting.assign)
app.command("tag")(acting.tag)
app.command("priority")(acting.priority)
app.command("snooze")(acting.snooze)
app.command("promise")(acting.promise)
app.command("merge")(acting.merge)
app.command("split")(acting.split)
app.command("spam")(acting.spam)
app.command("undo")(acting.undo)
app.command("hours")(hours.hours)
app.command("alerts")(alerting.alerts)
app.command("backup")(keeping.backup)
app.command("restore")(keeping.restore)
app.command("doctor")(care.doctor)
