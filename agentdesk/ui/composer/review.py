"""What the pre-send sheet shows: the findings about a draft, what blocks first, as plain rows."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.ui.composer.finding_words import advice, finding_words, passage
from agentdesk.ui.widgets.line_list import Line

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Review:
    """A draft and what was found in it, in the order in which it is shown."""

    draft: Draft
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, draft: Draft, findings: tuple[Finding, ...]) -> "Review":
        """What blocks comes first, then what the text as a whole lacks, then the passages from its top."""
        return cls(draft, tuple(sorted(findings, key=lambda one: (not one.blocks, one.start or 0))))

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What has to be seen to before the draft can be sent."""
        return tuple(one for one in self.findings if one.blocks)

    def lines(self) -> tuple[Line, ...]:
        """A row for each finding."""
        return tuple(self._line(one) for one in self.findings)

    def misspelt(self, row: int) -> str:
        """The word of that row, where it is about spelling; else empty."""
        if not 0 <= row < len(self.findings) or self.findings[row].kind is not FindingKind.MISSPELT:
            return ""
        finding = self.findings[row]
        return self.draft.text[finding.start or 0 : finding.end or 0]

    def _line(self, finding: Finding) -> Line:
        below = " ".join(part for part in (passage(finding, self.draft.text), advice(finding)) if part)
        if finding.kind is FindingKind.MISSPELT:
            word = self.draft.text[finding.start or 0 : finding.end or 0]
            title = translate("finding", "Not in the dictionary: %1").replace("%1", word)
        else:
            title = finding_words(finding)
        hint = translate("finding", "blocks sending") if finding.blocks else ""
        return Line(title, below, hint, icon="urgent" if finding.blocks else "note", urgent=finding.blocks)
