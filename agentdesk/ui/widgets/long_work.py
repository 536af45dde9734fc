"""A dialog for work on another thread: shown once it takes long, with how far it is and a way out."""

import threading

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QVBoxLayout, QWidget

from agentdesk.domain.errors import Cancelled
from agentdesk.ui.widgets.plain_label import PlainLabel

PATIENCE_MS = 500
PARTS = 1000


class LongWork(QDialog):
    """The work calls `tell`; whoever started it calls `end`."""

    _moved = Signal(int)

    def __init__(self, doing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        self._told = -1
        self._bar = QProgressBar(maximum=PARTS, textVisible=False)
        self._bar.setAccessibleName(doing)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        self.rejected.connect(self._stopped.set)
        self._moved.connect(self._bar.setValue, Qt.ConnectionType.QueuedConnection)
        self.setWindowTitle(doing)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        for widget in (PlainLabel(doing), self._bar, buttons):
            column.addWidget(widget)
        self._later = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._later.timeout.connect(self.show)
        self._later.start()

    def tell(self, done: int, total: int) -> None:
        """From any thread: so much of all. Raises Cancelled once the person wants no more."""
        if self._stopped.is_set():
            raise Cancelled("It was stopped.", "Nothing was changed.")
        part = PARTS * done // max(total, 1)
        if part != self._told:
            self._told = part
            self._moved.emit(part)

    def stop(self) -> None:
        """As if the person had pressed Cancel."""
        self._stopped.set()

    def end(self) -> None:
        """It is over, one way or the other."""
        self._later.stop()
        self.hide()
        self.deleteLater()
