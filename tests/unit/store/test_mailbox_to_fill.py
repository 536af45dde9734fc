"""Only a mailbox that was never fetched is to be filled."""

from pathlib import Path

import pytest

from agentdesk.store.mailbox_to_fill import is_to_fill
from agentdesk.store.opening import CACHE, open_cache
from agentdesk.store.profile import Profile
from tests.unit.store.past_schemas import build


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path)


def test_without_settings_there_is_nothing_to_fetch(profile: Profile) -> None:
    assert not is_to_fill(profile)


def test_with_settings_and_no_mail_there_is(profile: Profile) -> None:
    profile.settings.write_text("")
    assert is_to_fill(profile)
    open_cache(profile.cache, lambda _: None).close()
    assert is_to_fill(profile)


def test_with_mail_there_is_not(profile: Profile) -> None:
    profile.settings.write_text("")
    build(profile.cache, CACHE, "0002")
    assert not is_to_fill(profile)


def test_a_cache_that_cannot_be_read_is_left_to_whoever_opens_it(profile: Profile) -> None:
    profile.settings.write_text("")
    profile.cache.write_bytes(b"no database" * 99)
    assert not is_to_fill(profile)
