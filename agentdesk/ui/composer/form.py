"""The composer's controls and how they are laid out; a note looks like a note from head to button."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from agentdesk.domain.canned import NO_MACRO, CannedUse
from agentdesk.domain.draft import Draft, DraftAttachment, DraftKind
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.services.canned import FilledCanned
from agentdesk.ui.composer.attached import AttachedFiles
from agentdesk.ui.composer.drafting import Opened
from agentdesk.ui.composer.editor import Editor
from agentdesk.ui.composer.envelope import Envelope
from agentdesk.ui.composer.foot import Foot, form_button
from agentdesk.ui.composer.formatting import Formatting
from agentdesk.ui.composer.macro_chip import MacroChip
from agentdesk.ui.composer.misspellings import Misspellings
from agentdesk.ui.composer.placing import (
    append_sentence,
    open_paragraph,
    put_in_place,
    quote_at_cursor,
    show_passage,
    with_sentences,
)
from agentdesk.ui.composer.promising import Promising
from agentdesk.ui.composer.provenance import Provenance
from agentdesk.ui.composer.provenance_bar import ProvenanceBar
from agentdesk.ui.composer.questions import Asked, QuestionList, as_quote
from agentdesk.ui.composer.quote import Quote
from agentdesk.ui.composer.repeated_hint import RepeatedHint
from agentdesk.ui.composer.slots import Found, Slots, Told
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import strong_font, tokens_of
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from agentdesk.ui.wording import language_name, one_line, utc_now

_ABOUT_RECIPIENTS = frozenset({FindingKind.NEW_RECIPIENT, FindingKind.MANY_RECIPIENTS})
ROOM_FOR_QUESTIONS = 600
"""In pixels; what is narrower belongs to the text."""


class ComposerForm(QFrame):
    """Signals: changed() by the agent's hand."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._note = False
        self.title = ElidedLabel("", "", self)
        self.title.setFont(strong_font(self.title.font()))
        self.language = PlainLabel("", "muted small", self)
        self.envelope = Envelope(self)
        self.editor = Editor(self)
        self.formatting = Formatting(self.editor)
        self.provenance = Provenance(self.editor)
        self.provenance_bar = ProvenanceBar(self.editor, self.provenance)
        self.misspellings = Misspellings(self.editor)
        self.questions = QuestionList(self)
        self.slots = Slots(self)
        self.repeated = RepeatedHint(self)
        self._questions_wanted = True
        self.quote = Quote(self)
        self.attached = AttachedFiles(self)
        self.macro = MacroChip(self)
        self.complaint = PlainLabel("", "urgent", self)
        self.complaint.setWordWrap(True)
        self.close_button = form_button(self, "", "quiet", self.tr("Put away; the draft is kept (Esc)"))
        self.close_button.setIconSize(QSize(14, 14))
        self.foot = Foot(self)
        self._lay_out(parent)
        for part in (self.envelope, self.quote, self.attached, self.macro):
            part.changed.connect(self._on_changed)
        self.editor.textChanged.connect(self._on_changed)
        self.slots.promise_changed.connect(self._on_changed)
        self.slots.filled.connect(self._append)
        self.slots.typing.connect(self._on_changed)
        self.slots.asked.connect(self._show_found)
        self.editor.long_lines_pasted.connect(self._take_long_lines)
        self.questions.quote_wanted.connect(self._quote_question)

    def show_draft(self, opened: Opened) -> None:
        """Show this draft, in the dress of its kind."""
        draft = opened.draft
        self.blockSignals(True)
        self._dress(note=draft.kind is DraftKind.NOTE)
        self.title.setText(self._title(opened))
        self.language.setText(self._language(opened))
        self.envelope.show_draft(opened)
        self.provenance.show_text(draft.text, draft.inserted, opened.canned_titles)
        self.provenance_bar.start_again()
        self.questions.start_again()
        self.repeated.start_again()
        self.misspellings.show_findings(None)
        self._fit_questions()
        self.slots.start_again(Promising.of(draft, utc_now()))
        self.quote.show_text(draft.quote)
        self.attached.show_files(() if self._note else draft.attachments)
        self.macro.show_macro(NO_MACRO if self._note else draft.macro)
        self.complain("")
        self.blockSignals(False)

    def filled_in(self, draft: Draft) -> Draft:
        """`draft` with what is typed now."""
        to, cc, bcc, subject = self.envelope.filled_in(draft)
        return replace(
            self.slots.promising().kept_in(draft),
            text=with_sentences(self.editor.toPlainText(), self.slots.typed()),
            inserted=self.provenance.inserted(),
            macro=self.macro.macro(),
            to=to,
            cc=cc,
            bcc=bcc,
            subject=subject,
            quote=self.quote.text(),
            attachments=self.attached.files(),
        )

    def focus(self) -> None:
        """To the recipient where there is none, else to the text, behind what is there."""
        if not self._note and not self.envelope.to.text().strip():
            self.envelope.to.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def takes_text(self, widget: QWidget) -> bool:
        """Whether keys pressed in `widget` are text."""
        return isinstance(widget, QLineEdit | QPlainTextEdit)

    def insert(self, canned: FilledCanned) -> None:
        """Put it in at the cursor, marked, with a blank line between it and a paragraph before it."""
        if canned.subject:
            self.envelope.take_subject(canned.subject)
        if not self._note:
            self.macro.add(canned.macro)
        self.insert_marked(canned.text, canned.use, canned.title, canned.cursor)

    def insert_marked(self, text: str, use: CannedUse, title: str, cursor: int | None = None) -> None:
        """Put a text in at the cursor that stands there as it was kept; `cursor` as in Provenance.insert."""
        open_paragraph(self.editor)
        self.provenance.insert(text, use, title, cursor)
        self._tell_inserted(title)

    def insert_typed(self, text: str, title: str) -> None:
        """Put a text in at the cursor as if it was typed."""
        open_paragraph(self.editor)
        self.editor.textCursor().insertText(text, QTextCharFormat())
        self._tell_inserted(title)

    def _tell_inserted(self, title: str) -> None:
        self.editor.setFocus()
        words = self.tr("Inserted: %1").replace("%1", title)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, words))

    def attach(self, files: tuple[DraftAttachment, ...]) -> None:
        """Take these along too; a note takes none."""
        if not self._note:
            self.attached.add(files)

    def show_questions(self, asked: Sequence[Asked] | None) -> None:
        """Show the customer's questions beside the text, where there are any and there is room."""
        self.questions.show_asked(asked or ())
        self._fit_questions()

    def show_told(self, told: Told | None) -> None:
        """Show where the answer says why, what and when. A promise that it makes is kept with the draft."""
        before = self.slots.promising()
        self.slots.show_told(told or Told())
        if self.slots.promising() != before:
            self.changed.emit()

    def toggle_questions(self) -> None:
        """Put them away, or take them out again."""
        self._questions_wanted = not self._questions_wanted
        self._fit_questions()

    def show_finding(self, finding: Finding) -> None:
        """Go where it was found; to the recipients, or to the text where it is about the whole of that."""
        if finding.start is not None and finding.end is not None:
            show_passage(self.editor, finding.start, finding.end)
        elif finding.kind in _ABOUT_RECIPIENTS:
            self.envelope.to.setFocus()
        else:
            self.editor.setFocus()

    def mend(self, finding: Finding, word: str) -> None:
        """Put another word in the place of what was found."""
        if finding.start is not None and finding.end is not None:
            put_in_place(self.editor, finding.start, finding.end, word)

    def complain(self, words: str) -> None:
        """Say what is wrong; nothing for an empty text."""
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_questions()

    def _fit_questions(self) -> None:
        room = self.width() >= ROOM_FOR_QUESTIONS
        self.questions.setVisible(self._questions_wanted and room and bool(self.questions.asked()))

    def _quote_question(self, question: str) -> None:
        quote_at_cursor(self.editor, as_quote(question))
        self.editor.setFocus()

    def _take_long_lines(self, text: str) -> None:
        """A note takes no files: there they go into the text all the same."""
        if self._note:
            self.editor.insertPlainText(text)
            return
        name = self.tr("pasted.txt")
        self.attached.add((DraftAttachment(name, "text/plain", text.encode("utf-8", "replace")),))
        words = self.tr("What you pasted has lines too long to edit: it goes along as the file %1.")
        self.complain(words.replace("%1", name))

    def _show_found(self, found: Found) -> None:
        if found.end > found.start:
            show_passage(self.editor, found.start, found.end)

    def _append(self, sentence: str) -> None:
        append_sentence(self.editor, sentence)

    def _on_changed(self) -> None:
        self.complain("")
        self.changed.emit()

    def _title(self, opened: Opened) -> str:
        if self._note:
            return self.tr("Internal note – stays here")
        if opened.forward:
            return self.tr("Forward: %1").replace("%1", one_line(opened.subject, 120))
        return self.tr("Reply to %1").replace("%1", one_line(str(opened.contact), 120))

    def _language(self, opened: Opened) -> str:
        name = language_name(opened.language)
        return self.tr("Language: %1").replace("%1", name) if name and not self._note else ""

    def _dress(self, *, note: bool) -> None:
        self._note = note
        self.setProperty("look", "note" if note else "raised")
        self.setAccessibleName(self.tr("Internal note") if note else self.tr("Reply"))
        self.editor.setAccessibleName(
            self.tr("Text of the internal note") if note else self.tr("Text of the reply")
        )
        self.editor.setPlaceholderText(
            self.tr("Seen by your colleagues only. It is never sent.")
            if note
            else self.tr("Write your answer…")
        )
        for part in (self.envelope, self.quote, self.slots):
            part.setVisible(not note)
        self.foot.dress(note=note)
        self.style().unpolish(self)
        self.style().polish(self)
        self._colour()

    def _colour(self) -> None:
        tokens = tokens_of(self.palette())
        self.title.setStyleSheet(f"color: {tokens.note};" if self._note else "")
        self.close_button.setIcon(icon("close", tokens.text))

    # -- building

    def _lay_out(self, parent: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.language)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.envelope)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.questions)
        middle.addWidget(self.editor, 1)
        column.addLayout(middle, 1)
        for part in (self.slots, self.repeated, self.quote, self.attached, self.macro, self.complaint):
            column.addWidget(part)
        column.addWidget(self.foot)
        around = QVBoxLayout(parent)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self)
