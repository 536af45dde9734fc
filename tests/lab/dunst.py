"""The notification daemon of the session: what it showed, when, and pressing the buttons on screen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tests.lab.children import Child, Children, LabError, ask_program, wait_for


@dataclass(frozen=True, slots=True)
class Notification:
    """`shown_at`: seconds since the epoch, taken by dunst's own hook when it showed the notification."""

    id: int
    app_name: str
    summary: str
    body: str
    urgency: str
    shown_at: float


@dataclass
class Dunst:
    """dunst with a hook that records what it shows and a menu that presses the button the test asks for."""

    directory: Path
    children: Children
    environment: dict[str, str]
    _child: Child | None = None

    def start(self) -> None:
        self.directory.mkdir(parents=True, exist_ok=True)
        self._script("record", _RECORD.format(shown=self._shown))
        self._script("menu", _MENU.format(offered=self.directory / "offered", wanted=self._wanted))
        configuration = self.directory / "dunstrc"
        configuration.write_text(_CONFIGURATION.format(directory=self.directory), encoding="utf-8")
        self._child = self.children.start("dunst", ["dunst", "-config", configuration], env=self.environment)
        wait_for("dunst answers", self._answers)

    def shown(self) -> list[Notification]:
        """Everything shown so far, oldest first."""
        if not self._shown.exists():
            return []
        return [
            _notification(part) for part in self._shown.read_text(encoding="utf-8").split("\x1e\n") if part
        ]

    def wait_for(self, text: str, seconds: float = 10.0, after: int = 0) -> Notification:
        """The first notification, the `after` oldest aside, that says `text` in its summary or body."""

        def look() -> Notification | None:
            return next(
                (one for one in self.shown()[after:] if text in one.summary or text in one.body), None
            )

        return wait_for(
            f"dunst shows {text!r}; it showed {[n.summary for n in self.shown()]}", look, seconds, every=0.005
        )

    def on_screen(self) -> int:
        """How many notifications are displayed now."""
        return int(self._ctl("count", "displayed"))

    def history(self) -> list[str]:
        """The summaries of the notifications that are gone from the screen, newest first."""
        answer = json.loads(self._ctl("history"))
        return [entry["summary"]["data"] for entry in answer["data"][0]]

    def press(self, button: str, about: str = "") -> None:
        """Press the button with this label on what is displayed (about something). LabError tells which there are."""
        self._wanted.write_text(f"#{button} (\n{about}", encoding="utf-8")
        offered = self.directory / "offered"
        offered.unlink(missing_ok=True)
        self._ctl("context")
        menu = wait_for(f"dunst offers a menu for {button!r}", lambda: _menu_text(offered), 5)
        if not any(f"#{button} (" in line and about in line for line in menu.splitlines()):
            raise LabError(f"no button {button!r} about {about!r}; dunst offers:\n{menu}")

    def activate(self) -> None:
        """What a click on the newest notification does."""
        self._ctl("action", "0")

    def close_all(self) -> None:
        self._ctl("close-all")

    @property
    def _shown(self) -> Path:
        return self.directory / "shown"

    @property
    def _wanted(self) -> Path:
        return self.directory / "wanted"

    def _answers(self) -> bool:
        return "false" in ask_program("dunstctl", "is-paused", env=self.environment, allowed=(0, 1))

    def _ctl(self, *words: str) -> str:
        return ask_program("dunstctl", *words, env=self.environment)

    def _script(self, name: str, text: str) -> None:
        path = self.directory / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)


def _menu_text(offered: Path) -> str | None:
    return offered.read_text(encoding="utf-8") if offered.exists() else None


def _notification(record: str) -> Notification:
    shown_at, number, app_name, urgency, summary, body = record.split("\x1f")
    return Notification(int(number), app_name, summary, body, urgency, float(shown_at))


_RECORD = """\
#!/bin/bash
printf '%s\\x1f%s\\x1f%s\\x1f%s\\x1f%s\\x1f%s\\x1e\\n' "$EPOCHREALTIME" "$DUNST_ID" "$DUNST_APP_NAME" \\
  "$DUNST_URGENCY" "$DUNST_SUMMARY" "$DUNST_BODY" >> '{shown}'
"""

_MENU = """\
#!/bin/bash
cat > '{offered}.part'
mv '{offered}.part' '{offered}'
grep -F "$(head -n1 '{wanted}')" '{offered}' | grep -F -m1 "$(tail -n1 '{wanted}')"
"""

_CONFIGURATION = """\
[global]
    follow = none
    width = 360
    height = 300
    origin = top-right
    notification_limit = 20
    font = DejaVu Sans 10
    markup = full
    format = "<b>%s</b>\\n%b"
    history_length = 200
    sticky_history = yes
    dmenu = {directory}/menu
    enable_recursive_icon_lookup = false
    always_run_script = true
[urgency_low]
    timeout = 30
[urgency_normal]
    timeout = 30
[urgency_critical]
    timeout = 0
[record_all]
    summary = "*"
    script = {directory}/record
"""
