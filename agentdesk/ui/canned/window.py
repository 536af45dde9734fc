"""The manager of canned responses: a tree to find them, a form to write them, a real ticket to try them on.

chosen ──▶ shown ──(typed)──▶ unsaved ──Save──▶ saved, or refused with the cursor at the mistake
             ▲                   └──another is chosen: asked whether to save──┘
             └── approve, retire, bring a version back: saved at once
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTabWidget,
    QWidget,
)

from agentdesk.domain.canned import CannedFile, CannedId, CannedResponse
from agentdesk.domain.errors import CannedUnfit
from agentdesk.domain.ids import TicketId
from agentdesk.domain.outcomes import Outcome
from agentdesk.domain.review import EntryState
from agentdesk.services.canned import FilledCanned
from agentdesk.services.desk import Desk
from agentdesk.services.verbs import Done
from agentdesk.services.versions import Version
from agentdesk.ui.canned.entry_form import EntryForm
from agentdesk.ui.canned.tree import CannedTree
from agentdesk.ui.canned.versions import VersionsPane
from agentdesk.ui.canned.words import outcome_words, problem_words, state_name
from agentdesk.ui.composer.attached import read_files
from agentdesk.ui.composer.canned_preview import CannedPreview
from agentdesk.ui.error_words import error_words
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.laid_out import below, beside
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import utc_now

_REVIEWED_AGAIN = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class _Opened:
    """An entry, its versions, and how it would read in the ticket."""

    entry: CannedResponse
    versions: tuple[Version[CannedResponse], ...]
    filled: FilledCanned | None
    outcome: Outcome | None


class CannedManager(QDialog):
    """`ticket` is the one that the preview is filled in for; None: there is none. Signals: saved(Done)."""

    saved = Signal(object)

    def __init__(
        self, desk: Desk, tasks: Tasks, ticket: TicketId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._ticket = ticket
        self._entries: tuple[CannedResponse, ...] = ()
        self._unsaved = False
        self._known: CannedId | None = None
        self.setWindowTitle(self.tr("Canned responses"))
        self.resize(1180, 720)
        self._make()
        self._lay_out()
        self._connect()
        self._enable()
        self.refresh()

    def refresh(self, then: Callable[[], object] | None = None) -> None:
        """Read the entries again."""
        self._tasks.read(
            self._desk.canned.everything, lambda found: self._show_entries(found, then), key="canned-all"
        )

    def new(self) -> None:
        """Begin an entry."""
        if not self._may_leave():
            return
        self._known = None
        self.versions.show_versions(())
        self.preview.show_filled(None)
        self.outcome.setText("")
        self.form.show_entry(CannedResponse(CannedId(""), "", {}, state=EntryState.DRAFT))
        self._set_unsaved(unsaved=False)
        self.form.title.setFocus()

    def save(self) -> None:
        """Keep what is filled in."""
        entry = self.form.entry()
        if entry is None:
            return
        self._tasks.run(lambda: self._kept(entry), self._on_saved, failed=self._on_refused)

    def try_it(self) -> None:
        """Fill in what is written for the ticket, saved or not."""
        entry, ticket, language = self.form.entry(), self._ticket, self.form.texts.language()
        if entry is not None and ticket is not None:
            self._tasks.read(
                lambda: self._desk.canned.filled(entry, ticket, language),
                self.preview.show_filled,
                key="canned-try",
            )

    def attach(self, paths: tuple[Path, ...]) -> None:
        """Let these files go along with the entry that is shown, once it is saved."""
        if (entry := self.form.entry()) is not None:
            self._tasks.run(lambda: (entry.id, self._read(paths)), self._on_attached, failed=self._on_refused)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_leave())

    def reject(self) -> None:
        if self._may_leave():
            super().reject()

    # -- showing

    def _show_entries(
        self, found: tuple[CannedResponse, ...], then: Callable[[], object] | None = None
    ) -> None:
        self._entries = found
        self._narrow()
        if then is not None:
            then()
        elif self._known is None and not self._unsaved:
            self.tree.choose_first()

    def _narrow(self) -> None:
        self.tree.show_entries(self._entries, self.line.text(), _today())

    def _on_entered(self, canned: CannedId) -> None:
        if canned == self._known:
            return
        if not self._may_leave():
            if self._known is not None:
                self.tree.choose(self._known)
            return
        self._open(canned)

    def _open(self, canned: CannedId) -> None:
        self._tasks.read(lambda: self._opened(canned), self._show, key="canned-entry")

    def _opened(self, canned: CannedId) -> _Opened:
        entry = self._desk.canned.one(canned)
        filled = self._desk.canned.filled(entry, self._ticket) if self._ticket is not None else None
        outcome = self._desk.outcomes.all().get(canned)
        return _Opened(entry, self._desk.canned_book.versions(canned), filled, outcome)

    def _show(self, opened: _Opened) -> None:
        self._known = opened.entry.id
        self.form.show_entry(opened.entry)
        self.versions.show_versions(opened.versions)
        self.preview.show_filled(opened.filled)
        self.outcome.setText(outcome_words(opened.outcome))
        self._set_unsaved(unsaved=False)

    # -- saving

    def _read(self, paths: tuple[Path, ...]) -> tuple[CannedFile, ...]:
        book = self._desk.canned_book
        return tuple(book.kept_file(one.name, one.content_type, one.content) for one in read_files(paths))

    def _on_attached(self, read: tuple[CannedId, tuple[CannedFile, ...]]) -> None:
        canned, files = read
        if (entry := self.form.entry()) is not None and entry.id == canned:
            self.form.files.add(files)

    def _kept(self, entry: CannedResponse) -> tuple[CannedId, Done]:
        known = entry if entry.id else replace(entry, id=self._desk.canned_book.free_id(entry.title))
        return known.id, self._desk.canned_book.save(known)

    def _on_saved(self, saved: tuple[CannedId, Done]) -> None:
        canned, done = saved
        self._known = None
        self._set_unsaved(unsaved=False)
        self.refresh(lambda: self._choose(canned))
        self.saved.emit(done)

    def _choose(self, canned: CannedId) -> None:
        self.tree.choose(canned)
        self._open(canned)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, CannedUnfit):
            self.complaint.setText(problem_words(error.problem))
            self.form.texts.lead_to(error.problem)
        else:
            self.complaint.setText(error_words(error))
        self.complaint.show()

    def _restate(self, change: Callable[[CannedId], Done]) -> None:
        canned = self._known
        if canned is not None and self._may_leave():
            self._tasks.run(lambda: (canned, change(canned)), self._on_saved, failed=self._on_refused)

    def _approve(self) -> None:
        book, review = self._desk.canned_book, _today() + _REVIEWED_AGAIN
        self._restate(lambda canned: book.approve(canned, review))

    def _retire(self) -> None:
        self._restate(self._desk.canned_book.retire)

    def _restore(self, version: Version[CannedResponse]) -> None:
        self._restate(lambda canned: self._desk.canned_book.restore(canned, version.event))

    def _may_leave(self) -> bool:
        """Whether what is typed may go: nothing is, or the agent says so."""
        if not self._unsaved:
            return True
        answer = QMessageBox.question(
            self,
            self.tr("Canned responses"),
            self.tr("Throw away what you changed in “%1”?").replace("%1", self.form.title.text()),
        )
        if answer is QMessageBox.StandardButton.Yes:
            self._set_unsaved(unsaved=False)
        return not self._unsaved

    def _set_unsaved(self, *, unsaved: bool) -> None:
        self._unsaved = unsaved
        self.complaint.hide()
        self._enable()

    def _on_edited(self) -> None:
        self._set_unsaved(unsaved=True)

    def _enable(self) -> None:
        entry = self.form.entry()
        state = entry.state_on(_today()) if entry is not None else None
        self.state.setText(self.tr("State: %1").replace("%1", state_name(state)) if state is not None else "")
        self.save_button.setEnabled(self._unsaved)
        self.try_button.setEnabled(self._ticket is not None and entry is not None)
        known = self._known is not None
        self.approve_button.setEnabled(known and state is not EntryState.APPROVED)
        self.retire_button.setEnabled(known and state is not EntryState.RETIRED)

    # -- building

    def _make(self) -> None:
        name = self.tr("Search titles, keywords and texts")
        self.line = QLineEdit(placeholderText=name, clearButtonEnabled=True)
        self.line.setAccessibleName(name)
        self.tree, self.form = CannedTree(), EntryForm()
        self.preview, self.versions = CannedPreview(), VersionsPane()
        self.outcome = PlainLabel("", "muted small")
        self.state, self.complaint = PlainLabel("", "muted small"), PlainLabel("", "urgent")
        self.complaint.setWordWrap(True)
        self.new_button = self._button(self.tr("&New"))
        self.approve_button = self._button(self.tr("A&pprove"))
        self.retire_button = self._button(self.tr("&Retire"))
        self.try_button = self._button(self.tr("Tr&y it"))
        self.save_button = self._button(self.tr("&Save"), "primary")

    def _button(self, text: str, look: str = "") -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        button.setProperty("look", look)
        return button

    def _lay_out(self) -> None:
        tabs = QTabWidget(documentMode=True)
        tabs.addTab(below((self.preview, 1), self.outcome), self.tr("As it reads"))
        tabs.addTab(self.versions, self.tr("Versions"))
        tabs.setAccessibleName(self.tr("Preview and versions"))
        sides = QSplitter(Qt.Orientation.Horizontal)
        for pane, width in ((self._finding(), 270), (self._writing(), 530), (tabs, 380)):
            sides.addWidget(pane)
            sides.setStretchFactor(sides.count() - 1, width)
        sides.setSizes([270, 530, 380])
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(sides)

    def _finding(self) -> QWidget:
        return below(self.line, (self.tree, 1), beside(self.new_button, None))

    def _writing(self) -> QWidget:
        buttons = beside(
            self.state, None, self.retire_button, self.approve_button, self.try_button, self.save_button
        )
        return below((self.form, 1), self.complaint, buttons)

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _: self._narrow())
        self.tree.entered.connect(self._on_entered)
        self.form.edited.connect(self._on_edited)
        self.form.files.wanted.connect(self.attach)
        self.versions.restore_wanted.connect(self._restore)
        for button, act in (
            (self.new_button, self.new),
            (self.approve_button, self._approve),
            (self.retire_button, self._retire),
            (self.try_button, self.try_it),
            (self.save_button, self.save),
        ):
            button.clicked.connect(act)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)


def _today() -> date:
    return utc_now().astimezone().date()
