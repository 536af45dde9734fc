"""A private Postfix: takes mail for support and customers into Dovecot by LMTP, offers submission with SASL.

Postfix can only be started by root (its daemons change user); `why_not()` says so in words a skip can print.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.lab.certificates import EXPIRED_HOST, OTHER_HOST, Certificates
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
from tests.lab.dovecot import Dovecot

DAEMONS = Path("/usr/lib/postfix/sbin")


def why_not() -> str | None:
    """What keeps Postfix from running here, or None."""
    if not (DAEMONS / "master").exists():
        return "Postfix is not installed: apt-get install postfix (see `make setup`)"
    if os.geteuid() != 0:
        return "Postfix needs root, because its daemons change user: run the stories as root (sudo make test)"
    return None


@dataclass
class Postfix:
    """One instance on loopback.

    Ports: `incoming_port` (no login, as between servers), `submission_port` (STARTTLS and login, plain too on
    loopback), `submissions_port` (TLS from the first byte), `no_auth_port` (submission that offers no login).
    `extra` is added to main.cf: later settings win. `ipv6`: the two submission ports on ::1 as well.
    """

    directory: Path
    children: Children
    certificates: Certificates
    dovecot: Dovecot
    domains: tuple[str, ...] = ("hosting.test", "customer.test")
    aliases: dict[str, str] = field(default_factory=dict)
    extra: str = ""
    ipv6: bool = False
    incoming_port: int = field(default_factory=free_port)
    submission_port: int = field(default_factory=free_port)
    submissions_port: int = field(default_factory=free_port)
    no_auth_port: int = field(default_factory=free_port)
    _refused: dict[str, str] = field(default_factory=dict)
    _child: Child | None = None

    @property
    def log(self) -> Path:
        return self.directory / "postfix.log"

    @property
    def configuration(self) -> Path:
        return self.directory / "etc"

    @property
    def is_running(self) -> bool:
        return self._child is not None and self._child.is_running

    def start(self) -> None:
        self._lay_out()
        self._write_refusals()
        (self.configuration / "main.cf").write_text(self._main_cf(), encoding="utf-8")
        (self.configuration / "master.cf").write_text(self._master_cf(), encoding="utf-8")
        self._run("check")
        self._child = self.children.start("postfix", [DAEMONS / "master", "-c", self.configuration, "-s"])
        wait_for(f"Postfix listening\n{end_of(self.log)}", self._is_up)

    def stop(self) -> None:
        if self._child is not None:
            self._child.stop()
            self._child = None

    @contextmanager
    def refusing(self, recipient: str, answer: str = "550 5.1.1 No such mailbox here") -> Iterator[None]:
        """Answer RCPT for this address so for as long as this lasts: the other tests share the server."""
        self.refuse(recipient, answer)
        try:
            yield
        finally:
            self.accept(recipient)

    def refuse(self, recipient: str, answer: str = "550 5.1.1 No such mailbox here") -> None:
        """From now on answer RCPT for this address with e.g. '450 4.2.1 Try again later'."""
        self._refused[recipient] = answer
        self._reload()

    def accept(self, recipient: str) -> None:
        self._refused.pop(recipient, None)
        self._reload()

    def flush(self) -> None:
        self._run("flush")

    def _reload(self) -> None:
        self._write_refusals()
        if self._child is not None:
            os.kill(self._child.pid, signal.SIGHUP)

    def _lay_out(self) -> None:
        for path in (self.directory, self.configuration, self.directory / "queue", self.directory / "data"):
            path.mkdir(parents=True, exist_ok=True)
            path.chmod(0o755)
        shutil.chown(self.directory / "data", "postfix")
        for name in ("postfix-files", "dynamicmaps.cf", "post-install", "postfix-script"):
            shutil.copy(Path("/etc/postfix") / name, self.configuration / name)

    def _run(self, verb: str) -> None:
        ask_program("/usr/sbin/postfix", "-c", self.configuration, verb)

    def _is_up(self) -> bool:
        if self._child is not None and not self._child.is_running:
            raise LabError(f"Postfix ended at its start: {self._child.output()}{end_of(self.log)}")
        ports = (self.incoming_port, self.submission_port, self.submissions_port, self.no_auth_port)
        listens = all(accepts_connections("127.0.0.1", port) for port in ports)
        return listens and self._child is not None and _catches(self._child.pid, signal.SIGHUP)

    def _write_refusals(self) -> None:
        lines = [f"{address} {answer}\n" for address, answer in self._refused.items()]
        (self.configuration / "refused").write_text("".join(lines), encoding="utf-8")

    def _main_cf(self) -> str:
        return (
            _MAIN_CF.format(
                directory=self.directory,
                domains=" ".join(self.domains),
                aliases=self._aliases(),
                lmtp=self.dovecot.lmtp_port,
                sasl=self.dovecot.sasl_socket,
                certificates=self.certificates,
            )
            + self.extra
        )

    def _aliases(self) -> str:
        pairs = ", ".join(f"{{{alias}={target}}}" for alias, target in self.aliases.items())
        return f"inline:{{ {pairs} }}" if pairs else ""

    def _master_cf(self) -> str:
        more = _MASTER_CF_IPV6.format(submission=self.submission_port, submissions=self.submissions_port)
        return self._master_cf_ipv4() + (more if self.ipv6 else "")

    def _master_cf_ipv4(self) -> str:
        return _MASTER_CF.format(
            incoming=self.incoming_port,
            submission=self.submission_port,
            submissions=self.submissions_port,
            no_auth=self.no_auth_port,
            expired=self.certificates.expired,
            expired_host=EXPIRED_HOST,
            other=self.certificates.other_host,
            other_host=OTHER_HOST,
        )


def _catches(pid: int, number: signal.Signals) -> bool:
    """Whether the process has a handler for this signal; without one, it ends."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    (caught,) = [line for line in status.splitlines() if line.startswith("SigCgt:")]
    return bool(int(caught.split()[1], 16) & 1 << (number - 1))


