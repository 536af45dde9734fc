"""Looks a reply over before it is sent, and serves the sheet that shows what was found: mends words and looks again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from agentdesk.domain.draft import Draft
from agentdesk.domain.draft_problem import DraftProblem, Flaw
from agentdesk.domain.finding import Finding
from agentdesk.services.desk import Desk
from agentdesk.ui.composer.drafting import Opened
from agentdesk.ui.composer.review import Review
from agentdesk.ui.composer.review_sheet import ReviewSheet
from agentdesk.ui.tasks import Tasks

_ON_THE_SHEET = frozenset({Flaw.PLACEHOLDER, Flaw.FILE_GONE})
"""Flaws that are findings too."""


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A reply that is to be sent, and what was found in it."""

    opened: Opened
    draft: Draft
    problems: tuple[DraftProblem, ...]
    findings: tuple[Finding, ...]


def looked_over(desk: Desk, opened: Opened, draft: Draft) -> LookedOver:
    """Blocks. Findings are only of interest once nothing else keeps the reply from going."""
    problems = desk.replying.problems(draft)
    if any(problem.flaw not in _ON_THE_SHEET for problem in problems):
        return LookedOver(opened, draft, problems, ())
    return LookedOver(opened, draft, (), desk.checking.findings(draft))


class Reviewing(QObject):
    """Lives as long as its sheet. Signals: replaced(Finding, str) by another word, in the text."""

    replaced = Signal(object, str)

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        seen: LookedOver,
        current: Callable[[], Draft | None],
        window: QWidget,
        commands: Sequence[QAction],
    ) -> None:
        sheet = ReviewSheet(window, Review.of(seen.draft, seen.findings), commands)
        super().__init__(sheet)
        self.sheet = sheet
        self._desk = desk
        self._tasks = tasks
        self._opened = seen.opened
        self._current = current
        self.sheet.word_shown.connect(self._suggest)
        self.sheet.word_known.connect(self._know)
        self.sheet.replaced.connect(self._replace)

    def _suggest(self, word: str) -> None:
        language = self._opened.language
        self._tasks.look(
            lambda: (word, self._desk.checking.spelling.suggestions(word, language)),
            self._on_suggested,
            key="suggestions",
        )

    def _on_suggested(self, found: tuple[str, tuple[str, ...]]) -> None:
        self.sheet.show_suggestions(*found)

    def _know(self, word: str) -> None:
        self._tasks.run(lambda: self._desk.checking.spelling.learn(word), self._look_again)

    def _replace(self, finding: Finding, word: str) -> None:
        self.replaced.emit(finding, word)
        self._look_again()

    def _look_again(self, _done: object = None) -> None:
        draft = self._current()
        if draft is not None:
            opened = self._opened
            self._tasks.look(
                lambda: looked_over(self._desk, opened, draft), self._on_looked_over, key="review"
            )

    def _on_looked_over(self, seen: LookedOver) -> None:
        self.sheet.show_review(Review.of(seen.draft, seen.findings))
