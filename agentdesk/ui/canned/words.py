"""What the manager of canned responses says of an entry: whose it is, how it ended, and what is wrong with it."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.canned import Scope
from agentdesk.domain.canned_problem import CannedFlaw, CannedProblem, TextPart
from agentdesk.domain.outcomes import Outcome, Share
from agentdesk.domain.template_fault import TemplateFault, TemplateFlaw
from agentdesk.ui.wording import language_name

translate = QCoreApplication.translate


def scope_name(scope: Scope) -> str:
    """Who is offered an entry."""
    return {Scope.TEAM: translate("canned", "The team"), Scope.PERSONAL: translate("canned", "Only me")}[
        scope
    ]


def outcome_words(outcome: Outcome | None) -> str:
    """How an entry ended so far, a line for each figure that says something yet."""
    if outcome is None:
        return translate("canned", "It was not sent yet.")
    lines = [translate("canned", "Sent: %1").replace("%1", str(outcome.uses))]
    if outcome.originality is not None:
        own = translate("canned", "The agent's own words, median: %1 %")
        lines.append(own.replace("%1", str(outcome.originality)))
    for said, share in (
        (translate("canned", "Opened again within 7 days: %1"), outcome.reopened),
        (translate("canned", "Asked again within 7 days: %1"), outcome.followed_up),
        (translate("canned", "Solved by this answer alone: %1"), outcome.one_touch),
    ):
        if share is not None:
            lines.append(said.replace("%1", _share_words(share)))
    return "\n".join(lines)


def _share_words(share: Share) -> str:
    return f"{share.share * 100:.0f} % ({share.low * 100:.0f}–{share.high * 100:.0f} %)"


def problem_words(problem: CannedProblem) -> str:
    """What keeps an entry from being saved, in one sentence."""
    if problem.template is None:
        return {
            CannedFlaw.ID: translate(
                "canned", "The id may have 80 characters at most, and no space, quote, brace or slash."
            ),
            CannedFlaw.TITLE: translate("canned", "It needs a title of at most 200 characters."),
            CannedFlaw.NO_TEXT: translate("canned", "It needs a text in at least one language."),
            CannedFlaw.TOO_LARGE: translate("canned", "It has too many languages, keywords or files."),
            CannedFlaw.TEMPLATE: translate("canned", "A text of it cannot be read."),
        }[problem.flaw]
    part = {
        TextPart.BODY: translate("canned", "Text (%1): %2"),
        TextPart.SUBJECT: translate("canned", "Subject (%1): %2"),
    }[problem.part]
    said = part.replace("%1", language_name(problem.language) or problem.language)
    return said.replace("%2", flaw_words(problem.template))


def flaw_words(flaw: TemplateFlaw) -> str:
    """What is wrong with a template, and where."""
    what = {
        TemplateFault.SYNTAX: translate("canned", "this cannot be read: %1"),
        TemplateFault.UNKNOWN_NAME: translate("canned", "there is no placeholder “%1”"),
        TemplateFault.UNKNOWN_FILTER: translate("canned", "there is no filter “%1”"),
        TemplateFault.NO_FRAGMENT: translate("canned", "there is no fragment “%1”"),
        TemplateFault.RING: translate("canned", "fragments take each other in: %1"),
        TemplateFault.TOO_LARGE: translate("canned", "it is too large"),
        TemplateFault.NO_ALTERNATIVE: translate(
            "canned", "a refusal needs {{ alternative }}: what the customer can do instead"
        ),
    }[flaw.fault].replace("%1", flaw.about)
    if not flaw.line:
        return what
    place = translate("canned", "line %1, column %2: %3")
    return place.replace("%1", str(flaw.line)).replace("%2", str(flaw.column)).replace("%3", what)
