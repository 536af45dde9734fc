"""The page of business hours: the shifts of each day of the week, days off, and exceptions, of the first calendar."""

from dataclasses import replace
from datetime import UTC
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPlainTextEdit

from agentdesk.domain.calendar import CLOSED, WEEKDAYS, Calendar, hours_of, shifts_in
from agentdesk.domain.errors import SettingsError
from agentdesk.ui.account.field import Field
from agentdesk.ui.preferences.page import Page

_LINES = 3


class HoursPage(Page):
    """Empty: no business hours are set."""

    def __init__(self) -> None:
        super().__init__()
        locale = QLocale()
        names = [locale.standaloneDayName(day + 1) for day in range(len(WEEKDAYS))]
        self._days = {key: Field(name) for key, name in zip(WEEKDAYS, names, strict=True)}
        self._zone = Field(self.tr("Time zone"), hint="Europe/Warsaw")
        self._holidays = Field(self.tr("Public holidays of"), hint="PL, BR-SP")
        self._special = QPlainTextEdit()
        self._special.setPlaceholderText("2026-12-24 09:00-12:00\n2026-12-31 closed")
        self._special.setTabChangesFocus(True)
        self._special.setFixedHeight(self._special.fontMetrics().lineSpacing() * _LINES + 16)
        self._days[WEEKDAYS[0]].line.setPlaceholderText("08:00-12:00, 13:00-17:00")
        for key, name in zip(WEEKDAYS, names, strict=True):
            self.add(name, self._days[key])
        self.add(self.tr("Time zone"), self._zone, self.tr("Empty: that of this computer."))
        self.add(self.tr("Public holidays of"), self._holidays, self.tr("A country, or a part of it."))
        self.add(self.tr("Other days"), self._special)

    def show_calendars(self, calendars: tuple[Calendar, ...]) -> None:
        """Fill the fields in."""
        first = calendars[0] if calendars else Calendar()
        for day, key in enumerate(WEEKDAYS):
            self._days[key].show_text(", ".join(first.shifts(day)))
        self._zone.show_text(first.zone)
        self._holidays.show_text(first.holidays)
        self._special.setPlainText("\n".join(f"{day} {told}" for day, told in sorted(first.special.items())))

    def calendars(self, before: tuple[Calendar, ...]) -> tuple[Calendar, ...]:
        """`before` with what is filled in here as the first; without a first one where nothing is."""
        first = before[0] if before else Calendar()
        days: dict[str, Any] = {key: shifts_in(field.text()) for key, field in self._days.items()}
        made = replace(
            first,
            zone=self._zone.text().strip(),
            holidays=self._holidays.text().strip().upper(),
            special=dict(_told(line) for line in self._special.toPlainText().splitlines() if line.strip()),
            **days,
        )
        filled = any(days.values()) or made.special
        return (made, *before[1:]) if filled else before[1:]

    def complain(self) -> bool:
        """Say what is wrong at its place; whether anything is."""
        for one in self.calendars(()):
            try:
                hours_of(one, UTC)
            except SettingsError as error:
                self._show(error)
                return True
        return False

    def _show(self, error: SettingsError) -> None:
        fields = {**self._days, "zone": self._zone}
        field = fields.get(error.key.partition(".")[0], self._days[WEEKDAYS[0]])
        said = self.tr("“%1” cannot be: %2.").replace("%1", str(error.value)).replace("%2", error.allowed)
        if error.key.startswith("special"):
            said = f"{self.tr('Other days')}: {said}"
        field.complain(said)
        field.setFocus()


def _told(line: str) -> tuple[str, str]:
    """The day, and what is told of it."""
    day, _, told = line.strip().partition(" ")
    return day.rstrip(":="), told.strip() or CLOSED
