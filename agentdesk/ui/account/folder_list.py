"""The folders of a mailbox, to be ticked: those that become tickets."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

ALWAYS = "INBOX"


class FolderList(QListWidget):
    """INBOX is always among the chosen; Sent is mirrored without being listed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Folders to mirror"))
        self.setMinimumHeight(84)
        self.setMaximumHeight(120)
        self._chosen: set[str] = {ALWAYS}
        self.offer((ALWAYS,))

    def choose(self, folders: Iterable[str]) -> None:
        """Tick these, and no others."""
        listed = self._names()
        self._chosen = {ALWAYS, *folders}
        self._list(listed)

    def offer(self, folders: Iterable[str]) -> None:
        """List these, and whatever was chosen before."""
        self._remember()
        self._list(folders)

    def _list(self, folders: Iterable[str]) -> None:
        names = dict.fromkeys((ALWAYS, *folders, *sorted(self._chosen)))
        self.clear()
        for name in names:
            item = QListWidgetItem(name, self)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if name == ALWAYS else flags | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in self._chosen else Qt.CheckState.Unchecked)

    def folders(self) -> tuple[str, ...]:
        """The ticked ones, INBOX first."""
        return tuple(name for name, on in self._items() if on)

    def _remember(self) -> None:
        if self.count():
            listed = dict(self._items())
            self._chosen = {n for n in self._chosen if n not in listed} | {
                n for n, on in listed.items() if on
            }

    def _names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self._items())

    def _items(self) -> tuple[tuple[str, bool], ...]:
        items = (self.item(row) for row in range(self.count()))
        return tuple((item.text(), item.checkState() is Qt.CheckState.Checked) for item in items)
