"""Which certificates are trusted, and in plain words why one is not."""

import ssl
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from agentdesk.domain.errors import CertificateRefused, EncryptionNotOffered, ServerError, SettingsError
from agentdesk.domain.settings import ServerAddress

Certificate = Mapping[str, Any]
"""As ssl.SSLSocket.getpeercert gives it."""
LookAgain = Callable[[ssl.SSLContext], Certificate]
"""Connects once more with another context, sends no password, and gives the certificate shown."""

# X509_V_ERR_… and X509_V_FLAG_… of OpenSSL's x509_vfy.h
_NOT_YET_VALID, _EXPIRED, _SELF_SIGNED, _REVOKED = 9, 10, 18, 23
_UNKNOWN_AUTHORITY = frozenset({2, 19, 20, 21, 27})
_WRONG_NAME = frozenset({62, 64})
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
    reason, advice = _reason(address, error, ca_file, look_again)
    what = f"The certificate of {address} is not to be trusted: {reason}. No password was sent."
    return CertificateRefused(address.host, what, advice)


def _no_tls(address: ServerAddress, error: ssl.SSLError) -> ServerError:
    reason = (error.reason or "no answer").replace("_", " ").lower()
    what = f"No encrypted connection to {address} could be made ({reason})."
    return EncryptionNotOffered(
        address.host, what, "Check that the port and the kind of security (tls or starttls) go together."
    )


def _reason(
    address: ServerAddress, error: ssl.SSLCertVerificationError, ca_file: str, look_again: LookAgain
) -> tuple[str, str]:
    code, host = error.verify_code, address.host
    if code == _EXPIRED:
        return (
            f"it expired{_dated(ca_file, look_again, 'notAfter', ' on ')}",
            f"Ask the administrator of {host} to renew it.",
        )
    if code == _NOT_YET_VALID:
        return (
            f"it is not valid before {_dated(ca_file, look_again, 'notBefore', '') or 'later'}",
            "Check the clock of this computer.",
        )
    if code == _SELF_SIGNED:
        return (
            "it is self-signed, so nobody vouches for it",
            "If it is your own server, give its certificate as ca_file.",
        )
    if code in _UNKNOWN_AUTHORITY:
        return (
            "it was issued by an unknown authority",
            "If it is your company's authority, give its certificate as ca_file.",
        )
    if code in _WRONG_NAME:
        names = _names(_seen(ca_file, look_again))
        other = f"it was issued for {names}" if names else "it was issued for another name"
        return f"{other}, not for {host}", "Use the host name that the certificate was issued for."
    if code == _REVOKED:
        return "it was revoked", f"Ask the administrator of {host}."
    return error.verify_message, f"Ask the administrator of {host}."


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


def _dated(ca_file: str, look_again: LookAgain, field: str, lead: str) -> str:
    text = _seen(ca_file, look_again).get(field)
    if not text:
        return ""
    when = datetime.fromtimestamp(ssl.cert_time_to_seconds(text), tz=UTC)
    return f"{lead}{when:%Y-%m-%d}"


def _names(certificate: Certificate) -> str:
    return ", ".join(
        str(value) for kind, value in certificate.get("subjectAltName", ()) if kind in ("DNS", "IP Address")
    )
