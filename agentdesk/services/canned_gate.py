"""What of the canned responses in an answer keeps it from being sent, beside placeholders: files and refusals."""

from agentdesk.domain.canned import CannedKind, CannedResponse
from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.refusals import SLOT, is_emptied
from agentdesk.services.canned import CannedLibrary
from agentdesk.services.canned_shelf import CannedShelf
from agentdesk.services.carried_files import CarriedFiles


class CannedGate:
    """Looks at what the draft says was inserted."""

    def __init__(self, files: CarriedFiles, shelf: CannedShelf, library: CannedLibrary) -> None:
        self._files = files
        self._shelf = shelf
        self._library = library

    def findings(self, draft: Draft) -> tuple[Finding, ...]:
        """All of them block."""
        gone = tuple(Finding(FindingKind.FILE_GONE, name) for name in self._files.gone(draft))
        return (Finding(FindingKind.NO_ALTERNATIVE, SLOT), *gone) if self._is_emptied(draft) else gone

    def _is_emptied(self, draft: Draft) -> bool:
        """Whether the slot of a refusal was left empty by taking its placeholder out."""
        used = (self._shelf.find(use.id) for use in draft.canned)
        refusals = (one for one in used if one is not None and one.kind is CannedKind.REFUSAL)
        return any(self._is_emptied_in(draft, refusal) for refusal in refusals)

    def _is_emptied_in(self, draft: Draft, refusal: CannedResponse) -> bool:
        variants = (self._library.filled(refusal, draft.ticket, language) for language in refusal.bodies)
        return any(is_emptied(draft.text, variant.text) for variant in variants)
