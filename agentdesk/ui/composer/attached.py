"""The files that go along with a reply: read off the UI thread, shown as chips that come off again."""

import mimetypes
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from agentdesk.domain.draft import DraftAttachment
from agentdesk.ui.composer.drafting import WARN_BYTES
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.thread.wording import size_label
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.worded import WordedRefusal

translate = QCoreApplication.translate
_LARGEST = 200 * 1024 * 1024


def read_files(paths: tuple[Path, ...]) -> tuple[DraftAttachment, ...]:
    """The files' contents. WordedRefusal names the one that cannot be read."""
    return tuple(_read(path) for path in paths)


def _read(path: Path) -> DraftAttachment:
    try:
        if not path.is_file():
            raise _refused(
                path,
                translate("composer", "%1 is not a file."),
                translate("composer", "Pack a folder into one file to attach it."),
            )
        if path.stat().st_size > _LARGEST:
            raise _refused(
                path,
                translate("composer", "%1 is too large to go by mail."),
                translate("composer", "Send a link instead."),
            )
        content = path.read_bytes()
    except OSError as error:
        words = translate("composer", "%1 cannot be read: {reason}.").format(reason=error.strerror)
        raise _refused(path, words, translate("composer", "Choose another file.")) from error
    kind = mimetypes.guess_type(path.name, strict=False)[0] or "application/octet-stream"
    return DraftAttachment(path.name, kind, content)


def _refused(path: Path, happened: str, advice: str) -> WordedRefusal:
    return WordedRefusal(happened.replace("%1", path.name), advice)


class AttachedFiles(QWidget):
    """Signals: changed()."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[DraftAttachment, ...] = ()
        self._flow = FlowLayout(self)
        self.setAccessibleName(self.tr("Attachments"))
        self.hide()

    def files(self) -> tuple[DraftAttachment, ...]:
        """What goes along, in order."""
        return self._files

    def show_files(self, files: tuple[DraftAttachment, ...]) -> None:
        """Replace what goes along."""
        self._files = files
        while (item := self._flow.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place, file in enumerate(files):
            self._flow.addWidget(self._chip(place, file))
        if files:
            self._flow.addWidget(self._total())
        self.setVisible(bool(files))
        self._flow.invalidate()

    def add(self, files: tuple[DraftAttachment, ...]) -> None:
        """Take these along too."""
        self.show_files((*self._files, *files))
        self.changed.emit()

    def too_large(self) -> bool:
        """Whether many servers would refuse a mail of this size."""
        return self._size() > WARN_BYTES

    def _size(self) -> int:
        return sum(len(file.content) for file in self._files)

    def _chip(self, place: int, file: DraftAttachment) -> QPushButton:
        text = f"{file.name[:60]}  ·  {size_label(len(file.content))}"
        chip = QPushButton(icon("close", tokens_of(self.palette()).muted, 12), text.replace("&", "&&"), self)
        chip.setProperty("look", "chip")
        chip.setAccessibleName(self.tr("Remove attachment %1").replace("%1", file.name))
        chip.setToolTip(self.tr("Remove"))
        chip.clicked.connect(lambda: self._remove(place))
        chip.show()
        return chip

    def _remove(self, place: int) -> None:
        self.show_files(self._files[:place] + self._files[place + 1 :])
        self.changed.emit()

    def _total(self) -> PlainLabel:
        total = self.tr("%1 in all").replace("%1", size_label(self._size()))
        if not self.too_large():
            label = PlainLabel(total, "muted small", self)
        else:
            label = PlainLabel(
                self.tr("%1: many servers refuse more than 25 MB").replace("%1", total), "urgent small", self
            )
        label.setContentsMargins(0, 4, 0, 0)
        label.show()
        return label
