"""The words that a person taught the spelling check: one a line, in a file of the profile."""

import threading
from pathlib import Path

from agentdesk.store.private_files import file_error, write_private


class WordListFile:
    """services.ports.WordList. Thread-safe; a missing file is an empty list."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._words: frozenset[str] | None = None

    def words(self) -> frozenset[str]:
        """All of them. StoreError where the file cannot be read."""
        with self._lock:
            if self._words is None:
                self._words = self._read()
            return self._words

    def add(self, word: str) -> None:
        """Keep one more. StoreError where it cannot be written."""
        with self._lock:
            words = self._read() | {" ".join(word.split())}
            write_private(self._path, "".join(f"{one}\n" for one in sorted(words)).encode())
            self._words = words

    def _read(self) -> frozenset[str]:
        try:
            text = self._path.read_text("utf-8", "replace")
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            raise file_error(error, self._path) from error
        return frozenset(line.strip() for line in text.splitlines() if line.strip())
