"""Queues what mails are to show on the server of what was done here; the sync carries it out when it is online."""

from collections.abc import Iterable

from agentdesk.domain.changes import Changes
from agentdesk.domain.ids import MessageKey, TicketId
from agentdesk.domain.marks import SEEN, Mark
from agentdesk.services.ports import CacheReader, ChangeHub, Record, SettingsFile


class Marking:
    """For the verbs, which queue marks together with their events, and for a window in which mail is read."""

    def __init__(
        self, cache: CacheReader, record: Record, settings: SettingsFile, changes: ChangeHub
    ) -> None:
        self._cache = cache
        self._record = record
        self._settings = settings
        self._changes = changes

    def of(self, tickets: Iterable[TicketId], *, seen: bool = False) -> tuple[Mark, ...]:
        """Marks for the incoming mails of these shown tickets; none where mails are to show nothing."""
        if not self._settings.load().mark_mail:
            return ()
        return tuple(Mark(account, key, seen=seen) for account, key in self._cache.received(tickets))

    def read(self, ticket: TicketId, shown: Iterable[MessageKey]) -> None:
        """A person has these mails of `ticket` before their eyes; what they get next they have not read."""
        unread = [mark for mark in self.of([ticket], seen=True) if mark.key in frozenset(shown)]
        places = self._cache.places(mark.key for mark in unread)
        self._queue(
            mark
            for mark in unread
            if any(
                SEEN not in place.flags and not place.gone and place.account == mark.account
                for place in places.get(mark.key, ())
            )
        )

    def follow(self, tickets: Iterable[TicketId]) -> None:
        """New mail changed what the older mails of these tickets are to show."""
        self._queue(self.of(tickets))

    def _queue(self, marks: Iterable[Mark]) -> None:
        if queued := tuple(marks):
            self._record.queue_marks(queued)
            self._changes.publish(Changes(marks=True))
