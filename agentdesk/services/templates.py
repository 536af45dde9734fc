"""Templates of canned responses and articles: Liquid (python-liquid), strict about names, so that a typo is found when
one is saved and not when a customer reads it.

A template may come from a stranger: it sees the names in `NAMES` and nothing else, loads no files, and loops, output
and depth are bounded. What a placeholder is filled with is never read as a template.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from agentdesk.domain.template_fault import TemplateFault, TemplateFlaw

if TYPE_CHECKING:
    from liquid import Environment
    from liquid.exceptions import LiquidError

NAMES: Mapping[str, tuple[str, ...]] = {
    "contact": ("name", "first_name", "email", "domain"),
    "ticket": ("id", "subject", "opened_on", "domain"),
    "agent": ("name", "email"),
    "account": ("email", "name"),
    "company": (
        *("name", "website", "status_page", "webmail", "control_panel", "knowledge"),
        *("phone", "imap_host", "smtp_host"),
    ),
    "hours": ("text",),
}
"""What placeholders can stand for, beside `ask.anything`, `alternative` and `cursor`."""
ALTERNATIVE, CURSOR, ASK = "alternative", "cursor", "ask"
EVERYTHING = frozenset((*NAMES, ALTERNATIVE, CURSOR, ASK))
LARGEST = 100_000
"""Characters of a template, and of what it gives."""
_LOOPS, _DEPTH, _VARIABLES = 1_000, 8, 100_000
_TAGS = (
    *("if", "unless", "case", "for", "break", "continue", "assign", "capture", "comment", "#", "render"),
    *("cycle", "echo", "content", "output", "illegal", "raw"),
)
_CURSOR = "\ue000"
"""Of the private use area; taken out of whatever is filled in."""
_BLANK_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n){2,}")
_RENDER = re.compile(r"""\{%-?\s*render\s+["']([^"']{1,100})["']""")


@dataclass(frozen=True, slots=True)
class Filled:
    """A template filled in. `cursor` counts code points of `text`; None where the template does not say."""

    text: str
    cursor: int | None
    asks: tuple[str, ...]
    """Names behind `ask.`, in order, whether answered or not."""
    values: tuple[str, ...]
    """What placeholders were filled with."""


class _Gap:
    """A name that is known and has no value: it counts as no, and stands in the text as it stood in the template."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __str__(self) -> str:
        return f"{{{{ {self._name} }}}}"

    def __liquid__(self) -> None:
        return None


def flaw_in(
    source: str, fragments: Mapping[str, str], about: Collection[str] = EVERYTHING
) -> TemplateFlaw | None:
    """What keeps `source` from being used, if anything. `fragments`: the texts that it may take in, by id; `about`: the
    first parts of the names that it may ask for.
    """
    from liquid.exceptions import LiquidError

    if len(source) > LARGEST:
        return TemplateFlaw(TemplateFault.TOO_LARGE)
    if (flaw := _fragment_flaw(source, fragments)) is not None:
        return flaw
    try:
        if (flaw := _name_flaw(source, about)) is not None:
            return flaw
        _render(source, {}, fragments, {})
    except LiquidError as error:
        return _told(error, source)
    return None


def fill(
    source: str, values: Mapping[str, str], fragments: Mapping[str, str], answers: Mapping[str, str]
) -> Filled:
    """Fill in `source`. `values` by dotted name, as `contact.name`; `answers` by the name behind `ask.`, and for
    `alternative`. A template that cannot be read comes back as it stands, so that its braces block sending.
    """
    from liquid.exceptions import LiquidError

    try:
        text = _render(source, values, fragments, answers)
        used = _used(source, fragments)
    except LiquidError:
        return Filled(source, None, (), ())
    text = _BLANK_LINES.sub("\n\n", text).strip("\n")
    cursor = text.find(_CURSOR)
    asks = tuple(name.partition(".")[2] for name in used if name.startswith(f"{ASK}."))
    given = (values.get(name) or answers.get(name.removeprefix(f"{ASK}.")) for name in used)
    return Filled(text.replace(_CURSOR, ""), None if cursor < 0 else cursor, asks, tuple(filter(None, given)))


def names_in(source: str, fragments: Mapping[str, str]) -> tuple[str, ...]:
    """The dotted names that a readable template asks for, each once, in order; none where it cannot be read."""
    from liquid.exceptions import LiquidError

    try:
        return _used(source, fragments)
    except LiquidError:
        return ()


def _used(source: str, fragments: Mapping[str, str]) -> tuple[str, ...]:
    texts = [source, *(fragments[one] for one in _reached(source, fragments) if one in fragments)]
    return tuple(dict.fromkeys(name for text in texts for name, _ in _variables(text)))


def _fragment_flaw(
    source: str, fragments: Mapping[str, str], path: tuple[str, ...] = ()
) -> TemplateFlaw | None:
    for found in _RENDER.finditer(source):
        name = found[1]
        at = _place(source, found.start(1)) if not path else (0, 0)
        if name not in fragments:
            return TemplateFlaw(TemplateFault.NO_FRAGMENT, name, *at)
        if name in path or len(path) >= _DEPTH:
            return TemplateFlaw(TemplateFault.RING, " → ".join((*path, name)), *at)
        if (deeper := _fragment_flaw(fragments[name], fragments, (*path, name))) is not None:
            return TemplateFlaw(deeper.fault, deeper.about, *at) if not path else deeper
    return None


def _reached(source: str, fragments: Mapping[str, str]) -> tuple[str, ...]:
    """The fragments that it takes in, and those that they take in."""
    reached: dict[str, None] = {}
    waiting = _RENDER.findall(source)
    while waiting:
        name = waiting.pop(0)
        if name not in reached:
            reached[name] = None
            waiting += _RENDER.findall(fragments.get(name, ""))
    return tuple(reached)


def _name_flaw(source: str, about: Collection[str]) -> TemplateFlaw | None:
    for name, index in _variables(source):
        if not (_is_known(name) and name.partition(".")[0] in about):
            return TemplateFlaw(TemplateFault.UNKNOWN_NAME, name, *_place(source, index))
    for name, spans in _analysis(source).filters.items():
        if name not in _environment().filters:
            return TemplateFlaw(TemplateFault.UNKNOWN_FILTER, name, *_place(source, spans[0].index))
    return None


def _is_known(name: str) -> bool:
    first, _, rest = name.partition(".")
    if first == ASK:
        return rest.isidentifier()
    return rest in NAMES[first] if first in NAMES else name in (ALTERNATIVE, CURSOR)


def _variables(source: str) -> Iterator[tuple[str, int]]:
    """Dotted names from outside the template, in order, each with the place where it is first asked for."""
    found: dict[str, int] = {}
    for variables in _analysis(source).globals.values():
        for variable in variables:
            name = ".".join(map(str, variable.segments))
            found[name] = min(variable.span.index, found.get(name, variable.span.index))
    yield from sorted(found.items(), key=lambda one: one[1])


@lru_cache(maxsize=1024)
def _analysis(source: str) -> Any:
    """What it asks for; read once, for the same entries are filled in and checked again and again."""
    return _environment().from_string(source).analyze(include_partials=False)


def _render(
    source: str, values: Mapping[str, str], fragments: Mapping[str, str], answers: Mapping[str, str]
) -> str:
    environment = _with_fragments(tuple(sorted(fragments.items())))
    return environment.from_string(source, globals=_globals(source, values, fragments, answers)).render()


def _globals(
    source: str, values: Mapping[str, str], fragments: Mapping[str, str], answers: Mapping[str, str]
) -> dict[str, object]:
    asked = (name.partition(".")[2] for name in _used(source, fragments) if name.startswith(f"{ASK}."))
    known: dict[str, object] = {
        group: {one: _value(f"{group}.{one}", values.get(f"{group}.{one}", "")) for one in names}
        for group, names in NAMES.items()
    }
    known[ASK] = {one: _value(f"{ASK}.{one}", answers.get(one, "")) for one in asked}
    known[ALTERNATIVE] = _value(ALTERNATIVE, answers.get(ALTERNATIVE, ""))
    return known | {CURSOR: _CURSOR}


def _value(name: str, value: str) -> object:
    """Braces in a customer's name or subject are no placeholders."""
    clean = value.replace(_CURSOR, "").replace("{{", "{ {").replace("}}", "} }").strip()
    return clean or _Gap(name)


def _told(error: "LiquidError", source: str) -> TemplateFlaw:
    from liquid.exceptions import ResourceLimitError

    if isinstance(error, ResourceLimitError):
        return TemplateFlaw(TemplateFault.TOO_LARGE)
    token = error.token
    index = token.start_index if token is not None and token.start_index >= 0 else len(source)
    return TemplateFlaw(TemplateFault.SYNTAX, str(error.message), *_place(source, index))


def _place(source: str, index: int) -> tuple[int, int]:
    """Line and column, from 1."""
    before = source[:index]
    return before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1


@cache
def _environment() -> "Environment":
    return _with_fragments(())


@lru_cache(maxsize=8)
def _with_fragments(fragments: tuple[tuple[str, str], ...]) -> "Environment":
    from liquid import DictLoader, Environment, StrictUndefined

    class Bounded(Environment):
        loop_iteration_limit = _LOOPS
        output_stream_limit = LARGEST * 4
        context_depth_limit = _DEPTH
        local_namespace_limit = _VARIABLES

    environment = Bounded(undefined=StrictUndefined, loader=DictLoader(dict(fragments)))
    environment.tags = {name: tag for name, tag in environment.tags.items() if name in _TAGS}
    return environment
