"""Who gets the reply, and under which subject: the head of the composer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPushButton, QWidget

from agentdesk.domain.draft import Draft
from agentdesk.domain.message import Address
from agentdesk.ui.composer.address_field import AddressField
from agentdesk.ui.composer.drafting import Opened, Recipients
from agentdesk.ui.widgets.plain_label import PlainLabel


class Envelope(QWidget):
    """Signals: changed() by the agent's hand."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._everybody: Recipients = ((), ())
        self._sender_only: Recipients = ((), ())
        self._bcc: tuple[Address, ...] = ()
        self.to = AddressField(self.tr("To"), self)
        self.cc = AddressField(self.tr("Cc"), self)
        self.subject = QLineEdit(self)
        self.subject.setAccessibleName(self.tr("Subject"))
        self.reply_all = QCheckBox(self.tr("Reply to &all"), self)
        self.more = QPushButton(self.tr("Cc, subject"), self)
        self.more.setProperty("look", "quiet")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self._grid = QGridLayout(self)
        self._lay_out()
        self.more.toggled.connect(lambda _: self._show_rows())
        for field in (self.to, self.cc, self.subject):
            field.textEdited.connect(lambda _: self.changed.emit())
        self.reply_all.toggled.connect(self._on_reply_all)

    def show_draft(self, opened: Opened) -> None:
        """Show a draft's recipients; offer the choice between all and one where it makes a difference."""
        draft = opened.draft
        self._everybody, self._sender_only = opened.everybody, opened.sender_only
        self._bcc = draft.bcc
        self.to.show_addresses(draft.to)
        self.cc.show_addresses(draft.cc)
        self.subject.setText(draft.subject)
        self.subject.setCursorPosition(0)
        differ = self._everybody != self._sender_only
        self.reply_all.setVisible(differ)
        self._check((draft.to, draft.cc) != self._sender_only)
        self.more.setChecked(opened.forward)
        self._show_rows()

    def filled_in(
        self, draft: Draft
    ) -> tuple[tuple[Address, ...], tuple[Address, ...], tuple[Address, ...], str]:
        """To, Cc, Bcc and subject as they stand now; what was not touched keeps its exact form."""
        to = _same_or_typed(self.to, draft.to)
        cc = _same_or_typed(self.cc, draft.cc)
        return to, cc, self._bcc, self.subject.text().strip()

    def address(self, recipients: Recipients) -> None:
        """Put these into To and Cc."""
        self.to.show_addresses(recipients[0])
        self.cc.show_addresses(recipients[1])
        self._show_rows()

    def take_subject(self, subject: str) -> None:
        """Another subject, which is shown so that nobody is surprised by it."""
        self.subject.setText(subject)
        self.subject.setCursorPosition(0)
        self.more.setChecked(True)

    def _on_reply_all(self, everybody: bool) -> None:
        self.address(self._everybody if everybody else self._sender_only)
        self.changed.emit()

    def _check(self, on: bool) -> None:
        self.reply_all.blockSignals(True)
        self.reply_all.setChecked(on)
        self.reply_all.blockSignals(False)

    def _show_rows(self) -> None:
        """Cc where there is some, the rest on demand; hidden recipients are always told."""
        everything = self.more.isChecked()
        for row, shown in ((1, everything or bool(self.cc.text().strip())), (2, everything)):
            for column in (0, 1):
                item = self._grid.itemAtPosition(row, column)
                if item is not None and (widget := item.widget()) is not None:
                    widget.setVisible(shown)
        self._bcc_label.setText(self.tr("Bcc: %1").replace("%1", ", ".join(a.email for a in self._bcc)))
        self._bcc_label.setVisible(bool(self._bcc))

    def _lay_out(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for row, (words, field) in enumerate(
            ((self.tr("To"), self.to), (self.tr("Cc"), self.cc), (self.tr("Subject"), self.subject))
        ):
            label = PlainLabel(words, "muted", self)
            label.setBuddy(field)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.reply_all, 0, 2)
        grid.addWidget(self.more, 0, 3)
        self._bcc_label = PlainLabel("", "small", self)
        grid.addWidget(self._bcc_label, 3, 1)
        grid.setColumnStretch(1, 1)


def _same_or_typed(field: AddressField, before: tuple[Address, ...]) -> tuple[Address, ...]:
    typed = field.addresses()
    return before if [a.email for a in typed] == [a.email for a in before] else typed
