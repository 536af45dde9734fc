"""The window lies where it lay."""

from pathlib import Path

import pytest

from agentdesk.domain.settings import Theme
from agentdesk.ui.window.layout_state import FILE, LayoutState, load_layout, save_layout


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
