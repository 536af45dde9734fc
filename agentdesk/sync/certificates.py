"""Which certificates are trusted, and in plain words why one is not."""

import ssl
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from agentdesk.domain.errors import (
    CertificateFault,
    CertificateRefused,
    EncryptionNotOffered,
    ServerError,
    SettingsError,
)
from agentdesk.domain.settings import ServerAddress

Certificate = Mapping[str, Any]
"""As ssl.SSLSocket.getpeercert gives it."""
LookAgain = Callable[[ssl.SSLContext], Certificate]
"""Connects once more with another context, sends no password, and gives the certificate shown."""

# X509_V_ERR_… and X509_V_FLAG_… of OpenSSL's x509_vfy.h
_FAULTS = {
    9: CertificateFault.NOT_YET_VALID,
    10: CertificateFault.EXPIRED,
    18: CertificateFault.SELF_SIGNED,
    23: CertificateFault.REVOKED,
    **dict.fromkeys((2, 19, 20, 21, 27), CertificateFault.UNKNOWN_AUTHORITY),
    **dict.fromkeys((62, 64), CertificateFault.WRONG_NAME),
}
_NO_CHECK_TIME = 0x200000


def trusting(ca_file: str = "") -> ssl.SSLContext:
    """A context that verifies name and chain against `ca_file`,
    or the system's (and SSL_CERT_FILE's) authorities.
    """
    try:
        return ssl.create_default_context(cafile=ca_file or None)
    except (OSError, ssl.SSLError) as error:
        raise SettingsError("ca_file", ca_file, "a PEM file with certificates of authorities") from error


def told(address: ServerAddress, error: ssl.SSLError, ca_file: str, look_again: LookAgain) -> ServerError:
    """The error that a person is told for a failed handshake.
    `look_again` is called only to name a date or a name.
    """
    if not isinstance(error, ssl.SSLCertVerificationError):
        return _no_tls(address, error)
    fault = _FAULTS.get(error.verify_code)
    about = _about(fault, ca_file, look_again)
    reason, advice = _reason(address, error, fault, about)
    what = f"The certificate of {address} is not to be trusted: {reason}. No password was sent."
    return CertificateRefused(address.host, what, advice, fault=fault, about=about)


def _no_tls(address: ServerAddress, error: ssl.SSLError) -> ServerError:
    reason = (error.reason or "no answer").replace("_", " ").lower()
    what = f"No encrypted connection to {address} could be made ({reason})."
    return EncryptionNotOffered(
        address.host, what, "Check that the port and the kind of security (tls or starttls) go together."
    )


def _reason(
    address: ServerAddress, error: ssl.SSLCertVerificationError, fault: CertificateFault | None, about: str
) -> tuple[str, str]:
    """What is wrong and what to do, in English."""
    host = address.host
    match fault:
        case CertificateFault.EXPIRED:
            expired = f"it expired on {about}" if about else "it expired"
            return expired, f"Ask the administrator of {host} to renew it."
        case CertificateFault.NOT_YET_VALID:
            return f"it is not valid before {about or 'later'}", "Check the clock of this computer."
        case CertificateFault.SELF_SIGNED:
            own = "If it is your own server, give its certificate as ca_file."
            return "it is self-signed, so nobody vouches for it", own
        case CertificateFault.UNKNOWN_AUTHORITY:
            own = "If it is your company's authority, give its certificate as ca_file."
            return "it was issued by an unknown authority", own
        case CertificateFault.WRONG_NAME:
            other = f"it was issued for {about or 'another name'}, not for {host}"
            return other, "Use the host name that the certificate was issued for."
        case CertificateFault.REVOKED:
            return "it was revoked", f"Ask the administrator of {host}."
    return error.verify_message, f"Ask the administrator of {host}."


def _about(fault: CertificateFault | None, ca_file: str, look_again: LookAgain) -> str:
    """The day or the names that tell more; empty where they cannot be had."""
    match fault:
        case CertificateFault.EXPIRED:
            return _dated(ca_file, look_again, "notAfter")
        case CertificateFault.NOT_YET_VALID:
            return _dated(ca_file, look_again, "notBefore")
        case CertificateFault.WRONG_NAME:
            return _names(_seen(ca_file, look_again))
    return ""


def _seen(ca_file: str, look_again: LookAgain) -> Certificate:
    """The certificate, its chain still verified but neither its dates nor its name;
    empty where it cannot be had.
    """
    lenient = trusting(ca_file)
    lenient.check_hostname = False
    lenient.verify_flags |= _NO_CHECK_TIME
    try:
        return look_again(lenient)
    except (OSError, ServerError):
        return {}


def _dated(ca_file: str, look_again: LookAgain, field: str) -> str:
    text = _seen(ca_file, look_again).get(field)
    if not text:
        return ""
    when = datetime.fromtimestamp(ssl.cert_time_to_seconds(text), tz=UTC)
    return f"{when:%Y-%m-%d}"


def _names(certificate: Certificate) -> str:
    return ", ".join(
        str(value) for kind, value in certificate.get("subjectAltName", ()) if kind in ("DNS", "IP Address")
    )
