"""`agentdesk knowledge`: the articles, and files of them."""

from pathlib import Path
from typing import Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import JsonValue, complain, iso, print_json, print_table, say
from agentdesk.cli.publishing import publish
from agentdesk.domain.article import Article, ArticleId
from agentdesk.domain.errors import FileUnreadable, UsageError

app = typer.Typer(
    help="The knowledge: articles for customers and for agents.", no_args_is_help=True, rich_markup_mode=None
)
app.command("publish")(publish)

_Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]
_Article = Annotated[str, typer.Argument(help="Its id, as `agentdesk knowledge list` shows it.")]
_Language = Annotated[str, typer.Option("--language", help="en, pl, pt and so on.")]
_LARGEST = 1_000_000
"""Bytes of a file."""
_HEADINGS = ("Id", "Title", "Kind", "For", "Languages", "State")


@app.command("list")
def list_articles(
    everything: Annotated[bool, typer.Option("--all", help="Drafts and retired ones too.")] = False,
    language: _Language = "en",
    json: _Json = False,
) -> None:
    """List the articles."""
    with desk() as services:
        found = services.knowledge.everything() if everything else services.knowledge.ready()
        today = services.clock.now().date()
    _print(found, language, json=json, nothing="There are no articles: `agentdesk knowledge import DIR`.")
    due = sum(one.state_on(today) is not one.state for one in found)
    if due and not json:
        say(f"To be read over: {due}.")


@app.command("search")
def search(
    words: Annotated[list[str], typer.Argument(help="An article has to hold each, with any ending.")],
    language: _Language = "en",
    json: _Json = False,
) -> None:
    """Find articles by their words, in any language; the best first."""
    with desk() as services:
        found = services.knowledge.search(" ".join(words))
    _print(found, language, json=json, nothing="No article holds all of these words.")


@app.command("show")
def show(article: _Article, language: _Language = "", json: _Json = False) -> None:
    """Show an article: its texts, or the one in a language, and its versions."""
    with desk() as services:
        one = services.knowledge.one(ArticleId(article))
        versions = services.article_book.versions(one.id)
    if json:
        saved: list[JsonValue] = [
            {"event": v.event, "at": iso(v.at), "agent": v.agent, "version": v.entry.version}
            for v in versions
        ]
        print_json({**_facts(one), "versions": saved})
        return
    chosen = [one.language_for(language)] if language else list(one.texts)
    for spoken in chosen:
        text = one.text_in(spoken)
        say(f"-- {spoken}: {text.title} ({one.kind}, {one.audience}, {one.state})\n\n{text.body}\n")
    for version in versions:
        say(f"{version.entry.version}  {iso(version.at) or 'as it came'}  {version.agent or ''}")


@app.command("gaps")
def gaps(
    limit: Annotated[int, typer.Option(help="At most so many.", min=1)] = 20,
    json: _Json = False,
) -> None:
    """List what is asked again and again, was answered by hand, and is in no article; the most frequent first."""
    with desk() as services:
        found = services.gaps.all(limit)
    if json:
        print_json(
            [
                {
                    "question": one.question,
                    "language": one.language,
                    "count": one.count,
                    "tickets": list(one.tickets),
                    "topics": list(one.topics),
                    "answer": one.answer,
                }
                for one in found
            ]
        )
        return
    rows = [(str(one.count), one.language, one.question, " ".join(one.tickets[:3])) for one in found]
    nothing = "Nothing was answered by hand again and again in the last half year."
    print_table(("Tickets", "Language", "Question", "For example"), rows, nothing)


@app.command("import")
def import_directory(
    directory: Annotated[Path, typer.Argument(help="Holds Markdown files such as mailbox-full.en.md.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would come, and keep nothing.")
    ] = False,
) -> None:
    """Take articles from the Markdown files of a directory: all of them, or none where one cannot be used."""
    from agentdesk.services.article_exchange import articles_in

    imported = articles_in(_contents(directory))
    if not imported.articles:
        raise FileUnreadable(
            f"There is no Markdown in {directory}.", "Files are named as in mailbox-full.en.md."
        )
    for file, what in imported.ignored:
        complain(f"{file}: not taken over: {what}")
    if dry_run:
        say(f"{len(imported.articles)} articles would be imported.")
        return
    with desk() as services:
        services.article_book.save_all(imported.articles)
    say(f"Imported {len(imported.articles)} articles.")


@app.command("export")
def export(
    directory: Annotated[Path, typer.Argument(help="Where to write; files of the same names are replaced.")],
) -> None:
    """Write every article as Markdown, a file for each language."""
    from agentdesk.services.article_exchange import files_of

    with desk() as services:
        everything = services.knowledge.everything()
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for name, text in files_of(everything).items():
            (directory / name).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(
            f"{error.filename} cannot be written: {error.strerror}.", "Choose another place."
        ) from error
    say(f"Wrote {len(everything)} articles to {directory}.")


def _print(found: tuple[Article, ...], language: str, *, json: bool, nothing: str) -> None:
    if json:
        print_json([_facts(one) for one in found])
        return
    rows = [
        (
            one.id,
            one.text_in(language).title,
            one.kind.value,
            one.audience.value,
            " ".join(one.texts),
            one.state.value,
        )
        for one in found
    ]
    print_table(_HEADINGS, rows, nothing)


def _facts(one: Article) -> dict[str, JsonValue]:
    texts: dict[str, JsonValue] = {
        language: {
            "title": text.title,
            "category": text.category,
            "summary": text.summary,
            "tags": list(text.tags),
            "body": text.body,
        }
        for language, text in one.texts.items()
    }
    return {
        "id": one.id,
        "kind": one.kind.value,
        "audience": one.audience.value,
        "state": one.state.value,
        "review_on": one.review_on.isoformat() if one.review_on else None,
        "version": one.version,
        "texts": texts,
    }


def _contents(directory: Path) -> dict[str, bytes]:
    try:
        if not directory.is_dir():
            raise FileUnreadable(
                f"{directory} is no directory.", "Name the one that holds the Markdown files."
            )
        files = sorted(one for one in directory.iterdir() if one.suffix.lower() in (".md", ".markdown"))
        return {one.name: _content(one) for one in files}
    except OSError as error:
        raise FileUnreadable(
            f"{error.filename} cannot be read: {error.strerror}.", "Check its name."
        ) from error


def _content(file: Path) -> bytes:
    if file.stat().st_size > _LARGEST:
        raise FileUnreadable(f"{file} is too large for an article.", "1 MB is read at most.")
    return file.read_bytes()
