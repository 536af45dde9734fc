"""Whatever an agent does on a day, in whatever order: a cache filled anew shows the same tickets."""

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from agentdesk.domain.canned import NO_MACRO, Macro
from agentdesk.domain.ids import TicketId
from agentdesk.domain.views import View
from agentdesk.services.verbs import Done
from tests.unit.services.office import Office, a_mail
from tests.unit.services.test_rebuilding import Mailbox, same_when_rebuilt

_STEPS = 25


class Day:
    """Chooses what happens next; `chance` decides, so that a day can be lived again."""

    def __init__(self, office: Office, mailbox: Mailbox, chance: random.Random) -> None:
        self._office = office
        self._mailbox = mailbox
        self._chance = chance
        self._mails = 0
        self._done: list[Done] = []

    def live(self) -> None:
        self._write()
        acts = (self._write, self._write_again, self._write_again, self._answer, self._judge, self._merge)
        for _ in range(_STEPS):
            self._office.clock.forward(minutes=self._chance.choice([1, 5, 60]))
            self._chance.choice((*acts, self._split, self._undo))()

    def _write(self, refs: str = "") -> None:
        self._mails += 1
        number, now = self._mails, self._office.clock.at
        mail = a_mail(
            f"m{number}@client.example", f"Text {number}", subject=f"No {number}", refs=refs, date=now
        )
        self._mailbox.deliver(self._office, mail)

    def _write_again(self) -> None:
        before = self._chance.choice(self._office.mails(self._ticket())).message
        self._write(" ".join(dict.fromkeys((*before.references, before.message_id))))

    def _answer(self) -> None:
        replying = self._office.desk.replying
        due = self._office.clock.at + timedelta(hours=5) if self._chance.random() < 0.3 else None
        macro = Macro(tags=("macro",)) if self._chance.random() < 0.3 else NO_MACRO
        draft = replace(replying.fresh(self._ticket()), text="Answered.", promise=due, macro=macro)
        item = replying.send(draft, close=self._chance.random() < 0.3, hold_seconds=0)
        self._mailbox.deliver(self._office, item.source, folder="Sent")

    def _judge(self) -> None:
        verbs, ticket = self._office.desk.tickets, self._ticket()
        until = self._office.clock.at + timedelta(days=3)
        done = self._chance.choice(
            (
                lambda: verbs.close([ticket]),
                lambda: verbs.tag([ticket], f"tag {self._mails}"),
                lambda: verbs.note(ticket, f"Note {self._mails}"),
                lambda: verbs.snooze([ticket], until),
                lambda: verbs.promise(ticket, until, "on the phone"),
                lambda: verbs.keep_promise([ticket]),
            )
        )
        self._done.append(done())

    def _merge(self) -> None:
        if len(self._tickets()) > 1:
            self._done.append(self._office.desk.tickets.merge(self._chance.sample(self._tickets(), 2)))

    def _split(self) -> None:
        ticket = self._ticket()
        keys = [filed.message.key for filed in self._office.mails(ticket)]
        if len(keys) > 1:
            leaving = self._chance.sample(keys, self._chance.randint(1, len(keys) - 1))
            self._done.append(self._office.desk.tickets.split(ticket, leaving))

    def _undo(self) -> None:
        if self._done:
            done = self._done.pop(self._chance.randrange(len(self._done)))
            self._done.append(self._office.desk.tickets.undo(done))

    def _ticket(self) -> TicketId:
        return self._chance.choice(self._tickets())

    def _tickets(self) -> list[TicketId]:
        return [row.id for row in self._office.desk.inbox.rows(View.ALL)]


@pytest.mark.parametrize("seed", range(6))
def test_a_cache_filled_anew_shows_the_same_tickets_after_any_day(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    same_when_rebuilt(tmp_path, lambda office, mailbox: Day(office, mailbox, chance).live())
