"""Where the commands meet the window: `agentdesk` and `python -m agentdesk`.

The commands know the window only as something that can be launched, so they start without loading Qt. Even they are
loaded late: the processes that judge mail load this file again, and run nothing of it.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agentdesk.cli.launchers import DemoTour
    from agentdesk.sync.judging_process import JudgingProcess


def main() -> None:
    """Run the command line and leave with its exit code."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    from agentdesk.cli import run
    from agentdesk.cli.launchers import Launchers

    sys.exit(run(sys.argv[1:], Launchers(_window, _demo, _toolkit)))


def _window(profile: Path) -> int:
    import gc

    gc.disable()  # nothing that is loaded is ever let go of: looking for it takes a seventh of the time to load
    judging = _judging_begun(profile)
    from agentdesk.app import run_profile

    return run_profile(profile, judging=judging)


def _judging_begun(directory: Path) -> "JudgingProcess | None":
    """A process that judges mail, where a mailbox is about to be fetched for the first time: it gets ready while Qt is
    loaded, which takes as long.
    """
    from agentdesk.store.mailbox_to_fill import is_to_fill
    from agentdesk.store.profile import Profile

    if not is_to_fill(Profile(directory)):
        return None
    from agentdesk.sync.judging_process import begun

    return begun()


def _demo(tour: "DemoTour") -> int:
    from agentdesk.app import run as run_window

    if tour.screenshots is None:
        return run_window(tour.desk)
    return _walk(tour, tour.screenshots)


def _walk(tour: "DemoTour", screenshots: Path) -> int:
    import asyncio

    from agentdesk.app import run as run_window
    from agentdesk.cli.demo_events import DemoEvents
    from agentdesk.cli.output import say
    from agentdesk.ui.walkthrough.walk import Walk
    from agentdesk.ui.window.workplace import Workplace

    walks: list[tuple[Walk, asyncio.Task[None]]] = []

    def begin(place: Workplace) -> None:
        walk = Walk(place, DemoEvents(tour.servers.chronicle), screenshots, say)
        walks.append((walk, asyncio.ensure_future(walk.run())))

    code = run_window(tour.desk, begin)
    return code or (0 if walks and walks[0][0].failure is None and walks[0][1].done() else 1)


def _toolkit() -> str:
    from PySide6 import QtWidgets
    from PySide6 import __version__ as version

    return f"Qt {version} ({QtWidgets.QApplication.__name__} loads)"


if __name__ == "__main__":
    main()
