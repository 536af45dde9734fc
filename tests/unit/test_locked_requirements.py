"""The lock files hold what pyproject.toml asks for, by hash, and say nothing about where it comes from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUNTIME = PROJECT["dependencies"]
DEVELOPMENT = [*RUNTIME, *PROJECT["optional-dependencies"]["dev"]]


def _locked(name: str) -> dict[str, str]:
    """Each locked requirement by its name, with its continuation lines."""
    text = re.sub(r"^ *#.*\n", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    return {canonicalize_name(entry.split("==")[0].strip()): entry for entry in entries}


@pytest.mark.parametrize(
    ("name", "wanted"), [("requirements.lock", RUNTIME), ("requirements-dev.lock", DEVELOPMENT)]
)
def test_everything_asked_for_is_locked(name: str, wanted: list[str]) -> None:
    locked = _locked(name)
    for line in wanted:
        requirement = Requirement(line)
        version = locked[canonicalize_name(requirement.name)].split("==")[1].split()[0]
        assert requirement.specifier.contains(version), f"{line} is locked to {version}: run make lock"


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_requirement_is_exact_and_hashed(name: str) -> None:
    assert [
        entry for entry in _locked(name).values() if "==" not in entry or "--hash=sha256:" not in entry
    ] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_place(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:extra-)?index|--find-links|--trusted-host", text)
