"""What certain mail providers do that the standards do not say, recognised by how their servers present themselves."""

from collections.abc import Set

FILES_WITHIN = 120.0
"""Seconds after sending within which a provider that files sent mail itself has done so."""
_SIGNS = frozenset({"X-GM-EXT-1", "XYMHIGHESTMODSEQ", "XAPPLEPUSHSERVICE"})
"""Capabilities of Gmail, Yahoo and iCloud; their SMTP servers put what they take into the Sent folder."""
_MICROSOFT = ("Microsoft Exchange", "Outlook.com")
REWRITTEN_ID = "X-Microsoft-Original-Message-ID"
"""Where outlook.com keeps the Message-ID of sent mail after giving it another one."""


def is_microsoft(greeting: str) -> bool:
    """Exchange, Microsoft 365 and outlook.com."""
    return any(name in greeting for name in _MICROSOFT)


def may_file_sent_mail(capabilities: Set[str], greeting: str) -> bool:
    """Whether mail sent through this provider usually appears in Sent by itself. Only usually: it depends on which
    SMTP server it was given to, and on the administrator.
    """
    return bool(capabilities & _SIGNS) or is_microsoft(greeting)
