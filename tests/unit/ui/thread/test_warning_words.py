"""What the mail channel warns of is known to the window, word for word, and said in its language."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from agentdesk.channels.mail import (
    attachment_warning,
    file_names,
    heading,
    link_warning,
    links,
    parse,
    parsing,
)
from agentdesk.ui.thread import warning_words
from agentdesk.ui.thread.warning_words import file_note, link_note, problem_note
from tests.unit.ui.test_translations import speak

__all__ = ["speak"]

WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")
GAP = re.compile(r"\{\w*\}")


def sentences(module: ModuleType) -> Iterator[str]:
    """Every text of this module that is a sentence, docstrings aside; each gap as {}."""
    tree = ast.parse(inspect.getsource(module))
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in documented | inside:
            continue
        text = _text(node)
        if text.endswith(".") and WORDS.search(text):
            yield text


def _text(node: ast.AST) -> str:
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(_text(part) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case _:
            return ""


@pytest.mark.parametrize(
    ("modules", "known"),
    [
        ((parsing, heading), warning_words.problems),
        ((links,), warning_words.links),
        ((file_names,), warning_words.files),
    ],
)
def test_every_warning_of_the_channel_is_known(
    qapp: object, modules: tuple[ModuleType, ...], known: Callable[[], dict[str, str]]
) -> None:
    told = {sentence for module in modules for sentence in sentences(module)}
    assert told == {GAP.sub("{}", english) for english in known()}
    assert known() == {english: english for english in known()}


def test_every_content_that_gives_itself_away_is_known(qapp: object) -> None:
    assert {what for _, what, _ in file_names._SIGNATURES} == set(warning_words.contents())


@pytest.mark.parametrize("language", ["pl", "pt_BR"])
@pytest.mark.parametrize("of", [warning_words.problems, warning_words.links, warning_words.files])
def test_every_warning_is_translated(
    speak: Callable[[str], None], language: str, of: Callable[[], dict[str, str]]
) -> None:
    speak(language)
    assert not [english for english, said in of().items() if english == said]


def test_names_of_the_mail_stay_in_the_sentence(speak: Callable[[str], None]) -> None:
    disguised = attachment_warning("invoice.pdf", "", b"MZ\x00")
    misleading = link_warning("bank.example", "https://evil.example")
    twice = parse(b"From: a@b.example\r\nFrom: c@d.example\r\n\r\nHi\r\n").problems
    assert (file_note(disguised), link_note(misleading)) == (disguised, misleading)
    speak("pl")
    assert file_note(disguised) == "Zawartość to program dla Windows, cokolwiek mówi nazwa. Nie otwieraj go."
    assert link_note(misleading) == "Tekst mówi bank.example, ale link prowadzi do evil.example."
    assert [problem_note(one) for one in twice] == ["Ma kilka nagłówków From (2); pokazano pierwszy."]
    assert problem_note("Of a later version.") == "Of a later version."
    assert file_note("") == ""
