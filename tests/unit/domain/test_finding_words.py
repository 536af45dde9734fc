"""Every finding can be said in English."""

import pytest

from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.finding_words import finding_words


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_is_one_sentence(kind: FindingKind) -> None:
    said = finding_words(Finding(kind, "XYZ"))
    assert said[0].isupper() or said.startswith(("“", "XYZ"))
    assert said.endswith((".", "”"))
    assert "{" not in said
