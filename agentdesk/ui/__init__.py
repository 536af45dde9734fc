"""The window. One folder per pane: view, view-model, model; widgets/ are dumb and reusable.

PySide6 replaces Python's import by one that reads the source of every module imported from then on, to look for
`from __feature__ import …`. That doubles the time to start, and nothing here uses it: the original is put back.
"""

import builtins

import PySide6.QtCore

_original = getattr(builtins, "__orig_import__", None)
if PySide6.QtCore.__name__ and callable(_original):
    builtins.__import__ = _original
