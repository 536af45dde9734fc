"""Maps SMTP replies (RFC 5321 section 4.2, RFC 4954 section 6) and what smtplib raises to the errors a
person is told.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from agentdesk.domain.errors import (
    AuthNotOffered,
    CredentialsRefused,
    MessageRefused,
    ProtocolError,
    QuotaExceeded,
    ServerError,
    Throttled,
    TooManyConnections,
)
from agentdesk.domain.settings import ServerAddress
from agentdesk.sync.network_errors import closed, told
from agentdesk.sync.throttling import asked_wait

_MOST_TEXT = 300
_AGAIN = "It is tried again by itself."


@contextmanager
def translated(address: ServerAddress) -> Iterator[None]:
    """Within it, what smtplib and the socket raise becomes a ServerError. TLS errors pass,
    see certificates.told.
    """
    try:
        yield
    except smtplib.SMTPServerDisconnected as error:
        raise _disconnected(address, error) from error
    except smtplib.SMTPResponseException as error:
        raise refused_session(address, error.smtp_code, words(error.smtp_error)) from error
    except smtplib.SMTPException as error:
        raise ProtocolError(address.host, f"{address} gave an answer that makes no sense.", _AGAIN) from error
    except ssl.SSLError:
        raise
    except OSError as error:
        raise told(address, error) from error


def refused_session(address: ServerAddress, code: int, text: str) -> ServerError:
    """The error for a reply that ends or denies the session."""
    host = address.host
    if code == 421 and "too many" in text.lower():
        return TooManyConnections(host, f"{host} allows no more connections: “{text}”.", _AGAIN)
    if code in (421, 450, 451, 454):
        return Throttled(host, f"{host} asks to wait: “{code} {text}”.", _AGAIN, wait=asked_wait(text))
    if code == 452:
        return QuotaExceeded(host, f"{host} has no room: “{code} {text}”.", _AGAIN)
    if code in (530, 538):
        return AuthNotOffered(
            host,
            f"{host} wants another way to log in: “{code} {text}”.",
            "Set the security to tls or starttls.",
        )
    return ProtocolError(host, f"{host} refused: “{code} {text}”.", "Ask the provider.")


def refused_login(address: ServerAddress, user: str, code: int, text: str) -> ServerError:
    """The error for a reply other than 235 to AUTH."""
    if code in (421, 450, 451, 452, 454, 530, 538):
        return refused_session(address, code, text)
    if code == 504:
        return no_login(address)
    what = f"{address.host} refused the user name or password of {user}: “{code} {text}”."
    return CredentialsRefused(address.host, what, "Check both; some providers want an app password.")


def no_login(address: ServerAddress) -> AuthNotOffered:
    """The server offers no AUTH that we know, though the account has a user."""
    what = f"{address} offers no login, so it would not send mail for this account."
    return AuthNotOffered(address.host, what, "Use the submission port: 465 with tls, or 587 with starttls.")


def refused_message(address: ServerAddress, code: int, text: str) -> MessageRefused:
    """The error for a refusal of sender or content."""
    permanent = code >= 500
    advice = "Change the mail, or ask the provider." if permanent else _AGAIN
    return MessageRefused(f"{address.host} refused the mail: “{code} {text}”.", advice, permanent=permanent)


def words(text: bytes | str) -> str:
    """A reply's text on one line, not too long."""
    plain = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return " ".join(plain.split())[:_MOST_TEXT].rstrip(".")


def _disconnected(address: ServerAddress, error: smtplib.SMTPServerDisconnected) -> ServerError:
    cause = error.__context__
    return told(address, cause) if isinstance(cause, OSError) else closed(address)
