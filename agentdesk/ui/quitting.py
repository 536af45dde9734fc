"""Turns SIGTERM and SIGINT into an orderly end of the window, where the system has such signals."""

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class SignalWatch(QObject):
    """Calls `act` on the UI thread when the process is asked to end. Does nothing on Windows."""

    def __init__(self, act: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        if os.name != "posix":
            return
        self._read, self._write = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: (os.read(self._read, 64), act()))
        self._before = {number: signal.signal(number, _noted) for number in (signal.SIGTERM, signal.SIGINT)}
        self._wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)

    def close(self) -> None:
        """Leave the signals as they were."""
        if os.name != "posix":
            return
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        os.close(self._read)
        os.close(self._write)


def _noted(_number: int, _frame: FrameType | None) -> None:
    """The wake-up pipe brings the word to the window."""
