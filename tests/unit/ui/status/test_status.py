"""What the foot of the window says."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.domain.business_hours import Opening
from agentdesk.domain.ids import AccountId, EventId, OutboxId, TicketId
from agentdesk.domain.outbox import OutboxItem, OutboxState
from agentdesk.domain.sync_status import SyncPhase, SyncStatus
from agentdesk.ui.status.bar import StatusBar
from agentdesk.ui.status.words import connection_words, outbox_words
from agentdesk.ui.wording import utc_now
from tests.unit.ui.rows import NOW

ONLINE = SyncStatus(AccountId("a@host.example"), SyncPhase.ONLINE)
SYNCING = SyncStatus(AccountId("b@host.example"), SyncPhase.SYNCING, "INBOX", 1200, 20000)
OFFLINE = SyncStatus(
    AccountId("c@host.example"),
    SyncPhase.OFFLINE,
    since=NOW,
    problem="No route.",
    retry_at=NOW + timedelta(minutes=2),
)
WRONG = SyncStatus(AccountId("d@host.example"), SyncPhase.NEEDS_ATTENTION, problem="The password is wrong.")
ITEM = OutboxItem(
    OutboxId("1"),
    ONLINE.account,
    TicketId("T"),
    "m@x",
    "a@host.example",
    ("b@x",),
    "Re: x",
    b"",
    EventId("e"),
    NOW,
    NOW,
)


def test_the_worst_state_is_said() -> None:
    assert connection_words([], NOW).text == "No account"
    assert connection_words([ONLINE], NOW).text == "Online"
    assert connection_words([ONLINE, SYNCING], NOW).text == "Syncing 1,200 of 20,000"
    offline = connection_words([ONLINE, SYNCING, OFFLINE], NOW)
    assert offline.text.startswith("Offline since ")
    assert "next try" in offline.text
    assert offline.trouble
    attention = connection_words([ONLINE, OFFLINE, WRONG], NOW)
    assert attention.text == "Needs attention: The password is wrong."
    assert attention.attention


def test_syncs_of_several_accounts_are_added_up() -> None:
    words = connection_words([SYNCING, replace(SYNCING, account=AccountId("e@x"), done=800, total=1000)], NOW)
    assert (words.done, words.total) == (2000, 21000)


def test_the_outbox_is_counted_and_asks_for_decisions() -> None:
    assert outbox_words([]) == ""
    assert outbox_words([ITEM, ITEM]) == "Outbox: 2"
    assert "1" in outbox_words([ITEM, replace(ITEM, state=OutboxState.UNKNOWN)])
    assert "decision" in outbox_words([ITEM, replace(ITEM, state=OutboxState.FAILED)])


def test_the_bar_shows_progress_and_offers_what_helps(qtbot: QtBot) -> None:
    bar, asked = StatusBar(), list[str]()
    qtbot.addWidget(bar)
    bar.attention_wanted.connect(lambda: asked.append("fix"))
    bar.retry_wanted.connect(lambda: asked.append("retry"))
    bar.show_sync(SYNCING)
    progress = bar.findChild(QProgressBar)
    assert (progress.value(), progress.maximum(), progress.isHidden()) == (1200, 20000, False)
    assert bar.syncing()
    for status in (replace(SYNCING, phase=SyncPhase.ONLINE), OFFLINE):
        bar.show_sync(status)
    assert bar.settled()
    _button(bar, "Try now").click()
    bar.show_sync(WRONG)
    _button(bar, "Fix…").click()
    assert asked == ["retry", "fix"]
    assert bar.troubled() == {"d@host.example"}
    bar.keep_accounts(["b@host.example"])
    assert bar.text() == "Online"


def test_it_says_until_when_somebody_is_there(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    later = utc_now() + timedelta(days=30)
    for opening, words in (
        (Opening(True, later), "Open until "),
        (Opening(False, later, "Epiphany"), "Closed until "),
        (Opening(True, None), "Open"),
        (Opening(False, None), "Closed"),
    ):
        bar.show_opening(opening)
        assert bar._opening.isVisible()
        assert bar._opening.text().startswith(words)
        assert bar._opening.accessibleDescription() == opening.holiday
    bar.show_opening(None)
    assert not bar._opening.isVisible()


def test_mail_waiting_to_be_sent_is_shown(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_outbox((ITEM,))
    assert not _button(bar, "Outbox: 1").isHidden()


def _button(bar: StatusBar, text: str) -> QPushButton:
    return next(button for button in bar.findChildren(QPushButton) if button.text() == text)
