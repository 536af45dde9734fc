"""An article's Markdown as HTML that loads and runs nothing, as words, and as it is typed in an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.services.markdown import as_html, as_words, for_reply


def there(article: str) -> str:
    return f"{article}.html" if article == "there" else ""


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<b onclick=alert(1)>x</b>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,y)",
        "[x](//evil.example)",
        "[x](file:///etc/passwd)",
        "[x](../there)",
        "![x](https://evil.example/pixel.png)",
        "[![x](http://evil.example/y.png)](javascript:z)",
        '<https://x.example/"onmouseover=1>',
        "[x]: javascript:alert(1)\n\n[x]",
    ],
)
def test_nothing_in_it_is_alive(markdown: str) -> None:
    html = as_html(markdown, there)
    for alive in (
        "<script",
        "<b ",
        "<img",
        'href="java',
        'href="data',
        'href="//',
        'href="file',
        'href="..',
        '"onm',
    ):
        assert alive not in html


@given(st.text(max_size=300))
def test_any_text_is_read(markdown: str) -> None:
    html = as_html(markdown)
    assert "<script" not in html
    assert "<img" not in html
    assert isinstance(as_words(markdown), str)
    assert isinstance(for_reply(markdown), str)


def test_links_lead_to_pages_and_to_articles_that_there_are() -> None:
    html = as_html("[a](there) [b](gone) [c](https://x.example/?a&b) <mailto:a@x.example>", there)
    assert html == (
        '<p><a href="there.html">a</a> b <a href="https://x.example/?a&amp;b">c</a> '
        '<a href="mailto:a@x.example">mailto:a@x.example</a></p>\n'
    )


def test_words_are_what_a_reader_sees() -> None:
    said = as_words(
        "## A & b\n\n**bold** `code` [link](there) ![pic](x.png)\n\n| h |\n|---|\n| c |\n\n```sh\nls\n```"
    )
    assert said == "A & b bold code link pic h c ls"


def test_in_an_answer_it_is_typed_as_answers_are() -> None:
    typed = for_reply(
        "# Top\n\n| Server | Port |\n|:--|--:|\n| imap | 993 |\n\n```sh\n| no table |\n```\n[a](there) [b](gone)",
        there,
    )
    assert typed == "## Top\n\n- Server: Port\n- imap: 993\n\n```\n| no table |\n```\n[a](there.html) b"
