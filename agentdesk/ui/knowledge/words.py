"""What the windows say of an article: its kind, whom it is for, and what is wrong with it."""

from PySide6.QtCore import QCoreApplication, QLocale

from agentdesk.domain.article import ArticleKind, Audience
from agentdesk.domain.article_problem import ArticleFlaw, ArticleProblem
from agentdesk.ui.canned.words import flaw_words
from agentdesk.ui.wording import language_name

translate = QCoreApplication.translate


def window_language() -> str:
    """ISO 639-1 of what the window shows."""
    return QLocale().name().partition("_")[0]


def article_kind_name(kind: ArticleKind) -> str:
    """How an article is read."""
    return {
        ArticleKind.QUESTION: translate("knowledge", "Question"),
        ArticleKind.TUTORIAL: translate("knowledge", "Tutorial"),
    }[kind]


def audience_name(audience: Audience) -> str:
    """Who may read an article."""
    return {
        Audience.PUBLIC: translate("knowledge", "Everybody"),
        Audience.INTERNAL: translate("knowledge", "Agents only"),
    }[audience]


def problem_words(problem: ArticleProblem) -> str:
    """What keeps an article from being saved, in one sentence."""
    name = language_name(problem.language) or problem.language
    if problem.template is not None:
        said = translate("knowledge", "Text (%1): %2")
        return said.replace("%1", name).replace("%2", flaw_words(problem.template))
    return {
        ArticleFlaw.ID: translate(
            "knowledge", "The id may have lower case letters, digits and hyphens, 80 at most."
        ),
        ArticleFlaw.NO_TEXT: translate("knowledge", "It needs a text in at least one language."),
        ArticleFlaw.LANGUAGE: translate("knowledge", "“%1” is no language."),
        ArticleFlaw.TITLE: translate("knowledge", "The text (%1) needs a title of at most 200 characters."),
        ArticleFlaw.TOO_LARGE: translate(
            "knowledge", "It has too many languages or tags, or a text that is too long."
        ),
        ArticleFlaw.TEMPLATE: translate("knowledge", "A text of it cannot be read."),
    }[problem.flaw].replace("%1", name)
