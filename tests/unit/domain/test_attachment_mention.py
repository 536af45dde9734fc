"""Answers that speak of a file, with one and without."""

from dataclasses import replace

import pytest

from agentdesk.domain.attachment_mention import forgotten_attachment
from agentdesk.domain.draft import Draft, DraftAttachment, DraftKind
from agentdesk.domain.ids import AccountId, TicketId
from agentdesk.domain.own_words import own_words
from agentdesk.domain.wording import Wording


def a_draft(text: str) -> Draft:
    return Draft(TicketId("t"), DraftKind.REPLY, AccountId("a"), text=text)


def mentioned(draft: Draft) -> list[str]:
    found = forgotten_attachment(draft, Wording(own_words(draft.text)))
    return [finding.about for finding in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I have attached the invoice.", "I have attached"),
        ("Please find the log attached.", "Please find the log attached"),
        ("See the attached guide.", "See the attached"),
        ("The invoice is attached.", "is attached"),
        ("W załączniku przesyłam fakturę.", "W załączniku"),
        ("Załączam instrukcję.", "Załączam"),
        ("Segue em anexo a fatura.", "Segue em anexo"),
        ("Anexamos o guia.", "Anexamos o"),
        ("Die Rechnung finden Sie im Anhang.", "im Anhang"),
        ("Adjunto la factura.", "Adjunto la"),
    ],
)
def test_a_forgotten_file_is_noticed(text: str, words: str) -> None:
    draft = a_draft(f"Hello,\n\n{text}")
    assert mentioned(draft) == [words]
    file = DraftAttachment("a.pdf", "application/pdf", b"%PDF")
    assert mentioned(replace(draft, attachments=(file,))) == []
    picture = replace(file, content_id="one@desk")
    assert mentioned(replace(draft, attachments=(picture,))) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The file that you attached is empty.",
        "Thank you for the screenshot you have attached.",
        "Attachments may have up to 25 MB.",
        "The certificate is attached to your domain.",
        "Could you say what is attached?",
        "There was no attachment in your mail.",
        "> I have attached the log.\nThank you, we have it.",
        "Plik, który Pani przesłała w załączniku, jest pusty.",
        "O ficheiro que enviou em anexo está vazio.",
        "Załóżmy, że działa.",
    ],
)
def test_other_peoples_files_are_not_missed(text: str) -> None:
    assert mentioned(a_draft(text)) == []
