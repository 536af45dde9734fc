"""A private Dovecot: IMAP, IMAPS, LMTP and SASL on free loopback ports, Maildir in a temporary directory."""

from __future__ import annotations

import grp
import os
import pwd
import smtplib
from collections.abc import Iterable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from tests.lab.certificates import EXPIRED_HOST, GOOD_HOST, OTHER_HOST, SELF_SIGNED_HOST, Certificates
from tests.lab.children import (
    Child,
    Children,
    LabError,
    accepts_connections,
    ask_program,
    end_of,
    free_port,
    wait_for,
)

MAIL_UID = 5000 if os.geteuid() == 0 else os.geteuid()
MAIL_GID = 5000 if os.geteuid() == 0 else os.getegid()


def why_not() -> str | None:
    """What keeps Dovecot from running here, or None."""
    installed = Path("/usr/sbin/dovecot").exists() and Path("/usr/lib/dovecot/lmtp").exists()
    return None if installed else "Dovecot is not installed: apt-get install dovecot-imapd dovecot-lmtpd"


@dataclass
class Dovecot:
    """One instance. `users` maps an address to its password and may grow while the server runs.

    `extra` is added to the configuration: later settings win, e.g. "mail_max_userip_connections = 2".
    """

    directory: Path
    children: Children
    certificates: Certificates
    users: dict[str, str] = field(default_factory=dict)
    imap_capability: str | None = None
    capability_at: dict[str, str] = field(default_factory=dict)
    """What is offered at further addresses of this machine, as 127.0.1.1."""
    extra: str = ""
    imap_port: int = field(default_factory=free_port)
    imaps_port: int = field(default_factory=free_port)
    lmtp_port: int = field(default_factory=free_port)
    _child: Child | None = None

    @property
    def configuration(self) -> Path:
        return self.directory / "dovecot.conf"

    @property
    def sasl_socket(self) -> Path:
        return self.directory / "run" / "auth-postfix"

    @property
    def log(self) -> Path:
        return self.directory / "dovecot.log"

    @property
    def is_running(self) -> bool:
        return self._child is not None and self._child.is_running

    def start(self) -> None:
        self.directory.mkdir(parents=True, exist_ok=True)
        self.directory.chmod(0o755)
        _owned_directory(self.directory / "mail")
        self._write_users()
        self.configuration.write_text(self._configuration_text(), encoding="utf-8")
        self._child = self.children.start("dovecot", ["/usr/sbin/dovecot", "-F", "-c", self.configuration])
        wait_for(f"Dovecot listening\n{end_of(self.log)}", self._is_up)

    def stop(self) -> None:
        if self._child is not None:
            self._child.stop()
            self._child = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def crash(self) -> None:
        """kill -9, with every connection."""
        self._running().kill()
        self._child = None

    def freeze(self) -> None:
        """Stop answering without closing anything, as a hung server does."""
        self._running().freeze()

    def thaw(self) -> None:
        self._running().thaw()

    def add_user(self, address: str, password: str) -> None:
        self.users[address] = password
        self._write_users()
        if self.is_running:  # it reads the file again only in another second than it last looked something up
            wait_for(f"Dovecot knows {address}", lambda: self._knows(address))

    def kick(self, user: str) -> None:
        """Close this user's connections, as an administrator would."""
        self.doveadm("kick", user)

    def connections(self, user: str) -> int:
        """How many IMAP connections of this user are open."""
        return sum(
            line.split()[0] == user for line in self.doveadm("who", "-1", user).splitlines() if line.strip()
        )

    def doveadm(self, *arguments: str) -> str:
        nothing_matched = 68  # as when a user to kick has no connection
        return ask_program(
            "/usr/bin/doveadm", "-c", self.configuration, *arguments, allowed=(0, nothing_matched)
        )

    def deliver(self, recipient: str, raw: bytes, sender: str = "someone@customer.test") -> None:
        """Put one message into an inbox at once, by LMTP; watchers are told by IDLE."""
        with smtplib.LMTP("127.0.0.1", self.lmtp_port) as session:
            session.sendmail(sender, [recipient], raw)

    def messages(self, user: str, folder: str = "INBOX") -> list[EmailMessage]:
        """What the mailbox holds, oldest first, read from its Maildir."""
        return [message for _, message in self.files(user, folder)]

    def files(self, user: str, folder: str = "INBOX") -> list[tuple[Path, EmailMessage]]:
        """The same with the files they lie in; a file's times are those of its delivery."""
        return [(path, _parsed(path)) for path in self._files(user, folder)]

    def count(self, user: str, folder: str = "INBOX") -> int:
        return len(self._files(user, folder))

    def maildir(self, user: str, folder: str = "INBOX") -> Path:
        home = self.directory / "mail" / user
        return home if folder == "INBOX" else home / f".{folder.replace('/', '.')}"

    def seed(self, user: str, messages: Iterable[bytes], folder: str = "INBOX", seen: bool = True) -> int:
        """Write messages straight into the Maildir, before the user's first login. Returns their number."""
        current = _maildir_folders(self.maildir(user, folder))
        flags = ":2,S" if seen else ":2,"
        number = 0
        for number, raw in enumerate(messages, start=1):
            name = f"{1_700_000_000 + number}.M{number:07d}P1.lab,S={len(raw)}{flags}"
            (current / name).write_bytes(raw)
        return number

    def _files(self, user: str, folder: str) -> list[Path]:
        root = self.maildir(user, folder)
        found = [path for part in ("cur", "new") for path in (root / part).glob("*")]
        return sorted(found, key=lambda path: path.name)

    def _running(self) -> Child:
        if self._child is None:
            raise LabError("Dovecot is not running")
        return self._child

    def _is_up(self) -> bool:
        if self._child is not None and not self._child.is_running:
            raise LabError(f"Dovecot ended at its start: {self._child.output()}{end_of(self.log)}")
        return all(
            accepts_connections("127.0.0.1", port)
            for port in (self.imap_port, self.imaps_port, self.lmtp_port)
        )

    def _knows(self, address: str) -> bool:
        unknown = 67  # EX_NOUSER
        lookup = (
            "/usr/bin/doveadm",
            "-c",
            self.configuration,
            "auth",
            "lookup",
            "-x",
            "service=lmtp",
            address,
        )
        return "doesn't exist" not in ask_program(*lookup, allowed=(0, unknown))

    def _write_users(self) -> None:
        lines = [f"{address}:{{PLAIN}}{password}::::::\n" for address, password in self.users.items()]
        new = self.directory / "users.new"
        new.write_text("".join(lines), encoding="utf-8")
        new.chmod(0o644)
        new.replace(self.directory / "users")

    def _configuration_text(self) -> str:
        mask = f"imap_capability = {self.imap_capability}\n" if self.imap_capability else ""
        text = _CONFIGURATION.format(
            directory=self.directory, imap=self.imap_port, imaps=self.imaps_port, lmtp=self.lmtp_port,
            uid=MAIL_UID, gid=MAIL_GID, certificates=self.certificates,
            addresses=" ".join((*_ADDRESSES, *self.capability_at)),
        )  # fmt: skip
        masks = [
            f"local {address} {{\n  protocol imap {{\n    imap_capability = {offered}\n  }}\n}}\n"
            for address, offered in self.capability_at.items()
        ]
        return (
            text + mask + "".join(masks) + self._certificate_blocks() + _unprivileged_settings() + self.extra
        )

    def _certificate_blocks(self) -> str:
        kinds = {
            EXPIRED_HOST: self.certificates.expired,
            SELF_SIGNED_HOST: self.certificates.self_signed,
            OTHER_HOST: self.certificates.other_host,
        }
        blocks = [
            f"local {address} {{\n  ssl_cert = <{made.chain}\n  ssl_key = <{made.key}\n}}\n"
            for address, made in kinds.items()
        ]
        return "".join(blocks)


