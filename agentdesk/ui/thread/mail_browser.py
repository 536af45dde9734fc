"""Shows one mail's sanitised HTML: as high as its content, blind to files and network, never navigating."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from agentdesk.ui.theme.tokens import LIGHT

ALLOCATION_LIMIT_MB = 128
_PAPER = (
    f"QTextBrowser {{ background: {LIGHT.surface}; color: {LIGHT.text};"
    " border: 0; border-radius: 4px; padding: 8px; }"
)
_STYLE = "a { text-decoration: underline; } blockquote { margin-left: 12px; } pre { white-space: pre-wrap; }"
_BLANK = " \t\u00a0\u2028"
_PAPER_LINKS = f"a {{ color: {LIGHT.accent}; }}"


@dataclass(frozen=True, slots=True)
class ClickedLink:
    """A link that was clicked: its target as the mail gives it, and the words the mail shows for it."""

    href: str
    text: str


class MailBrowser(QTextBrowser):
    """Signals: link_hovered(str) the target under the pointer or "", link_activated(ClickedLink)."""

    link_hovered = Signal(str)
    link_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        QImageReader.setAllocationLimit(ALLOCATION_LIMIT_MB)
        self._pictures: Mapping[str, QImage] = {}
        self._nothing = _transparent_pixel()
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setDefaultStyleSheet(_STYLE)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.highlighted.connect(self._on_highlighted)
        self.anchorClicked.connect(self._on_clicked)

    def show_html(
        self, html: str, pictures: Mapping[str, QImage] | None = None, *, paper: bool = False
    ) -> None:
        """Show sanitised HTML with these pictures; on white paper where the mail brings its own colours."""
        self._pictures = pictures or {}
        self.setStyleSheet(_PAPER if paper else "")
        self.document().setDefaultStyleSheet(_STYLE + _PAPER_LINKS if paper else _STYLE)
        self.setHtml(html)
        self._fit()

    def cut_from(self, first_line: str) -> bool:
        """Drop everything from the last paragraph that starts with `first_line`; whether there was one."""
        block = self.document().lastBlock()
        while block.isValid() and not _starts(block.text(), first_line):
            block = block.previous()
        if not block.isValid() or block.position() == 0:
            return False
        cursor = QTextCursor(self.document())
        cursor.setPosition(block.position() - 1)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._trim_end()
        self._fit()
        return True

    def _trim_end(self) -> None:
        """Drop blank lines at the end."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        while not cursor.atStart() and not cursor.block().text().strip(_BLANK):
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Only pictures handed over beforehand; a valid nothing else, or Qt would try the name as a file."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return b""
        address = (
            name.toString(QUrl.ComponentFormattingOption.FullyEncoded) if isinstance(name, QUrl) else name
        )
        plain = name.toString() if isinstance(name, QUrl) else name
        image = self._pictures.get(address) or self._pictures.get(plain) or self._nothing
        return self._fitting(image)

    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType | None = None) -> None:
        """A mail never takes the pane anywhere else."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling up and down belongs to the thread."""
        if abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 20)

    def _fitting(self, image: QImage) -> QImage:
        room = max(80, self.viewport().width() - 4)
        if image.width() <= room:
            return image
        return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)

    def _on_clicked(self, address: QUrl) -> None:
        href = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        self.link_activated.emit(ClickedLink(href, self._words_of(address)))

    def _words_of(self, address: QUrl) -> str:
        """What the mail shows for links to `address`."""
        words: list[str] = []
        block = self.document().begin()
        while block.isValid():
            words += [
                part.text() for part in _fragments(block) if QUrl(part.charFormat().anchorHref()) == address
            ]
            block = block.next()
        return " ".join(words)

    def _fit(self) -> None:
        frame = self.contentsMargins().top() + self.contentsMargins().bottom()
        height = int(self.document().size().height() + 0.99) + frame + 2
        bar = self.horizontalScrollBar()
        self.setFixedHeight(height + (bar.sizeHint().height() if bar.maximum() > 0 else 0))

    def _on_highlighted(self, address: QUrl) -> None:
        self.link_hovered.emit(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _starts(block: str, first_line: str) -> bool:
    return " ".join(block.split()).startswith(" ".join(first_line.split()))


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _transparent_pixel() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image
