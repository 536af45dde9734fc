"""Articles go out as Markdown files and come back the same; any Markdown comes in, and what is wrong names its file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.article import Article, ArticleId, ArticleKind, ArticleText, Audience
from agentdesk.domain.errors import FileUnreadable
from agentdesk.domain.review import EntryState
from agentdesk.services.article_exchange import articles_in, files_of

_LINE = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40).map(
    lambda t: " ".join(t.split())
)
_TAG = st.text(st.characters(whitelist_categories=("Ll", "Nd")), min_size=1, max_size=12)
_BODY = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=80).map(
    lambda t: f"A text: {t}".strip()
)
_TEXT = st.builds(
    ArticleText,
    title=_LINE.filter(bool),
    body=_BODY,
    category=_LINE,
    summary=_LINE,
    tags=st.lists(_TAG, max_size=3, unique=True).map(tuple),
)


def files(**texts: str) -> dict[str, bytes]:
    return {f"{name.replace('_', '.')}.md": text.encode() for name, text in texts.items()}


@given(
    st.builds(
        Article,
        id=st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9})?", fullmatch=True).map(ArticleId),
        texts=st.dictionaries(st.sampled_from(["en", "pl", "pt"]), _TEXT, min_size=1),
        kind=st.sampled_from(ArticleKind),
        audience=st.sampled_from(Audience),
        state=st.sampled_from([EntryState.APPROVED, EntryState.DRAFT, EntryState.RETIRED]),
        review_on=st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    )
)
def test_what_goes_out_comes_back(article: Article) -> None:
    written = {name: text.encode() for name, text in files_of([article]).items()}
    read = articles_in(written)
    assert read.articles == (article,)
    assert read.ignored == ()


def test_plain_markdown_is_an_article_too() -> None:
    read = articles_in(
        {"docs/Reset password.md": b"# How to reset it #\r\n\r\nOpen the panel, then choose a new one."}
    )
    (article,) = read.articles
    assert article.id == "reset-password"
    assert article.texts == {"en": ArticleText("How to reset it", "Open the panel, then choose a new one.")}
    (untitled,) = articles_in(files(my_pl="Treść.")).articles
    assert untitled.text_in("pl").title == "My"


def test_languages_belong_together_and_what_is_not_understood_is_told() -> None:
    read = articles_in(
        files(
            box_pl="---\ntitle: Skrzynka\nlayout: page\n---\nTreść.",
            box_en="---\ntitle: Box\nkind: tutorial\ntags: [Quota, quota]\n---\nText.",
        )
    )
    (article,) = read.articles
    assert list(article.texts) == ["en", "pl"]
    assert article.kind is ArticleKind.TUTORIAL
    assert article.text_in("en").tags == ("quota",)
    assert read.ignored == (("box.pl.md", "layout"),)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (files(a_en="---\ntitle: [\n---\nx"), r"a\.en\.md: This file is broken at line"),
        (files(a_en="---\n- x\n---\nx"), r"a\.en\.md: what stands between"),
        (files(a_en="---\nkind: essay\n---\nx"), r"a\.en\.md: what stands in front"),
        (files(a_en="---\ntitle: &a x\nsummary: *a\n---\nx"), r"a\.en\.md: .*aliases"),
        (
            files(a_en="---\nkind: tutorial\n---\nx", a_pl="---\nkind: question\n---\nx"),
            "different things of kind",
        ),
        ({"a.md": b"One text in English, and", "a.en.md": b"another one of it"}, "same language"),
        ({"a.md": b"\xff\xfe"}, r"a\.md: This file is not in UTF-8"),
        ({"notes.txt": b"x"}, r"notes\.txt is no Markdown"),
        ({f"{n}.md": b"x" for n in range(5_001)}, "more than 5,000 files"),
    ],
)
def test_what_is_broken_names_its_file(broken: dict[str, bytes], said: str) -> None:
    with pytest.raises(FileUnreadable, match=said):
        articles_in(broken)