_ADDRESSES = (GOOD_HOST, EXPIRED_HOST, SELF_SIGNED_HOST, OTHER_HOST)

_CONFIGURATION = """\
base_dir = {directory}/run
state_dir = {directory}/state
log_path = {directory}/dovecot.log
instance_name = agentdesk-lab
protocols = imap lmtp
listen = {addresses}
mail_location = maildir:{directory}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 1
first_valid_gid = 1
mail_fsync = never
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_max_userip_connections = 50
ssl = yes
ssl_cert = <{certificates.good.chain}
ssl_key = <{certificates.good.key}
passdb {{
  driver = passwd-file
  args = {directory}/users
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={directory}/mail/%u allow_all_users=no
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox Junk {{
    auto = subscribe
    special_use = \\Junk
  }}
  mailbox Trash {{
    auto = subscribe
    special_use = \\Trash
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
service auth {{
  unix_listener auth-postfix {{
    mode = 0666
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
protocol lmtp {{
  auth_username_format = %Lu
}}
"""


def _unprivileged_settings() -> str:
    if os.geteuid() == 0:
        return ""
    user, group = pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name
    return (
        f"default_internal_user = {user}\ndefault_internal_group = {group}\ndefault_login_user = {user}\n"
        "service imap-login {\n  chroot =\n}\n"
    )


def _owned_directory(path: Path) -> None:
    path.mkdir(parents=True, exist_ok=True)
    os.chown(path, MAIL_UID, MAIL_GID)


def _maildir_folders(root: Path) -> Path:
    for path in (root, root / "cur", root / "new", root / "tmp"):
        _owned_directory(path)
    return root / "cur"


def _parsed(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message
