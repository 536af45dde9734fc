"""A pair of hands at the window: presses keys as a person would, waits for what must show, takes pictures."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.domain.errors import AgentDeskError

_GLANCE = 0.05


class WalkFailed(AgentDeskError):
    """Something that must show did not, in time."""


class Hands:
    """Types into `window` and photographs it into `folder`; `say` is told what was done."""

    def __init__(self, window: QWidget, folder: Path, say: Callable[[str], None]) -> None:
        self._window = window
        self._folder = folder
        self._say = say
        folder.mkdir(parents=True, exist_ok=True)
        window.activateWindow()  # without a window manager (bare Xvfb) nobody else hands over the keyboard

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, to whatever has the focus."""
        QTest.keyClick(self._target(), key, modifiers)

    def write(self, text: str) -> None:
        """A text, key by key."""
        for line_number, line in enumerate(text.split("\n")):
            if line_number:
                self.press(Qt.Key.Key_Return)
            QTest.keyClicks(self._target(), line)

    async def until(self, condition: Callable[[], bool], what: str, seconds: float = 10.0) -> float:
        """Wait for something to show; gives the seconds it took. WalkFailed when it does not."""
        begun = time.monotonic()
        while not condition():
            if time.monotonic() - begun > seconds:
                raise WalkFailed(f"Waited {seconds:.0f} s in vain: {what}.", "See the last screenshot.")
            await asyncio.sleep(_GLANCE)
        return time.monotonic() - begun

    async def picture(self, name: str, size: QSize | None = None) -> Path:
        """The window as it looks now."""
        if size is not None:
            self._window.resize(size)
        await asyncio.sleep(0.4)
        path = self._folder / f"{name}.png"
        self._window.grab().save(str(path))
        self._say(f"  screenshot {path}")
        return path

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._window
