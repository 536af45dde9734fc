"""Errors in the window's language: every type has its words, and what a person must know of one is kept."""

from collections.abc import Callable, Iterator

import pytest

from agentdesk.domain import errors
from agentdesk.domain.draft_problem import DraftProblem, Flaw
from agentdesk.domain.errors import (
    AgentDeskError,
    CertificateFault,
    CertificateRefused,
    CredentialsRefused,
    DraftUnfit,
    MailTooLarge,
    NotAnAddress,
    QueryError,
    RecipientsRefused,
    Refusal,
    ServerError,
    SettingsError,
    StoreError,
)
from agentdesk.ui.error_words import cache_begun_anew, error_parts, error_words
from agentdesk.ui.worded import WordedRefusal
from tests.unit.ui.test_translations import speak

__all__ = ["speak"]

HOST = "imap.host.example"
WHAT, ADVICE = "It went wrong.", "Do it otherwise."
OF_THEIR_OWN: dict[type[AgentDeskError], AgentDeskError] = {
    SettingsError: SettingsError("accounts[1].email", "nobody", "a mail address"),
    NotAnAddress: NotAnAddress("nobody"),
    DraftUnfit: DraftUnfit(DraftProblem(Flaw.EMPTY)),
    MailTooLarge: MailTooLarge(60),
    QueryError: QueryError("before", "tomorrow", "a date"),
    RecipientsRefused: RecipientsRefused((Refusal("a@b.example", 550, "no such user"),)),
}


def kinds(below: type[AgentDeskError] = AgentDeskError) -> Iterator[type[AgentDeskError]]:
    """Every error of the tree in domain.errors."""
    if below.__module__ == errors.__name__:
        yield below
    for kind in below.__subclasses__():
        yield from kinds(kind)


def a(kind: type[AgentDeskError]) -> AgentDeskError:
    if kind in OF_THEIR_OWN:
        return OF_THEIR_OWN[kind]
    return kind(HOST, WHAT, ADVICE) if issubclass(kind, ServerError) else kind(WHAT, ADVICE)


@pytest.mark.parametrize("kind", dict.fromkeys(kinds()))
def test_in_english_an_error_speaks_for_itself(qapp: object, kind: type[AgentDeskError]) -> None:
    assert error_words(a(kind)) == a(kind).sentence()


@pytest.mark.parametrize("language", ["pl", "pt_BR"])
@pytest.mark.parametrize("kind", dict.fromkeys(kinds()))
def test_each_type_is_said_in_the_windows_language(
    speak: Callable[[str], None], language: str, kind: type[AgentDeskError]
) -> None:
    english, names_host = a(kind), issubclass(kind, ServerError)
    speak(language)
    what, advice = error_parts(english)
    assert what != english.what
    assert advice != english.advice
    assert "{" not in what + advice
    assert HOST in what or not names_host


def test_what_the_server_said_is_kept(speak: Callable[[str], None]) -> None:
    speak("pl")
    refused = CredentialsRefused(HOST, f"{HOST} refused the user name: “535 5.7.8 Bad”.", "Check both.")
    assert error_words(refused).startswith(
        f"{HOST} odrzucił nazwę użytkownika lub hasło: “535 5.7.8 Bad”. Sprawdź"
    )
    assert "a@b.example (550 no such user)" in error_words(OF_THEIR_OWN[RecipientsRefused])


@pytest.mark.parametrize("fault", CertificateFault)
def test_a_certificate_is_refused_with_host_and_reason(
    speak: Callable[[str], None], fault: CertificateFault
) -> None:
    speak("pl")
    said = error_words(CertificateRefused(HOST, "It expired.", "Ask.", fault=fault, about="2026-03-01"))
    others = {
        error_words(CertificateRefused(HOST, "It expired.", fault=other))
        for other in CertificateFault
        if other is not fault
    }
    assert HOST in said
    assert "It expired" not in said
    assert said not in others


def test_where_only_the_words_tell_they_are_kept(speak: Callable[[str], None]) -> None:
    speak("pl")
    assert "cache.db: disk I/O error" in error_words(StoreError("cache.db: disk I/O error."))
    assert "issued by nobody" in error_words(CertificateRefused(HOST, "It was issued by nobody."))


def test_what_the_window_raises_is_worded_already(speak: Callable[[str], None]) -> None:
    speak("pl")
    assert error_words(WordedRefusal("Tak nie.", "Inaczej.")) == "Tak nie. Inaczej."


def test_what_a_setting_may_be_is_said_too(speak: Callable[[str], None]) -> None:
    speak("pl")
    said = error_words(OF_THEIR_OWN[SettingsError])
    assert "a mail address" not in said
    assert "accounts[1].email" in said
    assert "light, dark" in error_words(SettingsError("theme", "pink", "light, dark"))


def test_a_rebuilt_cache_is_told_in_the_windows_language(speak: Callable[[str], None]) -> None:
    assert cache_begun_anew("cache-1.db").startswith("The mail cache was damaged; it was moved to cache-1.db")
    speak("pl")
    assert cache_begun_anew("cache-1.db").startswith("Pamięć podręczna poczty była uszkodzona")
    assert "cache-1.db" in cache_begun_anew("cache-1.db")
