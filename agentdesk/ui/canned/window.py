"""The manager of canned responses, with a real ticket to try them on; how it is worked: see ui.entries.window."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QWidget

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
from agentdesk.ui.canned.leaf import leaf_of, written_out
from agentdesk.ui.canned.words import outcome_words, problem_words
from agentdesk.ui.composer.attached import read_files
from agentdesk.ui.composer.canned_preview import CannedPreview
from agentdesk.ui.entries.tree import Leaf
from agentdesk.ui.entries.window import EntryWindow, push_button, today
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.laid_out import below
from agentdesk.ui.widgets.plain_label import PlainLabel

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Opened:
    """An entry, its versions, and how it would read in the ticket."""

    entry: CannedResponse
    versions: tuple[Version[CannedResponse], ...]
    filled: FilledCanned | None
    outcome: Outcome | None


class CannedManager(EntryWindow):
    """`ticket` is the one that the preview is filled in for; None: there is none."""

    def __init__(
        self, desk: Desk, tasks: Tasks, ticket: TicketId | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(tasks, translate("CannedManager", "Canned responses"), written_out, parent)
        self._desk = desk
        self._ticket = ticket
        self.form = EntryForm()
        self.preview, self.outcome = CannedPreview(), PlainLabel("", "muted small")
        self.try_button = push_button(self.tr("Tr&y it"))
        self.lay_out(self.form, self._at_right(), (self.try_button,))
        self.form.edited.connect(lambda: self.set_unsaved(unsaved=True))
        self.form.files.wanted.connect(self.attach)
        self.try_button.clicked.connect(self.try_it)
        self.enable()
        self.refresh()

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
            self._tasks.run(lambda: (entry.id, self._read(paths)), self._on_attached, failed=self.refuse)

    # -- what EntryWindow asks for

    def everything(self) -> tuple[CannedResponse, ...]:
        return self._desk.canned.everything()

    def leaf(self, entry: CannedResponse) -> Leaf:
        return leaf_of(entry, today())

    def opened(self, entry: str) -> _Opened:
        found = self._desk.canned.one(CannedId(entry))
        filled = self._desk.canned.filled(found, self._ticket) if self._ticket is not None else None
        outcome = self._desk.outcomes.all().get(found.id)
        return _Opened(found, self._desk.canned_book.versions(found.id), filled, outcome)

    def show_opened(self, opened: _Opened) -> str:
        self.form.show_entry(opened.entry)
        self.versions.show_versions(opened.versions)
        self.preview.show_filled(opened.filled)
        self.outcome.setText(outcome_words(opened.outcome))
        return opened.entry.id

    def show_fresh(self) -> None:
        self.preview.show_filled(None)
        self.outcome.setText("")
        self.form.show_entry(CannedResponse(CannedId(""), "", {}, state=EntryState.DRAFT))
        self.form.title.setFocus()

    def written(self) -> CannedResponse | None:
        return self.form.entry()

    def kept(self, entry: CannedResponse) -> tuple[str, Done]:
        known = entry if entry.id else replace(entry, id=self._desk.canned_book.free_id(entry.title))
        return known.id, self._desk.canned_book.save(known)

    def restated(self, entry: str, state: EntryState, review_on: date | None) -> Done:
        book, canned = self._desk.canned_book, CannedId(entry)
        return book.retire(canned) if state is EntryState.RETIRED else book.approve(canned, review_on)

    def brought_back(self, entry: str, version: Version[CannedResponse]) -> Done:
        return self._desk.canned_book.restore(CannedId(entry), version.event)

    def explain(self, error: Exception) -> str:
        if not isinstance(error, CannedUnfit):
            return super().explain(error)
        self.form.texts.lead_to(error.problem)
        return problem_words(error.problem)

    def enable(self) -> None:
        super().enable()
        self.try_button.setEnabled(self._ticket is not None and self.form.entry() is not None)

    def _read(self, paths: tuple[Path, ...]) -> tuple[CannedFile, ...]:
        book = self._desk.canned_book
        return tuple(book.kept_file(one.name, one.content_type, one.content) for one in read_files(paths))

    def _on_attached(self, read: tuple[CannedId, tuple[CannedFile, ...]]) -> None:
        canned, files = read
        if (entry := self.form.entry()) is not None and entry.id == canned:
            self.form.files.add(files)

    def _at_right(self) -> QWidget:
        tabs = QTabWidget(documentMode=True)
        tabs.addTab(below((self.preview, 1), self.outcome), self.tr("As it reads"))
        tabs.addTab(self.versions, self.tr("Versions"))
        tabs.setAccessibleName(self.tr("Preview and versions"))
        return tabs
