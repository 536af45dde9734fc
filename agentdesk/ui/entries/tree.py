"""Entries in their folders, narrowed by what is typed above them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from agentdesk.domain.plain_letters import plain

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Leaf:
    """An entry as a row. `told` is what is heard of it; `searched` all that may be typed to find it."""

    id: str
    folder: str
    title: str
    shown: str
    told: str
    searched: str


def in_folders(leaves: Iterable[Leaf], text: str) -> dict[str, list[Leaf]]:
    """Those that hold every word of `text`, by folder, folders and titles in order."""
    wanted = plain(text).split()
    found: defaultdict[str, list[Leaf]] = defaultdict(list)
    for leaf in sorted(leaves, key=lambda one: (one.folder.casefold(), one.title.casefold())):
        held = plain(leaf.searched)
        if all(word in held for word in wanted):
            found[leaf.folder].append(leaf)
    return dict(found)


class EntryTree(QTreeView):
    """Signals: entered(str) the entry of that id is the current row."""

    entered = Signal(str)

    def __init__(self, name: str, unfiled: str, parent: QWidget | None = None) -> None:
        """`unfiled` is the heading of what is in no folder."""
        super().__init__(parent)
        self._unfiled = unfiled
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setAccessibleName(name)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_leaves(self, leaves: Iterable[Leaf], text: str) -> None:
        """Show those that match; the current one stays current where it still does."""
        current = self.current()
        with_signals = self.selectionModel().blockSignals(True)
        self._model.clear()
        for folder, several in in_folders(leaves, text).items():
            parent = QStandardItem(folder or self._unfiled)
            parent.setSelectable(False)
            parent.appendRows([_item(one) for one in several])
            self._model.appendRow(parent)
        self.expandAll()
        self.selectionModel().blockSignals(with_signals)
        if current:
            self.choose(current)

    def current(self) -> str:
        """Id of the entry that is the current row; empty where none is."""
        return str(self.currentIndex().data(ID) or "")

    def choose(self, entry: str) -> None:
        """Make it the current row, where it is shown."""
        for found in self._model.match(
            self._model.index(0, 0), ID, entry, 1, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        ):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(found, flags)
            self.scrollTo(found)

    def choose_first(self) -> None:
        """Make the first entry current."""
        first = self._model.index(0, 0, self._model.index(0, 0))
        if first.isValid():
            self.setCurrentIndex(first)

    def _on_current(self, current: Index, _before: Index) -> None:
        if held := current.data(ID):
            self.entered.emit(str(held))


def _item(leaf: Leaf) -> QStandardItem:
    item = QStandardItem(leaf.shown)
    item.setData(leaf.id, ID)
    item.setData(leaf.told, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(leaf.told)
    return item
