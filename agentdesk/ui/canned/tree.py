"""The entries in their folders, narrowed by what is typed above them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from agentdesk.domain.canned import CannedId, CannedResponse
from agentdesk.domain.plain_letters import plain
from agentdesk.domain.review import EntryState
from agentdesk.ui.canned.words import state_name
from agentdesk.ui.composer.canned_words import kind_name

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole


def in_folders(entries: Iterable[CannedResponse], text: str) -> dict[str, list[CannedResponse]]:
    """Those that hold every word of `text` in title, keywords, id or bodies, by folder, folders and titles in order."""
    wanted = plain(text).split()
    found: defaultdict[str, list[CannedResponse]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: (one.folder.casefold(), one.title.casefold())):
        held = plain(" ".join((entry.title, entry.id, *entry.keywords, *entry.bodies.values())))
        if all(word in held for word in wanted):
            found[entry.folder].append(entry)
    return dict(found)


class CannedTree(QTreeView):
    """Signals: entered(CannedId) an entry is the current row."""

    entered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Canned responses"))
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_entries(self, entries: Iterable[CannedResponse], text: str, today: date) -> None:
        """Show those that match; the current one stays current where it still does."""
        current = self.current()
        with_signals = self.selectionModel().blockSignals(True)
        self._model.clear()
        for folder, several in in_folders(entries, text).items():
            parent = QStandardItem(folder or self.tr("Without a folder"))
            parent.setSelectable(False)
            parent.appendRows([self._item(one, today) for one in several])
            self._model.appendRow(parent)
        self.expandAll()
        self.selectionModel().blockSignals(with_signals)
        if current is not None:
            self.choose(current)

    def current(self) -> CannedId | None:
        """The entry that is the current row."""
        held = self.currentIndex().data(ID)
        return CannedId(held) if held else None

    def choose(self, canned: CannedId) -> None:
        """Make it the current row, where it is shown."""
        for found in self._model.match(
            self._model.index(0, 0), ID, canned, 1, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        ):
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(found, flags)
            self.scrollTo(found)

    def choose_first(self) -> None:
        """Make the first entry current."""
        first = self._model.index(0, 0, self._model.index(0, 0))
        if first.isValid():
            self.setCurrentIndex(first)

    def _item(self, entry: CannedResponse, today: date) -> QStandardItem:
        state = entry.state_on(today)
        shown = entry.title if state is EntryState.APPROVED else f"{entry.title} ({state_name(state)})"
        item = QStandardItem(shown)
        item.setData(entry.id, ID)
        told = ", ".join((entry.title, kind_name(entry.kind), state_name(state)))
        item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(told)
        return item

    def _on_current(self, current: Index, _before: Index) -> None:
        if held := current.data(ID):
            self.entered.emit(CannedId(held))
