"""A profile is its owner's alone, and one process's at a time."""

import multiprocessing
import os
import stat
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from agentdesk.domain.errors import ProfileInUse, StoreError
from agentdesk.store.private_files import write_private
from agentdesk.store.profile import Profile, hold_profile


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def lax_umask() -> object:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("lax_umask")
def test_folders_and_files_are_private_whatever_the_umask(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "a" / "profile")
    profile.prepare()
    with hold_profile(profile.directory):
        write_private(profile.settings, b"x = 1")
        assert {mode(path) for path in (profile.directory, profile.logs, profile.opened, profile.canned)} == {
            0o700
        }
        assert {mode(path) for path in profile.directory.iterdir() if path.is_file()} == {0o600}


def test_a_profile_open_to_others_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    Profile(tmp_path).prepare()
    assert mode(tmp_path) == 0o700


def test_what_stands_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="file"):
        Profile(tmp_path / "file" / "profile").prepare()


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.toml"
    write_private(path, b"old")
    monkeypatch.setattr(os, "fsync", _no_space)
    with pytest.raises(StoreError, match="no space"):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["settings.toml"]


def _no_space(_file: int) -> None:
    raise OSError(28, "No space left on device")


def _hold(directory: Path, pipe: Connection) -> None:
    with hold_profile(directory):
        pipe.send(os.getpid())
        pipe.recv()


def test_a_second_process_is_refused_until_the_first_ends_however_it_ends(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_hold, args=(tmp_path, theirs))
    process.start()
    pid = ours.recv()
    with pytest.raises(ProfileInUse, match=f"process {pid}"), hold_profile(tmp_path):
        pytest.fail("held twice")
    process.kill()
    process.join(30)
    with hold_profile(tmp_path):
        pass
    with hold_profile(tmp_path):
        pass
