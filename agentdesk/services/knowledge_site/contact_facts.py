"""How customers reach the host, as far as the settings say it."""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from agentdesk.domain.settings import Company
from agentdesk.services.knowledge_site.addresses import on_the_web

Facts = dict[str, object]
"""What a template is filled with."""
_NOT_DIALLED = re.compile(r"[^\d*#+]")
_PAGES = ("website", "status_page", "webmail", "control_panel")


def contact_facts(company: Company, email: str, language: str) -> Facts:
    """Each is None where it is not known."""
    hours = company.hours_in(language).strip()
    return {
        "email": email or None,
        "mailto": f"mailto:{quote(email, safe='@+')}",
        "phone": company.phone.strip() or None,
        "tel": f"tel:{_NOT_DIALLED.sub('', company.phone)}",
        "hours": hours or None,
        "hours_language": language if company.hours.get(language) else "en",
        "status_host": urlsplit(company.status_page.strip()).hostname if _page(company.status_page) else None,
        **{page: _page(getattr(company, page)) for page in _PAGES},
    }


def unsaid(company: Company, email: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The settings that would tell customers more, as settings.toml names them."""
    return tuple(_unsaid(company, email, languages))


def _unsaid(company: Company, email: str, languages: tuple[str, ...]) -> Iterator[str]:
    for name in ("name", "phone"):
        if not getattr(company, name).strip():
            yield f"company.{name}"
    for page in (*_PAGES, "knowledge"):
        if not on_the_web(getattr(company, page)):
            yield f"company.{page}"
    yield from (f"company.hours.{one}" for one in languages if not company.hours.get(one, "").strip())
    if not email:
        yield "accounts.email"


def _page(address: str) -> str | None:
    return address.strip() if on_the_web(address) else None
