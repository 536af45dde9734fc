"""Pictures of a mail: known formats within limits, and nothing else."""

import time

import pytest

from agentdesk.domain.errors import NetworkDown
from agentdesk.ui.thread.pictures import inline_pictures, picture, remote_addresses, remote_pictures
from tests.unit.ui.thread.pictures import a_png


def test_a_picture_is_read_and_a_wide_one_made_smaller() -> None:
    small, wide = picture(a_png(20, 10)), picture(a_png(3200, 100))
    assert small is not None
    assert (small.width(), small.height()) == (20, 10)
    assert wide is not None
    assert (wide.width(), wide.height()) == (1600, 50)


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd"/></svg>',
        a_png(30_000, 30_000, rows=1),
        b"not a picture",
        b"",
    ],
    ids=["svg", "bomb", "text", "nothing"],
)
def test_other_formats_and_bombs_are_refused_at_once(content: bytes) -> None:
    started = time.monotonic()
    assert picture(content) is None
    assert time.monotonic() - started < 1


def test_inline_pictures_go_by_their_content_id() -> None:
    parts = {"a@x": a_png(4, 4), "b@x": b"junk"}
    assert set(inline_pictures(("a@x", "b@x", "c@x"), parts.get)) == {"cid:a@x"}


def test_remote_addresses_are_read_from_sanitised_html_once_each() -> None:
    html = '<img alt="x" src="https://a.example/1?x=1&amp;y=2"><img src="cid:z"><img src="https://a.example/1?x=1&amp;y=2">'
    assert remote_addresses(html) == ("https://a.example/1?x=1&y=2",)


def test_remote_pictures_tell_what_failed_and_do_not_wait_for_the_slow() -> None:
    def fetch(url: str) -> bytes:
        if "slow" in url:
            time.sleep(1.5)
        if "bad" in url:
            raise NetworkDown("bad.example", "No route.")
        return a_png(2, 2)

    urls = ("https://a.example/1", "https://bad.example/", "https://slow.example/")
    started = time.monotonic()
    found, problems = remote_pictures(urls, fetch, seconds=0.4)
    assert time.monotonic() - started < 1
    assert set(found) == {"https://a.example/1"}
    assert problems == ("No route.",)
