"""Tries one server live: connected, its certificate verified, its greeting read. Nothing that is secret is sent."""

from agentdesk.domain.errors import AuthNotOffered, ProtocolError
from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account, ServerAddress
from agentdesk.sync.discovery.candidate import Candidate, Kind
from agentdesk.sync.interrupt import Interrupt
from agentdesk.sync.secure_imap import open_wire
from agentdesk.sync.smtp_session import SmtpSession, open_session

_PATIENCE = 8.0


class Attempt:
    """One try, on one thread; `stop` ends it from any other."""

    def __init__(self, candidate: Candidate, ca_file: str, proxy: str) -> None:
        self.candidate = candidate
        self._ca_file = ca_file
        self._proxy = proxy
        self._interrupt = Interrupt()
        self._session: SmtpSession | None = None

    def run(self) -> None:
        """Returns where the server is one. ServerError says what is wrong with it; SettingsError, Stopped."""
        greet = self._greet_imap if self.candidate.kind is Kind.IMAP else self._greet_smtp
        greet(self.candidate.address)

    def stop(self) -> None:
        self._interrupt.stop()
        if self._session is not None:
            self._session.cut()

    def _greet_imap(self, address: ServerAddress) -> None:
        wire = open_wire(address, self._ca_file, self._interrupt, _PATIENCE, self._proxy)
        try:
            if not wire.readline().upper().startswith(b"* OK"):
                raise ProtocolError(address.host, f"{address} does not greet as an IMAP server does.")
            wire.send(b"Q LOGOUT\r\n")
        finally:
            wire.close()

    def _greet_smtp(self, address: ServerAddress) -> None:
        nobody = Account(AccountId(""), "", "", address, address, ca_file=self._ca_file, proxy=self._proxy)
        session = open_session(nobody, "", self._interrupt, self._hold)
        try:
            if not session.has_extn("auth"):
                raise AuthNotOffered(address.host, f"{address} offers no login, so it would not send.")
        finally:
            session.hang_up()

    def _hold(self, session: SmtpSession) -> None:
        self._session = session
        self._interrupt.check()
