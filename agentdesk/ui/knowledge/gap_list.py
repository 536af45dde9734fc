"""What customers ask again and again and agents answer by hand: each a place for an article."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.services.gaps import Gap
from agentdesk.ui.composer.suggestion_words import topic_name
from agentdesk.ui.entries.window import push_button
from agentdesk.ui.widgets.laid_out import beside
from agentdesk.ui.widgets.line_list import Line, LineList
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import language_name


class GapList(QWidget):
    """Signals: write_wanted(Gap) an article is to be written for it."""

    write_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: tuple[Gap, ...] = ()
        self.list = LineList(self.tr("Questions answered by hand"), most_lines=3)
        self.list.chosen.connect(self._write)
        self.told = PlainLabel(self.tr("Looking through your answers…"), "muted")
        self.told.setWordWrap(True)
        self.write_button = push_button(self.tr("&Write an article"))
        self.write_button.setEnabled(False)
        self.write_button.clicked.connect(lambda: self._write(self.list.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.told)
        column.addWidget(self.list, 1)
        column.addWidget(beside(None, self.write_button))

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """List these, the most frequent first."""
        self._gaps = tuple(gaps)
        self.list.show_lines([self._line(one) for one in self._gaps])
        self.told.setText(
            self.tr("Asked in several tickets, answered in an agent's own words, and in no article yet:")
            if self._gaps
            else self.tr("Nothing was answered by hand again and again in the last half year.")
        )
        self.write_button.setEnabled(bool(self._gaps))

    def _line(self, gap: Gap) -> Line:
        about = ", ".join(map(topic_name, gap.topics[:3]))
        told = " · ".join(part for part in (about, language_name(gap.language)) if part)
        return Line(gap.question, told, self.tr("%n ticket(s)", "", gap.count))

    def _write(self, row: int) -> None:
        if 0 <= row < len(self._gaps):
            self.write_wanted.emit(self._gaps[row])
