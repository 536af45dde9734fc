"""What the binding between Python and Qt must not do to us."""

import builtins
import sys

from PySide6.QtWidgets import QApplication

import agentdesk.ui


def test_calls_that_return_none_do_not_use_it_up(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 did, until the interpreter aborted."""
    before = sys.getrefcount(None)
    for _ in range(1000):
        QApplication.focusWidget()
    assert sys.getrefcount(None) > before - 500


def test_imports_are_pythons_own() -> None:
    assert agentdesk.ui.__doc__
    assert "feature" not in repr(builtins.__import__)
