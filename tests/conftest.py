"""Keeps every test honest: an unexpected warning in the log fails it; none touches a person's profile."""

import logging
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.lab.fixtures import anna, desktop, dovecot, lab, postfix  # noqa: F401  (session-wide: one of each for all)
from tests.reliability import recording
from tests.reliability.recording import seen  # noqa: F401

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile(
    "any machine",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("any machine")  # the same examples each time, however busy the machine is


class _Warnings(logging.Handler):
    """Collects what is logged at WARNING or above, whatever logger it came from."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class ExpectedLog:
    """What a test says it will see in the log; called with a part of the message."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str) -> None:
        self.texts.append(text)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--record-seen",
        action="store_true",
        help="keep what the tests of tests/reliability see, see its __init__.py",
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    result = yield
    recording.settle(item, item.config.getoption("--record-seen"))
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A story may ask for what a person's machine lacks (root, a mail server); CI lacks nothing."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped where everything must run: {report.longrepr}"
    return report


@pytest.fixture
def expected_log(request: pytest.FixtureRequest) -> ExpectedLog:
    """Call it with a part of a message that the test provokes; it is a failure if that never appears."""
    expected = ExpectedLog()
    for marker in request.node.iter_markers("expected_log"):
        for text in marker.args:
            expected(text)
    return expected


@pytest.fixture(autouse=True)
def quiet_log(expected_log: ExpectedLog) -> Iterator[None]:
    """Fails the test on a log record at WARNING or above that it did not announce."""
    handler = _Warnings()
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
    _judge([_told(record) for record in handler.records], expected_log.texts)


def _told(record: logging.LogRecord) -> str:
    return f"{record.levelname} {record.name}: {record.getMessage()}"


def _judge(told: list[str], expected: list[str]) -> None:
    unexpected = [line for line in told if not any(text in line for text in expected)]
    missing = [text for text in expected if not any(text in line for line in told)]
    if unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)
    if missing:
        pytest.fail("expected in the log, and never seen:\n" + "\n".join(missing), pytrace=False)


@pytest.fixture(autouse=True)
def own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile directory of the test's own, so that nothing reads or writes the user's."""
    profile = tmp_path / "profile"
    monkeypatch.setenv("AGENTDESK_PROFILE", str(profile))
    return profile
