"""Resources are found from a checkout and inside an installed package, and no name leaves their directory."""

from pathlib import Path

import pytest

from agentdesk import resources


def test_the_icon_is_found_from_a_checkout() -> None:
    assert resources.resource("icons/agentdesk.svg").read_text(encoding="utf-8").lstrip().startswith("<")


def test_an_installed_package_prefers_its_own_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_resources").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    resources.resources_root.cache_clear()
    try:
        assert resources.resources_root() == tmp_path / "_resources"
    finally:
        resources.resources_root.cache_clear()


def test_an_installation_without_resources_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "agentdesk")
    resources.resources_root.cache_clear()
    try:
        with pytest.raises(FileNotFoundError, match="Install AgentDesk again"):
            resources.resources_root()
    finally:
        resources.resources_root.cache_clear()


@pytest.mark.parametrize("name", ["../pyproject.toml", "icons/../../LICENSE"])
def test_a_name_cannot_leave_the_resources(name: str) -> None:
    with pytest.raises(ValueError, match="not a resource name"):
        resources.resource(name)


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such"):
        resources.resource("icons/no-such.svg")
