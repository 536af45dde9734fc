"""A keyring that writes passwords into a readable file, as some have configured: it must be refused."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend


class PlaintextKeyring(KeyringBackend):
    """Keeps everything as JSON in the file that PLAINTEXT_KEYRING_FILE names."""

    priority = 9

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._file().write_text(
            json.dumps({**self._kept(), f"{service}/{username}": password}), encoding="utf-8"
        )

    def delete_password(self, service: str, username: str) -> None:
        kept = {key: value for key, value in self._kept().items() if key != f"{service}/{username}"}
        self._file().write_text(json.dumps(kept), encoding="utf-8")

    def _file(self) -> Path:
        return Path(os.environ["PLAINTEXT_KEYRING_FILE"])

    def _kept(self) -> dict[str, str]:
        if not self._file().exists():
            return {}
        kept: dict[str, str] = json.loads(self._file().read_text(encoding="utf-8"))
        return kept
