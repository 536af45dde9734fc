"""Why a server's certificate is refused, in the window's language."""

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.errors import CertificateFault, CertificateRefused

translate = QCoreApplication.translate


def certificate_words(error: CertificateRefused, fault: CertificateFault) -> tuple[str, str]:
    """What is wrong with it, and what to do; names the host."""
    trust = translate(
        "errors", "The certificate of {host} is not to be trusted: {reason}. No password was sent."
    )
    what = trust.replace("{reason}", _reasons()[fault]).replace("{about}", error.about or "?")
    return what.replace("{host}", error.host), _advice(fault).replace("{host}", error.host)


def _reasons() -> dict[CertificateFault, str]:
    """`{about}` is a day or the names in the certificate."""
    return {
        CertificateFault.EXPIRED: translate("errors", "it expired (valid until {about})"),
        CertificateFault.NOT_YET_VALID: translate("errors", "it is not valid yet (valid from {about})"),
        CertificateFault.SELF_SIGNED: translate("errors", "it is self-signed, so nobody vouches for it"),
        CertificateFault.UNKNOWN_AUTHORITY: translate("errors", "it was issued by an unknown authority"),
        CertificateFault.WRONG_NAME: translate("errors", "it was issued for another name ({about})"),
        CertificateFault.REVOKED: translate("errors", "it was revoked"),
    }


def _advice(fault: CertificateFault) -> str:
    match fault:
        case CertificateFault.NOT_YET_VALID:
            return translate("errors", "Check the clock of this computer.")
        case CertificateFault.SELF_SIGNED | CertificateFault.UNKNOWN_AUTHORITY:
            return translate(
                "errors", "If the server is your own or your company's, give the certificate as ca_file."
            )
        case CertificateFault.WRONG_NAME:
            return translate("errors", "Use the host name that the certificate was issued for.")
        case _:
            return translate("errors", "Ask the administrator of {host}.")
