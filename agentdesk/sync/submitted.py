"""What came of handing over a mail."""

from dataclasses import dataclass

from agentdesk.domain.errors import Refusal


@dataclass(frozen=True, slots=True)
class Submitted:
    """The server took the mail for `accepted`; `refusals` were not to be had."""

    accepted: tuple[str, ...]
    refusals: tuple[Refusal, ...] = ()
