"""Why it happened, what is done about it, and when: three slots under the answer that are found in it, or filled in."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from agentdesk.ui.composer.promising import Promising, promise_words
from agentdesk.ui.pickers.moment_sheet import MomentSheet
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.widgets.plain_label import PlainLabel, set_plain_tip
from agentdesk.ui.wording import one_line, utc_now


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence of the answer, and where it stands (code points)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the answer tells; `due` (aware) is the moment that `when` means, where that is known."""

    why: Found | None = None
    what: Found | None = None
    when: Found | None = None
    due: datetime | None = None


class Slot(QLineEdit):
    """Shows what was found, or takes a sentence. Signals: filled(str) a sentence for the answer; asked(Found) where
    it stands.
    """

    filled = Signal(str)
    asked = Signal(object)

    def __init__(self, name: str, missing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._found: Found | None = None
        self._shown = ""
        self.setProperty("look", "slot")
        self.setPlaceholderText(missing)
        self.returnPressed.connect(self._take)
        self.show_found(None)

    def found(self) -> Found | None:
        """What of the answer it shows."""
        return self._found

    def typed(self) -> str:
        """A sentence that is being typed here, and not in the answer yet."""
        return self.text().strip() if self._found is None else ""

    def show_found(self, found: Found | None, shown: str = "") -> None:
        """Show that this stands in the answer, as `shown`; None: a sentence can be typed here."""
        if self.typed():
            return
        self._found = found
        self.setReadOnly(found is not None)
        self.setText(shown or (one_line(found.text, 200) if found is not None else ""))
        self.setCursorPosition(0)
        set_plain_tip(self, one_line(found.text, 400) if found is not None else "")
        words = self.tr("%1: in the answer") if found is not None else self.tr("%1: not in the answer yet")
        self.setAccessibleName(words.replace("%1", self._name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() and self._found is None:
            self.clear()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._found is not None:
            self.asked.emit(self._found)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is not lost when the focus goes on."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self._found is None:
            self._take()

    def _take(self) -> None:
        if self._found is not None:
            self.asked.emit(self._found)
        elif text := self.typed():
            self.clear()
            self.filled.emit(text)


class Slots(QWidget):
    """Signals: filled(str) a sentence for the end of the answer; typing() one; asked(Found) to be shown in it;
    promise_changed() by the agent's hand.
    """

    filled = Signal(str)
    typing = Signal()
    asked = Signal(object)
    promise_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promising = Promising()
        self.why = Slot(self.tr("Why"), self.tr("What happened?"), self)
        self.what = Slot(self.tr("What"), self.tr("What will be done?"), self)
        self.when = Slot(self.tr("When"), self.tr("By when?"), self)
        self.promise_button = QToolButton(self)
        self.promise_button.setProperty("look", "quiet")
        self.promise_button.setAccessibleName(self.tr("Promise"))
        self.promise_button.setToolTip(self.tr("Change the promise, or drop it"))
        self.promise_button.clicked.connect(self.open_menu)
        self._lay_out()
        for slot in (self.why, self.what, self.when):
            slot.filled.connect(self.filled)
            slot.asked.connect(self.asked)
            slot.textEdited.connect(lambda _: self.typing.emit())

    def typed(self) -> tuple[str, ...]:
        """Sentences that are being typed here, and not in the answer yet."""
        return tuple(text for slot in (self.why, self.what, self.when) if (text := slot.typed()))

    def promising(self) -> Promising:
        """The promise as it stands."""
        return self._promising

    def start_again(self, promising: Promising) -> None:
        """Another draft is shown."""
        for slot in (self.why, self.what, self.when):
            slot.clear()
            slot.show_found(None)
        self._show_promise(promising, None)

    def show_told(self, told: Told) -> None:
        """What was found in the answer."""
        self.why.show_found(told.why)
        self.what.show_found(told.what)
        words = told.when.text if told.when is not None else ""
        self._show_promise(self._promising.seen(told.due, words), told.when)

    def menu(self) -> QMenu:
        """What can be done about the promise."""
        menu = QMenu(self)
        menu.addAction(self.tr("Change…"), self._ask)
        if self._promising.due is not None:
            menu.addAction(self.tr("Make no promise of it"), lambda: self._choose(self._promising.dropped()))
        return menu

    def open_menu(self) -> None:
        """Below its button."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.promise_button.mapToGlobal(self.promise_button.rect().bottomLeft()))

    def promise(self, due: datetime) -> None:
        """The agent says when."""
        self._choose(self._promising.changed(due))

    def _ask(self) -> None:
        start = self._promising.due or utc_now()
        sheet = MomentSheet(self.window(), start, self.tr("Promised for"), self.tr("Promise"))
        sheet.picked.connect(self.promise)
        sheet.open()

    def _choose(self, promising: Promising) -> None:
        self._show_promise(promising, self.when.found())
        self.promise_changed.emit()

    def _show_promise(self, promising: Promising, when: Found | None) -> None:
        self._promising = promising
        words = promise_words(promising, utc_now())
        found = when or (Found(promising.words, 0, 0) if words else None)
        self.when.show_found(found, words)
        self.promise_button.setIcon(icon("more", tokens_of(self.palette()).text))
        self.promise_button.setVisible(bool(words))
        self.promise_button.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for words, slot in (
            (self.tr("Why"), self.why),
            (self.tr("What"), self.what),
            (self.tr("When"), self.when),
        ):
            label = PlainLabel(words, "muted small", self)
            label.setBuddy(slot)
            row.addWidget(label)
            row.addWidget(slot, 1)
            row.addSpacing(8)
        row.addWidget(self.promise_button)
