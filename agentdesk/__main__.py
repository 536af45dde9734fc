"""Where the commands meet the window: `agentdesk` and `python -m agentdesk`.

The commands know the window only as something that can be launched, so they start without loading Qt.
"""

import sys
from pathlib import Path

from agentdesk.cli import run
from agentdesk.cli.launchers import DemoTour, Launchers


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:], Launchers(_window, _demo, _toolkit)))


def _window(profile: Path) -> int:
    from agentdesk.app import run_profile

    return run_profile(profile)


def _demo(tour: DemoTour) -> int:
    from agentdesk.app_demo import run_demo

    return run_demo(tour)


def _toolkit() -> str:
    from PySide6 import QtWidgets
    from PySide6 import __version__ as version

    return f"Qt {version} ({QtWidgets.QApplication.__name__} loads)"


if __name__ == "__main__":
    main()
