"""Errors in the window's language, worded by their type and fields.

In English an error speaks for itself, for it knows more than its type. In another language its type says what happened
and what to do; what a server or a person said follows, since the error quotes it “so”. A type that covers many things
keeps its own English words at the end, for nothing else tells them apart.
"""

import re

from PySide6.QtCore import QCoreApplication

from agentdesk.domain.errors import (
    AgentDeskError,
    CertificateFault,
    CertificateRefused,
    DraftUnfit,
    MailTooLarge,
    NotAnAddress,
    QueryError,
    RecipientsRefused,
    ServerError,
    SettingsError,
)
from agentdesk.ui.certificate_words import certificate_words
from agentdesk.ui.composer.problem_words import problem_words
from agentdesk.ui.error_types import COVERS_MANY, Parts, words_by_type
from agentdesk.ui.setting_words import allowed_words
from agentdesk.ui.tickets.query_words import refused_query_words
from agentdesk.ui.translating import speaks_english
from agentdesk.ui.worded import Worded

translate = QCoreApplication.translate
_QUOTED = re.compile(r"“.*”", re.DOTALL)


def error_words(error: BaseException) -> str:
    """One line for a person; of an error that is none of ours what Python says."""
    if not isinstance(error, AgentDeskError):
        return str(error)
    return " ".join(filter(None, error_parts(error)))


def error_parts(error: AgentDeskError) -> Parts:
    """What happened, and what to do next."""
    if isinstance(error, Worded) or speaks_english():
        return error.what, error.advice
    return _by_fields(error) or _by_type(error)


def _by_fields(error: AgentDeskError) -> Parts | None:
    match error:
        case SettingsError():
            return _setting(error)
        case QueryError():
            return refused_query_words(error)
        case DraftUnfit():
            return problem_words(error.problem), translate("errors", "Mend the draft and send again.")
        case NotAnAddress():
            return _with(translate("errors", "“{about}” is not a mail address."), error.address), translate(
                "errors", "Write it like name@example.org."
            )
        case MailTooLarge():
            return _with(
                translate("errors", "The mail has {about} MB; most servers refuse that."),
                str(error.megabytes),
            ), translate("errors", "Send a link instead.")
        case CertificateRefused(fault=CertificateFault() as fault):
            return certificate_words(error, fault)
        case RecipientsRefused():
            return _refused(error)
        case _:
            return None


def _by_type(error: AgentDeskError) -> Parts:
    known = words_by_type()
    kind = next(kind for kind in type(error).__mro__ if kind in known)
    what, advice = known[kind]
    if isinstance(error, ServerError):
        what, advice = (part.replace("{host}", error.host) for part in (what, advice))
    said = error.what if kind in COVERS_MANY else _quoted(error)
    return f"{what.rstrip('.')}: {said}" if said else what, advice


def _quoted(error: AgentDeskError) -> str:
    """What the other side said."""
    found = _QUOTED.search(error.what)
    return f"{found[0]}." if found else ""


def _setting(error: SettingsError) -> Parts:
    words = translate("errors", "The setting “{key}” cannot be {value}.")
    what = words.replace("{key}", error.key).replace("{value}", repr(error.value))
    return what, _with(translate("errors", "Allowed: {about}."), allowed_words(error))


def _refused(error: RecipientsRefused) -> Parts:
    names = ", ".join(f"{one.email} ({one.code} {one.text})" for one in error.refusals)
    what = _with(translate("errors", "The server refused {about}."), names)
    return what, translate("errors", "Check the address, or ask the recipient another way.")


def _with(words: str, about: str) -> str:
    return words.replace("{about}", about)


def cache_begun_anew(moved_to: str) -> str:
    """That the cache was damaged; `moved_to` is the file's name now."""
    words = translate(
        "errors",
        "The mail cache was damaged; it was moved to {about} and is filled again from the server. "
        "Drafts, notes and everything else you did are kept.",
    )
    return _with(words, moved_to)
