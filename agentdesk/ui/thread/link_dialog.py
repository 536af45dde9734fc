"""Asks before a link of a mail opens, and shows where it really leads."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from agentdesk.ui.theme.theme import strong_font
from agentdesk.ui.thread.links import LinkTarget


class LinkDialog(QDialog):
    """Opens http, https and mailto addresses outside the application, and nothing else."""

    def __init__(self, target: LinkTarget, href: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._target = target
        self.setWindowTitle(self.tr("Open link"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(_literal(self._question()))
        host = _literal(target.mail_to or target.host or self.tr("(no host)"))
        host.setFont(strong_font(host.font()))
        host.setAccessibleName(self.tr("The link leads to %1").replace("%1", host.text()))
        column.addWidget(host)
        for warning in self.warnings():
            label = _literal(f"⚠  {warning}")
            label.setProperty("look", "urgent")
            column.addWidget(label)
        column.addWidget(self._address(target.url or href))
        column.addWidget(self._buttons())

    def warnings(self) -> tuple[str, ...]:
        """What is odd about the link, in words."""
        return tuple(self._warnings(self._target))

    def follow(self) -> None:
        """Hand the address to the desktop's browser or mail program."""
        if self._target.openable:
            QDesktopServices.openUrl(QUrl(self._target.url, QUrl.ParsingMode.StrictMode))
        self.accept()

    def _question(self) -> str:
        if not self._target.openable:
            return self.tr("This link cannot be opened: it is neither a web nor a mail address.")
        if self._target.mail_to:
            return self.tr("Write to this address in your mail program? Nothing is sent by itself.")
        return self.tr("Open this web site in your browser?")

    def _warnings(self, target: LinkTarget) -> Iterable[str]:
        if target.warning:
            yield target.warning
        if target.openable and target.unencrypted:
            yield self.tr("The connection would not be encrypted.")

    def _address(self, url: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(url[:4000], self)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(self.tr("Full address"))
        shown.setFixedHeight(72)
        return shown

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        cancel = box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        copy = box.addButton(self.tr("Copy address"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._target.url))
        copy.setEnabled(self._target.openable)
        box.rejected.connect(self.reject)
        preferred: QPushButton = cancel
        if self._target.openable:
            words = self.tr("Open mail program") if self._target.mail_to else self.tr("Open in browser")
            opener = box.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
            box.accepted.connect(self.follow)
            preferred = cancel if self._target.warning else opener
        for button in box.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        preferred.setDefault(True)
        preferred.setFocus()
        return box


def _literal(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setText(text)
    return label
