"""Fills in the templates of the site (resources/site): whatever is put into them is escaped unless it is Markup."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from agentdesk.resources import resource

if TYPE_CHECKING:
    from liquid import BoundTemplate, Environment


def rendered(name: str, facts: Mapping[str, object]) -> str:
    """The template `name` with `facts`; one that asks for what is not there is a mistake of ours and raises."""
    return _template(name).render(**facts)


def clean(markup: str) -> str:
    """Marks HTML as such, to be put in as it is."""
    from liquid import Markup

    return Markup(markup)


def asset(name: str) -> bytes:
    """A file of the site that is the same for every host."""
    return resource(f"site/{name}").read_bytes().replace(b"\r\n", b"\n")


@cache
def _template(name: str) -> "BoundTemplate":
    return _environment().get_template(f"{name}.liquid")


@cache
def _environment() -> "Environment":
    from liquid import CachingFileSystemLoader, Environment, StrictUndefined

    loader = CachingFileSystemLoader(resource("site"), auto_reload=False)
    return Environment(autoescape=True, undefined=StrictUndefined, loader=loader)
