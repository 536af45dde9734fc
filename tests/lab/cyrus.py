"""A private Cyrus, another kind of IMAP server than Dovecot: IMAP and LMTP on free loopback ports (tools/cyrus.sh)."""

from __future__ import annotations

import grp
import os
import pwd
import smtplib
import socket
import struct
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.lab.children import Child, Children, LabError, accepts_connections, free_port, wait_for

HOME = Path(sys.prefix) / "cyrus"
PROGRAMS = HOME / "usr/lib/cyrus/bin"


def why_not() -> str | None:
    """What keeps Cyrus from running here, or None."""
    if not (PROGRAMS / "imapd").exists():
        return "Cyrus is not unpacked: tools/cyrus.sh (see `make setup`)"
    if os.geteuid() == 0 and not all(folder.stat().st_mode & 1 for folder in HOME.resolve().parents):
        return f"Cyrus does not run as root, and no other user may enter {HOME}"
    return None


def _user() -> pwd.struct_passwd:
    """Cyrus refuses to be root."""
    return pwd.getpwnam("mail") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


@dataclass
class Cyrus:
    """One instance. `users` maps an address to its password; a mailbox comes into being at the first login."""

    directory: Path
    children: Children
    users: dict[str, str] = field(default_factory=dict)
    imap_port: int = field(default_factory=free_port)
    lmtp_port: int = field(default_factory=free_port)
    _child: Child | None = None
    _passwords: _Passwords | None = None

    def start(self) -> None:
        for name in ("", "conf", "conf/socket", "spool", "proc", "sock"):
            folder = self.directory / name
            folder.mkdir(parents=True, exist_ok=True)
            os.chown(folder, _user().pw_uid, _user().pw_gid)
        self._passwords = _Passwords(self.directory / "sock/mux", self.users)
        self._write()
        command = [PROGRAMS / "master", "-D", "-C", self.directory / "imapd.conf"]
        command += ["-M", self.directory / "cyrus.conf", "-p", self.directory / "master.pid"]
        self._child = self.children.start(
            "cyrus", command, env={**os.environ, "LD_LIBRARY_PATH": _libraries()}
        )
        wait_for("Cyrus listening", self._is_up)

    def stop(self) -> None:
        if self._child is not None:
            self._child.stop()
            self._child = None
        if self._passwords is not None:
            self._passwords.close()

    def deliver(self, recipient: str, raw: bytes, sender: str = "someone@customer.test") -> None:
        """Put one message into an inbox by LMTP; watchers are told by IDLE."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port) as session:
            session.sendmail(sender, [recipient], raw)

    def _is_up(self) -> bool:
        if self._child is not None and not self._child.is_running:
            raise LabError(f"Cyrus ended at its start: {self._child.output()}")
        return accepts_connections("127.0.0.1", self.imap_port)

    def _write(self) -> None:
        user = _user()
        settings = _SETTINGS.format(directory=self.directory, user=user.pw_name, group=_group(user))
        (self.directory / "imapd.conf").write_text(settings, encoding="utf-8")
        services = _SERVICES.format(
            programs=PROGRAMS, directory=self.directory, imap=self.imap_port, lmtp=self.lmtp_port
        )
        (self.directory / "cyrus.conf").write_text(services, encoding="utf-8")


class _Passwords:
    """Answers Cyrus's question whether a password is right, in the protocol of saslauthd(8): four strings, each with
    its length in two bytes before it, and one such string back.
    """

    def __init__(self, path: Path, users: dict[str, str]) -> None:
        self._users = users
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        path.chmod(0o777)
        self._listener.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                asked, _ = self._listener.accept()
                with asked, asked.makefile("rb") as words:
                    answer = self._judge(
                        [words.read(struct.unpack(">H", words.read(2))[0]) for _ in range(4)]
                    )
                    asked.sendall(struct.pack(">H", len(answer)) + answer)

    def _judge(self, words: list[bytes]) -> bytes:
        name, password, _, realm = (word.decode() for word in words)
        return b"OK" if self._users.get(f"{name}@{realm}") == password else b"NO"


def _libraries() -> str:
    return ":".join(
        str(path) for path in [*HOME.glob("usr/lib/*-linux-gnu*"), *HOME.glob("lib/*-linux-gnu*")]
    )


def _group(user: pwd.struct_passwd) -> str:
    return grp.getgrgid(user.pw_gid).gr_name


_SETTINGS = """\
configdirectory: {directory}/conf
proc_path: {directory}/proc
mboxname_lockpath: {directory}/lock
defaultpartition: default
partition-default: {directory}/spool
cyrus_user: {user}
cyrus_group: {group}
servername: localhost
defaultdomain: internal
virtdomains: userid
unixhierarchysep: yes
altnamespace: yes
allowplaintext: yes
sasl_mech_list: PLAIN
sasl_pwcheck_method: saslauthd
sasl_saslauthd_path: {directory}/sock/mux
autocreate_quota: 0
autocreate_inbox_folders: Sent
autocreate_subscribe_folders: Sent
xlist-sent: Sent
duplicatesuppression: no
sievedir: {directory}/sieve
skiplist_unsafe: yes
"""

_SERVICES = """\
START {{
  recover cmd="{programs}/ctl_cyrusdb -C {directory}/imapd.conf -r"
  idled cmd="{programs}/idled -C {directory}/imapd.conf"
}}
SERVICES {{
  imap cmd="{programs}/imapd -C {directory}/imapd.conf" listen="127.0.0.1:{imap}" prefork=1
  lmtp cmd="{programs}/lmtpd -C {directory}/imapd.conf -a" listen="127.0.0.1:{lmtp}" prefork=0
}}
EVENTS {{
}}
"""
