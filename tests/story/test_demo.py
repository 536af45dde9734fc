"""The demo walks through itself without a display, as `make demo` does on a server."""

from __future__ import annotations

from pathlib import Path

from tests.lab.desktop import Desktop
from tests.lab.workstation import AGENTDESK
from tests.story.conftest import Lab


def test_the_demo_walks_without_a_display(desktop: Desktop, lab: Lab) -> None:
    pictures = lab.directory / "pictures"
    headless = {**desktop.environment, "AGENTDESK_PROFILE": str(lab.directory / "demo-profile")}
    headless.pop("DISPLAY")
    headless["QT_QPA_PLATFORM"] = "offscreen"
    command: list[str | Path] = [
        *AGENTDESK,
        "demo",
        "--scripted",
        "--screenshots",
        pictures,
        "--urgent-after",
        "2",
    ]
    demo = lab.children.start("demo", command, env=headless)
    assert demo.wait(120) == 0, demo.output()
    made = sorted(pictures.glob("*.png"))
    assert made, demo.output()
    assert all(picture.stat().st_size > 5000 for picture in made)
