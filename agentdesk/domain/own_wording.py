"""The words and sentences that a writer says in a text, found out once for all the rules that look at it in turn."""

from functools import lru_cache

from agentdesk.domain.own_words import own_words
from agentdesk.domain.wording import Wording


@lru_cache(maxsize=4)
def own_wording(text: str) -> Wording:
    """The `Wording` of `own_words`; positions are those of `text`."""
    return Wording(own_words(text))
