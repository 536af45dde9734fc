"""Answers become HTML without surprises: what is markup is shown as such, everything else as it was typed."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.channels.mail import html_to_text, sanitize
from agentdesk.channels.mail.markdown_light import marked_html, pictures_in, plain_version, quoted_html


def bare(html: str) -> str:
    """What a browser would show of paragraphs alone, line by line."""
    return unescape(
        re.sub(
            r"<[^>]*>",
            "",
            html.replace("<br></div>", "</div>").replace("<br>", "\n").replace("</div><div", "</div>\n<div"),
        )
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("**Now:** do it", "<b>Now:</b> do it"),
        ("it *really* works, (*really*)", "it <i>really</i> works, (<i>really</i>)"),
        ("run `ls *.php <x>`", "run <code>ls *.php &lt;x&gt;</code>"),
        ("**see `a_b`**", "<b>see <code>a_b</code></b>"),
        ("[here](https://a.example/b_(c)?d=1&e=2)", '<a href="https://a.example/b_(c)?d=1&amp;e=2">here</a>'),
        ("[us](mailto:a@b.example)", '<a href="mailto:a@b.example">us</a>'),
        ("at https://a.example/*b*/c.", 'at <a href="https://a.example/*b*/c">https://a.example/*b*/c</a>.'),
        ("mail a.b@c.example!", 'mail <a href="mailto:a.b@c.example">a.b@c.example</a>!'),
        ("- a\n- b\n  more", '<ul><li dir="auto">a</li><li dir="auto">b<br>more</li></ul>'),
        ("1. a\n2. b", '<ol><li dir="auto">a</li><li dir="auto">b</li></ol>'),
        ("```\n# ls  -l\n\n**x**\n```", "# ls  -l\n\n**x**</pre>"),
        ("## Title\ntext", "<b>Title</b>"),
        ("> he said *x*", "he said <i>x</i></div></blockquote>"),
    ],
)
def test_markup_is_shown(typed: str, shown: str) -> None:
    assert shown in marked_html(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "wp_config_old.php and __init__.py and _foo_",
        "2 * 3 * 4 = 24, 2*3*4, a*b*c, **, ***, ****",
        r"C:\Users\new\_x \* \` \\server\share",
        "# systemctl restart apache2",
        "#1 is the best, #hashtag, ##",
        "1) first\n2) second",
        "2024. was a year\n2025. too",
        "1. alone",
        "- 5 °C outside",
        "-- \nAnna",
        "---\n===\n***\n___",
        "Title\n=====\nTitle\n-----",
        ">50 MB and 3 > 2",
        "*.php and *.html, /var/*/log/*, rm -rf ./*",
        "SELECT * FROM `wp_posts WHERE a <> b",
        "&amp; &lt; &#42; &nbsp;",
        "<b>bold</b> <script>alert(1)</script> <!-- c -->",
        "    indented\n\ttabbed\n  two  spaces",
        "a\n\n\n\nb",
        "[x] [ ] [1]: not a link [a](b) [a](javascript:alert(1)) [a](ftp://b.example)",
        "![x](https://a.example/x.png) ![x](cid:unknown@here) ![](cid:a)",
        "```\nnever closed",
        "```php\necho 1;\n```",
        "| a | b |\n|---|---|",
        "~~gone~~ ~x~ ^y^ :smile: $x$ {{ x }}",
        "*not\nover lines* **not\nover lines**",
        "line one  \nline two\\\nline three",
        "* one star",
        "ends with *",
        "שלום (abc) 123\nmixed مرحبا",
        "👩‍👩‍👧 e\u0301 Ω",
    ],
)
def test_what_is_no_markup_stays_as_it_was_typed(typed: str) -> None:
    assert bare(marked_html(typed, ("known@here",))) == typed
    assert plain_version(typed) == re.sub(r"!\[x\]\(cid:[^)]*\)", "[x]", typed)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_text_makes_a_tag_of_its_own(typed: str) -> None:
    allowed = (
        r"</?(?:div|b|i|code|pre|ul|ol|li|blockquote|br|a|img)(?: (?:dir|style|href|src|alt)=\"[^\"<>]*\")*>"
    )
    assert "<" not in re.sub(allowed, "", marked_html(typed))
    assert "<" not in re.sub(allowed, "", quoted_html(typed))


@pytest.mark.parametrize(
    "hostile",
    [
        '[x](https://a.example/"onclick="y)',
        "[x](https://a.example/<script>)",
        "[<img src=x onerror=y>](https://a.example)",
        "[java](JAVASCRIPT:alert(1)) [d](data:text/html,x)",
        '![" onerror="x](cid:known@here)',
        "`</code><script>`",
        "```\n</pre><script>\n```",
        "**<b onclick=x>**",
    ],
)
def test_hostile_text_injects_nothing(hostile: str) -> None:
    html = marked_html(hostile, ("known@here",))
    assert sanitize(html).html.replace("\u00a0", "&nbsp;").rstrip() == html.rstrip().replace(
        "&quot;", "&quot;"
    )
    assert not re.search(r"<(?:script|b onclick|img src=x)|\" on\w+=\"", html)


def test_our_own_sanitizer_changes_nothing() -> None:
    typed = "Hi *you*\n\n**a** `b`\n- c\n- d\n1. e\n2. f\n> g\n>> h\n```\ni\n```\n## j\n![k](cid:l@m) https://n.example/?o&p"
    html = marked_html(typed, ("l@m",))
    seen = sanitize(html)
    assert (seen.html.rstrip("\n"), seen.as_text) == (html, False)


def test_pictures_are_named_in_the_plain_text() -> None:
    typed = "see ![shot 1.png](cid:a@b), ![x](cid:c@d) and ![x](cid:c@d)"
    assert plain_version(typed) == "see [shot 1.png], [x] and [x]"
    assert pictures_in(typed) == ("a@b", "c@d")
    assert '<img src="cid:a@b" alt="shot 1.png">' in marked_html(typed, ("a@b",))


def test_quotes_are_nested_and_not_alive() -> None:
    html = quoted_html("Jan wrote:\n> **a** https://evil.example\n>> b\n> c")
    assert html.count("<blockquote") == 2
    assert "<a " not in html
    assert html_to_text(html).replace("\n>\n", "\n") == "Jan wrote:\n> **a** https://evil.example\n>> b\n> c"


def test_endless_quotes_end() -> None:
    assert marked_html(">" * 50_000 + " x").count("<blockquote") == 8
