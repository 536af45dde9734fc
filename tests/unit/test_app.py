"""The application as a process: it opens a profile, shows it, and ends quickly with everything kept."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from agentdesk.domain.views import View
from agentdesk.store.opening import open_cache
from agentdesk.store.profile import Profile, hold_profile
from tests.unit.store.builders import a_mail, file_mails, minutes

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from agentdesk.app import run_profile

def say(*words):
    print(*words, flush=True)

{body}
sys.exit(run_profile(Path(sys.argv[1]), on_ready))
"""


def _start(profile: Path, body: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"}
    return subprocess.Popen(
        [sys.executable, "-c", START.format(body=body), str(profile)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _ended(process: subprocess.Popen[str], code: int = 0) -> str:
    out, err = process.communicate(timeout=30)
    assert process.returncode == code, err
    assert "Traceback" not in err
    return out


def test_a_new_profile_opens_on_an_invitation_and_remembers_its_window(own_profile: Path) -> None:
    body = """
def on_ready(place):
    place.window.resize(1111, 666)
    QTimer.singleShot(800, lambda: (say(place.window.tickets.empty.words()), look(place)))

def look(place):
    say([w.windowTitle() for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()])
    place.window.close()
"""
    out = _ended(_start(own_profile, body))
    assert "No mailbox yet" in out
    assert "['Add a mailbox']" in out
    assert "[]" in _ended(_start(own_profile, body)), "it asks at the first start only"
    state = json.loads((own_profile / "window.json").read_text(encoding="utf-8"))
    assert (state["width"], state["height"]) == (1111, 666)


def test_a_wrong_keymap_is_told_and_the_window_still_opens(own_profile: Path) -> None:
    own_profile.mkdir(parents=True)
    (own_profile / "keys.toml").write_text('close = "Hyper+Q"', encoding="utf-8")
    body = """
def on_ready(place):
    QTimer.singleShot(500, lambda: (say(place.window.banner.text()), place.window.close()))
"""
    assert "keys.toml: close" in _ended(_start(own_profile, body))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_being_asked_to_end_it_ends_at_once(own_profile: Path, number: signal.Signals) -> None:
    process = _start(own_profile, "def on_ready(place): say('ready')")
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    asked = time.monotonic()
    process.send_signal(number)
    _ended(process)
    assert time.monotonic() - asked < 2


RAISED = """
from agentdesk.ui.window.main_window import MainWindow
come = MainWindow.come_forward

def forward(window):
    come(window)
    say('came forward', window.isMinimized())

MainWindow.come_forward = forward

def on_ready(place):
    place.window.showMinimized()
    say('ready')
"""
ENDS = "def on_ready(place): say('opened'); QTimer.singleShot(0, place.window.close)"


def _ready(process: subprocess.Popen[str]) -> subprocess.Popen[str]:
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def test_a_second_window_on_the_same_profile_brings_the_first_forward(own_profile: Path) -> None:
    first = _ready(_start(own_profile, RAISED))
    for _ in range(2):
        assert _ended(_start(own_profile, ENDS)) == ""
        assert first.stdout is not None
        assert first.stdout.readline() == "came forward False\n"
    first.terminate()
    _ended(first)
    assert "opened" in _ended(_start(own_profile, ENDS))


def test_a_killed_window_is_no_obstacle_to_the_next(own_profile: Path) -> None:
    first = _ready(_start(own_profile, "def on_ready(place): say('ready')"))
    first.kill()
    first.communicate(timeout=30)
    assert (own_profile / "door").exists()
    assert "opened" in _ended(_start(own_profile, ENDS))
    assert not (own_profile / "door").exists()


def test_other_profiles_have_windows_of_their_own(own_profile: Path, tmp_path: Path) -> None:
    first = _ready(_start(own_profile, "def on_ready(place): say('ready')"))
    assert "opened" in _ended(_start(tmp_path / "other", ENDS))
    first.terminate()
    _ended(first)


def test_a_window_waits_for_one_that_is_just_ending(own_profile: Path) -> None:
    """Its door is closed, its profile still held: what comes next neither gives up nor says anything."""
    Profile(own_profile).prepare()
    body = f"""
from agentdesk import app
refused = app._Application._on_refused

def once(self, error):
    held.close()
    refused(self, error)

app._Application._on_refused = once
from agentdesk.store.profile import hold_profile
from contextlib import ExitStack
held = ExitStack()
held.enter_context(hold_profile(Path(sys.argv[1])))
{ENDS}
"""
    assert "opened" in _ended(_start(own_profile, body))


def test_a_profile_that_is_synced_elsewhere_is_told(own_profile: Path) -> None:
    """By a command that stays, which has no window to bring forward."""
    Profile(own_profile).prepare()
    body = """
from agentdesk import app
app.BETWEEN_MS = 1

def on_ready(place): say('must not open')

def look():
    boxes = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    if boxes:
        say(boxes[0].text())
        boxes[0].accept()
    else:
        QTimer.singleShot(100, look)

application = QApplication([])
QTimer.singleShot(100, look)
"""
    with hold_profile(own_profile):
        out = _ended(_start(own_profile, body), code=1)
    assert "must not open" not in out
    assert "Another AgentDesk" in out


def test_a_backup_takes_the_place_of_the_profile_once_the_window_is_closed(
    own_profile: Path, tmp_path: Path
) -> None:
    body = f"""
from agentdesk import app
from agentdesk.ui.window.keeping import KeepingDesk
app.start_another = lambda *arguments: say('started', *arguments)

def on_ready(place):
    (keeping,) = place.findChildren(KeepingDesk)
    file = Path({str(tmp_path)!r}) / 'b'
    keeping.restore_wanted.connect(lambda: say('restoring'))
    QTimer.singleShot(100, lambda: press(place))
    keeping.back_up_to(file)
    place.tasks.wait_for(lambda: None, lambda _: keeping.restore_from(file))

def press(place):
    boxes = place.window.findChildren(QMessageBox)
    for box in boxes:
        box.buttons()[0].click()
    if not boxes:
        QTimer.singleShot(100, lambda: press(place))
"""
    _three_tickets(own_profile)
    out = _ended(_start(own_profile, body))
    assert out.splitlines() == ["restoring", f"started --profile {own_profile}"]
    assert len(list(tmp_path.glob("profile.before-restore-*"))) == 1
    cache = open_cache(Profile(own_profile).cache)
    assert cache.counts(minutes(9), "")[View.ALL] == 3
    cache.close()


def _three_tickets(directory: Path) -> None:
    profile = Profile(directory)
    profile.prepare()
    cache = open_cache(profile.cache)
    for number in range(1, 4):
        file_mails(cache, a_mail(f"m{number}", f"Text {number}"), waiting_since=minutes(number))
    cache.close()


def test_the_list_is_there_and_moves_before_the_profile_is_open(own_profile: Path) -> None:
    """The first list is shown and J moves in it while the databases are still being opened; then that ticket opens."""
    _three_tickets(own_profile)
    body = """
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from agentdesk import app
opening = app._Application._open_profile

def open_late(self):
    window = self._window
    say(window.tickets.list.tickets.rowCount(), self._place is None)
    window.activateWindow()
    QTest.keyClick(window.tickets.list, Qt.Key.Key_J)
    say(window.tickets.list.currentIndex().row())
    opening(self)

app._Application._open_profile = open_late

def on_ready(place):
    say(place.window.tickets.list.currentIndex().row())
    say(place.shown() == place.window.tickets.list.current())
    QTimer.singleShot(100, place.window.close)
"""
    out = _ended(_start(own_profile, body))
    assert out.split() == ["3", "True", "1", "1", "True"]
