"""The help site: the published articles as plain files that any web server, or none, can show.

`build_site` is given all that it depends on and touches no disk; store.site_directory writes what it gives. What the
address of each page is: addresses. What is not published is not even looked at: entries.
"""

from agentdesk.domain.errors import UsageError
from agentdesk.services.knowledge_site import addresses
from agentdesk.services.knowledge_site.contact_facts import unsaid
from agentdesk.services.knowledge_site.entries import Entries, entries_of
from agentdesk.services.knowledge_site.frame import Frame
from agentdesk.services.knowledge_site.order import LeftOut, Site, SiteOrder
from agentdesk.services.knowledge_site.pages import Pages
from agentdesk.services.knowledge_site.rendering import asset
from agentdesk.services.knowledge_site.sitemap import robots, sitemap

__all__ = ["LeftOut", "Site", "SiteOrder", "build_site"]


def build_site(order: SiteOrder) -> Site:
    """The whole site; the same for the same order. UsageError where there is nothing to publish."""
    entries = entries_of(order)
    first = _first_language(order, entries)
    frame = Frame(order, entries.languages)
    pages = {one: Pages(frame, entries, one) for one in entries.languages}
    files = {one: asset(one) for one in (addresses.STYLE, addresses.SCRIPT, addresses.ICON)}
    files[addresses.ROOT] = frame.around(pages[first].front(addresses.ROOT))
    for one in pages.values():
        files.update(one.files())
    files.update(_for_search_engines(order, pages))
    return Site(
        files,
        {one: len(shelf) for one, shelf in entries.by_language.items()},
        entries.left_out,
        unsaid(order.company, order.email, entries.languages),
    )


def _first_language(order: SiteOrder, entries: Entries) -> str:
    if not entries.languages:
        raise _nothing(entries)
    if order.language and order.language not in entries.languages:
        raise UsageError(
            f"No article that is published is in “{order.language}”.",
            f"Languages: {', '.join(entries.languages)}.",
        )
    return order.language or entries.languages[0]


def _nothing(entries: Entries) -> UsageError:
    if entries.left_out:
        first = entries.left_out[0]
        what = (
            f"There is nothing to publish: {first.article} in {first.language} is left out, for {first.why}."
        )
        return UsageError(what, "Fill in `company` in settings.toml, or change the articles.")
    return UsageError(
        "There is nothing to publish: no article is both approved and public.",
        "See `agentdesk knowledge list --all`, or take some with `agentdesk knowledge import DIR`.",
    )


def _for_search_engines(order: SiteOrder, pages: dict[str, Pages]) -> dict[str, bytes]:
    base = addresses.base_of(order.company.knowledge)
    if not base:
        return {}
    found = [page for one in pages.values() for page in one.worth_finding()]
    return {"sitemap.xml": sitemap(base, found).encode(), "robots.txt": robots(base).encode()}
