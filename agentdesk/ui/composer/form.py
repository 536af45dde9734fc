"""The composer's controls and how they are laid out; a note looks like a note from head to button."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from agentdesk.domain.canned import NO_MACRO
from agentdesk.domain.draft import Draft, DraftAttachment, DraftKind
from agentdesk.services.canned import FilledCanned
from agentdesk.ui.commands.catalog import CommandId
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.composer.attached import AttachedFiles
from agentdesk.ui.composer.drafting import Opened
from agentdesk.ui.composer.editor import Editor
from agentdesk.ui.composer.envelope import Envelope
from agentdesk.ui.composer.macro_chip import MacroChip
from agentdesk.ui.composer.misspellings import Misspellings
from agentdesk.ui.composer.placing import append_sentence, open_paragraph, quote_at_cursor
from agentdesk.ui.composer.promising import Promising
from agentdesk.ui.composer.provenance import Provenance
from agentdesk.ui.composer.provenance_bar import ProvenanceBar
from agentdesk.ui.composer.questions import Asked, QuestionList, as_quote
from agentdesk.ui.composer.quote import Quote
from agentdesk.ui.composer.slots import Slots, Told
from agentdesk.ui.originality_words import band_name, own_share
from agentdesk.ui.theme.icons import icon
from agentdesk.ui.theme.theme import strong_font, tokens_of
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from agentdesk.ui.wording import language_name, one_line, utc_now

ROOM_FOR_QUESTIONS = 600
"""In pixels; what is narrower belongs to the text."""
ROOM_FOR_WORDS = 640


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
        self.provenance = Provenance(self.editor)
        self.provenance_bar = ProvenanceBar(self.editor, self.provenance)
        self.misspellings = Misspellings(self.editor)
        self.questions = QuestionList(self)
        self.slots = Slots(self)
        self._questions_wanted = True
        self.quote = Quote(self)
        self.attached = AttachedFiles(self)
        self.macro = MacroChip(self)
        self.complaint = PlainLabel("", "urgent", self)
        self.complaint.setWordWrap(True)
        self._make_buttons()
        self._lay_out(parent)
        for part in (self.envelope, self.quote, self.attached, self.macro):
            part.changed.connect(self._on_changed)
        self.editor.textChanged.connect(self._on_changed)
        self.slots.promise_changed.connect(self._on_changed)
        self.slots.filled.connect(self._append)
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
            text=self.editor.toPlainText(),
            inserted=self.provenance.inserted(),
            to=to,
            cc=cc,
            bcc=bcc,
            subject=subject,
            quote=self.quote.text(),
            attachments=self.attached.files(),
            macro=self.macro.macro(),
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
        open_paragraph(self.editor)
        self.provenance.insert(canned.text, canned.use, canned.title, canned.cursor)
        if canned.subject:
            self.envelope.take_subject(canned.subject)
        if not self._note:
            self.macro.add(canned.macro)
        self.editor.setFocus()
        words = self.tr("Inserted: %1").replace("%1", canned.title)
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

    def name_keys(self, commands: Commands) -> None:
        """Say on the buttons which keys do the same."""
        for button, command, what in (
            (self.canned_button, CommandId.CANNED, self.tr("Insert a canned response")),
            (self.send_and_close_button, CommandId.SEND_AND_CLOSE, self.tr("Send, and close the ticket")),
            (self.send_button, CommandId.SEND, ""),
        ):
            keys = commands.keys(command)[:1]
            tip = "   ".join(filter(None, (what, *keys)))
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)

    def tell_originality(self, percent: int | None) -> None:
        """Say on the button what kind of answer would be sent; None: nothing is known of it, or it is a note."""
        send = self.tr("Add note") if self._note else self.tr("Send")
        told = band_name(percent) if percent is not None and not self._note else ""
        self.send_button.setText(f"{send} · {told}" if told else send)
        share = own_share(percent) if percent is not None and told else ""
        self.send_button.setAccessibleDescription(" ".join(filter(None, (share, self.send_button.toolTip()))))

    def complain(self, words: str) -> None:
        """Say what is wrong; nothing for an empty text."""
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_questions()
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """In a narrow window what an icon says too is said by that alone, so that the words of Send have room."""
        wide = self.width() >= ROOM_FOR_WORDS
        self.attach_button.setText(self.tr("Attach…") if wide else "")
        self.canned_button.setText(self.tr("Canned…") if wide else "")

    def _fit_questions(self) -> None:
        room = self.width() >= ROOM_FOR_QUESTIONS
        self.questions.setVisible(self._questions_wanted and room and bool(self.questions.asked()))

    def _quote_question(self, question: str) -> None:
        quote_at_cursor(self.editor, as_quote(question))
        self.editor.setFocus()

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
        for part in (
            self.envelope,
            self.quote,
            self.slots,
            self.attach_button,
            self.send_and_close_button,
            self.canned_button,
        ):
            part.setVisible(not note)
        self.tell_originality(None)
        self.style().unpolish(self)
        self.style().polish(self)
        self._colour()

    def _colour(self) -> None:
        tokens = tokens_of(self.palette())
        self.title.setStyleSheet(f"color: {tokens.note};" if self._note else "")
        self.attach_button.setIcon(icon("attachment", tokens.text))
        self.canned_button.setIcon(icon("canned", tokens.text))
        self.close_button.setIcon(icon("close", tokens.text))

    # -- building

    def _make_buttons(self) -> None:
        self.close_button = self._button("", "quiet", self.tr("Put away; the draft is kept (Esc)"))
        self.close_button.setIconSize(QSize(14, 14))
        self.attach_button = self._button(self.tr("Attach…"), "quiet", self.tr("Attach files"))
        self.canned_button = self._button(self.tr("Canned…"), "quiet")
        for button in (self.attach_button, self.canned_button):
            button.setAccessibleName(button.text())
        self.discard_button = self._button(self.tr("Discard"), "quiet", self.tr("Throw this draft away"))
        self.send_and_close_button = self._button(self.tr("Send and close"), "")
        self.send_button = self._button(self.tr("Send"), "primary")

    def _button(self, text: str, look: str, tip: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setProperty("look", look)
        button.setAutoDefault(False)
        if not text:
            button.setAccessibleName(tip)
        else:
            button.setAccessibleDescription(tip)
        return button

    def _lay_out(self, parent: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.language)
        head.addWidget(self.close_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for left in (self.attach_button, self.canned_button):
            foot.addWidget(left)
        foot.addStretch(1)
        for right in (self.discard_button, self.send_and_close_button, self.send_button):
            foot.addWidget(right)
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
        for part in (self.slots, self.quote, self.attached, self.macro, self.complaint):
            column.addWidget(part)
        column.addLayout(foot)
        around = QVBoxLayout(parent)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self)
