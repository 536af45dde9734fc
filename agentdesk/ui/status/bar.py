"""The status bar: connection with progress, what is being done, the outbox, and help."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from agentdesk.domain.business_hours import Opening
from agentdesk.domain.outbox import OutboxItem
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.ui.status.words import ConnectionWords, connection_words, opening_words, outbox_words
from agentdesk.ui.theme.icons import icon, pixmap
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel, set_plain_tip
from agentdesk.ui.wording import utc_now

REPEAT_MS = 20_000
REMARK = 64


class StatusBar(QFrame):
    """Signals: attention_wanted() fix the account; retry_wanted(); outbox_wanted(); help_wanted()."""

    attention_wanted = Signal()
    retry_wanted = Signal()
    outbox_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._states: dict[str, SyncStatus] = {}
        self._icon = QLabel()
        self._text = ElidedLabel("", "small")
        self._progress = QProgressBar(textVisible=False)
        self._progress.setAccessibleName(self.tr("Sync progress"))
        self._progress.setFixedWidth(120)
        self._fix = self._button(self.tr("Fix…"), self._on_fix)
        self._opening = PlainLabel("", "muted small")
        self._busy = PlainLabel("", "muted small")
        self._outbox = self._button("", self.outbox_wanted.emit)
        self._help = self._button(self.tr("Keys  ?"), self.help_wanted.emit)
        self._lay_out()
        self._repeat = QTimer(self, interval=REPEAT_MS)
        self._repeat.timeout.connect(self._say)
        self._repeat.start()
        self._say()

    def show_sync(self, status: SyncStatus) -> None:
        """The new state of one account."""
        self._states[status.account] = status
        self._say()

    def keep_accounts(self, accounts: Iterable[str]) -> None:
        """Forget the states of accounts that are gone."""
        kept = set(accounts)
        self._states = {account: state for account, state in self._states.items() if account in kept}
        self._say()

    def show_outbox(self, items: tuple[OutboxItem, ...]) -> None:
        """What waits to be sent."""
        words = outbox_words(items)
        self._outbox.setText(words)
        self._outbox.setVisible(bool(words))

    def show_busy(self, doing: str) -> None:
        """What is being done right now."""
        self._busy.setText(doing)

    def show_opening(self, opening: Opening | None) -> None:
        """Whether somebody is there by the business hours, and until when; None where none are set."""
        words = opening_words(opening, utc_now())
        self._opening.setText(words)
        self._opening.setVisible(bool(words))
        set_plain_tip(self._opening, opening.holiday if opening is not None else "")

    def recolour(self) -> None:
        """The theme changed."""
        self._outbox.setIcon(icon("outbox", tokens_of(self.palette()).muted))
        self._say()

    def show_remark(self, words: str) -> None:
        """Something worth knowing that is not wrong; the whole of it in the tooltip."""
        set_plain_tip(self._busy, words)
        self._busy.setText(words if len(words) <= REMARK else f"{words[: REMARK - 1]}…")

    def troubled(self) -> frozenset[str]:
        """Accounts that only a person can help."""
        return frozenset(a for a, state in self._states.items() if state.phase is SyncPhase.NEEDS_ATTENTION)

    def in_trouble(self) -> bool:
        """Whether an account is offline or needs a person."""
        return connection_words(self._states.values(), utc_now()).trouble

    def settled(self) -> bool:
        """Whether every account has told its state and none is fetching."""
        return bool(self._states) and not self.syncing()

    def syncing(self) -> bool:
        """Whether any account is still fetching."""
        return any(state.phase in (SyncPhase.SYNCING, SyncPhase.STARTING) for state in self._states.values())

    def text(self) -> str:
        """What it says about the connection."""
        return self._text.text()

    def _say(self) -> None:
        words = connection_words(self._states.values(), utc_now())
        tokens = tokens_of(self.palette())
        colour = (
            tokens.urgent
            if words.attention
            else tokens.note
            if words.trouble
            else tokens.good
            if self._states
            else tokens.muted
        )
        self._icon.setPixmap(pixmap(words.icon, 14, colour, self.devicePixelRatioF()))
        self._text.setText(words.text)
        set_plain_tip(self._text, words.tip)
        self.setAccessibleName(words.text)
        self._fix.setVisible(words.trouble)
        self._fix.setText(self.tr("Fix…") if words.attention else self.tr("Try now"))
        self._show_progress(words)

    def _show_progress(self, words: ConnectionWords) -> None:
        self._progress.setVisible(words.total > 0)
        self._progress.setMaximum(max(words.total, 1))
        self._progress.setValue(words.done)

    def _on_fix(self) -> None:
        words = connection_words(self._states.values(), utc_now())
        (self.attention_wanted if words.attention else self.retry_wanted).emit()

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("look", "chip")
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        self._outbox.setIcon(icon("outbox", tokens_of(self.palette()).muted))
        self._outbox.hide()
        self._opening.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 8, 3)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for widget in (self._progress, self._fix, self._busy, self._opening, self._outbox, self._help):
            row.addWidget(widget)
