"""What keeps a draft from being sent, in each language of the window."""

from collections.abc import Callable

import pytest

from agentdesk.domain.draft_problem import DraftProblem, Flaw
from agentdesk.ui.composer.problem_words import problem_words
from tests.unit.ui.test_translations import speak

__all__ = ["speak"]


@pytest.mark.parametrize("flaw", Flaw)
def test_in_english_it_is_said_as_on_the_command_line(qapp: object, flaw: Flaw) -> None:
    problem = DraftProblem(flaw, "{{ contact.shoe_size }}")
    assert problem_words(problem) == str(problem)


@pytest.mark.parametrize("language", ["pl", "pt_BR"])
@pytest.mark.parametrize("flaw", Flaw)
def test_each_complaint_is_translated(speak: Callable[[str], None], language: str, flaw: Flaw) -> None:
    problem = DraftProblem(flaw, "nobody")
    speak(language)
    assert problem_words(problem) != str(problem)
    assert ("nobody" in problem_words(problem)) == ("nobody" in str(problem))
