"""Numbers with their nouns, each in the plural form that the window's language wants.

A class because Qt Linguist recognises plural forms only in the `tr` of one.
"""

from PySide6.QtCore import QObject


class Counted(QObject):
    """Needs no QApplication; one value, `counted`, serves everybody."""

    def minutes_short(self, count: int) -> str:
        return self.tr("%n min", "", count)

    def hours_short(self, count: int) -> str:
        return self.tr("%n h", "", count)

    def days_short(self, count: int) -> str:
        return self.tr("%n d", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)

    def hours(self, count: int) -> str:
        return self.tr("%n hour(s)", "", count)

    def days(self, count: int) -> str:
        return self.tr("%n day(s)", "", count)

    def outbox(self, count: int) -> str:
        return self.tr("Outbox: %n", "", count)

    def undecided(self, count: int) -> str:
        """Mails that only a person can decide about."""
        return self.tr("Outbox: %n need(s) a decision", "", count)

    def further_alerts(self, sender: str, count: int) -> str:
        """Alerts of one sender beyond those that are shown one by one."""
        return self.tr("Urgent: %n more from %1 so far", "", count).replace("%1", sender)

    def to_come_back(self, count: int) -> str:
        """Snoozed tickets, in an empty queue."""
        return self.tr("%n ticket(s) will come back from snooze: G then S shows them.", "", count)

    def of_tickets(self, words: str, count: int) -> str:
        """What was done, and to how many tickets where that is more than one."""
        return words if count == 1 else self.tr("%1: %n ticket(s)", "", count).replace("%1", words)

    def merged(self, count: int) -> str:
        return self.tr("Merged %n ticket(s)", "", count)


counted = Counted()
