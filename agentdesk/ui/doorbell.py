"""One window for a profile: a second start rings at the door of the first, whose window comes forward, and ends.

start ──ring──▶ answered ──▶ end
         └────▶ nobody there, or a socket that a killed window left behind ──▶ open the profile ──▶ Doorbell
"""

import logging
import os
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_log = logging.getLogger(__name__)
_CONNECT_MS, _ANSWER_MS = 500, 2000
_ANSWER = b"coming\n"
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
"""With it a Wayland compositor lets a window come forward that the person is not in (xdg-activation-v1)."""
_LONGEST_PATH = 100
"""Bytes; the system takes 107 (unix(7)), and Qt makes the socket under a longer name first."""


def ring(directory: Path) -> bool:
    """Ask the window that has the profile in `directory` to come forward; whether it answered.

    Needs a QApplication. Waits no longer than two seconds, for a window that hangs.
    """
    door = _door(directory)
    if sys.platform != "win32" and not Path(door).exists():
        return False
    from PySide6.QtNetwork import QLocalSocket  # only a second start needs it

    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(f"{os.environ.get(_ACTIVATION, '')}\n".encode())
    return socket.waitForReadyRead(_ANSWER_MS) and socket.readAll().data() == _ANSWER


class Doorbell(QObject):
    """Listens at the profile's door, which must be held (hold_profile); calls `come` for each ring."""

    def __init__(self, directory: Path, come: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # not needed for the first list

        self._come = come
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_ring)
        door = _door(directory)
        QLocalServer.removeServer(door)
        if not self._server.listen(door):
            _log.info("A second start will not find this window: %s", self._server.errorString())

    def close(self) -> None:
        """Nobody is at home any more."""
        self._server.close()

    def _on_ring(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            guest.readyRead.connect(lambda guest=guest: self._answer(guest))
            guest.disconnected.connect(guest.deleteLater)

    def _answer(self, guest: "QLocalSocket") -> None:
        if not guest.canReadLine():
            return
        token = bytes(guest.readLine().data()).decode("ascii", "replace").strip()
        if token:
            os.environ[_ACTIVATION] = token
        self._come()
        guest.write(_ANSWER)
        guest.flush()


def _door(directory: Path) -> str:
    """The socket in the profile, which nobody else may enter; where its path is too long, in the session's folder."""
    real = directory.resolve()
    inside = str(real / "door")
    if sys.platform != "win32" and len(os.fsencode(inside)) <= _LONGEST_PATH:
        return inside
    name = f"agentdesk-{sha256(os.fsencode(real)).hexdigest()[:20]}"
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(session) / name) if session and sys.platform != "win32" else name
