"""How well canned responses are ranked for mails that are labelled with the right ones, and how long that takes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from agentdesk.services.suggesting import Suggesting
from tests.bench.figures import Figure, figure
from tests.bench.setting import Setting, say
from tests.ranking import Labelled, demo_mails, held_out, labelled_mails
from tests.unit.services.office import an_office


def figures(setting: Setting) -> Iterator[Figure]:
    """Recall@3 (whether one of the right ones is among the first three) and MRR, of both parts of the mails."""
    say("ranking the labelled mails")
    mails = labelled_mails()
    held = held_out(mails)
    directory = Path(setting.directory) / "ranking"
    directory.mkdir()
    with an_office(directory) as office:
        suggesting = office.desk.suggesting
        tuned = tuple(mail for mail in mails if mail not in held)
        for name, group in (("tuned on", tuned), ("held out", held), ("of the demo", demo_mails())):
            ranks = [_rank(suggesting, mail) for mail in group]
            recall = sum(rank <= 3 for rank in ranks) / len(ranks)
            mean = sum(1 / rank for rank in ranks) / len(ranks)
            yield figure(f"canned responses, Recall@3, {len(group)} mails {name}", [recall], "")
            yield figure(f"canned responses, MRR, {len(group)} mails {name}", [mean], "")
        yield figure("ranking 40 canned responses for a mail", _milliseconds(suggesting, mails), "ms")


def _rank(suggesting: Suggesting, mail: Labelled) -> float:
    """Place of the best right one, from 1; endless where none is suggested."""
    found = suggesting.ranked_for(f"{mail.subject}.\n{mail.text}", mail.language, limit=1_000)
    places = [place for place, one in enumerate(found, 1) if one.canned.id in mail.right]
    return min(places, default=float("inf"))


def _milliseconds(suggesting: Suggesting, mails: Sequence[Labelled]) -> list[float]:
    took = []
    for mail in mails:
        began = time.perf_counter()
        suggesting.ranked_for(mail.text, mail.language)
        took.append((time.perf_counter() - began) * 1000)
    return took
