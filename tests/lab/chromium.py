"""A real browser without a window: Debian's Chromium, driven by its chromedriver in the W3C's WebDriver protocol.

Beside what a reader does with it, it tells each request that a page made and each complaint of its console, and lets
axe-core (tests/web) judge the page.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.lab.children import Children, LabError, accepts_connections, free_port, wait_for

AXE = Path(__file__).parents[1] / "web" / "node_modules" / "axe-core" / "axe.min.js"
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Space": " ",
    "Down": "\ue015",
    "Up": "\ue013",
}
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_QUIET = """
--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync --no-default-browser-check --disable-dev-shm-usage
"""


def why_not() -> str | None:
    """What keeps a browser from running here, or None."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        return "Chromium is not installed: apt-get install chromium chromium-driver (see `make setup`)"
    if not AXE.exists():
        return "axe-core is not there: npm ci in tests/web (see `make setup`)"
    return None


@dataclass(frozen=True, slots=True)
class Violation:
    """What axe-core finds wrong with a page."""

    rule: str
    impact: str
    where: str


class Chromium:
    """One browser with one window."""

    def __init__(self, driver: str, session: str) -> None:
        self._driver = driver
        self._session = session

    def open(self, address: str) -> None:
        """Ends when the page has loaded."""
        self._ask("POST", "url", {"url": address})

    @property
    def address(self) -> str:
        return str(self._ask("GET", "url"))

    def run(self, script: str, *arguments: object) -> Any:
        """What the script returns."""
        return self._ask("POST", "execute/sync", {"script": script, "args": list(arguments)})

    def texts(self, selector: str) -> list[str]:
        """What can be seen of each element, without those that cannot be seen at all."""
        script = """
            const all = [...document.querySelectorAll(arguments[0])];
            return all.filter((one) => one.checkVisibility()).map((one) => one.innerText.trim());
        """
        return [str(one) for one in self.run(script, selector)]

    def type(self, selector: str, text: str) -> None:
        """Type into a field, letter by letter."""
        element = self._ask("POST", "element", {"using": "css selector", "value": selector})
        self._ask("POST", f"element/{element[_ELEMENT]}/value", {"text": text})

    def press(self, *names: str) -> None:
        """Keys, one after the other, where the focus is."""
        keys = (KEYS[name] for name in names)
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("POST", "actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def click(self, selector: str) -> None:
        element = self._ask("POST", "element", {"using": "css selector", "value": selector})
        self._ask("POST", f"element/{element[_ELEMENT]}/click", {})

    def resize(self, width: int, height: int = 900) -> None:
        """As if the screen were of that size."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **metrics)

    def prefer(self, colours: str) -> None:
        """Light or dark, as the desktop is."""
        self.command(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": colours}]
        )

    def without_scripts(self, *, off: bool) -> None:
        self.command("Emulation.setScriptExecutionDisabled", value=off)

    def screenshot(self, file: Path) -> None:
        file.write_bytes(base64.b64decode(str(self._ask("GET", "screenshot"))))

    def command(self, name: str, **parameters: object) -> Any:
        """One of the DevTools protocol."""
        return self._ask("POST", "goog/cdp/execute", {"cmd": name, "params": parameters})

    def complaints(self) -> list[str]:
        """What the console got since it was last asked."""
        return [str(one["message"]) for one in self._ask("POST", "se/log", {"type": "browser"})]

    def requests(self) -> list[str]:
        """The addresses that were asked for since this was last asked."""
        entries = self._ask("POST", "se/log", {"type": "performance"})
        events = (json.loads(one["message"])["message"] for one in entries)
        return [
            event["params"]["request"]["url"]
            for event in events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def violations(self) -> list[Violation]:
        """What axe-core, with all rules of WCAG 2.2 AA and good practice, finds serious or critical."""
        self.run(AXE.read_text(encoding="utf-8"))
        script = """
            const [rules, done] = arguments;
            const options = { runOnly: { type: "tag", values: rules }, preload: false };
            axe.run(document, options).then((found) => done(found.violations));
        """
        found = self._ask("POST", "execute/async", {"script": script, "args": [list(_RULES)]})
        return [
            Violation(one["id"], one["impact"], node["html"][:200])
            for one in found
            if one["impact"] in ("serious", "critical")
            for node in one["nodes"]
        ]

    def close(self) -> None:
        self._ask("DELETE", "")

    def _ask(self, method: str, what: str, value: object = None) -> Any:
        address = f"{self._driver}/session/{self._session}/{what}".rstrip("/")
        return _asked(method, address, value)


@contextmanager
def browsing(directory: Path, children: Children) -> Iterator[Chromium]:
    """A browser with a profile of its own in `directory`, closed at the end."""
    port = free_port()
    home = directory / "home"
    home.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "HOME": str(home)}
    driver = children.start("chromedriver", ["chromedriver", f"--port={port}"], env=environment)
    wait_for("chromedriver listening", lambda: accepts_connections("127.0.0.1", port))
    address = f"http://127.0.0.1:{port}"
    options = {
        "args": [*_QUIET.split(), f"--user-data-dir={directory / 'profile'}"],
        "perfLoggingPrefs": {"enableNetwork": True},
    }
    wanted = {
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
    }
    made = _asked("POST", f"{address}/session", {"capabilities": {"alwaysMatch": wanted}})
    browser = Chromium(address, made["sessionId"])
    browser.open("about:blank")
    browser.requests()
    try:
        yield browser
    finally:
        browser.close()
        driver.stop()


def _asked(method: str, address: str, value: object) -> Any:
    """The driver's answer. Asked without a proxy, whatever the environment names: it is on this machine."""
    body = None if method == "GET" else json.dumps(value or {}).encode()
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"}, method=method)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=60) as answer:
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        with error:
            raise LabError(f"chromedriver: {error.read().decode()[:2000]}") from error
