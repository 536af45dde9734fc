"""What of an answer's text keeps it from being sent: the hard gate, which `Replying` and `Checking` both ask."""

from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.services.canned import open_placeholders
from agentdesk.services.templates import ALTERNATIVE


def blocking_findings(text: str) -> tuple[Finding, ...]:
    """The placeholders that are still to be filled in; where one is what a refusal has to offer, it is said so."""
    return tuple(_unfilled(one, text.find(one)) for one in open_placeholders(text))


def _unfilled(placeholder: str, start: int) -> Finding:
    kind = FindingKind.NO_ALTERNATIVE if ALTERNATIVE in placeholder else FindingKind.PLACEHOLDER
    return Finding(kind, placeholder, start, start + len(placeholder))
