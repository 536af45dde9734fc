"""Keeps the ticket rows in step with messages and events: folds what a write touched, and only that.

The rows live in the cache and can be made again from the record at any time; `catch_up` does so for events
that were
recorded when the cache could not follow (a crash in between, another process, a rebuilt cache).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from agentdesk.domain.events import Arrived, Event, Merged, NoteWritten, SplitOff, Undone
from agentdesk.domain.grouping import Grouping
from agentdesk.domain.ids import EventId, TicketId
from agentdesk.domain.ticket import MessageFact, TicketState, fold
from agentdesk.domain.views import TicketRow
from agentdesk.services.ports import Cache, CacheReader, CacheWriter, Record, TicketDigest
from agentdesk.services.roster import Roster

_VERSION_KEY = "projected_record_version"
_AT_ONCE = 500


def events_followed(cache: CacheReader) -> int:
    """How many events of the record the rows hold."""
    return int(cache.meta(_VERSION_KEY) or 0)


class Projection:
    """Writes ticket rows."""

    def __init__(self, record: Record, roster: Roster) -> None:
        self._record = record
        self._roster = roster

    def refresh(self, cache: CacheWriter, tickets: Iterable[TicketId]) -> None:
        """Fold these shown tickets anew and write their rows; rows of tickets without messages go."""
        wanted = list(dict.fromkeys(tickets))
        for start in range(0, len(wanted), _AT_ONCE):
            self._refresh_some(cache, wanted[start : start + _AT_ONCE])

    def _refresh_some(self, cache: CacheWriter, tickets: list[TicketId]) -> None:
        digests = cache.digests(tickets)
        events = self.events(cache, tickets)
        states = _states(cache.facts(tickets), events)
        vips = self._roster.vips()
        cache.put_rows([_row(states[t], digest, vips) for t, digest in digests.items() if t in states])
        self._drop(cache, [ticket for ticket in tickets if ticket not in digests])
        for ticket, state in states.items():
            if any(isinstance(event.change, NoteWritten) for event in events[ticket]):
                cache.put_notes(ticket, "\n".join(note.text for note in state.notes))

    def _drop(self, cache: CacheWriter, tickets: list[TicketId]) -> None:
        cache.drop_rows(tickets)
        for ticket in tickets:
            cache.put_notes(ticket, "")

    def states(self, cache: CacheReader, tickets: list[TicketId]) -> dict[TicketId, TicketState]:
        """The folded state of each ticket that has messages."""
        return _states(cache.facts(tickets), self.events(cache, tickets))

    def events(self, cache: CacheReader, tickets: list[TicketId]) -> dict[TicketId, tuple[Event, ...]]:
        """All events of each shown ticket, under whichever of its ids they were filed."""
        ids = self._ids(cache, tickets)
        by_id = self._record.events_of({one for several in ids.values() for one in several})
        return {t: tuple(event for one in sorted(ids[t]) for event in by_id.get(one, ())) for t in tickets}

    def last_event_at(self, cache: CacheReader, tickets: Iterable[TicketId]) -> dict[TicketId, datetime]:
        """When something was last done to each of these shown tickets, where anything was."""
        events = self.events(cache, list(tickets))
        done = {
            t: [e.stamp.at for e in those if not isinstance(e.change, Arrived)] for t, those in events.items()
        }
        return {ticket: max(times) for ticket, times in done.items() if times}

    def _ids(self, cache: CacheReader, tickets: list[TicketId]) -> dict[TicketId, frozenset[TicketId]]:
        grouped = self._roster.grouping()
        natives = cache.natives_of(tickets)
        aliases = cache.aliases({n for several in natives.values() for n in several})
        return {t: _ids_of(t, natives.get(t, frozenset()), aliases, grouped) for t in tickets}

    def catch_up(self, cache: Cache) -> frozenset[TicketId]:
        """Bring the rows up to the record's last event; gives the tickets that were behind."""
        if events_followed(cache) == self._record.version():
            return frozenset()
        with cache.writing() as tx:
            return self.follow(tx)

    def follow(self, cache: CacheWriter, also: Iterable[TicketId] = ()) -> frozenset[TicketId]:
        """Bring the rows up to every event recorded since the last time, whoever recorded it, and fold the
        tickets in `also` anew. Gives every shown ticket that was written.
        """
        seen = self._seen(cache)
        events = tuple(self._record.all_events(after=seen))
        named = frozenset(e.ticket for e in events if e.ticket is not None).union(also)
        touched = self._regroup(cache, named) if self._group_anew(events) else frozenset()
        touched |= self._all_shown(cache, named)
        self.refresh(cache, touched)
        cache.set_meta(_VERSION_KEY, str(seen + len(events)))
        return touched

    def _group_anew(self, events: tuple[Event, ...]) -> bool:
        """Whether any of `events` merges or splits, or takes back what did, however often that was taken back."""
        told: set[EventId] = set()
        while events:
            if any(isinstance(e.change, Merged | SplitOff) for e in events):
                return True
            aims = {e.change.event for e in events if isinstance(e.change, Undone)} - told
            told |= aims
            events = self._record.events_with(aims)
        return False

    def _seen(self, cache: CacheReader) -> int:
        """How many events the rows hold; none where the record is not the one that they were made of."""
        seen = events_followed(cache)
        return seen if seen <= self._record.version() else 0

    def _all_shown(self, cache: CacheReader, tickets: frozenset[TicketId]) -> frozenset[TicketId]:
        there = frozenset(cache.rows_of(tickets))
        return there | {self.shown(cache, ticket) for ticket in tickets - there}

    def shown(self, cache: CacheReader, ticket: TicketId) -> TicketId:
        """The ticket in which the mails of `ticket`, a name it may have had before, are shown now."""
        if cache.row(ticket) is not None:
            return ticket
        grouped = self._roster.grouping()
        root = grouped.root(ticket)
        return root if root != ticket else grouped.root(cache.native_of(ticket) or ticket)

    def grouping(self) -> Grouping:
        """The merges and splits that stand."""
        return self._roster.grouping()

    def _regroup(self, cache: CacheWriter, named: frozenset[TicketId]) -> frozenset[TicketId]:
        """Move mails to where the merges and splits now standing want them; gives every ticket touched."""
        grouped = self._roster.grouping()
        members = named | {m for t in named for m in grouped.members(grouped.root(t))}
        natives = {n for t in members if (n := cache.native_of(t)) is not None}
        natives |= {n for several in cache.natives_of(members).values() for n in several}
        keys = cache.keys_of_native(natives)
        shown = {key: grouped.ticket_of(key, native) for native, several in keys.items() for key in several}
        before = {known.ticket for known in cache.known(shown).values()}
        cache.show_in(shown)
        return members | before | frozenset(shown.values())


