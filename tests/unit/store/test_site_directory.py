"""A help site on disk: whole files, nothing left over, and nothing touched that is not ours."""

import json
import os
import stat
from pathlib import Path

import pytest

from agentdesk.domain.errors import StoreError, UsageError
from agentdesk.store.site_directory import MANIFEST, write_site

SITE = {"index.html": b"front", "en/articles/a.html": b"a", "site.css": b"css"}


def everything_in(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def manifest_naming(directory: Path, *names: object) -> None:
    (directory / MANIFEST).write_text(json.dumps({"files": list(names)}), encoding="utf-8")


def test_a_directory_is_made_and_filled(tmp_path: Path) -> None:
    done = write_site(tmp_path / "new" / "site", SITE)
    assert everything_in(tmp_path / "new" / "site") == SITE
    assert (done.written, done.unchanged, done.removed) == (3, 0, 0)
    listed = json.loads((tmp_path / "new" / "site" / MANIFEST).read_text(encoding="utf-8"))
    assert listed["files"] == sorted(SITE)
    assert str(tmp_path) not in json.dumps(listed)


def test_web_servers_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_site(tmp_path, SITE)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "index.html").stat().st_mode) == 0o644


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    os.utime(tmp_path / "site.css", (1, 1))
    done = write_site(tmp_path, SITE | {"index.html": b"another front"})
    assert (done.written, done.unchanged, done.removed) == (1, 2, 0)
    assert (tmp_path / "site.css").stat().st_mtime == 1
    assert (tmp_path / "index.html").read_bytes() == b"another front"


def test_pages_of_an_older_site_go_with_their_folders_and_strangers_stay(tmp_path: Path) -> None:
    write_site(tmp_path, SITE | {"pl/articles/b.html": b"b", "pl/index.html": b"pl"})
    (tmp_path / "CNAME").write_text("help.host.example", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("[core]", encoding="utf-8")
    (tmp_path / "pl" / ".htaccess").write_text("Deny", encoding="utf-8")
    done = write_site(tmp_path, SITE)
    assert done.removed == 2
    strangers = {"CNAME": b"help.host.example", ".git/config": b"[core]", "pl/.htaccess": b"Deny"}
    assert everything_in(tmp_path) == SITE | strangers
    assert not (tmp_path / "pl" / "articles").exists()


def test_a_directory_with_something_else_is_refused_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"somebody's own page")
    (tmp_path / "notes.txt").write_bytes(b"notes")
    with pytest.raises(UsageError, match="not empty") as caught:
        write_site(tmp_path, SITE)
    assert "--force" in caught.value.advice
    assert everything_in(tmp_path) == {"index.html": b"somebody's own page", "notes.txt": b"notes"}
    write_site(tmp_path, SITE, force=True)
    assert everything_in(tmp_path) == SITE | {"notes.txt": b"notes"}
    write_site(tmp_path, {"index.html": b"ours now"})
    assert everything_in(tmp_path) == {"index.html": b"ours now", "notes.txt": b"notes"}


def test_a_file_is_no_directory(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(UsageError, match="is a file"):
        write_site(tmp_path / "file", SITE)


@pytest.mark.parametrize(
    "name",
    [
        "../outside.html",
        "en/../../outside.html",
        "{outside}",
        "..\\outside.html",
        "./../outside.html",
        ".htaccess",
        7,
        None,
    ],
)
def test_a_manifest_cannot_have_other_files_removed(tmp_path: Path, name: object) -> None:
    site = tmp_path / "site"
    site.mkdir()
    outside = tmp_path / "outside.html"
    outside.write_bytes(b"precious")
    (site / ".htaccess").write_bytes(b"Deny")
    manifest_naming(site, name.format(outside=outside) if isinstance(name, str) else name, "old.html")
    (site / "old.html").write_bytes(b"old")
    assert write_site(site, SITE).removed == 1
    assert outside.read_bytes() == b"precious"
    assert everything_in(site) == SITE | {".htaccess": b"Deny"}


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"files": 1}', b"\xff\xfe", b"[" * 200_000])
def test_a_broken_manifest_makes_it_a_directory_like_any_other(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(UsageError, match="not empty"):
        write_site(tmp_path, SITE)
    write_site(tmp_path, SITE, force=True)
    assert write_site(tmp_path, SITE).unchanged == 3


def test_links_lead_nothing_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "articles").mkdir(parents=True)
    (outside / "articles" / "a.html").write_bytes(b"precious")
    (outside / "page.html").write_bytes(b"precious")
    site = tmp_path / "site"
    site.mkdir()
    (site / "en").symlink_to(outside)
    (site / "index.html").symlink_to(outside / "page.html")
    manifest_naming(site, "en/page.html", "en/articles/a.html", "index.html")
    with pytest.raises(UsageError, match="is a link"):
        write_site(site, SITE)
    write_site(site, {"index.html": b"front"})
    assert not (site / "index.html").is_symlink()
    assert everything_in(outside) == {"page.html": b"precious", "articles/a.html": b"precious"}


def test_the_directory_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    write_site(tmp_path / "link", SITE)
    assert everything_in(tmp_path / "there") == SITE


def test_a_writing_that_broke_off_is_taken_up_again(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "site.css").mkdir(parents=True)
    with pytest.raises(StoreError, match="could not be used"):
        write_site(tmp_path / "site", SITE, force=True)
    (tmp_path / "site" / "site.css").rmdir()
    assert not [path for path in (tmp_path / "site").rglob(".*") if path.name != MANIFEST], (
        "no half file stays"
    )
    write_site(tmp_path / "site", {"index.html": b"front"})
    assert everything_in(tmp_path / "site") == {"index.html": b"front"}


def test_a_name_that_no_site_has_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no name for a file"):
        write_site(tmp_path, {"../up.html": b""})
