"""A workstation that is killed anywhere in its work loses nothing and sends nothing twice."""

from __future__ import annotations

import os
import random
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

from tests.lab.dovecot import Dovecot
from tests.lab.fixtures import PASSWORD, Lab
from tests.lab.postfix import Postfix
from tests.reliability.forked import forked
from tests.reliability.kill_loop import GONE, STEPS, KillLoop, by_chance
from tests.reliability.recording import Seen

CRASHES = 20


@pytest.mark.hard_case(
    38, how="SIGKILL at 20 of some 450 places, by chance; `make bench` goes through all kinds"
)
@pytest.mark.fault(
    1,
    how="SIGKILL before or after an SQL statement, a commit, an SMTP or IMAP command; real Postfix and Dovecot",
)
def test_killed_at_any_place_each_answer_arrives_once(
    lab: Lab, imap_server: Dovecot, smtp_server: Postfix, tmp_path: Path, seen: Seen
) -> None:
    seed = int(os.environ.get("AGENTDESK_TEST_SEED", random.randrange(1 << 32)))
    print(f"AGENTDESK_TEST_SEED={seed}")
    with forked(tmp_path, {"SSL_CERT_FILE": str(lab.certificates.authority)}) as station:
        loop = KillLoop(station, imap_server, smtp_server, PASSWORD)
        loop.set_up()
        points = loop.points()
        worst = next(one for one in points if one.partly and one.name == "after smtp > final dot")
        loop.kill(chain([worst], by_chance(points, seed)), CRASHES)
        loop.verify()
        loop.verify_rebuilt()
    smtp_server.accept(GONE)
    assert len(points) >= 300, Counter(point.step for point in points)
    assert {point.step for point in points} == set(STEPS)
    seen(
        f"{CRASHES} crashes: each answer 1 time at the customer and 1 time in Sent, each mail 1 time in the cache, "
        "drafts whole, the tickets as of an undisturbed run, and the same when the cache is made anew"
    )