def _states(
    facts: Mapping[TicketId, tuple[MessageFact, ...]], events: Mapping[TicketId, tuple[Event, ...]]
) -> dict[TicketId, TicketState]:
    return {t: fold(t, facts.get(t, ()), several) for t, several in events.items() if facts.get(t)}


def _ids_of(
    ticket: TicketId,
    natives: frozenset[TicketId],
    aliases: Mapping[TicketId, frozenset[TicketId]],
    grouped: Grouping,
) -> frozenset[TicketId]:
    """Mails split off elsewhere bring no events of the ticket that they left."""
    ours = frozenset(native for native in natives if grouped.root(native) == ticket)
    known = frozenset(alias for native in ours for alias in aliases.get(native, frozenset()))
    return known | ours | grouped.members(ticket) | {ticket}


def _row(state: TicketState, digest: TicketDigest, vips: frozenset[str]) -> TicketRow:
    return TicketRow(
        id=state.id,
        account=digest.account,
        subject=digest.subject,
        contact=digest.contact,
        status=state.status,
        opened_at=state.opened_at,
        last_at=state.last_at,
        waiting_since=state.waiting_since,
        snoozed_until=state.snoozed_until,
        assignee=state.assignee,
        priority=state.priority,
        urgent=state.urgent,
        urgency_reasons=digest.urgency_reasons if state.urgent else (),
        vip=digest.contact.email.lower() in vips,
        language=digest.language,
        kind=digest.kind,
        tags=tuple(sorted(state.tags)),
        messages=digest.messages,
        has_attachment=digest.has_attachment,
        preview=digest.preview,
        promise_due=state.promise.due if state.promise else None,
    )
