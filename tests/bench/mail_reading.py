"""How fast mail is read, and that nothing breaks its reader: ordinary mail a second, broken mail by the million.

Read means all that intake asks of `channels` for every mail: the parts, the text (of HTML too), quote, signature and
language. What is done once a mail is opened, making its HTML safe, has a figure of its own.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from agentdesk.channels.language import language_of
from agentdesk.channels.mail import html_of, parse, sanitize
from tests.bench.figures import Figure, figure
from tests.bench.setting import Setting, say
from tests.lab.broken_mail import any_number_of, faults_of
from tests.lab.support_mail import support_mails

_Mail = TypeVar("_Mail", bytes, str)
_MAILS = 3000
_AT_LEAST = 3000.0
_SLOWEST = 2.0
_SAY_EVERY = 50_000


def speed_figures(setting: Setting) -> Iterator[Figure]:
    """Processor time of one core, `setting.repeats` times over the same mails; the first round warms up."""
    say(f"reading {_MAILS:,} ordinary mails")
    mails = list(support_mails(_MAILS))
    _seconds(mails, _read)
    rates = [_MAILS / _seconds(mails, _read) for _ in range(setting.repeats)]
    yield figure("mail read and its language told, messages/s on one core", rates, "/s", at_least=_AT_LEAST)
    pages = [page for mail in mails if (page := html_of(mail)) is not None]
    rates = [len(pages) / _seconds(pages, sanitize) for _ in range(setting.repeats)]
    yield figure("HTML of a mail that is opened made safe, mails/s on one core", rates, "/s")


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


def _read(mail: bytes) -> None:
    language_of(parse(mail))


def _seconds(mails: Sequence[_Mail], read: Callable[[_Mail], object]) -> float:
    began = time.process_time()
    for mail in mails:
        read(mail)
    return time.process_time() - began
