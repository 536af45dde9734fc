"""The profile's log file: what happened, for a person to look up. Neither mail content nor secrets go in."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from agentdesk.store.private_files import make_private_file

_LARGEST = 2_000_000
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


@contextmanager
def kept_log(folder: Path) -> Iterator[None]:
    """Write AgentDesk's own records from INFO up, and everybody else's warnings, to `folder`/agentdesk.log."""
    path = folder / "agentdesk.log"
    make_private_file(path)
    handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(_ours_or_a_warning)
    root, ours = logging.getLogger(), logging.getLogger("agentdesk")
    before = ours.level
    ours.setLevel(logging.INFO)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        ours.setLevel(before)
        handler.close()


def _ours_or_a_warning(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING or record.name.startswith("agentdesk")
