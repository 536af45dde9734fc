"""Which folder is Sent, in whatever language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agentdesk.domain.ids import AccountId
from agentdesk.domain.settings import Account, Security, ServerAddress
from agentdesk.sync.connection import ListedFolder
from agentdesk.sync.folders import MirroredFolder, choosable, mirrored, sent_folder

SERVER = ServerAddress("h", 993, Security.TLS)
ACCOUNT = Account(AccountId("me@x.test"), "me@x.test", "me", SERVER, SERVER)


def listed(*names: str, **attributes: str) -> list[ListedFolder]:
    plain = [ListedFolder(name, frozenset()) for name in names]
    return plain + [ListedFolder(name, frozenset({attribute})) for name, attribute in attributes.items()]


@pytest.mark.parametrize(
    ("names", "sent"),
    [
        (("INBOX", "Sent"), "Sent"),
        (("INBOX", "INBOX.Sent"), "INBOX.Sent"),
        (("INBOX", "Sent Items", "Sent Backup"), "Sent Items"),
        (("INBOX", "Wysłane"), "Wysłane"),
        (("INBOX", "INBOX.Enviados"), "INBOX.Enviados"),
        (("INBOX", "[Gmail]/Sent Mail"), "[Gmail]/Sent Mail"),
        (("INBOX", "Archive/Sent", "Sent"), "Sent"),
        (("INBOX", "Sentinel"), ""),
    ],
)
def test_by_name(names: tuple[str, ...], sent: str) -> None:
    assert sent_folder(listed(*names), ACCOUNT) == sent


def test_the_attribute_beats_the_name_and_the_setting_beats_both() -> None:
    folders = listed("INBOX", "Sent", Wyszlo="\\sent")
    assert sent_folder(folders, ACCOUNT) == "Wyszlo"
    assert sent_folder(folders, replace(ACCOUNT, sent_folder="Mine")) == "Mine"


def test_inbox_first_each_once_sent_last() -> None:
    account = replace(ACCOUNT, folders=("Billing", "inbox", "Sent"))
    assert mirrored(listed("INBOX", "billing", "Sent"), account) == (
        MirroredFolder("INBOX"),
        MirroredFolder("billing"),
        MirroredFolder("Sent", outgoing=True),
    )


def test_what_a_person_may_pick() -> None:
    folders = listed("Zebra", "INBOX", "angebote", Trash="\\trash", Shared="\\noselect", Junk="\\junk")
    assert choosable(folders) == ("INBOX", "angebote", "Zebra")
