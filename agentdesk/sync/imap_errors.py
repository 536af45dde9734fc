"""Maps what IMAPClient and imaplib raise, and what a server says after NO,
to the errors that a person is told.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from agentdesk.domain.errors import (
    AuthNotOffered,
    CredentialsRefused,
    FolderMissing,
    FolderReadOnly,
    NetworkDown,
    ProtocolError,
    QuotaExceeded,
    ServerError,
    Throttled,
    TooManyConnections,
)
from agentdesk.domain.settings import ServerAddress
from agentdesk.sync.throttling import asked_wait, means_later, means_slower

_LEADING_VERB = re.compile(r"^\w+ failed: ")
_LEADING_CODE = re.compile(r"^\[[^\]]*\]\s*")
_CODE = re.compile(r"\[([A-Z-]+)", re.IGNORECASE)
_TOO_MANY = re.compile(
    r"too many (?:simultaneous |concurrent )?(?:connections|sessions)|maximum number of connections"
    r"|(?:connections?|sessions?) limit",
    re.IGNORECASE,
)
_NO_FOLDER = re.compile(
    r"(?:mailbox|folder).{0,80}?(?:does ?n[o']t exist|not exist|not found|unknown)"
    r"|no such (?:mailbox|folder)|unknown mailbox",
    re.IGNORECASE,
)
_BYTES = re.compile(r"""^(?:[\w ]+(?:failed|error): )?(?:BAD )?\[?b(['"])(.*)\1\]?$""", re.DOTALL)
_LONGEST_TEXT = 300

REFUSALS = (ProtocolError, FolderMissing, QuotaExceeded, Throttled)
"""What a NO or BAD to one command becomes: that command failed, the connection goes on."""


@contextmanager
def told(address: ServerAddress, doing: str) -> Iterator[None]:
    """Within it, a refusal or failure of IMAPClient becomes a ServerError. `doing`: what was tried,
    as 'open INBOX'.
    """
    from imapclient import IMAPClient
    from imapclient.exceptions import ProtocolError as SenselessAnswer

    try:
        yield
    except IMAPClient.ReadOnlyError as error:  # imaplib counts it among what ends a connection
        raise FolderReadOnly(
            address.host, f"{address.host} lets nobody write when asked to {doing}."
        ) from error
    except IMAPClient.AbortError as error:
        raise hung_up(address, _text(error)) from error
    except IMAPClient.Error as error:
        raise refusal(address, doing, _text(error)) from error
    except (SenselessAnswer, ValueError, AssertionError, IndexError, KeyError, TypeError) as error:
        what = f"{address} gave an answer that makes no sense when asked to {doing}."
        raise ProtocolError(address.host, what, "It is tried again by itself.") from error


@contextmanager
def told_login(address: ServerAddress, user: str) -> Iterator[None]:
    """The same for a login, where a NO means the credentials unless it says otherwise."""
    from imapclient import IMAPClient

    with told(address, "log in"):
        try:
            yield
        except IMAPClient.AbortError:
            raise
        except IMAPClient.Error as error:
            raise login_refusal(address, user, _text(error)) from error


def refusal(address: ServerAddress, doing: str, text: str) -> ServerError:
    """The error for a NO or BAD with `text` (response code included, RFC 5530)."""
    host, said = address.host, _quoted(text)
    known = _by_code(address, text)
    if known is not None:
        return known
    if _NO_FOLDER.search(text):
        return FolderMissing(
            host, f"{host} could not {doing}{said}", "Choose the folders of the account anew."
        )
    return ProtocolError(host, f"{host} could not {doing}{said}", "It is tried again by itself.")


def login_refusal(address: ServerAddress, user: str, text: str) -> ServerError:
    """The error for a NO to LOGIN or AUTHENTICATE."""
    host = address.host
    if _code(text) == "PRIVACYREQUIRED":
        return AuthNotOffered(
            host, f"{host} allows no login without encryption.", "Set the security to tls or starttls."
        )
    known = _by_code(address, text)
    if known is not None and not isinstance(known, FolderMissing):
        return known
    what = f"{host} refused the user name or password of {user}{_quoted(text)}"
    return CredentialsRefused(host, what, "Check both; some providers want an app password.")


def _by_code(address: ServerAddress, text: str) -> ServerError | None:
    host, said, code = address.host, _quoted(text), _code(text)
    if _TOO_MANY.search(text) or code == "INUSE" or (code == "LIMIT" and not means_slower(text)):
        advice = "Close other mail programs; it is tried again by itself."
        return TooManyConnections(host, f"{host} allows no more connections{said}", advice)
    if code == "OVERQUOTA" and not means_slower(text):
        return QuotaExceeded(
            host, f"The mailbox on {host} is full{said}", "Make room there; it is tried again by itself."
        )
    if code in ("UNAVAILABLE", "THROTTLED", "SERVERBUG") or means_later(text):
        return _throttled(address, text)
    if code in ("NONEXISTENT", "TRYCREATE"):
        return FolderMissing(
            host, f"{host} has no such folder{said}", "Choose the folders of the account anew."
        )
    return None


def throttled(address: ServerAddress, text: str) -> ServerError | None:
    """The error where `text` refuses one mail because of all that was asked for; None where it is about that mail."""
    return _throttled(address, text) if _code(text) == "THROTTLED" or means_slower(text) else None


def _throttled(address: ServerAddress, text: str) -> Throttled:
    what = f"{address.host} asks to wait{_quoted(text)}"
    return Throttled(address.host, what, "It is tried again by itself.", wait=asked_wait(text))


def hung_up(address: ServerAddress, text: str) -> ServerError:
    """The error for a BYE with `text`."""
    known = _by_code(address, text)
    if known is not None and not isinstance(known, FolderMissing):
        return known
    return NetworkDown(
        address.host, f"{address} ended the connection{_quoted(text)}", "It is tried again by itself."
    )


def _code(text: str) -> str:
    found = _CODE.search(text)
    return found.group(1).upper() if found else ""


def _text(error: Exception) -> str:
    text = str(error)
    inner = _BYTES.match(text)
    return _LEADING_VERB.sub("", inner.group(2) if inner else text)[:_LONGEST_TEXT]


def _quoted(text: str) -> str:
    plain = " ".join(_LEADING_CODE.sub("", text).split()).rstrip(".")
    return f": “{plain}”." if plain else "."
