"""Takes files along with a reply: chosen in a dialog or dropped, read off the UI thread."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from agentdesk.ui.composer.attached import AttachedFiles, read_files
from agentdesk.ui.tasks import Tasks


class Attaching(QObject):
    """Signals: failed(Exception) to read one of them."""

    failed = Signal(object)

    def __init__(self, tasks: Tasks, attached: AttachedFiles, over: QWidget) -> None:
        super().__init__(over)
        self._tasks = tasks
        self._attached = attached
        self._over = over

    def choose(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self._over, self.tr("Attach files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.attach(tuple(Path(name) for name in names)))
        dialog.open()

    def attach(self, paths: tuple[Path, ...]) -> None:
        """Read these files and take them along."""
        taken = self._attached.weight()
        self._tasks.read(
            lambda: read_files(paths, taken),
            self._attached.add,
            busy=self.tr("Reading files…"),
            failed=self.failed.emit,
        )
