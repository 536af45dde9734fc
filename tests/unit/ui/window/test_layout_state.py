"""The window lies where it lay."""

from pathlib import Path

import pytest

from agentdesk.domain.settings import Theme
from agentdesk.ui.window.layout_state import FILE, LayoutState, load_layout, never_shown, save_layout


def test_it_is_remembered(tmp_path: Path) -> None:
    state = LayoutState(10, 20, 1200, 700, True, (170, 380, 650), (500, 500), False, Theme.DARK, "pl")
    save_layout(tmp_path / "new", state)
    assert load_layout(tmp_path / "new") == state


@pytest.mark.parametrize("text", ["", "[]", "{", '{"width": "wide"}', '{"theme": "pink"}', '{"panes": 3}'])
def test_what_cannot_be_read_is_forgotten(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert load_layout(tmp_path) == LayoutState()


def test_a_first_start_has_no_memory(tmp_path: Path) -> None:
    assert load_layout(tmp_path) == LayoutState()


def test_a_profile_that_cannot_be_written_costs_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    save_layout(file, LayoutState())
    assert file.read_bytes() == b""


def test_looks_come_from_the_settings_of_today(tmp_path: Path) -> None:
    save_layout(tmp_path, LayoutState(theme=Theme.DARK, language="pl"))
    (tmp_path / "settings.toml").write_text(
        'version = 1\ntheme = "light"\nlanguage = \'pt_BR\'\n[agent]\nlanguage = "en"\n', encoding="utf-8"
    )
    state = load_layout(tmp_path)
    assert (state.theme, state.language) == ("light", "pt_BR")


def test_settings_that_cannot_be_read_change_no_looks(tmp_path: Path) -> None:
    save_layout(tmp_path, LayoutState(theme=Theme.DARK, language="pl"))
    (tmp_path / "settings.toml").write_bytes(b'theme = "purple"\nlanguage = \xff')
    assert load_layout(tmp_path).language == "pl"
    (tmp_path / "settings.toml").write_text('theme = "purple"', encoding="utf-8")
    assert load_layout(tmp_path).theme == Theme.DARK


def test_a_profile_without_a_closed_window_was_never_shown(tmp_path: Path) -> None:
    assert never_shown(tmp_path)
    save_layout(tmp_path, LayoutState())
    assert not never_shown(tmp_path)
