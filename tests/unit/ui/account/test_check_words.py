"""The lines of an account test, in each language of the window."""

from collections.abc import Callable

import pytest

from agentdesk.domain.errors import CredentialsRefused, KeyringLocked
from agentdesk.services.ports import CheckResult, MailboxFacts
from agentdesk.ui.account.check_words import check_words
from tests.unit.ui.test_translations import speak

__all__ = ["speak"]

READ = MailboxFacts(mails=1200, pushes=True, sent_folder="Sent", missing=("Sales",))
REFUSED = CredentialsRefused("imap.host.example", "imap.host.example refused anna: “535 no”.", "Check both.")
LOCKED = KeyringLocked("The keyring is locked.", "Unlock it and try again.")


def test_in_english_the_test_speaks_for_itself(qapp: object) -> None:
    works = CheckResult("IMAP imap.host.example:993", ok=True, detail="Logged in; 1200 mails.", facts=READ)
    assert check_words(works) == "IMAP imap.host.example:993: ✓ works. Logged in; 1200 mails."
    fails = CheckResult("Password", ok=False, detail=LOCKED.sentence(), error=LOCKED)
    assert check_words(fails) == "Password: ✗ does not work. The keyring is locked. Unlock it and try again."


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (
            CheckResult("IMAP h:993", ok=True, detail="Logged in; …", facts=READ),
            (
                "IMAP h:993: ✓ działa. Zalogowano. Wiadomości w INBOX: 1200. "
                "O nowej poczcie serwer powiadamia od razu. Wysłana poczta jest w folderze Sent. Nie ma folderu Sales."
            ),
        ),
        (
            CheckResult("SMTP h:465", ok=True, detail="Logged in.", facts=MailboxFacts()),
            "SMTP h:465: ✓ działa. Zalogowano.",
        ),
        (
            CheckResult("SMTP h:465", ok=True, detail="Connected; …", facts=MailboxFacts(logged_in=False)),
            "SMTP h:465: ✓ działa. Połączono; serwer nie wymaga logowania.",
        ),
        (
            CheckResult("IMAP h:993", ok=False, detail=REFUSED.sentence(), error=REFUSED),
            (
                "IMAP h:993: ✗ nie działa. imap.host.example odrzucił nazwę użytkownika lub hasło: “535 no”. "
                "Sprawdź jedno i drugie; niektórzy dostawcy wymagają hasła aplikacji."
            ),
        ),
        (
            CheckResult("Password", ok=False, detail=LOCKED.sentence(), error=LOCKED),
            "Hasło: ✗ nie działa. Pęk kluczy jest zablokowany. Odblokuj go i spróbuj ponownie.",
        ),
    ],
)
def test_in_another_language_facts_and_errors_are_worded(
    speak: Callable[[str], None], result: CheckResult, said: str
) -> None:
    speak("pl")
    assert check_words(result) == said
