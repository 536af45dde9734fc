"""Work that is cut off: a first sync killed half-way goes on where it was."""

from __future__ import annotations

import collections
from functools import partial

from tests.bench.setting import messages_in
from tests.lab.children import wait_for
from tests.lab.desktop import Desktop
from tests.lab.dovecot import Dovecot
from tests.lab.postfix import Postfix
from tests.lab.support_mail import support_mails
from tests.lab.workstation import Workstation
from tests.story.conftest import PASSWORD, Lab

NUMBER = 1200


def holds_more(station: Workstation, than: int) -> bool:
    return messages_in(station.profile) > than


def test_a_first_sync_that_is_killed_goes_on_where_it_was(
    lab: Lab, desktop: Desktop, dovecot: Dovecot, postfix: Postfix
) -> None:
    address = "killed@hosting.test"
    dovecot.add_user(address, PASSWORD)
    dovecot.seed(address, support_mails(NUMBER, seed=3))
    station = Workstation(lab.directory / "killed", desktop, lab.certificates)
    station.add_account(address, PASSWORD, dovecot, postfix)
    for part in (NUMBER // 5, NUMBER // 2):
        syncing = station.start("sync", "--once")
        wait_for("a part is here", partial(holds_more, station, part), 60)
        syncing.kill()
    assert messages_in(station.profile) > NUMBER // 2
    station.run("sync", "--once")
    exported = station.json_lines("export", "--jsonl")
    again = [
        one for one, times in collections.Counter(m["message_id"] for m in exported).items() if times > 1
    ]
    assert (len(exported), again) == (NUMBER, [])
