"""Judging in processes of their own gives what judging here gives."""

import os
import signal
from datetime import UTC, datetime

import pytest

from agentdesk.domain.message import RawMail
from agentdesk.services.judging import Judging, judge_mails
from agentdesk.sync.judging_pool import JudgingPool
from tests.corpus import corpus

JUDGING = Judging(frozenset({"support@host.example"}), frozenset(), frozenset(), False, None)


@pytest.fixture
def mails() -> list[RawMail]:
    return [RawMail(n, one.raw, datetime(2026, 3, 2, tzinfo=UTC)) for n, one in enumerate(corpus(), 1)]


def wait_until_up(pool: JudgingPool, mails: list[RawMail]) -> None:
    for _ in range(4):
        pool(JUDGING, mails)
    assert pool._up is not None
    pool._up.result(60)


def test_other_processes_judge_alike_and_in_order(mails: list[RawMail]) -> None:
    pool = JudgingPool(2)
    try:
        while_starting = pool(JUDGING, mails)
        wait_until_up(pool, mails)
        assert while_starting == pool(JUDGING, mails) == judge_mails(JUDGING, mails)
    finally:
        pool.close()


def test_when_a_process_dies_the_mail_is_judged_here(mails: list[RawMail]) -> None:
    pool = JudgingPool(2)
    try:
        wait_until_up(pool, mails)
        assert pool._pool is not None
        for process in list(pool._pool._processes.values()):
            os.kill(process.pid or 0, signal.SIGKILL)
        assert len(pool(JUDGING, mails)) == len(mails)
    finally:
        pool.close()


def test_small_batches_start_no_process(mails: list[RawMail]) -> None:
    pool = JudgingPool(2)
    assert len(pool(JUDGING, mails[:20])) == 20
    assert pool._pool is None
