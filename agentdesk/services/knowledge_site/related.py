"""Which articles a reader of one may want next: those that hold the words it is tagged with, then its neighbours.

These are the weights of the search page, which are there already; services.word_index would read all articles again.
"""

from collections.abc import Sequence

from agentdesk.services.knowledge_site.entries import Entry
from agentdesk.services.knowledge_site.search_words import SearchWords

_MOST = 3
_LEAST = 25
"""A weight below says that they share little."""


def related_to(entry: Entry, entries: Sequence[Entry], words: SearchWords) -> list[Entry]:
    """At most three of `entries`, the nearest first. `words` are theirs, in the same order."""
    said = " ".join((*(entry.tags or (entry.title,)), entry.category))
    near = sorted(words.weights(said).items(), key=lambda one: (-one[1], one[0]))
    sharing = [entries[place] for place, weight in near if weight >= _LEAST]
    neighbours = [one for one in entries if one.category == entry.category]
    return [one for one in dict.fromkeys((*sharing, *neighbours)) if one.id != entry.id][:_MOST]
