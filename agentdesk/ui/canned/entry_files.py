"""The files that go along with an entry: a chip for each, which takes it off when pressed."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from agentdesk.domain.canned import CannedFile
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.thread.wording import size_label

translate = QCoreApplication.translate


class EntryFiles(QWidget):
    """Signals: edited() by the agent's hand; wanted(tuple of paths) to go along too."""

    edited = Signal()
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[CannedFile, ...] = ()
        self._chips: list[QPushButton] = []
        self.add_button = QPushButton(translate("Foot", "Attach…"), self, autoDefault=False)
        self.add_button.setAccessibleDescription(translate("Foot", "Attach files"))
        self.add_button.clicked.connect(self._choose)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self.add_button)
        self.setAccessibleName(translate("AttachedFiles", "Attachments"))

    def files(self) -> tuple[CannedFile, ...]:
        """What goes along, in order."""
        return self._files

    def show_files(self, files: tuple[CannedFile, ...]) -> None:
        """Replace what goes along."""
        self._files = files
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(place, file) for place, file in enumerate(files)]
        for chip in self._chips:
            self._flow.addWidget(chip)
        self._flow.invalidate()

    def add(self, files: tuple[CannedFile, ...]) -> None:
        """Let these go along too; one of the same name takes the other's place."""
        names = {file.name for file in files}
        self.show_files((*(file for file in self._files if file.name not in names), *files))
        self.edited.emit()

    def _choose(self) -> None:
        dialog = QFileDialog(self, translate("Foot", "Attach files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.wanted.emit(tuple(Path(name) for name in names)))
        dialog.open()

    def _chip(self, place: int, file: CannedFile) -> QPushButton:
        text = f"{file.name[:60]}  ·  {size_label(file.size)}"
        chip = QPushButton(icon("close", tokens_of(self.palette()).muted, 12), text.replace("&", "&&"), self)
        chip.setAutoDefault(False)
        chip.setProperty("look", "chip")
        chip.setAccessibleName(translate("AttachedFiles", "Remove attachment %1").replace("%1", file.name))
        chip.setToolTip(translate("AttachedFiles", "Remove"))
        chip.clicked.connect(lambda: self._remove(place))
        chip.show()
        return chip

    def _remove(self, place: int) -> None:
        self.show_files(self._files[:place] + self._files[place + 1 :])
        self.add_button.setFocus()
        self.edited.emit()
