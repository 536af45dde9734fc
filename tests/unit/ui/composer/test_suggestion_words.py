"""Why something is suggested, in words."""

from agentdesk.domain.topic_words import TOPICS
from agentdesk.services.because import Because, Reason
from agentdesk.ui.composer.suggestion_words import reason_words, topic_name


def test_every_topic_has_a_name(qapp: object) -> None:
    nameless = [topic for topic in TOPICS if topic_name(topic) == topic]
    assert set(nameless) <= {"urgent", "maintenance", "slow", "database", "upload"} | {
        *("mail", "password", "domain", "invoice", "refund", "suggestion", "thanks")
    }


def test_the_most_telling_reason_is_said(qapp: object) -> None:
    topic = Because(Reason.TOPIC, ("dns", "propagation"))
    words = Because(Reason.WORDS, ("long", "dns"))
    sent, language = Because(Reason.SENT_BEFORE), Because(Reason.LANGUAGE)
    assert reason_words((topic, words, language, sent)) == (
        "About: DNS, how long changes take; Was sent in this ticket already"
    )
    assert reason_words((words, language)) == "Same words: long"
