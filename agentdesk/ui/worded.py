"""Errors that the window raises itself, in its own language: whoever shows them leaves their words alone."""

from agentdesk.domain.errors import StoreError, UsageError


class Worded:
    """Marks such an error."""


class WordedRefusal(Worded, UsageError):
    """What a person wants cannot be done as things stand."""


class WordedLoss(Worded, StoreError):
    """A file could not be written."""
