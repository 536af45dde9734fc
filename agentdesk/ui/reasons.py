"""Why a mail is urgent, in the window's language.

A reason is kept as an English sentence: a name from a short list, with what the mail said behind it. The name is
translated, what the mail said stays; a name that is not known here (of a later version) stays English.
"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_WRITTEN_TO = "written to "


def reasons_in_words(reasons: Iterable[str]) -> str:
    """All of them on one line."""
    return "; ".join(reason_in_words(reason) for reason in reasons)


def reason_in_words(reason: str) -> str:
    """One of them: "a live service is down: “The shop is down”"."""
    name, mark, said = reason.partition(": ")
    known = names().get(name)
    if known:
        return f"{known}{mark}{said}"
    if reason.startswith(_WRITTEN_TO):
        address = reason.removeprefix(_WRITTEN_TO)
        return translate("urgency", "written to {address}").replace("{address}", address)
    return reason


def names() -> dict[str, str]:
    """Each name that domain.urgency gives, in English and in the window's language."""
    return {
        "VIP contact": translate("urgency", "VIP contact"),
        "written to an urgent address": translate("urgency", "written to an urgent address"),
        "a monitor reports trouble": translate("urgency", "a monitor reports trouble"),
        "a break-in": translate("urgency", "a break-in"),
        "private data is exposed": translate("urgency", "private data is exposed"),
        "mail goes out that should not": translate("urgency", "mail goes out that should not"),
        "data is lost": translate("urgency", "data is lost"),
        "a live service is down": translate("urgency", "a live service is down"),
        "money is being lost": translate("urgency", "money is being lost"),
        "mail has stopped": translate("urgency", "mail has stopped"),
        "a service is about to stop": translate("urgency", "a service is about to stop"),
        "something we run fails": translate("urgency", "something we run fails"),
        "what was down is down again": translate("urgency", "what was down is down again"),
    }
