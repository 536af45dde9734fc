"""Run by the system's python3, which has pyatspi: answers questions about windows, a JSON line each."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]

Answer = list[Any]


def applications(_question: dict[str, Any]) -> Answer:
    desktop = pyatspi.Registry.getDesktop(0)
    return [app.name for app in desktop if app is not None]


def tree(question: dict[str, Any]) -> Answer:
    return [
        description(path, node)
        for index, app in enumerate(matching(question["app"]))
        for path, node in walk(app, (index,), question["showing"])
    ]


def press(question: dict[str, Any]) -> Answer:
    node = at(question)
    action = node.queryAction()
    names = [action.getName(index).lower() for index in range(action.nActions)]
    wanted = ("press", "click", "toggle", "activate", "showmenu", "setfocus")
    index = next((names.index(one) for one in wanted if one in names), None)
    if index is None:
        raise LookupError(f"{node.name!r} ({node.getRoleName()}) has no action to press, only {names}")
    action.doAction(index)
    return []


def set_text(question: dict[str, Any]) -> Answer:
    node = at(question)
    node.queryComponent().grabFocus()
    if not node.queryEditableText().setTextContents(question["text"]):
        raise LookupError(f"{node.name!r} ({node.getRoleName()}) did not take the text")
    return []


def focus(question: dict[str, Any]) -> Answer:
    at(question).queryComponent().grabFocus()
    return []


def place(question: dict[str, Any]) -> Answer:
    extents = at(question).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return [extents.x, extents.y, extents.width, extents.height]


def matching(name: str) -> Answer:
    """The applications whose name contains this one: there are two where a window is opened twice."""
    desktop = pyatspi.Registry.getDesktop(0)
    return [app for app in desktop if app is not None and name.lower() in (app.name or "").lower()]


def walk(node: Any, path: tuple[int, ...], only_showing: bool) -> Iterator[tuple[tuple[int, ...], Any]]:
    if node is None:
        return
    if len(path) > 1:
        yield path, node
    try:
        children = list(enumerate(node))
    except Exception:  # noqa: BLE001 - a widget may die while its tree is read; the rest is still worth reading
        return
    for index, child in children:
        if child is not None and (not only_showing or len(path) == 1 or is_showing(child)):
            yield from walk(child, (*path, index), only_showing)


def is_showing(node: Any) -> bool:
    try:
        return bool(node.getState().contains(pyatspi.STATE_SHOWING))
    except Exception:  # noqa: BLE001 - see walk
        return False


def description(path: tuple[int, ...], node: Any) -> dict[str, Any]:
    return {
        "path": path,
        "role": part(node.getRoleName),
        "name": part(lambda: node.name),
        "description": part(lambda: node.description),
        "text": part(lambda: text_of(node)),
        "states": [pyatspi.stateToString(state) for state in part(lambda: node.getState().getStates()) or []],
        "actions": part(lambda: action_names(node)) or [],
        "interfaces": part(lambda: pyatspi.listInterfaces(node)) or [],
    }


def part(ask: Callable[[], Any]) -> Any:
    try:
        return ask() or ""
    except Exception:  # noqa: BLE001 - AT-SPI answers "not implemented" by raising; an empty part is the truth then
        return ""


def text_of(node: Any) -> str:
    text = node.queryText()
    return str(text.getText(0, text.characterCount))


def action_names(node: Any) -> list[str]:
    action = node.queryAction()
    return [str(action.getName(index)) for index in range(action.nActions)]


def at(question: dict[str, Any]) -> Any:
    first, *path = question["path"]
    node = matching(question["app"])[first]
    for index in path:
        node = node.getChildAtIndex(index)
        if node is None:
            raise LookupError("the control is gone")
    return node


VERBS = {
    "applications": applications,
    "tree": tree,
    "press": press,
    "set_text": set_text,
    "focus": focus,
    "place": place,
}


def answer(line: str) -> dict[str, Any]:
    question = json.loads(line)
    pyatspi.clearCache()
    try:
        return {"answer": VERBS[question["do"]](question)}
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is the answer; the test fails with its words
        return {"error": f"{type(error).__name__}: {error}"}


def main() -> None:
    with (
        socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as connection,
        connection.makefile("rw") as lines,
    ):
        for line in lines:
            lines.write(json.dumps(answer(line)) + "\n")
            lines.flush()


main()
