"""Which folders of an account are mirrored, and which of them is Sent (RFC 6154, else by its name)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agentdesk.domain.settings import Account
from agentdesk.sync.connection import ListedFolder

_SENT_NAMES = (
    "sent", "sent items", "sent messages", "sent mail", "sent-mail", "wysłane", "elementy wysłane",
    "wiadomości wysłane", "enviados", "itens enviados", "mensagens enviadas", "elementos enviados", "gesendet",
    "gesendete elemente", "gesendete objekte", "envoyés", "messages envoyés", "éléments envoyés", "inviata",
    "posta inviata", "odeslané",
)  # fmt: skip
_UNWANTED = frozenset({"\\trash", "\\drafts", "\\junk"})


@dataclass(frozen=True, slots=True)
class MirroredFolder:
    """A folder to be mirrored; `outgoing` marks Sent."""

    name: str
    outgoing: bool = False


def sent_folder(listed: Sequence[ListedFolder], account: Account) -> str:
    """Name of the Sent folder; empty where there is none."""
    names = {folder.name for folder in listed if folder.selectable}
    if account.sent_folder:
        return account.sent_folder
    for folder in listed:
        if folder.selectable and "\\sent" in folder.attributes:
            return folder.name
    by_last_word = {_last_word(name): name for name in sorted(names, key=lambda name: (-len(name), name))}
    return next((by_last_word[known] for known in _SENT_NAMES if known in by_last_word), "")


def junk_folder(listed: Sequence[ListedFolder]) -> str:
    """Name of the folder that the server calls the one for spam (RFC 6154); mail goes into none by its mere name.
    Empty where there is none.
    """
    return next((f.name for f in listed if f.selectable and "\\junk" in f.attributes), "")


def mirrored(listed: Sequence[ListedFolder], account: Account) -> tuple[MirroredFolder, ...]:
    """INBOX first, then what the account names, then Sent;
    a folder the server does not list is left in, to be told about.
    """
    sent = sent_folder(listed, account)
    wanted = ["INBOX", *(_canonical(name, listed) for name in account.folders), *([sent] if sent else [])]
    return tuple(MirroredFolder(name, outgoing=name == sent) for name in dict.fromkeys(wanted))


def choosable(listed: Iterable[ListedFolder]) -> tuple[str, ...]:
    """Folders a person may pick: INBOX first, without trash, drafts and junk."""
    names = [f.name for f in listed if f.selectable and not f.attributes & _UNWANTED]
    return tuple(sorted(names, key=lambda name: (name.upper() != "INBOX", name.casefold())))


def _canonical(name: str, listed: Sequence[ListedFolder]) -> str:
    """INBOX whatever its case, else the spelling of the server where only the case differs."""
    if name.upper() == "INBOX":
        return "INBOX"
    exact = {folder.name for folder in listed}
    return (
        name
        if name in exact
        else next((known for known in exact if known.casefold() == name.casefold()), name)
    )


def _last_word(name: str) -> str:
    for separator in ("/", "."):
        name = name.rpartition(separator)[2] or name
    return name.casefold()
