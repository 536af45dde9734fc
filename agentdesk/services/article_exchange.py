"""Articles as files: `mailbox-full.en.md` is one language of one article, with what is said of it in front.

    ---
    title: Why are my mails refused?
    category: E-mail
    kind: question            (or tutorial)
    audience: public          (or internal)
    tags: [quota, mailbox]
    summary: One sentence.
    ---
    Markdown

Only the text is needed: without a title its first heading is one, and without a language it is found out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import msgspec

from agentdesk.channels.language import detect_language
from agentdesk.domain.article import Article, ArticleId, ArticleKind, ArticleText, Audience
from agentdesk.domain.errors import FileUnreadable
from agentdesk.domain.review import EntryState
from agentdesk.services.canned_exchange import as_text, yaml_in
from agentdesk.services.free_id import free_id

MOST = 5_000
"""Files of a directory."""
_NAME = re.compile(r"(?P<id>.+?)(?:\.(?P<language>[a-z]{2}))?\.(?:md|markdown)\Z", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*\n(.*?)(?:^---[ \t]*(?:\n|\Z))", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"# +(\S.*?)[ \t#]*(?:\n|\Z)")
V = TypeVar("V")


class _Front(msgspec.Struct):
    """What stands in front of a text. `kind` and what follows it are of the article, not of one language."""

    title: str = ""
    category: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    kind: ArticleKind | None = None
    audience: Audience | None = None
    state: EntryState | None = None
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class ImportedArticles:
    """What files hold. `ignored`: names of files, each with what of it was not understood."""

    articles: tuple[Article, ...]
    ignored: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Page:
    file: str
    article: ArticleId
    language: str
    front: _Front
    text: ArticleText


def articles_in(files: Mapping[str, bytes]) -> ImportedArticles:
    """The articles of these files, contents by name. FileUnreadable, which names the file, for the first that is broken
    or contradicts another language of its article.
    """
    if len(files) > MOST:
        raise FileUnreadable(f"These are more than {MOST:,} files.", "Divide them into several directories.")
    ignored: list[tuple[str, str]] = []
    pages: defaultdict[ArticleId, list[_Page]] = defaultdict(list)
    for name, data in sorted(files.items()):
        page = _page(name, data, ignored)
        pages[page.article].append(page)
    return ImportedArticles(tuple(_article(several) for several in pages.values()), tuple(ignored))


def files_of(articles: Iterable[Article]) -> Mapping[str, str]:
    """The same the other way round: each text by the name of its file."""
    return {
        f"{article.id}.{language}.md": _written(article, text)
        for article in articles
        for language, text in article.texts.items()
    }


def _page(file: str, data: bytes, ignored: list[tuple[str, str]]) -> _Page:
    named = _NAME.fullmatch(file.rpartition("/")[2])
    if named is None:
        raise FileUnreadable(f"{file} is no Markdown.", "Files are named as in mailbox-full.en.md.")
    try:
        said, body = _divided(as_text(data).replace("\r\n", "\n"))
        front = _front(said, lambda key: ignored.append((file, key)))
    except FileUnreadable as error:
        raise FileUnreadable(f"{file}: {error.what}", error.advice) from error
    title, body = _titled(front.title, body, named["id"])
    language = (named["language"] or "").lower() or detect_language(body) or "en"
    text = ArticleText(title, body, front.category.strip(), " ".join(front.summary.split()), _tags(front))
    return _Page(file, ArticleId(free_id(named["id"], (), "article")), language, front, text)


def _divided(text: str) -> tuple[str, str]:
    """What stands in front, and the text."""
    found = _FRONT.match(text)
    return (found[1], text[found.end() :].strip()) if found else ("", text.strip())


def _front(said: str, ignore: Any) -> _Front:
    values = yaml_in(said) if said.strip() else {}
    if not isinstance(values, dict):
        raise FileUnreadable("what stands between the lines --- is no list of names and values.", "Mend it.")
    for key in values.keys() - set(_Front.__struct_fields__):
        ignore(str(key))
    try:
        return msgspec.convert(values, _Front, strict=False)
    except msgspec.ValidationError as error:
        raise FileUnreadable(f"what stands in front cannot be read: {error}.", "Mend it.") from error


def _titled(title: str, body: str, name: str) -> tuple[str, str]:
    """The title, and the text without the heading that says it."""
    heading = _HEADING.match(body)
    if heading is None:
        return title.strip() or name.replace("-", " ").replace("_", " ").strip().capitalize(), body
    return title.strip() or heading[1].strip(), body[heading.end() :].strip()


def _tags(front: _Front) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag.strip().lower() for tag in front.tags if tag.strip()))


def _article(pages: list[_Page]) -> Article:
    texts: dict[str, ArticleText] = {}
    for page in sorted(pages, key=lambda one: (one.language != "en", one.language)):
        if page.language in texts:
            advice = "Put the language into their names, as in mailbox-full.en.md."
            raise FileUnreadable(
                f"{page.file} is in the same language as another file of its article.", advice
            )
        texts[page.language] = page.text
    return Article(
        pages[0].article,
        texts,
        _agreed(pages, "kind", ArticleKind.QUESTION),
        _agreed(pages, "audience", Audience.PUBLIC),
        _agreed(pages, "state", EntryState.APPROVED),
        _agreed(pages, "review_on", None),
    )


def _agreed(pages: list[_Page], key: str, otherwise: V) -> V:
    """What all languages say of the whole article; those that say nothing agree."""
    said = {value: page.file for page in pages if (value := getattr(page.front, key)) is not None}
    if len(said) > 1:
        files = " and ".join(said.values())
        raise FileUnreadable(f"{files} say different things of {key}.", "Let them say the same.")
    return next(iter(said), otherwise)


def _written(article: Article, text: ArticleText) -> str:
    import yaml

    said = {
        "title": text.title,
        "category": text.category,
        "summary": text.summary,
        "tags": list(text.tags),
        "kind": article.kind.value,
        "audience": article.audience.value,
        "state": article.state.value,
        "review_on": article.review_on,
    }
    told = {key: value for key, value in said.items() if value}
    front = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1_000)
    return f"---\n{front}---\n{text.body.strip()}\n"
