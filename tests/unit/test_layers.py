"""What import-linter cannot say: the domain is pure, and a few standard modules have one home."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "agentdesk"
WORLDLY = frozenset(
    "asyncio concurrent ftplib http imaplib multiprocessing os poplib select selectors shutil smtplib socket "
    "sqlite3 ssl subprocess tempfile threading time".split()
)
CLOCKS = {"now", "utcnow", "today", "localtime"}
GRAB_BAGS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def _sources(room: str = "") -> list[Path]:
    return sorted((PACKAGE / room).rglob("*.py"))


def _named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def test_the_domain_exists() -> None:
    assert _sources("domain")


@pytest.mark.parametrize("path", _sources("domain"), ids=_named)
def test_domain_imports_the_standard_library_alone(path: Path) -> None:
    foreign = [
        module
        for module in _imports(path)
        if not _within(module, "agentdesk.domain") and module.split(".")[0] not in sys.stdlib_module_names
    ]
    assert foreign == []


@pytest.mark.parametrize("path", _sources("domain"), ids=_named)
def test_domain_reaches_for_no_disk_network_process_or_thread(path: Path) -> None:
    assert [module for module in _imports(path) if module.split(".")[0] in WORLDLY] == []


@pytest.mark.parametrize("path", _sources("domain"), ids=_named)
def test_domain_has_no_clock_of_its_own(path: Path) -> None:
    calls = (
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)
    )
    read = [
        call.func.attr for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in CLOCKS
    ]
    assert read == []


@pytest.mark.parametrize("path", _sources(), ids=_named)
def test_urls_are_opened_by_sync_alone(path: Path) -> None:
    if not _named(path).startswith("sync/"):
        assert [module for module in _imports(path) if _within(module, "urllib.request")] == []


@pytest.mark.parametrize("path", _sources(), ids=_named)
def test_a_module_opens_by_saying_why_it_exists(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not tree.body or ast.get_docstring(tree)


def test_no_file_is_a_grab_bag() -> None:
    assert [_named(path) for path in _sources() if path.stem in GRAB_BAGS] == []
