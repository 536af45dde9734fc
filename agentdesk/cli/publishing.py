"""`agentdesk knowledge publish`: the articles as a help site of plain files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agentdesk.cli.opening import desk
from agentdesk.cli.output import JsonValue, complain, print_json, say
from agentdesk.domain.addresses import is_address
from agentdesk.domain.errors import NotAnAddress

if TYPE_CHECKING:
    from agentdesk.services.knowledge_site import Site
    from agentdesk.store.site_directory import SiteWritten


def publish(
    directory: Annotated[Path, typer.Argument(help="Where to write; it is made where there is none.")],
    language: Annotated[
        str,
        typer.Option("--language", help="Of the first page: en, pl, pt and so on; English where not given."),
    ] = "",
    email: Annotated[
        str, typer.Option("--email", help="Where customers write to; the first account where not given.")
    ] = "",
    force: Annotated[
        bool, typer.Option("--force", help="Write into a directory that holds something else.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of a sentence.")] = False,
) -> None:
    """Build a help site of the published articles: plain files for any web server."""
    from agentdesk.services.hours_text import told_company
    from agentdesk.services.knowledge_site import SiteOrder, build_site
    from agentdesk.store.site_directory import write_site

    with desk() as services:
        if email and not is_address(email):
            raise NotAnAddress(email)
        settings = services.settings.load()
        articles = services.knowledge.published()
        first = settings.accounts[0].email if settings.accounts else ""
        changed = {one: at.date() for one, at in services.article_book.saved_at().items()}
    site = build_site(SiteOrder(articles, told_company(settings), email or first, language, changed))
    written = write_site(directory, site.files, force=force)
    _warn(site)
    if json:
        print_json(_facts(directory, site, written))
    else:
        _tell(directory, site, written)


def _warn(site: "Site") -> None:
    for one in site.left_out:
        complain(f"{one.article} in {one.language} is left out: {one.why}.")
    if site.unsaid:
        complain(f"Not set, so the site does not tell: {', '.join(site.unsaid)}.")


def _tell(directory: Path, site: "Site", written: "SiteWritten") -> None:
    spoken = ", ".join(f"{language} {number}" for language, number in site.articles.items())
    say(f"Wrote a help site of {site.pages} pages to {directory} (articles: {spoken}).")
    say(f"Changed files: {written.written}; as before: {written.unchanged}; removed: {written.removed}.")
    say(f"It begins at {directory / 'index.html'}.")


def _facts(directory: Path, site: "Site", written: "SiteWritten") -> dict[str, JsonValue]:
    return {
        "directory": str(directory),
        "pages": site.pages,
        "articles": dict(site.articles),
        "written": written.written,
        "unchanged": written.unchanged,
        "removed": written.removed,
        "left_out": [
            {"article": one.article, "language": one.language, "why": one.why} for one in site.left_out
        ],
        "not_set": list(site.unsaid),
    }
