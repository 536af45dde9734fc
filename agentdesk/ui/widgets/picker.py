"""A line to type in over a list that narrows: the command palette, and the pickers that verbs need."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from agentdesk.ui.widgets.choice_list import ROW_HEIGHT, ChoiceDelegate, ChoiceModel
from agentdesk.ui.widgets.matching import Choice, matches
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet

VISIBLE_ROWS = 11
_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class Picker(Sheet):
    """Signals: picked(str) the key of a choice; typed(str) the text, as it changes (for choices that are looked up)."""

    picked = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        window: QWidget,
        title: str,
        choices: Sequence[Choice] = (),
        *,
        narrowed: bool = True,
        invent: Callable[[str], Choice | None] | None = None,
    ) -> None:
        super().__init__(window)
        self._all = tuple(choices)
        self._narrowed = narrowed
        self._invent = invent
        self._line = QLineEdit(placeholderText=title)
        self._line.setAccessibleName(title)
        self._model = ChoiceModel(self)
        self._list = _ChoiceView(self._model, title)
        self._none = PlainLabel("", "muted")
        self._line.textChanged.connect(self._on_typed)
        self._line.installEventFilter(self)
        self._list.clicked.connect(self._take)
        for widget in (self._line, self._list, self._none):
            self.body.addWidget(widget)
        self._narrow()

    def open(self) -> None:
        super().open()
        self._line.setFocus()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Other choices now, as after a look-up."""
        self._all = tuple(choices)
        self._narrow()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() in _TO_LIST:
            self._list.step(event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._list.currentIndex())
            return True
        return False

    def _on_typed(self, text: str) -> None:
        self._narrow()
        self._fit()
        self.typed.emit(text)

    def _narrow(self) -> None:
        typed = self._line.text()
        shown = matches(typed, self._all) if self._narrowed else self._all
        invented = self._invent(typed) if self._invent is not None and typed.strip() else None
        if invented is not None and all(c.key != invented.key for c in shown):
            shown = (*shown, invented)
        self._model.show_choices(shown)
        self._list.fit_rows()
        self._none.setText(self.tr("Nothing matches.") if typed.strip() else self.tr("Start typing…"))
        self._none.setVisible(not shown)

    def _take(self, index: QModelIndex) -> None:
        choice = self._model.choice(index.row()) if index.isValid() else None
        if choice is not None and choice.enabled:
            self.dismiss()
            self.picked.emit(choice.key)


class _ChoiceView(QListView):
    """Never has the focus: the line keeps it and passes the arrow keys on."""

    def __init__(self, model: ChoiceModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def fit_rows(self) -> None:
        rows = self.model().rowCount()
        height = max(ROW_HEIGHT, self.sizeHintForRow(0) if rows else 0)
        self.setFixedHeight(min(rows, VISIBLE_ROWS) * height)
        self.setVisible(rows > 0)
        first = next((r for r in range(rows) if self._usable(r)), -1)
        if first >= 0:
            self.setCurrentIndex(self.model().index(first, 0))

    def step(self, event: QKeyEvent) -> None:
        self.keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def _usable(self, row: int) -> bool:
        return bool(self.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsEnabled)
