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
ROOM = 26_000_000
"""Bytes that all files of a mail may have: a third more, as they travel, is what a mail may be."""


def read_files(paths: tuple[Path, ...], taken: int = 0) -> tuple[DraftAttachment, ...]:
    """The files' contents, where others take `taken` bytes already. WordedRefusal names the one that cannot be read, or
    has no room: before it is read.
    """
    files: list[DraftAttachment] = []
    for path in paths:
        files.append(_read(path, ROOM - taken))
        taken += len(files[-1].content)
    return tuple(files)


def _read(path: Path, room: int) -> DraftAttachment:
    try:
        if not path.is_file():
            raise _refused(
                path,
                translate("composer", "%1 is not a file."),
                translate("composer", "Pack a folder into one file to attach it."),
            )
        if (size := path.stat().st_size) > room:
            raise _too_large(path, size)
        content = path.read_bytes()
    except OSError as error:
        words = translate("composer", "%1 cannot be read: {reason}.").format(reason=error.strerror)
        raise _refused(path, words, translate("composer", "Choose another file.")) from error
    kind = mimetypes.guess_type(path.name, strict=False)[0] or "application/octet-stream"
    return DraftAttachment(path.name, kind, content)


def _too_large(path: Path, size: int) -> WordedRefusal:
    words = translate("composer", "%1 has {size}, and all files of a mail together may have {room}.")
    words = words.format(size=size_label(size), room=size_label(ROOM))
    return _refused(path, words, translate("composer", "Send a link instead, or take another file off."))


def _refused(path: Path, happened: str, advice: str) -> WordedRefusal:
    return WordedRefusal(happened.replace("%1", path.name), advice)


class AttachedFiles(QWidget):
    """Signals: changed(); shown() when other files are; removed(DraftAttachment)."""

    changed = Signal()
    shown = Signal()
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[DraftAttachment, ...] = ()
        self._in_text: frozenset[str] = frozenset()
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
        self.shown.emit()

    def mark_shown(self, content_ids: frozenset[str]) -> None:
        """Say of these pictures that they stand in the text."""
        there = content_ids & {file.content_id for file in self._files}
        if there != self._in_text:
            self._in_text = there
            self.show_files(self._files)

    def add(self, files: tuple[DraftAttachment, ...]) -> None:
        """Take these along too."""
        self.show_files((*self._files, *files))
        self.changed.emit()

    def too_large(self) -> bool:
        """Whether many servers would refuse a mail of this size."""
        return self.weight() > WARN_BYTES

    def weight(self) -> int:
        """Bytes of all of them."""
        return sum(len(file.content) for file in self._files)

    def _chip(self, place: int, file: DraftAttachment) -> QPushButton:
        text = f"{file.name[:60]}  ·  {size_label(len(file.content))}"
        if file.content_id in self._in_text:
            text += "  ·  " + self.tr("in the text")
        chip = QPushButton(icon("close", tokens_of(self.palette()).muted, 12), text.replace("&", "&&"), self)
        chip.setProperty("look", "chip")
        chip.setAccessibleName(self.tr("Remove attachment %1").replace("%1", file.name))
        chip.setToolTip(self.tr("Remove"))
        chip.clicked.connect(lambda: self._remove(place))
        chip.show()
        return chip

    def _remove(self, place: int) -> None:
        gone = self._files[place]
        self.show_files(self._files[:place] + self._files[place + 1 :])
        self.removed.emit(gone)
        self.changed.emit()

    def _total(self) -> PlainLabel:
        total = self.tr("%1 in all").replace("%1", size_label(self.weight()))
        if not self.too_large():
            label = PlainLabel(total, "muted small", self)
        else:
            label = PlainLabel(
                self.tr("%1: many servers refuse more than 25 MB").replace("%1", total), "urgent small", self
            )
        label.setContentsMargins(0, 4, 0, 0)
        label.show()
        return label
