"""The agent at the window: what is on screen, and the keys, buttons and texts a person uses."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from tests.lab.accessibility import Control
from tests.lab.children import Child, LabError, end_of, wait_for
from tests.lab.workstation import Workstation

APP = "agentdesk"
TITLE = "AgentDesk"
SHEET = "What was found"
OF_THIS_SESSION = (
    "Failed to register with host portal",  # there is none
    "GetApplicationBusAddress",  # pyatspi asks Qt's bridge for what it does not have
    "Could not find accessible on path",  # pyatspi asks about a control that has just gone
)
_MAIL = re.compile(r"(?:Our mail|Mail) from ")
_WARNING = re.compile(r"\S+ \S+ (WARNING|ERROR|CRITICAL) ")
PICTURES = Path(__file__).parents[2] / "build" / "stories"


@dataclass
class Window:
    """The window of one workstation, as a context: opened at the start, closed (or killed) at the end."""

    station: Workstation
    child: Child | None = None

    def __enter__(self) -> Window:
        self.child = self.station.start()
        try:
            self.station.desktop.wait_for_window(TITLE, 30)
        except LabError as error:
            self._report(error)
            self.child.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._report(error)
        if self.child is not None:
            self.child.stop()
        if error is None and (complaints := self.complaints()):
            raise LabError("the window said what nobody expected:\n" + "\n".join(complaints))

    def complaints(self) -> list[str]:
        """What the window printed, and what it logged at WARNING or above, except what this session is known for."""
        printed = self.child.output().splitlines() if self.child is not None else []
        log = "".join(
            end_of(path, 1_000_000) for path in self.station.profile.glob("logs/*.log")
        ).splitlines()
        logged = [line for line in log if _WARNING.match(line)]
        return [
            line for line in printed + logged if line and not any(word in line for word in OF_THIS_SESSION)
        ]

    def _report(self, error: BaseException) -> None:
        """What somebody who reads of the failure will want to see."""
        shot = self.station.desktop.screenshot(
            PICTURES / f"{self.station.profile.name}-{time.time():.0f}.png"
        )
        output = self.child.output() if self.child is not None else ""
        logs = "".join(end_of(log) for log in sorted(self.station.profile.glob("logs/*.log")))
        error.add_note(f"screen: {shot}\nwindow's output:\n{output}\nlog of the profile:\n{logs}")

    def kill(self) -> None:
        """kill -9."""
        assert self.child is not None
        self.child.kill()

    def ends_within(self, seconds: float) -> float:
        """Ask the process to end; how many seconds it took."""
        assert self.child is not None
        started = time.monotonic()
        self.child.process.terminate()
        self.child.wait(seconds)
        return time.monotonic() - started

    def press(self, name: str, role: str | None = None) -> None:
        """Press the control with this accessible name."""
        self.station.desktop.accessibility.press(APP, name, role)

    def press_row(self, subject: str) -> None:
        """Choose the ticket whose row says this subject."""
        row = self.find(subject, "list item")
        self.station.desktop.click(APP, row)

    def keys(self, *keys: str) -> None:
        self.station.desktop.press_keys(TITLE, *keys)

    def sends(self) -> None:
        """Ctrl+Enter, and once more where something is shown before."""
        self.keys("ctrl+Return")
        wait_for("the reply is looked over", lambda: not self._has("Text of the reply") or self._has(SHEET))
        if self._has(SHEET):
            self.keys("ctrl+Return")
        wait_for("the reply has left the editor", lambda: not self._has("Text of the reply"))

    def _has(self, name: str) -> bool:
        return any(one.name == name for one in self.controls())

    def types(self, text: str) -> None:
        self.station.desktop.type_text(TITLE, text)

    def find(self, name: str, role: str | None = None, seconds: float = 10) -> Control:
        return self.station.desktop.accessibility.find(APP, name, role, seconds)

    def controls(self) -> list[Control]:
        return self.station.desktop.accessibility.controls(APP)

    def waits_for(self, text: str, seconds: float = 15) -> None:
        """Until a person can read this somewhere in the window."""
        wait_for(f"the window says {text!r}", lambda: text in self.says(), seconds, every=0.2)

    def shows_mail(self, text: str, seconds: float = 15) -> None:
        """Until a mail in the thread says this; the preview in the list does not count."""
        wait_for(f"a mail in the thread says {text!r}", lambda: self.mails_saying(text), seconds, every=0.2)

    def shows_ticket(self, subject: str, seconds: float = 15) -> None:
        """Until the ticket whose subject begins so is shown, with at least one mail."""

        def shown() -> bool:
            there = self.controls()
            heads = [one for one in there if one.role == "label" and one.name.startswith(subject)]
            return bool(heads) and any(_MAIL.match(one.name) for one in there)

        wait_for(f"the ticket {subject!r} is shown", shown, seconds, every=0.2)

    def mails_saying(self, text: str) -> list[Control]:
        """The mails in the thread that say this, as a screen reader stops at them."""
        return [one for one in self.controls() if _MAIL.match(one.name) and text in one.description]

    def says(self) -> str:
        return self.station.desktop.accessibility.says(APP)

    def title(self) -> str:
        return self.station.desktop.wait_for_window(TITLE)
