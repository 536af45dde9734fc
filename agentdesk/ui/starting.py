"""Starts another AgentDesk beside this one, however this one was installed."""

import sys

from PySide6.QtCore import QProcess


def start_another(*arguments: str) -> bool:
    """As `agentdesk ARGUMENTS` would, on its own feet; whether that could be done."""
    first = [] if getattr(sys, "frozen", False) else ["-m", "agentdesk"]
    started, _ = QProcess.startDetached(sys.executable, [*first, *arguments])
    return bool(started)
