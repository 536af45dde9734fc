"""Commands that open the window."""

from typing import Annotated

import typer

from agentdesk.cli.opening import opened


def window() -> int:
    """Open the workstation."""
    from agentdesk.app import run

    with opened() as desk, desk.holding_profile():
        return run(desk)


def demo(
    scripted: Annotated[
        bool,
        typer.Option(
            "--scripted", help="Walk through triage, answer and alert by itself, write screenshots, and end."
        ),
    ] = False,
    screenshots: Annotated[
        str, typer.Option(help="Directory for the screenshots of --scripted.")
    ] = "build/demo",
    urgent_after: Annotated[float, typer.Option(help="Seconds until the urgent mail arrives.", min=0)] = 15.0,
) -> int:
    """Open the workstation on a demo mailbox; no account needed."""
    from agentdesk.cli.demonstration import demonstrate

    return demonstrate(scripted=scripted, screenshots=screenshots, urgent_after=urgent_after)
