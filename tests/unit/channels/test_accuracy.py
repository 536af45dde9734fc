"""How often parsing and judging agree with a careful person, over all labelled mail; floors below what was measured."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from agentdesk.channels.language import language_of
from agentdesk.channels.mail import parse
from agentdesk.demo.sample import load_sample
from agentdesk.domain.kinds import classify
from agentdesk.domain.message import Direction, Kind
from agentdesk.domain.urgency import judge
from tests.corpus import corpus

FIELDS = ("kind", "language", "urgent", "new_text", "attachments", "missed_customers")
FLOORS = {
    "kind": 0.98,
    "language": 0.98,
    "urgent": 0.98,
    "new_text": 0.98,
    "attachments": 1.0,
    "missed_customers": 1.0,
}


@dataclass(frozen=True)
class Case:
    raw: bytes
    direction: Direction
    kind: str
    language: str
    urgent: bool
    new_text: str
    closing: str
    attachments: tuple[str, ...]


def odd_mail() -> Iterator[Case]:
    for mail in corpus():
        direction = Direction.OUTGOING if mail.kind == Kind.AGENT else Direction.INCOMING
        yield Case(
            mail.raw,
            direction,
            mail.kind,
            mail.language,
            mail.urgent,
            mail.new_text,
            mail.closing,
            mail.attachments,
        )


def sample_mail() -> Iterator[Case]:
    for mail in load_sample().mails:
        told = mail.labels
        direction = Direction.OUTGOING if mail.folder == "Sent" else Direction.INCOMING
        yield Case(
            mail.raw,
            direction,
            told.kind,
            told.language,
            told.urgent,
            told.new_text,
            told.closing,
            told.attachments,
        )


def agreement(case: Case) -> dict[str, bool]:
    """Field -> whether we say what the label says; white space is not compared."""
    mail = parse(case.raw)
    language = language_of(mail)
    kind = classify(mail, direction=case.direction, language=language)
    to_urgent = any(person.email.startswith("urgent@") for person in (*mail.to, *mail.cc))
    urgent = case.direction is Direction.INCOMING and (
        judge(mail, kind=kind, language=language, vip=False, urgent_address=to_urgent).urgent
    )
    written = case.new_text.split()
    unsigned = case.new_text.removesuffix(case.closing).split()
    return {
        "kind": kind == case.kind,
        "language": language == case.language,
        "urgent": urgent == case.urgent,
        "new_text": mail.new_text.split() in (written, unsigned),
        "attachments": tuple(a.name for a in mail.attachments if a.name) == case.attachments,
        "missed_customers": case.kind != Kind.CUSTOMER or kind == Kind.CUSTOMER,
    }


@pytest.mark.parametrize("source", [odd_mail, sample_mail])
def test_agreement_with_the_labels(source) -> None:
    results = [agreement(case) for case in source()]
    assert len(results) > 100
    shares = {field: sum(result[field] for result in results) / len(results) for field in FIELDS}
    assert {field: share for field, share in shares.items() if share < FLOORS[field]} == {}
