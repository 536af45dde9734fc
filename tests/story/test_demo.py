"""The demo walks through itself without a display, as `make demo` does on a server: it finds that out by itself."""

from __future__ import annotations

import re
from pathlib import Path

from tests.lab.desktop import Desktop
from tests.lab.workstation import AGENTDESK
from tests.story.conftest import Lab

STEPS = (
    "No hands needed",
    r"The mailbox is read \(\d{3,} tickets, .* need a reply",
    r"Opened ticket \S+ and assigned it to myself",
    r"Answered ticket \S+; the SMTP server has accepted the mail",
    "The customer wrote back and the ticket needs a reply again",
    r"Alert: .+ \(.+\)",
    "The demo walked through triage, answer and alert",
)


def test_the_demo_walks_without_a_display(desktop: Desktop, lab: Lab) -> None:
    pictures = lab.directory / "pictures"
    headless = {**desktop.environment, "AGENTDESK_PROFILE": str(lab.directory / "demo-profile")}
    for display in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        headless.pop(display, None)
    command: list[str | Path] = [
        *AGENTDESK,
        "demo",
        "--screenshots",
        pictures,
    ]
    demo = lab.children.start("demo", command, env=headless)
    assert demo.wait(120) == 0, demo.output()
    told = iter(demo.output().splitlines())
    for step in STEPS:
        assert any(re.search(step, line) for line in told), f"{step!r} is not told, or not in its turn"
    made = sorted(pictures.glob("*.png"))
    assert made, demo.output()
    assert all(picture.stat().st_size > 5000 for picture in made)
