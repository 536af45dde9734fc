"""A canned response as a row of the tree, and written out whole."""

from datetime import date

from agentdesk.domain.canned import CannedResponse
from agentdesk.ui.composer.canned_words import kind_name
from agentdesk.ui.entries.tree import Leaf
from agentdesk.ui.entries.words import state_name, titled


def leaf_of(entry: CannedResponse, today: date) -> Leaf:
    """Found by title, keywords, id or bodies."""
    state = entry.state_on(today)
    told = ", ".join((entry.title, kind_name(entry.kind), state_name(state)))
    searched = " ".join((entry.title, entry.id, *entry.keywords, *entry.bodies.values()))
    return Leaf(entry.id, entry.folder, entry.title, titled(entry.title, state), told, searched)


def written_out(entry: CannedResponse) -> str:
    """All that is told of an entry, for two versions to be compared."""
    head = [entry.title, ", ".join(entry.keywords), f"{entry.kind} · {entry.state} · {entry.folder}"]
    texts = (
        f"[{language}]\n{entry.subjects.get(language, '')}\n{body}" for language, body in entry.bodies.items()
    )
    return "\n".join((*head, *texts))
