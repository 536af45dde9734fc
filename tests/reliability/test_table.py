"""The table of docs/reliability.md says what the marked tests show: every case, and nothing besides."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

COMPLETE = ("hard_case", "fault", "hostile")
"""The marks of which no case may be without a test."""

ROOT = Path(__file__).parents[2]


def test_the_page_is_what_the_tests_make_of_it() -> None:
    """In a process of its own, because it asks pytest for all marked tests, whichever run now."""
    options = [f"--complete={mark}" for mark in COMPLETE]
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability", "--check", *options],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
