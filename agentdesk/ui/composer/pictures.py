"""Pictures pasted or dropped into a reply: made small and clean off the UI thread, shown where the cursor is."""

import secrets
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QTextCharFormat

from agentdesk.channels.mail import pictures_in
from agentdesk.domain.draft import DraftAttachment
from agentdesk.ui.composer.attached import AttachedFiles, read_files
from agentdesk.ui.composer.editor import Editor
from agentdesk.ui.tasks import Tasks

LARGEST_SIDE = 4000
LARGEST_PICTURE = 5_000_000
"""Bytes of a PNG; a larger one is scaled down."""
_SMALLER = 0.7
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"})


def as_png(image: QImage) -> tuple[bytes, bool]:
    """The picture without anything that it says about itself, and whether it had to be scaled down."""
    small = image
    if max(image.width(), image.height()) > LARGEST_SIDE:
        small = _scaled(image, LARGEST_SIDE)
    data = _encoded(_bare(small))
    while len(data) > LARGEST_PICTURE:
        small = _scaled(small, int(max(small.width(), small.height()) * _SMALLER))
        data = _encoded(_bare(small))
    return data, small is not image


def _scaled(image: QImage, side: int) -> QImage:
    how = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, *how)


def _bare(image: QImage) -> QImage:
    """Its pixels alone: a copy would keep its texts."""
    clean = QImage(image.size(), QImage.Format.Format_ARGB32)
    clean.fill(Qt.GlobalColor.transparent)
    painter = QPainter(clean)
    painter.drawImage(clean.rect(), image)
    painter.end()
    return clean if image.hasAlphaChannel() else clean.convertToFormat(QImage.Format.Format_RGB32)


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class Pictures(QObject):
    """Signals: told(str) what was done to one; failed(Exception) to read a file."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, editor: Editor, attached: AttachedFiles, wanted: Callable[[], object]
    ) -> None:
        super().__init__(editor)
        self._tasks = tasks
        self._editor = editor
        self._attached = attached
        self._wanted = wanted
        """Tells what is answered, None where nothing is that could take a picture."""
        editor.picture_pasted.connect(self._on_pasted)
        editor.textChanged.connect(self._mark)
        attached.shown.connect(self._mark)
        attached.removed.connect(self._forget)

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Pictures among these go into the text, other files go along."""
        taken = self._attached.weight()
        self._run(lambda: tuple(map(_prepared, read_files(paths, taken))))

    def _on_pasted(self, image: QImage) -> None:
        def prepared() -> tuple[tuple[DraftAttachment, bool], ...]:
            data, scaled = as_png(image)
            return ((DraftAttachment("picture.png", "image/png", data, _fresh_id()), scaled),)

        self._run(prepared)

    def _run(self, prepare: Callable[[], tuple[tuple[DraftAttachment, bool], ...]]) -> None:
        """Nothing of it where another draft, or none, is shown by then."""
        wanted_by = self._wanted()
        if wanted_by is None:
            return
        self._tasks.read(
            prepare,
            lambda made: self._take(made) if self._wanted() == wanted_by else None,
            busy=self.tr("Reading files…"),
            failed=self.failed.emit,
        )

    def _take(self, made: tuple[tuple[DraftAttachment, bool], ...]) -> None:
        for file, scaled in made:
            named = self._named(file) if file.content_id else file
            self._attached.add((named,))
            if named.content_id:
                reference = f"![{named.name}](cid:{named.content_id})"
                self._editor.textCursor().insertText(reference, QTextCharFormat())
            if scaled:
                self.told.emit(self.tr("%1 was scaled down to go by mail").replace("%1", named.name))

    def _named(self, file: DraftAttachment) -> DraftAttachment:
        """Under a name of its own, without what its reference could not hold."""
        stem = "".join(c for c in Path(file.name).stem if c.isalnum() or c in " -_")[:60].strip() or "picture"
        taken = {one.name for one in self._attached.files()}
        names = (f"{stem}{f'-{n}' if n > 1 else ''}.png" for n in range(1, len(taken) + 2))
        name = next(one for one in names if one not in taken)
        return DraftAttachment(name, file.content_type, file.content, file.content_id)

    def _mark(self) -> None:
        if any(file.content_id for file in self._attached.files()):
            self._attached.mark_shown(frozenset(pictures_in(self._editor.toPlainText())))

    def _forget(self, file: DraftAttachment) -> None:
        """Take the picture out of the text, which undo brings back as words."""
        reference = f"![{file.name}](cid:{file.content_id})"
        while file.content_id and not (found := self._editor.document().find(reference)).isNull():
            found.insertText("", QTextCharFormat())


def _prepared(file: DraftAttachment) -> tuple[DraftAttachment, bool]:
    image = QImage.fromData(file.content) if file.content_type in _PICTURES else QImage()
    if image.isNull():
        return file, False
    data, scaled = as_png(image)
    return DraftAttachment(file.name, "image/png", data, _fresh_id()), scaled


def _fresh_id() -> str:
    return f"{secrets.token_hex(12)}@agentdesk"
