"""How fast mail is read, and that nothing breaks its reader: ordinary mail a second, broken mail by the million."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from agentdesk.channels.mail import parse
from tests.bench.figures import Figure, figure
from tests.bench.setting import Setting, say
from tests.lab.broken_mail import any_number_of, faults_of
from tests.lab.support_mail import support_mails

_MAILS = 3000
_AT_LEAST = 3000.0
_SLOWEST = 2.0
_SAY_EVERY = 50_000


def speed_figures(setting: Setting) -> Iterator[Figure]:
    """Processor time of one core, `setting.repeats` times over the same mails; the first round warms up."""
    say(f"reading {_MAILS:,} ordinary mails")
    mails = list(support_mails(_MAILS))
    _seconds(mails)
    rates = [_MAILS / _seconds(mails) for _ in range(setting.repeats)]
    yield figure("channels.mail parse, messages/s on one core", rates, "/s", at_least=_AT_LEAST)


def fuzz_figures(setting: Setting, number: int, seed: int = 1) -> Iterator[Figure]:
    """`number` broken mails; each that is at fault is told with how to make it again."""
    began, at_fault = time.perf_counter(), 0
    for count, source in zip(range(number), any_number_of(random.Random(seed)), strict=False):
        if faults := faults_of(source, _SLOWEST):
            at_fault += 1
            say(f"broken mail {count} of seed {seed}: {'; '.join(faults)[:500]}")
        if count % _SAY_EVERY == 0:
            say(f"{count:,} of {number:,} broken mails read")
    rate = number / (time.perf_counter() - began)
    yield figure(f"broken mails at fault, of {number:,} read", at_fault, "", at_most=0)
    yield figure("broken mails read and looked through", rate, "/s")


def _seconds(mails: list[bytes]) -> float:
    began = time.process_time()
    for mail in mails:
        parse(mail)
    return time.process_time() - began
