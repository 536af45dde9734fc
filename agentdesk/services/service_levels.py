"""By when each ticket is to be answered, by the policies and business hours of the settings."""

from agentdesk.domain.service_level import Due, due_of, level_for
from agentdesk.domain.views import TicketRow
from agentdesk.services.hours import Hours
from agentdesk.services.ports import Clock, SettingsFile


class ServiceLevels:
    """Asked from any thread, for a whole list at a time."""

    def __init__(self, settings: SettingsFile, hours: Hours, clock: Clock) -> None:
        self._settings = settings
        self._hours = hours
        self._clock = clock

    def due(self, rows: tuple[TicketRow, ...]) -> dict[str, Due]:
        """The clocks that run, by ticket. SettingsError where a calendar cannot be read."""
        levels, now = self._settings.load().service_levels, self._clock.now()
        if not levels:
            return {}
        found = ((row, level_for(row, levels)) for row in rows)
        made = (
            (row.id, due_of(row, level, hours, now))
            for row, level in found
            if level is not None and (hours := self._hours.calendar(level.calendar)) is not None
        )
        return {ticket: due for ticket, due in made if due is not None}
