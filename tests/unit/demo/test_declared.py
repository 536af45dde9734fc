"""Conversations are read from their files, and a misspelt key is told, not ignored."""

from datetime import timedelta

import pytest

from agentdesk.demo.declared import DeclarationError, conversations, read, span
from agentdesk.domain.message import Kind

ONE = """
language = "pl"
zone = 1

[[conversation]]
id = "a"
who = "Jan Łoś <jan@los.example>"
subject = "Pytanie"
age = "2d 3h"
{more}
"""


@pytest.fixture
def declared(tmp_path):
    def reading(more):
        path = tmp_path / "one.toml"
        path.write_text(ONE.format(more=more), "utf-8")
        return read(path)[0]

    return reading


def test_one_mail_may_stand_in_the_conversation_itself(declared):
    conversation = declared('text = "Czy działa?"\nurgent = true')
    assert conversation.who.name == "Jan Łoś"
    assert conversation.age == timedelta(days=2, hours=3)
    assert [(mail.text, mail.urgent, mail.kind) for mail in conversation.mails] == [
        ("Czy działa?", True, Kind.CUSTOMER)
    ]


def test_an_agents_mail_is_ours(declared):
    conversation = declared(
        '[[conversation.mail]]\ntext = "?"\n[[conversation.mail]]\nagent = "Marta"\ntext = "!"'
    )
    assert [mail.kind for mail in conversation.mails] == [Kind.CUSTOMER, Kind.AGENT]


def test_a_misspelt_key_is_named(declared):
    with pytest.raises(DeclarationError, match=r"one.toml: a: unknown keys urgnet"):
        declared('text = "x"\nurgnet = true')


def test_spans_are_read():
    assert span("1d 2h 5m") == timedelta(days=1, hours=2, minutes=5)
    assert span("45m") == timedelta(minutes=45)


def test_ids_are_unique():
    ids = [conversation.id for conversation in conversations()]
    assert len(ids) == len(set(ids))
