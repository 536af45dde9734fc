"""What opens windows, handed to the commands from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # at run time they would load the mail servers of the demo for every command
    from agentdesk.bootstrap import OpenDesk
    from agentdesk.demo.servers import DemoServers


@dataclass(frozen=True, slots=True)
class DemoTour:
    """The demo to be shown: its desk and servers, and where the walk by itself puts its screenshots."""

    desk: "OpenDesk"
    servers: "DemoServers"
    screenshots: Path | None = None
    """None: a person is at the keyboard."""


@dataclass(frozen=True, slots=True)
class Launchers:
    """Each gives an exit code, except `toolkit`, which describes the window toolkit or raises ImportError."""

    window: Callable[[Path], int]
    demo: Callable[[DemoTour], int]
    toolkit: Callable[[], str]
