"""Where each page of the site is, and how one leads to another: by the names of files, so that a folder will do."""

import posixpath
import re
from urllib.parse import urlsplit

from agentdesk.domain.article import page_of

ROOT = "index.html"
STYLE, SCRIPT, ICON = "site.css", "search.js", "icon.svg"
_WEB = re.compile(r"https?://[^\s<>\"]+\Z", re.IGNORECASE)


def front(language: str) -> str:
    """The front page of a language."""
    return f"{language}/index.html"


def search(language: str) -> str:
    """Its search page."""
    return f"{language}/search.html"


def search_words(language: str) -> str:
    """The words that the search page looks through."""
    return f"{language}/search-words.js"


def article(language: str, name: str) -> str:
    """The page of an article."""
    return page_of(name, language)


def category(language: str, slug: str) -> str:
    """The page of a category."""
    return f"{language}/topics/{slug}.html"


def leading(here: str, there: str) -> str:
    """What a link on the page `here` says to get `there`."""
    return posixpath.relpath(there, posixpath.dirname(here) or ".")


def base_of(address: str) -> str:
    """Where the site will be, without a slash at its end; empty where `address` is none of the web."""
    return address.strip().removesuffix(ROOT).rstrip("/") if on_the_web(address) else ""


def on_the_web(address: str) -> bool:
    """Whether it may be linked to: whatever else the settings hold stays text."""
    try:
        return bool(_WEB.match(address.strip())) and bool(urlsplit(address.strip()).hostname)
    except ValueError:
        return False


def absolute(base: str, path: str) -> str:
    """The whole address of a page; that of the very first one is the site's own."""
    return f"{base}/{'' if path == ROOT else path}"
