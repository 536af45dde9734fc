"""Commands that open the window."""

from pathlib import Path
from typing import Annotated

import typer

from agentdesk.cli.chosen_profile import profile
from agentdesk.cli.launchers import Launchers


def window(context: typer.Context) -> int:
    """Open the workstation."""
    return context.ensure_object(Launchers).window(profile())


def demo(
    context: typer.Context,
    scripted: Annotated[
        bool, typer.Option("--scripted", help="Walk through triage, answer and alert by itself, and end.")
    ] = False,
    screenshots: Annotated[str, typer.Option(help="Where --scripted puts its screenshots.")] = "build/demo",
    urgent_after: Annotated[float, typer.Option(help="Seconds until the urgent mail comes.", min=0)] = 15.0,
) -> int:
    """Open the workstation on a demo mailbox; no account needed. Without a display it walks by itself."""
    from agentdesk.cli.demonstration import demonstrate

    return demonstrate(context.ensure_object(Launchers), scripted, Path(screenshots), urgent_after)
