"""The file of words that the spelling check was taught."""

from pathlib import Path

import pytest

from agentdesk.domain.errors import StoreError
from agentdesk.store.word_list import WordListFile


def test_words_are_kept_in_order_each_once(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    words = WordListFile(path)
    assert words.words() == frozenset()
    for word in ("zeta", "alfa", "zeta", "two  words"):
        words.add(word)
    assert path.read_text("utf-8") == "alfa\ntwo words\nzeta\n"
    assert WordListFile(path).words() == {"alfa", "zeta", "two words"}
    assert path.stat().st_mode & 0o077 == 0


def test_what_another_window_taught_is_not_lost(tmp_path: Path) -> None:
    one, two = WordListFile(tmp_path / "words.txt"), WordListFile(tmp_path / "words.txt")
    assert one.words() == two.words() == frozenset()
    one.add("alfa")
    two.add("beta")
    assert two.words() == {"alfa", "beta"}


def test_a_file_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        WordListFile(tmp_path / "none" / "words.txt").add("alfa")
    with pytest.raises(StoreError):
        WordListFile(tmp_path).words()
