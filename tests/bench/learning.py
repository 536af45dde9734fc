"""How well answers that say the same, and questions that ask the same, are known again, and what that costs."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

from agentdesk.domain.clock import Stamp
from agentdesk.domain.draft import Draft
from agentdesk.domain.events import Event, Replied, TagAdded
from agentdesk.domain.ids import AgentId, EventId, TicketId, WorkstationId
from agentdesk.services.question_groups import grouped
from agentdesk.services.sketches import ALIKE
from tests.bench.figures import Figure, figure, percentile
from tests.bench.setting import Setting, say
from tests.ranking import Labelled, demo_mails, labelled_mails, rewritten_answers
from tests.unit.domain.test_resemblance import WRITTEN_SINCE, likenesses
from tests.unit.services.office import CUSTOMER, SUPPORT, Office, a_mail, an_office

ANSWERS = 5_000
_BATCH = 50
_ORDERS = 20
_DAYS = 85
"""Over which the answers were given."""
_PAUSE = timedelta(seconds=3)
"""Between two looks, as somebody types."""


def figures(setting: Setting) -> Iterator[Figure]:
    """Share of right pairs among those put together, and share of right pairs that are."""
    yield from _answers("answers written again", likenesses(rewritten_answers()))
    yield from _answers("answers written since", likenesses(WRITTEN_SINCE))
    yield from _questions()
    say(f"filing {ANSWERS:,} answers")
    directory = Path(setting.directory) / "learning"
    directory.mkdir()
    with an_office(directory) as office:
        _file(office)
        yield from _costs(office)


def _answers(of: str, pairs: Iterable[tuple[bool, float]]) -> Iterator[Figure]:
    known = list(pairs)
    found = [same for same, likeness in known if likeness >= ALIKE]
    yield figure(f"{of}, precision of pairs", [sum(found) / len(found)], "", at_least=0.8)
    yield figure(f"{of}, recall of pairs", [sum(found) / sum(same for same, _ in known)], "")


def _questions() -> Iterator[Figure]:
    """In many orders: who comes first leads a group."""
    mails = [*labelled_mails(), *demo_mails()]
    mails.sort(key=lambda one: (one.subject, one.text))
    found = [_grouped(random.Random(order).sample(mails, len(mails))) for order in range(_ORDERS)]
    yield figure("mails that ask the same, precision of pairs", [one for one, _ in found], "", at_least=0.8)
    yield figure("mails that ask the same, recall of pairs", [one for _, one in found], "")


def _grouped(mails: Sequence[Labelled]) -> tuple[float, float]:
    right = [set(one.right) for one in mails]
    groups = grouped([(f"{one.subject}.\n{one.text}", one.language) for one in mails])
    together = [bool(right[a] & right[b]) for one in groups for a, b in combinations(one.members, 2)]
    there = sum(bool(a & b) for a, b in combinations(right, 2))
    return sum(together) / len(together), sum(together) / there


def _file(office: Office) -> None:
    """Each to another customer's mail, made of sentences of the labelled answers; half were given here, and so have an
    event, and half by another program.
    """
    chance = random.Random(1)
    sentences = [line for one in rewritten_answers() for text in one.answers for line in text.split(". ")]
    mails = labelled_mails()
    for start in range(0, ANSWERS, _BATCH):
        at = office.clock.now() - timedelta(days=_DAYS) * (1 - start / ANSWERS)
        asked, answered = [], []
        for number in range(start, start + _BATCH):
            mail, sender = mails[number % len(mails)], f"c{number}@c{number}.example"
            text = ". ".join(chance.sample(sentences, 6))
            ids, subject = (f"q{number}@c.example", f"a{number}@host.example"), mail.subject
            asked.append(a_mail(ids[0], mail.text, sender=sender, subject=subject, date=at))
            answer = a_mail(ids[1], text, sender=SUPPORT, to=sender, subject=f"Re: {subject}", refs=ids[0])
            answered.append(answer)
        office.deliver(*asked, at=at)
        office.deliver(*answered, folder="Sent", at=at + timedelta(minutes=5))
    given = office.cache.answers_since(office.clock.now() - timedelta(days=_DAYS + 1))
    changes = [(one.ticket, Replied(one.message_id, originality=95)) for one in given[::2]]
    office.record.append([_event(office, n, *one) for n, one in enumerate(changes)])


def _event(office: Office, number: int, ticket: TicketId, change: Replied | TagAdded) -> Event:
    here = WorkstationId("bench")
    stamp = Stamp(int(office.clock.now().timestamp() * 1000), number, here)
    return Event(EventId(f"bench{number:020}"), stamp, AgentId("ola"), here, ticket, change)


def _costs(office: Office) -> Iterator[Figure]:
    ticket = office.ticket(a_mail("last@c.example", "Why?", sender=CUSTOMER))
    draft = office.desk.replying.start(ticket)
    texts = [text for one in rewritten_answers() for text in one.answers]

    def of(text: str) -> Callable[[], object]:
        written: Draft = replace(draft, text=text)
        return lambda: office.desk.repeated.of(written)

    yield figure(f"first look through {ANSWERS:,} own answers", [_seconds(of(texts[0]))], "s", at_most=3)
    yield _further("as it is typed", [_typed(office, of(text)) for text in texts * 3], at_most=5)
    after = [_after_an_event(office, n, ticket, of(text)) for n, text in enumerate(texts, ANSWERS)]
    yield _further("after each event", after)
    yield figure(
        f"gaps among the newest of {ANSWERS:,} answers", [_seconds(office.desk.gaps.all)], "s", at_most=2
    )


def _further(when: str, took: Sequence[float], at_most: float | None = None) -> Figure:
    name = f"whether it was written before, {when}, {ANSWERS:,} answers, p95"
    return figure(name, [percentile(took, 95) * 1000], "ms", at_most=at_most)


def _typed(office: Office, look: Callable[[], object]) -> float:
    office.clock.forward(seconds=_PAUSE.total_seconds())
    return _seconds(look)


def _after_an_event(office: Office, number: int, ticket: TicketId, look: Callable[[], object]) -> float:
    """As when somebody else of the team works on."""
    office.record.append([_event(office, number, ticket, TagAdded(f"tag{number}"))])
    return _typed(office, look)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
