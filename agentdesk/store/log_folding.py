"""Folds the log of a database beside its commits, after so much was written.

SQLite would fold it within whichever commit fills it, and whoever made that one would wait for the disk.
"""

import logging
import threading

from agentdesk.domain.errors import StoreError
from agentdesk.store.beside import Beside
from agentdesk.store.database import Database

_log = logging.getLogger(__name__)
_MUCH = 4_000_000
"""Bytes written."""
_ONE_COMMIT = 40_000
"""Bytes of log: about ten pages of 4 KiB, of tables and their indices, each time."""


class LogFolding:
    """Of `database`. Thread-safe."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._beside = Beside("log-folding", self._fold)
        self._lock = threading.Lock()
        self._weight = 0

    def committed(self, weight: int) -> None:
        """There was a commit, of `weight` bytes besides the usual; call it outside of transactions."""
        with self._lock:
            self._weight += _ONE_COMMIT + weight
            if self._weight < _MUCH:
                return
            self._weight = 0
        self._beside.begin()

    def stop(self) -> None:
        """Wait until nothing is being done; nothing is begun after."""
        self._beside.stop()

    def _fold(self) -> None:
        try:
            self._database.fold_log()
        except StoreError as error:
            _log.info("%s will be tidied later: %s", self._database.path.name, error)
