"""The rail's rows: views and how much is in them."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from agentdesk.domain.views import View
from agentdesk.ui.wording import view_name

Index = QModelIndex | QPersistentModelIndex
VIEW = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
ORDER: tuple[View, ...] = (
    View.NEEDS_REPLY,
    View.URGENT,
    View.PROMISES,
    View.MINE,
    View.UNASSIGNED,
    View.WAITING,
    View.SNOOZED,
    View.OUTBOX,
    View.CLOSED,
    View.ALL,
    View.SPAM,
)


def count_text(count: int) -> str:
    """A count as the rail shows it: empty for none, "12", "9,999+"."""
    return "" if count <= 0 else "9,999+" if count > 9999 else f"{count:,}"


class RailModel(QAbstractListModel):
    """One row a view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[View, int] = {}

    def show_counts(self, counts: Mapping[View, int]) -> None:
        if counts != self._counts:
            self._counts = counts
            self.dataChanged.emit(self.index(0), self.index(len(ORDER) - 1))

    def count(self, view: View) -> int:
        return self._counts.get(view, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(ORDER)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(ORDER):
            return None
        view = ORDER[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return view_name(view)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{view}, %n ticket(s)", "", self.count(view)).format(view=view_name(view))
            case _ if role == VIEW:
                return view
            case _ if role == COUNT:
                return count_text(self.count(view))
            case _:
                return None
