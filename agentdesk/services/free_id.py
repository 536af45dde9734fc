"""Makes the id of a new entry from its title."""

import re
from collections.abc import Collection

from agentdesk.domain.plain_letters import plain

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


def free_id(title: str, taken: Collection[str], otherwise: str, prefix: str = "") -> str:
    """`prefix`, lower case words joined by hyphens, and a number where it is taken; `otherwise` for a title without
    letters.
    """
    words = _NOT_IN_ID.sub("-", plain(title)).strip("-")[:_LONGEST].strip("-") or otherwise
    wanted = prefix + words
    numbered = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(taken) + 2))
    return next(one for one in numbered if one not in taken)
