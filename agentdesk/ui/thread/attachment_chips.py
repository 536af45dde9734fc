"""A mail's attachments as chips: name, size, a word of warning; each opens a small menu."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from agentdesk.channels.mail import attachment_warning, safe_file_name
from agentdesk.domain.ids import MessageKey
from agentdesk.domain.message import Attachment
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.thread.attachment_files import openable
from agentdesk.ui.thread.flow_layout import FlowLayout
from agentdesk.ui.thread.warning_words import file_note
from agentdesk.ui.thread.wording import size_label


@dataclass(frozen=True, slots=True)
class AttachmentWish:
    """What the agent wants with one attachment: to open it, or to save it."""

    key: MessageKey
    attachment: Attachment
    open: bool


class AttachmentChips(QWidget):
    """Signals: wanted(AttachmentWish)."""

    wanted = Signal(object)

    def __init__(self, key: MessageKey, files: tuple[Attachment, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(self.tr("%n attachment(s)", "", len(files)))
        layout = FlowLayout(self)
        for file in files:
            layout.addWidget(self._chip(file))

    def chips(self) -> tuple[QPushButton, ...]:
        """The chips, in order of the attachments."""
        return tuple(self.findChildren(QPushButton))

    def _chip(self, file: Attachment) -> QPushButton:
        name = safe_file_name(file.name, file.content_type)
        warning = file_note(attachment_warning(file.name, file.content_type))
        may_open = openable(name) and not warning
        chip = QPushButton(self)
        chip.setProperty("look", "chip")
        chip.setIcon(icon("attachment", tokens_of(self.palette()).muted))
        chip.setIconSize(QSize(14, 14))
        label = f"{_shortened(name)}  ·  {size_label(file.size)}"
        save_only = "" if may_open else "  ·  " + self.tr("save only")
        chip.setText(f"{label}{save_only}".replace("&", "&&"))
        chip.setAccessibleName(
            self.tr("Attachment %1, %2").replace("%1", name).replace("%2", size_label(file.size))
        )
        chip.clicked.connect(lambda: self._menu(file, warning, may_open=may_open).popup(_below(chip)))
        return chip

    def _menu(self, file: Attachment, warning: str, *, may_open: bool) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_action = menu.addAction(self.tr("&Open"))
        open_action.setEnabled(may_open)
        open_action.triggered.connect(lambda: self.wanted.emit(AttachmentWish(self._key, file, open=True)))
        save_action = menu.addAction(self.tr("&Save as…"))
        save_action.triggered.connect(lambda: self.wanted.emit(AttachmentWish(self._key, file, open=False)))
        if warning:
            menu.addSeparator()
            menu.addAction(warning.replace("&", "&&")).setEnabled(False)
        return menu


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().bottomLeft())


def _shortened(name: str, longest: int = 44) -> str:
    """The middle is left out, so that the extension is always seen."""
    if len(name) <= longest:
        return name
    return f"{name[: longest - 16]}…{name[-15:]}"
