"""The way through the demo: triage, an answer that is really sent, the customer's reply, and the alert."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, Qt

from agentdesk.domain.errors import AgentDeskError
from agentdesk.domain.events import Status
from agentdesk.domain.ids import TicketId
from agentdesk.domain.message import Kind
from agentdesk.domain.settings import Settings, Theme
from agentdesk.domain.views import View
from agentdesk.ui.tasks import Failure
from agentdesk.ui.walkthrough.hands import Hands, WalkFailed
from agentdesk.ui.window.workplace import Workplace

_LARGE, _SMALL = QSize(1440, 900), QSize(1280, 720)
_FAR_ENOUGH = 25
_GLANCE = 0.1
_CTRL = Qt.KeyboardModifier.ControlModifier
_ANSWER = (
    "I looked into it right away and found the cause; it is being mended now.\n"
    "You will hear from me again before 16:00 today, and sooner if it is done."
)


class Servers(Protocol):
    """The demo's mail servers, as the walk needs them. Each call blocks up to `timeout` seconds."""

    def wait_for_acceptance(self, timeout: float) -> bool:
        """Whether the SMTP server took the answer."""

    def wait_for_answer(self, timeout: float) -> bool:
        """Whether the customer wrote back."""

    def wait_for_urgent(self, timeout: float) -> bool:
        """Whether the urgent mail is in the mailbox."""


class Walk:
    """Walks through the window once; `failure` says afterwards what went wrong, if anything did."""

    def __init__(self, place: Workplace, servers: Servers, folder: Path, say: Callable[[str], None]) -> None:
        self._place = place
        self._servers = servers
        self._say = say
        self._hands = Hands(place.window, folder, say)
        self.failure: AgentDeskError | None = None
        self._acted = False
        place.tasks.failed.connect(self._on_failed)

    async def run(self) -> None:
        """Walk, then close the window."""
        try:
            self._place.window.resize(_LARGE)
            await self._triage()
            ticket = await self._answer()
            await self._hear_back(ticket)
            await self._alert()
            await self._look_around()
            self._say("The demo walked through triage, answer and alert.")
        except AgentDeskError as error:
            self.failure = error
            await self._hands.picture("failed")
            self._say(f"The demo stopped: {error.sentence()}")
        finally:
            self._place.window.close()

    def _on_failed(self, failure: Failure) -> None:
        self._say(f"Failed{' while ' if failure.doing else ''}{failure.doing}: {failure.error!r}")

    def _on_done(self, _done: object) -> None:
        self._acted = True

    async def _triage(self) -> None:
        count = self._place.window.rail.count
        took = await self._hands.until(lambda: count(View.ALL) >= 100, "the mailbox to be read", 60)
        self._say(
            f"The mailbox is read ({count(View.ALL)} tickets, {took:.1f} s); {count(View.NEEDS_REPLY)} need a reply."
        )
        await self._hands.picture("01-queue")
        await self._go_to_a_customer()
        self._place.acts.done.connect(self._on_done)
        self._hands.press(Qt.Key.Key_I)
        await self._hands.until(lambda: self._acted, "the ticket to be assigned")
        self._say(f"Opened ticket {self._place.shown()} and assigned it to myself.")
        await self._hands.picture("02-ticket")

    async def _go_to_a_customer(self) -> None:
        """Down the list, past the voicemails and invitations, to somebody who can write back."""
        for _ in range(_FAR_ENOUGH):
            self._hands.press(Qt.Key.Key_J)
            await self._hands.until(lambda: bool(self._place.rows()), "a ticket to open")
            if self._place.rows()[0].kind == Kind.CUSTOMER:
                return
        raise WalkFailed("There is no customer in the queue.", "See the last screenshot.")

    async def _answer(self) -> TicketId:
        ticket = self._place.shown()
        if ticket is None:
            raise WalkFailed("No ticket is open.", "See the last screenshot.")
        self._hands.press(Qt.Key.Key_R)
        await self._hands.until(self._place.composer.is_typing, "the reply editor to open")
        self._hands.write(_ANSWER)
        await self._hands.picture("03-answer")
        await self._send()
        await self._hands.picture("04-sent-with-undo")
        await self._must(self._servers.wait_for_acceptance, 40, "the server to accept the answer")
        self._say(f"Answered ticket {ticket}; the SMTP server has accepted the mail.")
        return ticket

    async def _send(self) -> None:
        """Ctrl+Enter, and once more where something is shown before."""
        composer = self._place.composer
        self._hands.press(Qt.Key.Key_Return, _CTRL)
        await self._hands.until(
            lambda: composer.current_ticket() is None or composer.is_reviewed(),
            "the answer to be looked over",
        )
        if composer.is_reviewed():
            await self._hands.picture("03-before-it-is-sent")
            self._hands.press(Qt.Key.Key_Return, _CTRL)
        await self._hands.until(lambda: composer.current_ticket() is None, "the answer to leave the editor")

    async def _hear_back(self, ticket: TicketId) -> None:
        await self._must(self._servers.wait_for_answer, 30, "the customer to write back")

        def back() -> bool:
            row = self._place.desk.inbox.thread(ticket).row
            return row.status is Status.NEEDS_REPLY

        await self._must(_within(back), 15, "the ticket to need a reply again")
        self._place.open_ticket(ticket)
        await self._hands.picture("05-customer-wrote-back")
        self._say("The customer wrote back and the ticket needs a reply again.")

    async def _alert(self) -> None:
        await self._must(self._servers.wait_for_urgent, 60, "the urgent mail to arrive")
        alerts = self._place.desk.alerting
        await self._must(_within(lambda: bool(alerts.standing())), 10, "an alert to stand")
        alert = (await asyncio.to_thread(alerts.standing))[-1]
        await self._hands.picture("06-alert")
        self._say(f"Alert: {alert.title} ({'; '.join(alert.reasons)}).")
        self._place.open_ticket(alert.ticket)
        await asyncio.to_thread(alerts.acknowledge, [alert.ticket])
        await self._hands.picture("07-alert-opened")

    async def _look_around(self) -> None:
        self._place.settings_read.emit(await self._themed(Theme.DARK))
        await self._hands.picture("08-dark")
        await self._hands.picture("09-dark-small", _SMALL)
        self._place.settings_read.emit(await self._themed(Theme.LIGHT))
        await self._hands.picture("10-light-small")

    async def _themed(self, theme: Theme) -> Settings:
        return replace(await asyncio.to_thread(self._place.desk.settings.load), theme=theme)

    async def _must(self, wait: Callable[[float], bool], seconds: float, what: str) -> None:
        if not await asyncio.to_thread(wait, seconds):
            raise WalkFailed(f"Waited {seconds:.0f} s in vain: {what}.", "See the last screenshot.")


def _within(condition: Callable[[], bool]) -> Callable[[float], bool]:
    """A wait for something that has to be looked up again and again; to be called off the UI thread."""

    def wait(seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                return False
            time.sleep(_GLANCE)
        return True

    return wait
