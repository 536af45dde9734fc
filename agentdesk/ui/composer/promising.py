"""What the answer promises for when: read in its text, or as the agent changed it; dropped where the agent said so."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from agentdesk.domain.draft import Draft

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Promising:
    """`due` (aware) and the words of the answer that say so. Words without `due`: the agent makes no promise of them.

    What the agent chose holds as long as the same words stand in the text.
    """

    due: datetime | None = None
    words: str = ""
    chosen: bool = False

    @classmethod
    def of(cls, draft: Draft, now: datetime) -> "Promising":
        """As the draft was kept. A moment that is gone by now is read in the text anew."""
        chosen = bool(draft.promise_words) and (draft.promise is None or draft.promise > now)
        return cls(draft.promise, draft.promise_words, chosen)

    def seen(self, due: datetime | None, words: str) -> "Promising":
        """The text says this now; nothing for None."""
        if self.chosen and words == self.words:
            return self
        return Promising(due, words) if due is not None else Promising()

    def changed(self, due: datetime) -> "Promising":
        """The agent says when."""
        return replace(self, due=due, chosen=True)

    def dropped(self) -> "Promising":
        """The agent makes no promise of it."""
        return replace(self, due=None, chosen=True)

    def kept_in(self, draft: Draft) -> Draft:
        """`draft` with it."""
        return replace(draft, promise=self.due, promise_words=self.words)


def due_words(due: datetime, now: datetime) -> str:
    """When that is, in local time: "today 16:00", "tomorrow 12:00", "Fri 4 Dec 09:00"."""
    days = (due.astimezone().date() - now.astimezone().date()) // timedelta(days=1)
    stamp, locale = QDateTime.fromSecsSinceEpoch(int(due.timestamp())), QLocale()
    time_of_day = locale.toString(stamp.time(), QLocale.FormatType.ShortFormat)
    day = {
        0: translate("composer", "today %1"),
        1: translate("composer", "tomorrow %1"),
    }.get(days, locale.toString(stamp, "ddd d MMM") + " %1")
    return day.replace("%1", time_of_day)


def promise_words(promising: Promising, now: datetime) -> str:
    """The promise in a few words; empty where the text promises nothing."""
    if promising.due is not None:
        return translate("composer", "Promise: %1").replace("%1", due_words(promising.due, now))
    return translate("composer", "No promise: “%1”").replace("%1", promising.words) if promising.words else ""
