"""How long to wait after which error. A wrong password is never tried twice by itself;
everything else comes back.

network    1, 2, 4 ... 60 s          throttled, quota   1, 2, 4 ... 15 min, or longer if the server says so
protocol   5, 10, 20 ... 300 s       connection cap     15, 30 ... 300 s
disk       5, 10 ... 300 s           certificate, proxy 5 min (a hotel's login page goes away)
login, keyring, settings             until a person does something
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from agentdesk.domain.errors import (
    AgentDeskError,
    AuthNotOffered,
    CertificateRefused,
    CredentialsRefused,
    EncryptionNotOffered,
    ProtocolError,
    ProxyRefused,
    QuotaExceeded,
    SecretError,
    SettingsError,
    StoreError,
    Throttled,
    TooManyConnections,
)

_JITTER = 0.25


class ErrorClass(Enum):
    """What an error asks for."""

    PERSON = "person"
    CERTIFICATE = "certificate"
    THROTTLE = "throttle"
    CONNECTION_CAP = "connection cap"
    PROTOCOL = "protocol"
    DISK = "disk"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Delays:
    """Seconds: the first wait, doubled up to `most`."""

    first: float
    most: float


_CLASSES: tuple[tuple[type[AgentDeskError], ErrorClass], ...] = (
    (CredentialsRefused, ErrorClass.PERSON),
    (AuthNotOffered, ErrorClass.PERSON),
    (SecretError, ErrorClass.PERSON),
    (SettingsError, ErrorClass.PERSON),
    (CertificateRefused, ErrorClass.CERTIFICATE),
    (ProxyRefused, ErrorClass.CERTIFICATE),
    (EncryptionNotOffered, ErrorClass.CERTIFICATE),
    (Throttled, ErrorClass.THROTTLE),
    (QuotaExceeded, ErrorClass.THROTTLE),
    (TooManyConnections, ErrorClass.CONNECTION_CAP),
    (ProtocolError, ErrorClass.PROTOCOL),
    (StoreError, ErrorClass.DISK),
)
_DELAYS: dict[ErrorClass, Delays] = {
    ErrorClass.CERTIFICATE: Delays(300, 300),
    ErrorClass.THROTTLE: Delays(60, 900),
    ErrorClass.CONNECTION_CAP: Delays(15, 300),
    ErrorClass.PROTOCOL: Delays(5, 300),
    ErrorClass.DISK: Delays(5, 300),
    ErrorClass.NETWORK: Delays(1, 60),
}


def classify(error: AgentDeskError) -> ErrorClass:
    """The class of `error`; what is not known counts as the network."""
    return next((found for kind, found in _CLASSES if isinstance(error, kind)), ErrorClass.NETWORK)


def needs_person(error: AgentDeskError) -> bool:
    """Whether only a person can help, so that the status says so."""
    return classify(error) in (ErrorClass.PERSON, ErrorClass.CERTIFICATE)


class Backoff:
    """Counts the failures of one connection. `jitter` gives 0..1;
    several workstations must not come back in step.
    """

    def __init__(self, jitter: Callable[[], float] = random.random) -> None:
        self._jitter = jitter
        self._failures = 0
        self._class: ErrorClass | None = None

    def after(self, error: AgentDeskError) -> float | None:
        """Seconds to wait; None: until a person has done something."""
        found = classify(error)
        self._failures = self._failures + 1 if found is self._class else 1
        self._class = found
        if found is ErrorClass.PERSON:
            return None
        delays = _DELAYS[found]
        seconds: float = min(delays.first * 2 ** min(self._failures - 1, 20), delays.most)
        asked = error.wait if isinstance(error, Throttled) else 0.0
        return max(seconds * (1 - _JITTER * self._jitter()), asked * (1 + _JITTER * self._jitter()))

    def reset(self) -> None:
        self._failures, self._class = 0, None
