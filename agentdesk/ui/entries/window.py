"""A window for kept texts: a tree to find them, a form to write them, and beside it what becomes of them.

chosen ──▶ shown ──(typed)──▶ unsaved ──Save──▶ saved, or refused with the cursor at the mistake
             ▲                   └──another is chosen: asked whether to save──┘
             └── approve, retire, bring a version back: saved at once
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QMessageBox, QPushButton, QSplitter, QWidget

from agentdesk.domain.review import EntryState
from agentdesk.services.verbs import Done
from agentdesk.services.versions import Version
from agentdesk.ui.entries.tree import EntryTree, Leaf
from agentdesk.ui.entries.versions import VersionsPane
from agentdesk.ui.entries.words import state_name
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.laid_out import below, beside
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import utc_now

_REVIEWED_AGAIN = timedelta(days=180)
_WIDTHS = (270, 530, 380)
Entry = Any
"""What a subclass manages: it has an id, a state, and can tell its state on a day."""


class EntryWindow(QDialog):
    """Signals: saved(Done)."""

    saved = Signal(object)

    def __init__(
        self, tasks: Tasks, title: str, written_out: Callable[[Entry], str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._entries: tuple[Entry, ...] = ()
        self._unsaved = False
        self._known = ""
        self.setWindowTitle(title)
        self.resize(1180, 720)
        self._make(title, written_out)

    # -- what a subclass says of its entries; those marked "blocks" are called off the UI thread

    @abstractmethod
    def everything(self) -> tuple[Entry, ...]:
        """All entries (blocks)."""

    @abstractmethod
    def leaf(self, entry: Entry) -> Leaf:
        """The entry as a row of the tree."""

    @abstractmethod
    def opened(self, entry: str) -> Entry:
        """The entry of that id, and all that is shown with it (blocks)."""

    @abstractmethod
    def show_opened(self, opened: Any) -> str:
        """Show what `opened` gave; its id."""

    @abstractmethod
    def show_fresh(self) -> None:
        """Show an entry that is begun."""

    @abstractmethod
    def written(self) -> Entry | None:
        """What is filled in; None where nothing was shown yet."""

    @abstractmethod
    def kept(self, entry: Entry) -> tuple[str, Done]:
        """Keep it; its id (blocks)."""

    @abstractmethod
    def restated(self, entry: str, state: EntryState, review_on: date | None) -> Done:
        """Approve or retire it (blocks)."""

    @abstractmethod
    def brought_back(self, entry: str, version: Version[Entry]) -> Done:
        """Save it as it once stood (blocks)."""

    def unfiled(self) -> str:
        """The heading of entries that are in no folder."""
        return self.tr("Without a folder")

    def explain(self, error: Exception) -> str:
        """Why it was not saved; leads to the place of a mistake."""
        return error_words(error)

    # -- what a person does

    def refresh(self, then: Callable[[], object] | None = None) -> None:
        """Read the entries again."""
        self._tasks.read(
            self.everything, lambda found: self._show_entries(found, then), key=f"{type(self).__name__}-all"
        )

    def new(self) -> None:
        """Begin an entry."""
        if self.may_leave():
            self._known = ""
            self.versions.show_versions(())
            self.show_fresh()
            self.set_unsaved(unsaved=False)

    def save(self) -> None:
        """Keep what is filled in."""
        entry = self.written()
        if entry is not None:
            self._tasks.run(lambda: self.kept(entry), self._on_saved, failed=self.refuse)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_leave())

    def reject(self) -> None:
        if self.may_leave():
            super().reject()

    def may_leave(self) -> bool:
        """Whether what is typed may go: nothing is, or the agent says so."""
        if not self._unsaved:
            return True
        entry = self.written()
        question = self.tr("Throw away what you changed in “%1”?")
        answer = QMessageBox.question(
            self,
            self.windowTitle(),
            question.replace("%1", self.leaf(entry).title if entry is not None else ""),
        )
        if answer is QMessageBox.StandardButton.Yes:
            self.set_unsaved(unsaved=False)
        return not self._unsaved

    def set_unsaved(self, *, unsaved: bool) -> None:
        """Whether something is typed that is not kept yet."""
        self._unsaved = unsaved
        self.complaint.hide()
        self.enable()

    def enable(self) -> None:
        """Say the state, and offer what can be done now."""
        entry = self.written()
        state = entry.state_on(today()) if entry is not None else None
        self.state.setText(self.tr("State: %1").replace("%1", state_name(state)) if state is not None else "")
        self.save_button.setEnabled(self._unsaved)
        self.approve_button.setEnabled(bool(self._known) and state is not EntryState.APPROVED)
        self.retire_button.setEnabled(bool(self._known) and state is not EntryState.RETIRED)

    def refuse(self, error: Exception) -> None:
        """Say why something was not kept."""
        self.complaint.setText(self.explain(error))
        self.complaint.show()

    # -- showing and saving

    def _show_entries(self, found: tuple[Entry, ...], then: Callable[[], object] | None) -> None:
        self._entries = found
        self._narrow()
        if then is not None:
            then()
        elif not self._known and not self._unsaved:
            self.tree.choose_first()

    def _narrow(self) -> None:
        self.tree.show_leaves(map(self.leaf, self._entries), self.line.text())

    def _on_entered(self, entry: str) -> None:
        if entry == self._known:
            return
        if self.may_leave():
            self._open(entry)
        elif self._known:
            self.tree.choose(self._known)

    def _open(self, entry: str) -> None:
        self._tasks.read(lambda: self.opened(entry), self._show, key=f"{type(self).__name__}-entry")

    def _show(self, opened: Any) -> None:
        self._known = self.show_opened(opened)
        self.set_unsaved(unsaved=False)

    def _on_saved(self, saved: tuple[str, Done]) -> None:
        entry, done = saved
        self._known = ""
        self.set_unsaved(unsaved=False)
        self.refresh(lambda: self._choose(entry))
        self.saved.emit(done)

    def _choose(self, entry: str) -> None:
        self.tree.choose(entry)
        self._open(entry)

    def _change(self, change: Callable[[str], Done]) -> None:
        entry = self._known
        if entry and self.may_leave():
            self._tasks.run(lambda: (entry, change(entry)), self._on_saved, failed=self.refuse)

    def _approve(self) -> None:
        review = today() + _REVIEWED_AGAIN
        self._change(lambda entry: self.restated(entry, EntryState.APPROVED, review))

    def _retire(self) -> None:
        self._change(lambda entry: self.restated(entry, EntryState.RETIRED, None))

    def _restore(self, version: Version[Entry]) -> None:
        self._change(lambda entry: self.brought_back(entry, version))

    # -- building

    def _make(self, title: str, written_out: Callable[[Entry], str]) -> None:
        name = self.tr("Search titles, keywords and texts")
        self.line = QLineEdit(placeholderText=name, clearButtonEnabled=True)
        self.line.setAccessibleName(name)
        self.tree, self.versions = EntryTree(title, self.unfiled()), VersionsPane(written_out)
        self.state, self.complaint = PlainLabel("", "muted small"), PlainLabel("", "urgent")
        self.complaint.setWordWrap(True)
        self.new_button = push_button(self.tr("&New"))
        self.approve_button = push_button(self.tr("A&pprove"))
        self.retire_button = push_button(self.tr("&Retire"))
        self.save_button = push_button(self.tr("&Save"), "primary")
        self.line.textChanged.connect(lambda _: self._narrow())
        self.tree.entered.connect(self._on_entered)
        self.versions.restore_wanted.connect(self._restore)
        for button, act in (
            (self.new_button, self.new),
            (self.approve_button, self._approve),
            (self.retire_button, self._retire),
            (self.save_button, self.save),
        ):
            button.clicked.connect(act)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)

    def lay_out(self, form: QWidget, at_right: QWidget, further: Sequence[QWidget] = ()) -> None:
        """Put `form` into the middle, with `further` buttons below it."""
        buttons = beside(
            self.state, None, self.retire_button, self.approve_button, *further, self.save_button
        )
        finding = below(self.line, (self.tree, 1), beside(self.new_button, None))
        writing = below((form, 1), self.complaint, buttons)
        sides = QSplitter(Qt.Orientation.Horizontal)
        for pane, width in zip((finding, writing, at_right), _WIDTHS, strict=True):
            sides.addWidget(pane)
            sides.setStretchFactor(sides.count() - 1, width)
        sides.setSizes(list(_WIDTHS))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(sides)


def push_button(text: str, look: str = "") -> QPushButton:
    """A button that Enter in a field does not press."""
    button = QPushButton(text, autoDefault=False)
    button.setProperty("look", look)
    return button


def today() -> date:
    """Of the agent's own calendar."""
    return utc_now().astimezone().date()
