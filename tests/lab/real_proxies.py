"""Proxies as people run them: microsocks (SOCKS5) and tinyproxy (HTTP CONNECT), each private to a test."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.lab.children import Child, Children, accepts_connections, free_port, wait_for

MICROSOCKS, TINYPROXY = Path("/usr/bin/microsocks"), Path("/usr/bin/tinyproxy")


def why_not() -> str | None:
    """What keeps the proxies from running here, or None."""
    missing = [path.name for path in (MICROSOCKS, TINYPROXY) if not path.exists()]
    return f"{', '.join(missing)} not installed (see `make setup`)" if missing else None


@dataclass
class RealProxy:
    """`url` is what the settings say; `said` what it logged, one line a connection."""

    url: str
    child: Child
    log: Path | None = None

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log is not None else self.child.output()

    def stop(self) -> None:
        self.child.stop()


@dataclass
class RealProxies:
    """Starts them, and ends all of them."""

    directory: Path
    children: Children
    _running: list[RealProxy] = field(default_factory=list)

    def socks(self, host: str = "127.0.0.1") -> RealProxy:
        port = free_port(host)
        child = self.children.start("microsocks", [MICROSOCKS, "-i", host, "-p", str(port)])
        return self._up(RealProxy(f"socks5://{_shown(host)}:{port}", child), host, port)

    def http(self, host: str = "127.0.0.1", more: str = "") -> RealProxy:
        port = free_port(host)
        self.directory.mkdir(parents=True, exist_ok=True)
        configuration, log = (
            self.directory / f"tinyproxy-{port}.conf",
            self.directory / f"tinyproxy-{port}.log",
        )
        configuration.write_text(
            f'Port {port}\nListen {host}\nTimeout 60\nMaxClients 20\nLogLevel Connect\nLogFile "{log}"\n{more}',
            encoding="ascii",
        )
        child = self.children.start("tinyproxy", [TINYPROXY, "-d", "-c", configuration])
        return self._up(RealProxy(f"http://{_shown(host)}:{port}", child, log), host, port)

    def stop(self) -> None:
        for proxy in self._running:
            proxy.stop()

    def _up(self, proxy: RealProxy, host: str, port: int) -> RealProxy:
        self._running.append(proxy)
        wait_for(f"{proxy.url} listening\n{proxy.child.output()}", lambda: accepts_connections(host, port))
        return proxy


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
