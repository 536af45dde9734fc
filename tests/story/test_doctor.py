"""The doctor asks who shows notifications, rather than whether a message bus is named."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.lab import desktop as desktop_session
from tests.lab.desktop import Desktop
from tests.lab.fixtures import Lab, need
from tests.lab.workstation import Workstation

NO_DISPLAY_ANSWERS = ":987"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Of a socket on which somebody listens who never says a word."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "silent"))
        listening.listen()
        yield f"unix:path={tmp_path}/silent"


def desktop_alerts(station: Workstation, **environment: str) -> dict[str, Any]:
    station.extra.update(environment)
    answer = station.tries("doctor", "--offline", "--json")
    assert not answer.crashed, answer.words
    (found,) = (one for one in json.loads(answer.out) if one["what"] == "Desktop alerts")
    assert found["ok"] or answer.status == 1
    return dict(found)


def test_a_notification_server_is_named(desktop: Desktop, lab: Lab, tmp_path: Path) -> None:
    found = desktop_alerts(Workstation(tmp_path / "profile", desktop, lab.certificates))
    assert (found["ok"], found["note"]) == (True, False)
    assert found["detail"].startswith("dunst ")


def test_a_bus_alone_shows_no_alerts(lab: Lab, tmp_path: Path) -> None:
    need(desktop_session.why_not())
    bus = Desktop(tmp_path / "session", lab.children)
    bus.start_keyring_alone()
    station = Workstation(tmp_path / "profile", bus, lab.certificates)
    found = desktop_alerts(station, DISPLAY=NO_DISPLAY_ANSWERS)
    assert not found["ok"]
    assert "in the window only" in found["detail"]


def test_neither_does_a_bus_that_is_dead_or_silent(
    desktop: Desktop, lab: Lab, address: str, tmp_path: Path
) -> None:
    station = Workstation(tmp_path / "profile", desktop, lab.certificates)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "dead"))
    for bus in (f"unix:path={tmp_path}/dead", f"unix:path={tmp_path}/nowhere", "nonsense", address):
        found = desktop_alerts(station, DBUS_SESSION_BUS_ADDRESS=bus)
        assert not found["ok"], bus
        assert "notification server" in found["detail"]
