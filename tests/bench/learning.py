"""How well answers that say the same, and questions that ask the same, are known again, and what that costs."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations
from pathlib import Path

from agentdesk.domain.draft import Draft
from agentdesk.domain.resemblance import resemblance, sketch_of
from agentdesk.services.question_groups import grouped
from agentdesk.services.sketches import ALIKE
from tests.bench.figures import Figure, figure, percentile
from tests.bench.setting import Setting, say
from tests.ranking import demo_mails, labelled_mails, rewritten_answers
from tests.unit.services.office import CUSTOMER, SUPPORT, Office, a_mail, an_office

ANSWERS = 5_000
_BATCH = 500


def figures(setting: Setting) -> Iterator[Figure]:
    """Share of right pairs among those put together, and share of right pairs that are."""
    yield from _quality("answers written again", *_answers())
    yield from _quality("mails that ask the same", *_questions())
    say(f"filing {ANSWERS:,} answers")
    directory = Path(setting.directory) / "learning"
    directory.mkdir()
    with an_office(directory) as office:
        _file(office)
        yield from _costs(office)


def _quality(of: str, found: Sequence[bool], there: int) -> Iterator[Figure]:
    yield figure(f"{of}, precision of pairs", [sum(found) / len(found)], "", at_least=0.8)
    yield figure(f"{of}, recall of pairs", [sum(found) / there], "")


def _answers() -> tuple[list[bool], int]:
    """Of the pairs that count as the same, whether they are; and how many are."""
    known = [
        (number, sketch_of(text)) for number, one in enumerate(rewritten_answers()) for text in one.answers
    ]
    pairs = [(one == other, resemblance(a, b) >= ALIKE) for (one, a), (other, b) in combinations(known, 2)]
    return [same for same, told in pairs if told], sum(same for same, _ in pairs)


def _questions() -> tuple[list[bool], int]:
    mails = (*labelled_mails(), *demo_mails())
    right = [set(one.right) for one in mails]
    groups = grouped([(f"{one.subject}.\n{one.text}", one.language) for one in mails])
    together = [bool(right[a] & right[b]) for one in groups for a, b in combinations(one.members, 2)]
    return together, sum(bool(a & b) for a, b in combinations(right, 2))


def _file(office: Office) -> None:
    """Each to another customer's mail, made of sentences of the labelled answers."""
    chance = random.Random(1)
    sentences = [line for one in rewritten_answers() for text in one.answers for line in text.split(". ")]
    mails = labelled_mails()
    for start in range(0, ANSWERS, _BATCH):
        asked, answered = [], []
        for number in range(start, start + _BATCH):
            mail = mails[number % len(mails)]
            sender = f"c{number}@c{number}.example"
            at = office.clock.now() - timedelta(minutes=10 * (ANSWERS - number))
            text = ". ".join(chance.sample(sentences, 6))
            asked.append(
                a_mail(f"q{number}@c.example", mail.text, sender=sender, subject=mail.subject, date=at)
            )
            answered.append(
                a_mail(
                    f"a{number}@host.example",
                    text,
                    sender=SUPPORT,
                    to=sender,
                    subject=f"Re: {mail.subject}",
                    date=at + timedelta(minutes=5),
                    refs=f"q{number}@c.example",
                )
            )
        office.deliver(*asked)
        office.deliver(*answered, folder="Sent")


def _costs(office: Office) -> Iterator[Figure]:
    ticket = office.ticket(a_mail("last@c.example", "Why?", sender=CUSTOMER))
    draft = office.desk.replying.start(ticket)
    texts = [text for one in rewritten_answers() for text in one.answers]

    def of(text: str) -> Callable[[], object]:
        written: Draft = replace(draft, text=text)
        return lambda: office.desk.repeated.of(written)

    yield figure(f"first look through {ANSWERS:,} own answers", [_seconds(of(texts[0]))], "s", at_most=3)
    took = [_seconds(of(text)) * 1000 for text in texts * 3]
    yield figure(
        f"whether it was written before, {ANSWERS:,} answers, p95", [percentile(took, 95)], "ms", at_most=16
    )
    gaps = [_seconds(office.desk.gaps.all)]
    yield figure(f"gaps of {ANSWERS:,} answers", gaps, "s", at_most=5)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
