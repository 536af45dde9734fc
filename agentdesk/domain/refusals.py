"""Whether a refusal in an answer still offers something: its slot is emptied as easily as it is filled.

It is said only where the words around the slot stand as they came and nothing stands between them. Who wrote them anew
said something else, which the look at the tone judges.
"""

SLOT = "{{ alternative }}"
_AROUND = 40
"""Characters on either side that have to stand as they came, white space left out."""
_FEW = 8
"""Fewer tell nothing."""


def is_emptied(text: str, inserted: str) -> bool:
    """Whether `text` has the words of the refusal `inserted` (filled in, its slot open) and nothing in its slot."""
    before, slot, after = (_close(part) for part in inserted.partition(SLOT))
    around = before[-_AROUND:] + after[:_AROUND]
    if not slot or len(around) < _FEW:
        return False
    said = _close(text)
    if before and after:
        return around in said
    return said.endswith(around) if before else said.startswith(around)


def _close(text: str) -> str:
    return "".join(text.split())
