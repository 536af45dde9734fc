"""What a pause of typing costs in a long reply: the gauge of originality by itself, and the window's thread.

The window's thread is watched from inside its event loop: how long it was busy at a stretch, whatever it did then
(drawing, taking the draft, showing what was seen of it, waiting for Python's lock while others held it).
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.figures import Figure, figure, percentile
from tests.bench.setting import Setting
from tests.lab.children import ask_program

LETTERS = 20_000
CANNED = 48
ROUNDS = 40
PAUSE_MS = 700
WORDS = (
    "server domain mailbox certificate backup password address record change page file invoice account folder limit"
    " update plugin request address before after because which every another customer several shortly already"
).split()


def figures(setting: Setting) -> Iterator[Figure]:
    """One process a repetition."""
    rounds: list[dict[str, list[float]]] = [
        json.loads(ask_program(sys.executable, "-m", "tests.bench.editor_speed", seconds=300))
        for _ in range(setting.repeats)
    ]
    for name, key, percent, at_most in (
        (f"originality of a reply of 20 KB against {CANNED} canned responses, p95", "gauge", 95, 5),
        ("a key typed into it, window's thread busy, p95", "keys", 95, 16),
        ("a pause of typing in it, window's thread held up at a stretch, median", "pauses", 50, 5),
        ("a pause of typing in it, window's thread held up at a stretch, p95", "pauses", 95, None),
    ):
        yield figure(name, [percentile(one[key], percent) for one in rounds], "ms", at_most=at_most)


def main() -> None:
    """Run in a process of its own: print as JSON how many milliseconds each took, after a first round."""
    from PySide6.QtWidgets import QApplication

    from agentdesk.app import TURN

    sys.setswitchinterval(TURN)
    app = QApplication([*sys.argv[:1], "-platform", "offscreen"])
    with tempfile.TemporaryDirectory() as directory:
        print(json.dumps(_measured(app, Path(directory))))


def _measured(app: Any, directory: Path) -> dict[str, list[float]]:
    from agentdesk.ui.composer.form import ComposerForm
    from agentdesk.ui.composer.view import Composer
    from agentdesk.ui.tasks import Tasks
    from tests.unit.services.office import a_mail, an_office

    _write_canned(directory / "canned" / "bench.toml")
    with an_office(directory) as office:
        ticket = office.ticket(a_mail("1@client.example", "How much is it? When is it done? Who does it?"))
        tasks = Tasks()
        composer = Composer(office.desk, tasks)
        composer.resize(900, 600)
        composer.show()
        composer.reply(ticket)
        until = time.monotonic() + 10
        while composer.current_ticket() is None and time.monotonic() < until:
            app.processEvents()
        form = composer.findChild(ComposerForm)
        _fill(form, office.desk, ticket)
        watched = _Watched(app)
        typed = [watched.typed(form.editor) for _ in range(ROUNDS)][1:]
        draft = composer.draft()
        assert draft is not None
        gauge = [_milliseconds(lambda: office.desk.originality.of(draft)) for _ in range(ROUNDS)][1:]
        composer.close_up()
        tasks.close()
    return {"gauge": gauge, "keys": [key for key, _ in typed], "pauses": [pause for _, pause in typed]}


class _Watched:
    """Looks at the clock from inside the event loop, each millisecond that it is let."""

    def __init__(self, app: Any) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._last = time.perf_counter()
        self._longest = 0.0
        self._ticks = QTimer(app)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.setInterval(1)
        self._ticks.timeout.connect(self._tick)

    def typed(self, editor: Any) -> tuple[float, float]:
        """Milliseconds that a key took, and the longest that nothing else could be done in the pause after it."""
        from PySide6.QtTest import QTest

        begun = time.perf_counter()
        QTest.keyClick(editor, "x")
        editor.viewport().repaint()
        key = (time.perf_counter() - begun) * 1000
        return key, self._longest_in(PAUSE_MS)

    def _longest_in(self, milliseconds: int) -> float:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        self._longest, self._last = 0.0, time.perf_counter()
        self._ticks.start()
        loop.exec()
        self._ticks.stop()
        return self._longest * 1000

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last - 0.001)
        self._last = now


def _fill(form: Any, desk: Any, ticket: Any) -> None:
    """Half of it canned, as it was inserted, the other half the agent's own."""
    letters, library = random.Random(58), desk.canned.search("")
    while len(form.editor.toPlainText()) < LETTERS:
        form.insert(desk.canned.filled(letters.choice(library), ticket))
        form.editor.insertPlainText("\n\n" + _paragraph(letters) + "\n\n")


def _paragraph(letters: random.Random) -> str:
    return " ".join(letters.choices(WORDS, k=60)).capitalize() + "."


def _write_canned(path: Path) -> None:
    letters = random.Random(4)
    path.parent.mkdir(parents=True)
    entries = []
    for number in range(CANNED):
        bodies = "\n".join(f'{language} = "{_paragraph(letters)}"' for language in ("en", "pl", "pt"))
        entries.append(
            f'[[canned]]\nid = "bench-{number}"\ntitle = "Bench {number}"\n[canned.bodies]\n{bodies}\n'
        )
    path.write_text("\n".join(entries), encoding="utf-8")


def _milliseconds(work: Any) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
