"""What keeps a draft from being sent, in the window's language."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.draft_problem import DraftProblem, Flaw

translate = QCoreApplication.translate


def problem_words(problem: DraftProblem) -> str:
    """One sentence; in English the one that the problem gives itself."""
    words = {
        Flaw.NOTE: translate("composer", "An internal note never leaves by mail."),
        Flaw.NO_RECIPIENT: translate("composer", "There is no recipient."),
        Flaw.NO_ADDRESS: translate("composer", "“{about}” is not a mail address."),
        Flaw.EMPTY: translate("composer", "The answer is empty."),
        Flaw.PROMISE_PAST: translate(
            "composer", "What is promised would be due before now: change the promise or drop it."
        ),
        Flaw.PLACEHOLDER: translate("composer", "The placeholder {about} is not filled in."),
        Flaw.FILE_GONE: translate(
            "composer", "The file {about} is gone, or not what it was: attach it anew, or take it off."
        ),
    }
    return words[problem.flaw].replace("{about}", problem.about)
