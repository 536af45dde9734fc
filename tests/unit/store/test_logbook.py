"""The log file of a profile."""

import logging
import stat
from pathlib import Path

import pytest

from agentdesk.store.logbook import kept_log


@pytest.mark.expected_log("careful")
def test_own_records_and_foreign_warnings_are_kept_privately(tmp_path: Path) -> None:
    with kept_log(tmp_path):
        logging.getLogger("agentdesk.sync").info("Logged in")
        logging.getLogger("imapclient").info("C: LOGIN secret")
        logging.getLogger("imapclient").warning("careful")
    logging.getLogger("agentdesk.sync").info("Afterwards")
    text = (tmp_path / "agentdesk.log").read_text()
    assert "Logged in" in text
    assert "careful" in text
    assert "secret" not in text
    assert "Afterwards" not in text
    assert stat.S_IMODE((tmp_path / "agentdesk.log").stat().st_mode) == 0o600