_MAIN_CF = """\
compatibility_level = 3.6
config_directory = {directory}/etc
queue_directory = {directory}/queue
data_directory = {directory}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {directory}/postfix.log
maillog_file_prefixes = {directory}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.hosting.test
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
virtual_mailbox_domains = {domains}
virtual_alias_maps = {aliases}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
default_transport = error:this laboratory delivers nothing to the outside
relay_transport = error:this laboratory relays nothing
smtpd_recipient_restrictions =
    check_recipient_access texthash:{directory}/etc/refused
    permit_mynetworks
    reject_unauth_destination
smtpd_delay_reject = yes
smtpd_tls_security_level = may
smtpd_tls_chain_files = {certificates.good.key}, {certificates.good.chain}
smtpd_sasl_type = dovecot
smtpd_sasl_path = {sasl}
smtpd_sasl_auth_enable = no
smtpd_sasl_security_options = noanonymous
smtpd_error_sleep_time = 0
smtpd_client_connection_count_limit = 0
minimal_backoff_time = 5s
queue_run_delay = 5s
transport_retry_time = 1s
service_throttle_time = 1s
maximal_queue_lifetime = 1h
bounce_queue_lifetime = 1h
message_size_limit = 30000000
mailbox_size_limit = 0
enable_original_recipient = yes
biff = no
"""

_LOGIN = (
    "-o smtpd_sasl_auth_enable=yes\n    -o smtpd_recipient_restrictions="
    "check_recipient_access,texthash:$config_directory/refused,permit_sasl_authenticated,reject"
)

_MASTER_CF_IPV6 = f"""\
[::1]:{{submission}} inet n - n - - smtpd
    {_LOGIN}
[::1]:{{submissions}} inet n - n - - smtpd
    -o smtpd_tls_wrappermode=yes
    {_LOGIN}
"""

_MASTER_CF = f"""\
127.0.0.1:{{incoming}} inet n - n - - smtpd
127.0.0.1:{{no_auth}} inet n - n - - smtpd
127.0.0.1:{{submission}} inet n - n - - smtpd
    {_LOGIN}
127.0.0.1:{{submissions}} inet n - n - - smtpd
    -o smtpd_tls_wrappermode=yes
    {_LOGIN}
{{expired_host}}:{{submissions}} inet n - n - - smtpd
    -o smtpd_tls_wrappermode=yes
    -o smtpd_tls_chain_files={{expired.key}},{{expired.chain}}
    {_LOGIN}
{{other_host}}:{{submissions}} inet n - n - - smtpd
    -o smtpd_tls_wrappermode=yes
    -o smtpd_tls_chain_files={{other.key}},{{other.chain}}
    {_LOGIN}
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
local unix - n n - - local
virtual unix - n n - - virtual
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""
