"""What search engines are told, where the settings say at which address the site will be."""

import html
from collections.abc import Iterable
from datetime import date

from agentdesk.services.knowledge_site.addresses import absolute

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap(base: str, pages: Iterable[tuple[str, date | None]]) -> str:
    """All pages that are worth finding, each with the day of its last change."""
    return _HEAD + "".join(_url(absolute(base, path), changed) for path, changed in pages) + "</urlset>\n"


def robots(base: str) -> str:
    """Everything may be read by everyone."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute(base, 'sitemap.xml')}\n"


def _url(address: str, changed: date | None) -> str:
    day = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f"  <url><loc>{html.escape(address)}</loc>{day}</url>\n"
