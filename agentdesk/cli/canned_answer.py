"""What `agentdesk reply` sends: canned responses, filled in, and the text below them."""

from collections.abc import Iterable, Mapping

from agentdesk.domain.canned import CannedId
from agentdesk.domain.draft import Draft
from agentdesk.domain.errors import UsageError
from agentdesk.services.canned_answer import with_canned
from agentdesk.services.desk import Desk


def answers_in(given: Iterable[str]) -> dict[str, str]:
    """`NAME=VALUE`, each, as it was given by `--set`. UsageError."""
    answers = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not name.strip():
            raise UsageError(f"“{one}” says nothing.", "Write it like --set fixed_by=16:00.")
        answers[name.strip().removeprefix("ask.")] = value.strip()
    return answers


def with_all_canned(desk: Desk, draft: Draft, canned: Iterable[str], answers: Mapping[str, str]) -> Draft:
    """`draft` with these canned responses in turn. NotFound; UsageError for one that is not offered to this agent."""
    offered = {one.id for one in desk.canned.offered()}
    asked: set[str] = set()
    for one in canned:
        entry = desk.canned.one(CannedId(one))
        if entry.id not in offered:
            raise UsageError(
                f"{entry.id} is not to be sent: it is a {entry.state} or no answer by itself.",
                "See `agentdesk canned list`.",
            )
        filled = desk.canned.filled(entry, draft.ticket, answers=answers)
        asked.update(filled.asks)
        draft = with_canned(draft, filled, desk.canned.files(filled.attachments))
    if unasked := sorted(answers.keys() - asked):
        raise UsageError(
            f"Nobody asks for {', '.join(unasked)}.", f"Asked for: {', '.join(sorted(asked)) or 'nothing'}."
        )
    return draft
