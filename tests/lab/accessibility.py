"""The window as a screen reader meets it: controls found, pressed, filled and read by accessible name."""

from __future__ import annotations

import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.lab.children import Child, Children, LabError, wait_for

DRIVER = Path(__file__).with_name("atspi_driver.py")
SYSTEM_PYTHON = "/usr/bin/python3"  # pyatspi comes from the distribution and knows no virtual environment


@dataclass(frozen=True, slots=True)
class Control:
    """One control as assistive technology sees it. `path`: application, place in its tree; `states`: AT-SPI names."""

    path: tuple[int, ...]
    role: str
    name: str
    description: str
    text: str
    states: frozenset[str]
    actions: tuple[str, ...]
    interfaces: frozenset[str]


class Accessibility:
    """Asks a long-lived pyatspi process, which starts with the first question."""

    def __init__(self, children: Children, environment: Mapping[str, str]) -> None:
        self._children = children
        self._environment = environment
        self._child: Child | None = None
        self._line: socket.SocketIO | None = None

    def applications(self) -> list[str]:
        return [str(name) for name in self._ask({"do": "applications"})]

    def controls(self, app: str, showing: bool = True) -> list[Control]:
        """Every control of the application, in tree order; by default only those on screen."""
        return [_control(one) for one in self._ask({"do": "tree", "app": app, "showing": showing})]

    def find(self, app: str, name: str, role: str | None = None, seconds: float = 10.0) -> Control:
        """The first control on screen with this accessible name; else beginning so, else containing it."""

        def look() -> Control | None:
            return _best([one for one in self.controls(app) if role in (None, one.role)], name)

        return wait_for(f"a {role or 'control'} named {name!r} in {app!r}", look, seconds, every=0.1)

    def press(self, app: str, name: str, role: str | None = None, seconds: float = 10.0) -> None:
        control = self.find(app, name, role, seconds)
        self._ask({"do": "press", "app": app, "path": list(control.path)})

    def set_text(self, app: str, name: str, text: str, role: str | None = None) -> None:
        control = self.find(app, name, role)
        self._ask({"do": "set_text", "app": app, "path": list(control.path), "text": text})

    def focus(self, app: str, name: str, role: str | None = None) -> None:
        control = self.find(app, name, role)
        self._ask({"do": "focus", "app": app, "path": list(control.path)})

    def middle(self, app: str, control: Control) -> tuple[int, int]:
        """The point of the screen in the middle of the control."""
        answer = self._ask({"do": "place", "app": app, "path": list(control.path)})
        x, y, width, height = (int(str(part)) for part in answer)
        return x + width // 2, y + height // 2

    def says(self, app: str) -> str:
        """Every name and text on screen, for asserting what the user can read."""
        return "\n".join(
            part for one in self.controls(app) for part in (one.name, one.text, one.description) if part
        )

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None
        if self._child is not None:
            self._child.stop()
            self._child = None

    def _ask(self, question: dict[str, object]) -> list[object]:
        line = self._line or self._start()
        line.write(json.dumps(question).encode() + b"\n")
        answer = json.loads(_read_line(line))
        if "error" in answer:
            raise LabError(f"accessibility: {answer['error']}")
        found = answer["answer"]
        assert isinstance(found, list)
        return found

    def _start(self) -> socket.SocketIO:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.settimeout(20)
            port = str(listener.getsockname()[1])
            self._child = self._children.start(
                "pyatspi", [SYSTEM_PYTHON, "-I", DRIVER, port], env=self._environment
            )
            connection, _ = listener.accept()
        with connection:
            connection.settimeout(30)
            self._line = connection.makefile("rwb", buffering=0)
        return self._line


def _read_line(line: socket.SocketIO) -> bytes:
    parts: list[bytes] = []
    while not parts or not parts[-1].endswith(b"\n"):
        part = line.read(1 << 20)
        if not part:
            raise LabError("accessibility: the pyatspi process ended")
        parts.append(part)
    return b"".join(parts)


def _best(controls: list[Control], name: str) -> Control | None:
    tests = (
        lambda one: one.name == name,
        lambda one: one.name.startswith(name),
        lambda one: name in one.name,
    )
    return next((one for test in tests for one in controls if test(one)), None)


def _control(one: object) -> Control:
    assert isinstance(one, dict)
    return Control(
        path=tuple(one["path"]),
        role=one["role"],
        name=one["name"],
        description=one["description"],
        text=one["text"],
        states=frozenset(one["states"]),
        actions=tuple(one["actions"]),
        interfaces=frozenset(one["interfaces"]),
    )
