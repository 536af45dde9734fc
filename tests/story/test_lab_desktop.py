"""The desktop session of the laboratory does what the stories rely on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.lab.children import LabError, wait_for
from tests.lab.desktop import Desktop

WINDOW = Path(__file__).parents[1] / "lab" / "small_window.py"


def test_a_notification_is_shown_and_the_pressed_button_returns(desktop: Desktop) -> None:
    before = desktop.notifications.on_screen()
    asked = [
        "notify-send",
        "--wait",
        "--urgency=critical",
        "--action=open=Open",
        "--action=ack=Acknowledge",
        "Site down",
        "client-7",
    ]
    waiting = desktop.run("notify-send", asked)
    shown = desktop.notifications.wait_for("Site down")
    assert (shown.urgency, shown.body) == ("CRITICAL", "client-7")
    assert desktop.notifications.on_screen() == before + 1
    desktop.notifications.press("Acknowledge", "Site down")
    wait_for("notify-send returns", lambda: not waiting.is_running)
    assert waiting.output().split() == ["ack"]


def test_a_missing_button_is_told(desktop: Desktop) -> None:
    waiting = desktop.run("notify-send", ["notify-send", "--wait", "--action=open=Open", "Two buttons"])
    desktop.notifications.wait_for("Two buttons")
    with pytest.raises(LabError, match="Open"):
        desktop.notifications.press("Explode")
    desktop.notifications.close_all()
    waiting.stop()


def test_the_keyring_keeps_a_secret(desktop: Desktop) -> None:
    program = "import keyring as k; k.set_password('lab', 'anna', 'secret'); print(k.get_keyring())"
    assert "SecretService" in desktop.ask(sys.executable, "-c", program)
    assert desktop.ask(sys.executable, "-m", "keyring", "get", "lab", "anna").strip() == "secret"


def test_a_window_is_driven_by_accessible_names(desktop: Desktop, tmp_path: Path) -> None:
    window = desktop.run("small-window", [sys.executable, WINDOW])
    try:
        desktop.wait_for_window("Small window")
        desktop.accessibility.set_text("small_window", "Name", "Łukasz")
        desktop.accessibility.press("small_window", "Greet")
        greeting = desktop.accessibility.find("small_window", "Hello Łukasz")
        assert greeting.role == "label"
        desktop.click("small_window", desktop.accessibility.find("small_window", "second row"))
        desktop.accessibility.find("small_window", "Chosen: second row")
        shot = desktop.screenshot(tmp_path / "shot.png")
        assert shot.stat().st_size > 1000
        desktop.press_keys("Small window", "ctrl+g")
        desktop.accessibility.find("small_window", "Hello again")
    finally:
        window.stop()
