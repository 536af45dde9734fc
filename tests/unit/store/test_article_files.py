"""Articles from directories: the agent's own win, a change counts at once, a broken file costs nothing."""

import os
from pathlib import Path

import pytest

from agentdesk.store.article_files import ArticleFiles


def write(directory: Path, name: str, text: str, seconds: int = 0) -> None:
    directory.mkdir(exist_ok=True)
    file = directory / name
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(seconds * 10**9, seconds * 10**9))


def test_own_articles_win_and_a_change_counts_at_once(tmp_path: Path) -> None:
    ours, own = tmp_path / "ours", tmp_path / "own"
    write(ours, "box.en.md", "As it came.")
    write(ours, "dns.en.md", "DNS.")
    source = ArticleFiles((ours, own))
    assert [one.text_in("en").body for one in source()] == ["As it came.", "DNS."]
    write(own, "box.en.md", "Our own.", seconds=1)
    assert {one.id: one.text_in("en").body for one in source()} == {"box": "Our own.", "dns": "DNS."}
    first, again = source(), source()
    assert first[0] is again[0], "what did not change is not read again"


@pytest.mark.expected_log("cannot be read")
def test_a_broken_file_keeps_what_was_there(tmp_path: Path) -> None:
    own = tmp_path / "own"
    write(own, "box.en.md", "Good.")
    source = ArticleFiles((own, tmp_path / "nowhere"))
    assert len(source()) == 1
    write(own, "box.en.md", "---\ntitle: [\n---\n", seconds=1)
    assert [one.text_in("en").body for one in source()] == ["Good."]
    write(own, "box.en.md", "Mended.", seconds=2)
    assert [one.text_in("en").body for one in source()] == ["Mended."]
