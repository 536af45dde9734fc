"""The guide says what the program does: every command, option, key, setting and operator, and nothing besides."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
import typer.main

from agentdesk.cli.commands import app
from agentdesk.demo.sample import load_sample
from agentdesk.domain.message import Kind
from agentdesk.domain.outbox import OutboxState
from agentdesk.domain.search_parser import OPERATORS, parse_query
from agentdesk.domain.search_query import IS_VALUES
from agentdesk.domain.settings import Settings
from agentdesk.domain.views import View
from agentdesk.store.canned_files import CannedFiles
from agentdesk.store.settings_keys import settings_from
from agentdesk.ui.commands.catalog import COMMANDS, Command
from agentdesk.ui.commands.keymap import load_keymap
from agentdesk.ui.commands.titles import title

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(
    [ROOT / "README.md", ROOT / "ARCHITECTURE.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"(?:`|^ {4}|\| )(?:\.venv/bin/)?agentdesk ((?:-?-?[\w./-]+ ?)*)", re.MULTILINE)
IMAGE_BYTES = 200_000


def page(name: str) -> str:
    return (GUIDE / f"{name}.md").read_text(encoding="utf-8")


def example(name: str, mark: str) -> str:
    """The TOML example of a page that contains `mark`."""
    found = [text for text in re.findall(r"```toml\n(.*?)```", page(name), re.DOTALL) if mark in text]
    assert len(found) == 1
    return str(found[0])


@cache
def commands() -> dict[str, frozenset[str]]:
    """Each command with its options: "account add" -> {"--email", ...}."""
    return dict(_commands(typer.main.get_command(app), ""))


def _commands(command: Any, name: str) -> Iterator[tuple[str, frozenset[str]]]:
    options = (o for p in command.params for o in (*p.opts, *p.secondary_opts) if o.startswith("--"))
    yield name, frozenset(options)
    for word, inner in getattr(command, "commands", {}).items():
        yield from _commands(inner, f"{name} {word}".strip())


_GROUPS = ("account", "canned", "knowledge", "vip")
"""Commands that have commands of their own."""


def mentioned(text: str) -> Iterator[str]:
    """The commands that a page names, without what follows them."""
    for match in COMMAND.finditer(text):
        words = match[1].split()
        if words and words[0] in {name.split()[0] for name in commands() if name}:
            yield " ".join(words[:2]) if words[0] in _GROUPS else words[0]
        elif words and not words[0].startswith("-"):
            yield words[0]


def setting_keys(kind: Any = Settings, path: str = "") -> Iterator[str]:
    """Dotted keys, as the guide writes them."""
    hints = get_type_hints(kind)
    for field in fields(kind):
        inner = hints[field.name]
        inner = get_args(inner)[0] if get_origin(inner) is tuple else inner
        if is_dataclass(inner):
            yield from setting_keys(inner, f"{path}{field.name}.")
        else:
            yield f"{path}{field.name}"


def anchors(text: str) -> set[str]:
    """The fragments that headings can be linked by."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def shown(key: str) -> str:
    """A key as the guide writes it."""
    return f"`{key.replace('Return', 'Enter').replace(', ', ' then ')}`"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, fragment = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        assert there.exists(), target
        assert ROOT in (there, *there.parents), target
        if fragment:
            assert fragment in anchors(there.read_text(encoding="utf-8")), target


def test_every_page_of_the_guide_is_linked() -> None:
    index = set(LINK.findall((ROOT / "docs" / "README.md").read_text(encoding="utf-8")))
    assert {f"guide/{path.name}" for path in GUIDE.glob("*.md")} <= index


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_that_are_mentioned_exist(path: Path) -> None:
    unknown = set(mentioned(path.read_text(encoding="utf-8"))) - set(commands()) - {"COMMAND"}
    assert unknown == set()


def test_every_command_has_an_example() -> None:
    leaves = {
        name for name in commands() if name and not any(other.startswith(f"{name} ") for other in commands())
    }
    assert leaves - set(mentioned(page("commands"))) == set()


def test_every_option_is_documented_and_none_is_invented() -> None:
    written = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", page("commands")))
    there = {option for options in commands().values() for option in options} | {
        "--help",
        "--profile",
        "--version",
    }
    assert there - written == set()
    assert written - there == set()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.id))
def test_every_key_is_in_the_table(command: Command) -> None:
    keys = ", ".join(dict.fromkeys(map(shown, command.keys))) or "(none)"
    assert f"| {keys} | {title(command.id).rstrip('…')} | `{command.id}` |" in page("keys")


def test_the_table_of_keys_names_no_others() -> None:
    rows = re.findall(r"^\| .+ \| .+ \| `(\w+)` \|$", page("keys"), re.MULTILINE)
    assert sorted(rows) == sorted(command.id.value for command in COMMANDS)


def test_the_example_of_keys_is_read(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text(example("keys", "go_inbox"), encoding="utf-8")
    keymap = load_keymap(tmp_path)
    assert {c.id.value: keymap[c.id] for c in COMMANDS if keymap[c.id] != c.keys} == {
        "close": ("D",), "go_inbox": ("G, I", "Alt+1"), "spam": ()
    }  # fmt: skip


def test_every_setting_is_documented_and_none_is_invented() -> None:
    table = page("files").partition("## Settings")[2]
    rows = re.findall(r"^\| ((?:`[\w.]+`(?:, )?)+) \|", table, re.MULTILINE)
    written = {key for row in rows for key in re.findall(r"`([\w.]+)`", row)}
    assert written == set(setting_keys())


def test_the_example_of_settings_is_read() -> None:
    settings = settings_from(tomllib.loads(example("files", "[[accounts]]")))
    assert settings.accounts[0].folders == ("INBOX", "Abuse")


def test_the_example_of_canned_responses_is_read(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(example("window", "[[canned]]"), encoding="utf-8")
    (canned,) = CannedFiles([tmp_path])()
    assert (canned.id, set(canned.bodies)) == ("dns-propagation", {"en", "pl"})


def test_every_operator_of_the_search_is_documented() -> None:
    text = page("search")
    rows = re.findall(r"^\| `(\w+:)` \|", text, re.MULTILINE)
    values = re.findall(r"^\| `(\w+)` \|", text.partition("`is:` takes")[2], re.MULTILINE)
    assert sorted(rows) == sorted(OPERATORS)
    assert set(values) == IS_VALUES


def test_the_examples_of_the_search_can_be_read() -> None:
    table = page("search").partition("## Operators")[2].partition("All that is written")[0]
    for query in re.findall(r"`((?:is|from|to|subject|tag|assignee|has|before|after):[^`]+)`", table):
        assert not parse_query(query, None if "day" not in query else _a_day()).empty, query


def _a_day() -> Any:
    from datetime import date

    return date(2026, 11, 22)


@pytest.mark.parametrize(
    "value", [*View, *Kind, *(state for state in OutboxState if state is not OutboxState.SENT)]
)
def test_values_in_json_are_documented(value: str) -> None:
    assert f"`{value}`" in page("commands")


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "images").glob("*")), ids=lambda path: path.name)
def test_images_are_light_and_used(path: Path) -> None:
    assert path.suffix == ".png"
    assert path.stat().st_size < IMAGE_BYTES
    assert any(f"images/{path.name}" in page.read_text(encoding="utf-8") for page in PAGES)


def test_the_demo_has_as_many_conversations_as_the_guide_says() -> None:
    known = {mail.labels.thread for mail in load_sample().mails}
    assert f"{len(known)} conversations" in page("getting-started")
