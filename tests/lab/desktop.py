"""A desktop session of its own: bus, X server, window manager, notifications, keyring, accessibility."""

from __future__ import annotations

import os
import re
import shutil
import signal
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.lab.accessibility import Accessibility, Control
from tests.lab.children import Child, Children, ask_program, wait_for
from tests.lab.dunst import Dunst

PROGRAMS = {
    "dbus-daemon": "dbus",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "dunst": "dunst",
    "gnome-keyring-daemon": "gnome-keyring",
    "xdotool": "xdotool",
    "import": "imagemagick",
}
_SECRETS = "org.freedesktop.secrets"
_DISPLAY = re.compile(r"(\d+)\n")
_ADDRESS = re.compile(r"^(unix:.*)\n", re.MULTILINE)
AT_SPI = Path("/usr/libexec/at-spi-bus-launcher")


def why_not() -> str | None:
    """What keeps a desktop session from running here, or None."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not AT_SPI.exists():
        missing.append("at-spi2-core")
    return f"not installed: {' '.join(missing)} (run `make setup`)" if missing else None


@dataclass
class Desktop:
    """`environment` makes a program part of the session; `run` starts one; `ask` runs one to its end."""

    directory: Path
    children: Children
    size: str = "1440x900"
    keyring_password: str = "unlocked by the laboratory"
    environment: dict[str, str] = field(default_factory=dict)
    notifications: Dunst = field(init=False)
    accessibility: Accessibility = field(init=False)

    def start(self) -> None:
        self.environment = _session_environment(self.directory)
        self._start_bus()
        self._start_display()
        self._start_keyring()
        self.notifications = Dunst(self.directory / "dunst", self.children, self.environment)
        self.notifications.start()
        self._start_accessibility()

    def start_keyring_alone(self) -> None:
        """Bus and keyring, for what needs no display."""
        self.environment = _session_environment(self.directory)
        self._start_bus()
        self._start_keyring()

    def kill_keyring(self) -> None:
        """Whoever is it now: the bus starts another one, locked, as soon as somebody asks."""
        owner = self._ask_bus("GetConnectionUnixProcessID", _SECRETS)
        os.kill(int(owner.split()[-1]), signal.SIGKILL)
        wait_for("the keyring is off the bus", lambda: not self._owns(_SECRETS))

    def unlock_keyring(self) -> None:
        """Begin it anew, as at a login with its password."""
        self.kill_keyring()
        self._start_keyring()

    def stop(self) -> None:
        self.accessibility.close()

    def run(self, name: str, command: Sequence[str | Path], env: dict[str, str] | None = None) -> Child:
        return self.children.start(name, command, env={**self.environment, **(env or {})})

    def ask(self, *command: str | Path) -> str:
        """Run a short command in the session and return what it prints."""
        return ask_program(*command, env=self.environment)

    def screenshot(self, to: Path) -> Path:
        to.parent.mkdir(parents=True, exist_ok=True)
        self.ask("import", "-window", "root", to)
        return to

    def windows(self) -> list[str]:
        """The titles of the visible windows."""
        search = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
        titles = ask_program(*search, env=self.environment, allowed=(0, 1))
        return [line for line in titles.splitlines() if line]

    def wait_for_window(self, title: str, seconds: float = 20.0) -> str:
        def look() -> str | None:
            return next((one for one in self.windows() if title in one), None)

        return wait_for(f"a window titled {title!r}", look, seconds, every=0.05)

    def click(self, app: str, control: Control) -> None:
        """Click with the mouse in the middle of the control."""
        x, y = self.accessibility.middle(app, control)
        self.ask("xdotool", "mousemove", str(x), str(y), "click", "1")

    def press_keys(self, title: str, *keys: str) -> None:
        """Send key presses, e.g. 'ctrl+Return', to the window with this title."""
        self._activate(title)
        self.ask("xdotool", "key", *keys)

    def type_text(self, title: str, text: str) -> None:
        self._activate(title)
        self.ask("xdotool", "type", "--delay", "8", text)

    def _activate(self, title: str) -> None:
        self.ask("xdotool", "search", "--onlyvisible", "--name", title, "windowactivate", "--sync")

    def _start_bus(self) -> None:
        address = f"unix:dir={self.directory}"
        bus = self.children.start(
            "dbus",
            [
                "dbus-daemon",
                "--session",
                "--nofork",
                "--nopidfile",
                f"--address={address}",
                "--print-address",
            ],
            env=self.environment,
        )
        printed = wait_for("the message bus prints its address", lambda: _ADDRESS.search(bus.output()))
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = printed.group(1)

    def _start_display(self) -> None:
        number = self.directory / "display"
        number.touch()
        server = f"exec Xvfb -displayfd 3 -screen 0 {self.size}x24 -nolisten tcp -noreset 3>'{number}'"
        self.run("xvfb", ["sh", "-c", server])
        chosen = wait_for("Xvfb chooses a display", lambda: _DISPLAY.fullmatch(number.read_text()))
        self.environment["DISPLAY"] = f":{chosen.group(1)}"
        self.run("openbox", ["openbox", "--sm-disable"])
        wait_for("openbox manages the display", self._is_managed)

    def _is_managed(self) -> bool:
        desktops = ask_program("xdotool", "get_num_desktops", env=self.environment, allowed=(0, 1))
        return desktops.strip().isdigit()

    def _start_keyring(self) -> None:
        self.children.start(
            "keyring", ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=self.environment, stdin=self.keyring_password.encode(),
        )  # fmt: skip
        wait_for("the keyring is on the bus", lambda: self._owns(_SECRETS))

    def _start_accessibility(self) -> None:
        self.run("at-spi", [AT_SPI, "--launch-immediately", "--a11y=1"])
        wait_for("the accessibility bus is up", lambda: self._owns("org.a11y.Bus"))
        self.accessibility = Accessibility(self.children, self.environment)

    def _owns(self, name: str) -> bool:
        return "boolean true" in self._ask_bus("NameHasOwner", name)

    def _ask_bus(self, what: str, name: str) -> str:
        return self.ask(
            "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
            f"org.freedesktop.DBus.{what}", f"string:{name}",
        )  # fmt: skip


def _session_environment(directory: Path) -> dict[str, str]:
    directory.mkdir(parents=True, exist_ok=True)
    directories = {
        "HOME": "home", "XDG_RUNTIME_DIR": "runtime", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache", "XDG_STATE_HOME": "state", "TMPDIR": "tmp",
    }  # fmt: skip
    kept = {
        name: os.environ[name]
        for name in ("PATH", "LD_LIBRARY_PATH", "USER", "LOGNAME")
        if name in os.environ
    }
    for name, part in directories.items():
        path = directory / part
        path.mkdir(mode=0o700, exist_ok=True)
        kept[name] = str(path)
    return {
        **kept, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1", "NO_AT_BRIDGE": "0",
        "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_SESSION_TYPE": "x11",
        "XDG_CURRENT_DESKTOP": "openbox",
    }  # fmt: skip
