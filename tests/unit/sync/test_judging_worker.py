"""Judging in another process gives what judging here gives."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agentdesk.domain.message import RawMail
from agentdesk.services.judging import JudgedHere, Judging, Verdicts, judge_mails
from agentdesk.sync import judged_on_the_wire
from agentdesk.sync.judging_process import JudgingProcess
from agentdesk.sync.judging_worker import JudgingWorker
from tests.corpus import corpus

JUDGING = Judging(frozenset({"support@host.example"}), frozenset(), frozenset(), False, None)


@pytest.fixture
def mails() -> list[RawMail]:
    return [RawMail(n, one.raw, datetime(2026, 3, 2, tzinfo=UTC)) for n, one in enumerate(corpus(), 1)]


@contextmanager
def working() -> Iterator[JudgingWorker]:
    """A worker whose process runs."""
    worker = JudgingWorker(1)
    try:
        worker.expect_many()
        yield worker
    finally:
        worker.close()


def elsewhere(worker: JudgingWorker, mails: list[RawMail]) -> Verdicts:
    verdicts = worker(JUDGING, mails)
    assert not isinstance(verdicts, JudgedHere)
    return verdicts


def test_another_process_judges_alike_and_in_order(mails: list[RawMail]) -> None:
    with working() as worker:
        several = [elsewhere(worker, mails[at:]) for at in (0, 3, 5)]
        assert [verdicts.result() for verdicts in several] == [
            judge_mails(JUDGING, mails[at:]) for at in (0, 3, 5)
        ]
        assert several[0].ready


def test_when_the_process_dies_the_mail_is_judged_here(mails: list[RawMail]) -> None:
    with working() as worker:
        (helper,) = worker._helpers
        (process,) = helper._pool._processes.values()
        os.kill(process.pid or 0, signal.SIGSTOP)
        waiting = elsewhere(worker, mails)
        assert not waiting.ready
        os.kill(process.pid or 0, signal.SIGKILL)
        assert waiting.result() == judge_mails(JUDGING, mails)
        assert isinstance(worker(JUDGING, mails), JudgedHere)


KILLED = """
import os, signal
from agentdesk.sync.judging_worker import JudgingWorker
worker = JudgingWorker(1)
worker.expect_many()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_process_does_not_outlive_the_one_that_it_works_for() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as parent:
        parent.communicate(timeout=60)  # the child holds the other end of the pipes until it has ended
    assert parent.returncode == -signal.SIGKILL


def test_mail_still_waiting_when_the_process_is_ended_is_judged_here(mails: list[RawMail]) -> None:
    with working() as worker:
        several = [elsewhere(worker, mails) for _ in range(6)]
        worker.close()
        assert [verdicts.result() for verdicts in several] == [judge_mails(JUDGING, mails)] * 6
        assert not worker._broken


def test_many_mails_that_nobody_expected_start_a_process(mails: list[RawMail]) -> None:
    worker = JudgingWorker(1)
    try:
        for _ in range(400 // len(mails)):
            assert isinstance(worker(JUDGING, mails), JudgedHere)
        assert elsewhere(worker, mails).result() == judge_mails(JUDGING, mails)
    finally:
        worker.close()


def test_few_mails_start_no_process(mails: list[RawMail]) -> None:
    worker = JudgingWorker(1)
    for _ in range(100):
        assert isinstance(worker(JUDGING, mails[:10]), JudgedHere)
    assert not worker._helpers


def test_a_second_process_helps_once_the_first_mails_are_here(mails: list[RawMail]) -> None:
    worker = JudgingWorker(2)
    try:
        worker.expect_many()
        judged = [elsewhere(worker, mails) for _ in range(400 // len(mails))]
        assert len(worker._helpers) == 1
        assert all(len(verdicts.result()) == len(mails) for verdicts in judged)
        judged += [elsewhere(worker, mails) for _ in range(2)]
        assert all(len(verdicts.result()) == len(mails) for verdicts in judged)
        judged.append(elsewhere(worker, mails))
        assert len(worker._helpers) == 2
        assert all(verdicts.result() == judge_mails(JUDGING, mails) for verdicts in judged)
    finally:
        worker.close()


def test_a_process_that_was_begun_before_is_the_first_one(mails: list[RawMail]) -> None:
    first = JudgingProcess()
    worker = JudgingWorker(1, first)
    try:
        assert elsewhere(worker, mails).result() == judge_mails(JUDGING, mails)
        assert worker._helpers == [first]
        assert first.judged == len(mails)
    finally:
        worker.close()


def test_a_rehearsal_ends_when_there_is_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    enough, judged = threading.Event(), 0

    def judging(*_: object) -> None:
        nonlocal judged
        judged += 1
        if judged == 3:
            enough.set()

    monkeypatch.setattr(judged_on_the_wire, "judge_mails", judging)
    judged_on_the_wire.rehearse(enough)
    assert judged == 3


def test_a_process_that_is_let_go_while_it_rehearses_ends_quietly(tmp_path: Path) -> None:
    script = tmp_path / "starts.py"
    script.write_text(
        "import time\n"
        "from agentdesk.sync.judging_process import JudgingProcess\n"
        "if __name__ == '__main__':\n"
        "    for wait in (0.0, 0.3, 0.4, 0.5, 0.6):\n"
        "        process = JudgingProcess()\n"
        "        time.sleep(wait)\n"
        "        process.let_go()\n"
        "        process.wait()\n"
    )
    done = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )
    assert (done.returncode, done.stderr) == (0, "")
