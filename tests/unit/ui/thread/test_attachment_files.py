"""Attachments on disk: private, never overwriting, gone afterwards."""

import stat
from pathlib import Path

import pytest

from agentdesk.ui.thread.attachment_files import OpenedFiles, free_path, openable, write_private


@pytest.mark.parametrize("name", ["report.pdf", "Photo.JPG", "server.log"])
def test_what_only_shows_may_be_opened(name: str) -> None:
    assert openable(name)


@pytest.mark.parametrize(
    "name",
    [
        "invoice.pdf.exe",
        "page.html",
        "x.svg",
        "run.desktop",
        "a.lnk",
        "mail.eml",
        "macro.docm",
        "noextension",
        "",
    ],
)
def test_what_could_run_or_reach_out_is_for_saving_only(name: str) -> None:
    assert not openable(name)


def test_nothing_is_overwritten_unless_chosen(tmp_path: Path) -> None:
    first = free_path(tmp_path, "../../report.pdf")
    write_private(first, b"one")
    second = free_path(tmp_path, "report.pdf")
    assert (first.parent, second.name) == (tmp_path, "report (2).pdf")
    with pytest.raises(FileExistsError):
        write_private(first, b"two")
    write_private(first, b"two", replace=True)
    assert first.read_bytes() == b"two"
    assert stat.S_IMODE(first.stat().st_mode) == 0o600


def test_opened_files_live_in_a_private_folder_until_the_end(tmp_path: Path) -> None:
    opened = OpenedFiles(tmp_path / "opened")
    path = opened.put("a.pdf", b"x")
    assert path.parent == tmp_path / "opened"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    opened.close()
    assert list(path.parent.iterdir()) == []


def test_what_a_crash_left_is_swept_and_nothing_beside_it(tmp_path: Path) -> None:
    folder, kept = tmp_path / "opened", tmp_path / "kept"
    (folder / "deeper").mkdir(parents=True)
    (folder / "deeper" / "old.pdf").write_bytes(b"x")
    (folder / "old.pdf").write_bytes(b"x")
    kept.write_bytes(b"x")
    (folder / "link").symlink_to(kept)
    OpenedFiles(folder).empty()
    assert list(folder.iterdir()) == []
    assert kept.exists()


def test_without_a_folder_a_private_temporary_one_serves() -> None:
    opened = OpenedFiles()
    path = opened.put("a.pdf", b"x")
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    opened.close()
    assert not path.parent.exists()
