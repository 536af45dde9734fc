"""Every text of the window in Polish and Brazilian Portuguese: finished, with its placeholders, and on the screen."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from agentdesk.domain.events import Status
from agentdesk.domain.views import View
from agentdesk.resources import resource
from agentdesk.ui.counted import counted
from agentdesk.ui.translating import FOLDER, is_translated, translate_into
from agentdesk.ui.wording import span, status_name, view_name

FORMS = {"pl": 3, "pt_BR": 2}
PLACEHOLDER = re.compile(r"%n|%\d|\{\w+\}")
MNEMONIC = re.compile(r"&(\w)")
ACCOUNT = "AccountDialog AccountForm SettingsSearch BrowserSignIn"
SHOWN_TOGETHER = (
    (
        ACCOUNT,
        ("&Cancel test", "&List folders", "&Save", "Try the &demo", "&More settings", "&Find settings"),
    ),
    (
        ACCOUNT,
        ("&Test", "&List folders", "&Save", "&More settings", "Stop &finding", "Sign in with &browser"),
    ),
    (ACCOUNT, ("&Test", "&List folders", "&Save", "&More settings", "&Find settings", "Cancel sign-&in")),
    ("AccountsDialog", ("&Add…", "&Edit…", "&Test", "&Remove…", "Try the &demo")),
    ("AttachmentChips", ("&Open", "&Save as…")),
    ("MailCard", ("&Reply", "Show as &designed", "Show &source", "S&plit off into a ticket of its own")),
    ("MailCard", ("&Reply", "Show as &plain text", "Show &source", "S&plit off into a ticket of its own")),
)


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the window and its translation; several forms where it counts."""

    context: str
    source: str
    counts: bool
    unfinished: bool
    forms: tuple[str, ...]


def messages(language: str) -> list[Message]:
    root = ET.parse(resource(FOLDER) / f"agentdesk_{language}.ts").getroot()
    return [_message(context, each) for context in root.iter("context") for each in context.iter("message")]


def _message(context: ET.Element, message: ET.Element) -> Message:
    translation = message.find("translation")
    assert translation is not None
    counts = message.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    return Message(
        context.findtext("name", ""),
        message.findtext("source", ""),
        counts,
        translation.get("type") is not None,
        tuple(forms),
    )


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    before = set(qapp.findChildren(QTranslator))

    def into(language: str) -> None:
        translate_into(language, qapp)

    yield into
    for translator in set(qapp.findChildren(QTranslator)) - before:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(QLocale.c())


@pytest.mark.parametrize("language", FORMS)
def test_every_text_is_translated(language: str) -> None:
    open_ones = [m.source for m in messages(language) if m.unfinished or not all(f.strip() for f in m.forms)]
    assert not open_ones
    assert is_translated(language)


@pytest.mark.parametrize("language", FORMS)
def test_plurals_have_the_languages_number_of_forms(language: str) -> None:
    wrong = [m.source for m in messages(language) if len(m.forms) != (FORMS[language] if m.counts else 1)]
    assert not wrong


@pytest.mark.parametrize("language", FORMS)
def test_placeholders_survive_translation(language: str) -> None:
    for message in messages(language):
        for form in message.forms:
            wanted = sorted(PLACEHOLDER.findall(message.source))
            assert sorted(PLACEHOLDER.findall(form)) == wanted, (message.source, form)


@pytest.mark.parametrize("language", FORMS)
def test_mnemonics_and_the_ellipsis_survive_translation(language: str) -> None:
    for message in messages(language):
        for form in message.forms:
            assert len(MNEMONIC.findall(form)) == len(MNEMONIC.findall(message.source)), message.source
            assert form.endswith("…") == message.source.endswith("…"), message.source
            assert (form[0] == " ") == (message.source[0] == " "), message.source


@pytest.mark.parametrize("language", FORMS)
@pytest.mark.parametrize(("context", "sources"), SHOWN_TOGETHER)
def test_no_two_mnemonics_shown_together_are_the_same(
    language: str, context: str, sources: tuple[str, ...]
) -> None:
    found = {m.source: m.forms[0] for m in messages(language) if m.context in context.split()}
    letters = [MNEMONIC.findall(found[source])[0].lower() for source in sources]
    assert len(set(letters)) == len(letters), letters


def test_the_languages_have_the_same_texts() -> None:
    polish, portuguese = ({(m.context, m.source, m.counts) for m in messages(language)} for language in FORMS)
    assert polish == portuguese


@pytest.mark.parametrize(
    ("language", "queue", "outbox", "canned", "closed"),
    [
        ("pl", "Do odpowiedzi", "Skrzynka nadawcza", "Gotowa odpowiedź", "zamknięte"),
        ("pt_BR", "A responder", "Caixa de saída", "Inserir uma resposta pronta", "fechado"),
    ],
)
def test_the_window_speaks_the_language(
    speak: Callable[[str], None], language: str, queue: str, outbox: str, canned: str, closed: str
) -> None:
    speak(language)
    assert (view_name(View.NEEDS_REPLY), view_name(View.OUTBOX)) == (queue, outbox)
    said = QCoreApplication.translate("commands", "Insert a canned response")
    assert (said, status_name(Status.CLOSED)) == (canned, closed)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("pl", ["1 godzinę", "2 godziny", "5 godzin", "12 godzin", "22 godziny"]),
        ("pt_BR", ["1 hora", "2 horas", "5 horas", "12 horas", "22 horas"]),
    ],
)
def test_numbers_take_the_right_form(speak: Callable[[str], None], language: str, said: list[str]) -> None:
    speak(language)
    assert [counted.hours(count) for count in (1, 2, 5, 12, 22)] == said


def test_a_time_span_follows_the_language(speak: Callable[[str], None]) -> None:
    speak("pl")
    assert span(timedelta(days=3)) == "3 dni"
