"""The labelled corpus is complete and consistent in itself, so that a failing judge is the judge's fault."""

import json
from collections import Counter

from agentdesk.domain.message import Kind
from tests.corpus import corpus
from tests.corpus.build import write


def test_every_kind_is_there_in_several_languages():
    assert {mail.kind for mail in corpus()} == {kind.value for kind in Kind}
    assert {"en", "pl", "pt", "de", "es", "fr"} == {mail.language for mail in corpus()}
    assert len(corpus()) >= 90


def test_there_are_urgent_mails_and_calm_ones_that_sound_urgent():
    urgent = Counter(mail.language for mail in corpus() if mail.urgent)
    assert min(urgent["en"], urgent["pl"], urgent["pt"]) >= 4
    assert any(not mail.urgent and b"urgent" in mail.raw.lower() for mail in corpus())
    assert any(mail.urgent and b"urgent" not in mail.raw.lower() for mail in corpus())


def test_mails_are_bytes_as_on_the_wire():
    for mail in corpus():
        assert b"\r\n\r\n" in mail.raw
        assert b"\n" not in mail.raw.replace(b"\r\n", b"")
        assert not any(mark.encode() in mail.raw for mark in "⟦⟧⟪⟫")


def test_a_copy_names_the_mail_it_copies():
    ids = Counter(mail.message_id for mail in corpus() if mail.duplicate_of is None)
    copies = [mail for mail in corpus() if mail.duplicate_of]
    assert len(copies) == 2
    assert all(ids[mail.duplicate_of] for mail in copies)


def test_closing_words_end_the_new_text():
    for mail in corpus():
        assert mail.new_text.endswith(mail.closing)
        assert mail.new_text_without_closing in mail.new_text


def test_it_can_be_written_out_for_other_programs(tmp_path):
    write(tmp_path)
    rows = [json.loads(line) for line in (tmp_path / "labels.jsonl").read_text("utf-8").splitlines()]
    assert [row["file"] for row in rows] == [mail.file for mail in corpus()]
    assert all((tmp_path / row["file"]).stat().st_size > 50 for row in rows)
