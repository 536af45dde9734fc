"""Whom a reply should perhaps not go to: those who took no part so far, and very many."""

from collections.abc import Iterator

from agentdesk.domain.draft import Draft
from agentdesk.domain.finding import Finding, FindingKind
from agentdesk.domain.message import Address
from agentdesk.domain.views import Thread

MANY = 15


def known_domains(thread: Thread) -> frozenset[str]:
    """The domains of everybody who took part in a ticket."""
    people = (a for f in thread.messages for a in (f.message.from_, *f.message.to, *f.message.cc))
    return frozenset(a.domain for a in people if a.domain)


def is_forward(draft: Draft) -> bool:
    """Whether a mail is passed on: its recipients are the agent's own choice."""
    return draft.subject.lower().startswith(("fwd:", "fw:"))


def strangers(draft: Draft, known: frozenset[str]) -> tuple[Address, ...]:
    """Recipients at other domains than the `known` ones; none where the agent chose them (a forward)."""
    if is_forward(draft):
        return ()
    everyone = (*draft.to, *draft.cc, *draft.bcc)
    return tuple(a for a in everyone if a.domain and a.domain not in known)


def recipient_findings(draft: Draft, known: frozenset[str]) -> Iterator[Finding]:
    """What is to be noticed about the recipients."""
    for address in strangers(draft, known):
        yield Finding(FindingKind.NEW_RECIPIENT, address.email)
    count = len({*draft.to, *draft.cc, *draft.bcc})
    if count > MANY:
        yield Finding(FindingKind.MANY_RECIPIENTS, str(count))
