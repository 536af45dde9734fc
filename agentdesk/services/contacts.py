"""Contacts whose mail is always urgent."""

from agentdesk.domain.addresses import is_address
from agentdesk.domain.errors import NotAnAddress
from agentdesk.domain.events import VipSet
from agentdesk.services.journalist import Journalist
from agentdesk.services.ports import Record
from agentdesk.services.roster import Roster
from agentdesk.services.verbs import Done
from agentdesk.services.writing import EventWriter


class Contacts:
    """Marks VIPs."""

    def __init__(self, record: Record, roster: Roster, journalist: Journalist, writer: EventWriter) -> None:
        self._record = record
        self._roster = roster
        self._journalist = journalist
        self._writer = writer

    def vips(self) -> tuple[str, ...]:
        """Their addresses, in order."""
        return tuple(sorted(self._roster.vips()))

    def set_vip(self, address: str, *, vip: bool) -> Done:
        """Make a contact a VIP, or no longer one. NotAnAddress where `address` is none."""
        email = address.strip().lower()
        if not is_address(email):
            raise NotAnAddress(address)
        change = VipSet(email, vip)
        event, *_ = self._journalist.events([(None, change)])
        self._record.append([event])
        self._writer.refresh_contacts([email])
        return Done(f"{email} is {'now' if vip else 'no longer'} a VIP", (event.id,), (), change)
