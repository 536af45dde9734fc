"""What goes on while the demo runs: an urgent mail comes in, customers answer what the agent writes, a full mailbox bounces.

start --urgent_after--> the urgent mail is filed, IDLE wakes the client
agent's mail accepted --answer_after--> its customer writes back (or its server bounces it)
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr

from agentdesk.demo.authors import Author, delivery_failure, now
from agentdesk.demo.chronicle import Chronicle, DemoEvent, Happening
from agentdesk.demo.clients import CLIENTS
from agentdesk.demo.endpoints import HOST_DOMAIN
from agentdesk.demo.letters import Letter, compose, token
from agentdesk.demo.sample import Correspondent, SampleMailbox, trace
from agentdesk.demo.script import read_script
from agentdesk.demo.submitted import Submitted, read_submitted

Append = Callable[[str, bytes, datetime], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class DemoOptions:
    """How lively the demo is. Times in seconds."""

    urgent_after: float | None = 15.0
    """None: only when asked for."""
    answer_after: tuple[float, float] = (4.0, 7.0)
    """Shortest and longest time a customer takes."""
    most_answers: int = 3
    """How often one customer writes back before they are content."""
    seed: int = 2024


class DemoLife:
    """Plays the script. Every method runs in the servers' event loop."""

    def __init__(
        self, append: Append, mailbox: SampleMailbox, options: DemoOptions, chronicle: Chronicle
    ) -> None:
        self._append = append
        self._options = options
        self._chronicle = chronicle
        self._script = read_script()
        self._author = Author(self._script, options.seed)
        self._random = random.Random(options.seed)
        self._people = {**mailbox.people, **self._urgent_person()}
        self._answers = {language: self._shuffled(texts) for language, texts in self._script.answers.items()}
        self._written: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def addresses(self) -> frozenset[str]:
        """Everybody who can be written to."""
        return frozenset(self._people) | self._script.full_mailboxes

    def begin(self) -> None:
        """Start the clock of the urgent mail."""
        if self._options.urgent_after is not None:
            self._later(self._urgent_in(self._options.urgent_after))

    async def deliver_urgent(self) -> None:
        """File the urgent mail now."""
        letter = self._author.urgent()
        uid = await self._file(letter)
        self._chronicle.record(
            DemoEvent(Happening.URGENT_DELIVERED, letter.message_id, letter.address, letter.subject, uid=uid)
        )

    async def accepted(self, raw: bytes, recipients: tuple[str, ...]) -> None:
        """The SMTP server took a mail: deliver it, and let its reader answer in a while."""
        mail = read_submitted(raw)
        first = recipients[0] if recipients else ""
        self._chronicle.record(DemoEvent(Happening.REPLY_ACCEPTED, mail.message_id, first, mail.subject))
        for address in {parseaddr(one)[1].lower() for one in recipients}:
            if address.endswith("@" + HOST_DOMAIN):
                await self._append("INBOX", raw, now())
            elif address in self._script.full_mailboxes:
                self._later(self._bounce(mail, raw, address))
        self._answer_soon(mail, recipients)

    def _answer_soon(self, mail: Submitted, recipients: Iterable[str]) -> None:
        known = (self._people.get(parseaddr(one)[1].lower()) for one in recipients)
        reader = next((one for one in known if one is not None and one.answers), None)
        if reader is None or mail.automatic or reader.person.address in self._script.full_mailboxes:
            return
        number = self._written[reader.person.address]
        if number < self._options.most_answers:
            self._written[reader.person.address] += 1
            self._later(self._answer(mail, reader, number))

    async def _urgent_in(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self.deliver_urgent()

    async def _answer(self, mail: Submitted, reader: Correspondent, number: int) -> None:
        text = self._words(reader, number)
        await asyncio.sleep(self._random.uniform(*self._options.answer_after))
        letter = self._author.answer(mail, reader, number, text)
        uid = await self._file(letter)
        happened = DemoEvent(
            Happening.CUSTOMER_ANSWERED,
            letter.message_id,
            letter.address,
            letter.subject,
            mail.message_id,
            uid,
        )
        self._chronicle.record(happened)

    async def _bounce(self, mail: Submitted, raw: bytes, address: str) -> None:
        await asyncio.sleep(self._options.answer_after[0])
        letter = delivery_failure(mail, raw, address)
        uid = await self._file(letter)
        self._chronicle.record(
            DemoEvent(
                Happening.BOUNCE_DELIVERED, letter.message_id, address, letter.subject, mail.message_id, uid
            )
        )

    async def _file(self, letter: Letter) -> int:
        at = now()
        return await self._append("INBOX", compose(letter, trace(letter, at)), at)

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _words(self, reader: Correspondent, number: int) -> str:
        if reader.person.address == self._script.urgent.person.address:
            texts = self._script.urgent_answers
        else:
            texts = self._answers[reader.language]
            number += int(token(reader.person.address)[:4], 16)
        return texts[number % len(texts)]

    def _urgent_person(self) -> dict[str, Correspondent]:
        urgent = self._script.urgent
        client = CLIENTS["iphone"]
        known = Correspondent(urgent.person, "en", client, urgent.signature, 0, answers=True)
        return {urgent.person.address: known}

    def _shuffled(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        mixed = list(texts)
        self._random.shuffle(mixed)
        return tuple(mixed)
