"""Asks for what some verbs need before they can be carried out: until when, to whom, which tag, with which tickets."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import QueryError
from agentdesk.domain.events import Priority
from agentdesk.domain.ids import AgentId, TicketId
from agentdesk.domain.settings import Settings, Theme
from agentdesk.domain.views import TicketRow
from agentdesk.services.desk import Desk
from agentdesk.ui.pickers.choices import (
    NEW_TAG,
    PICK_DATE,
    agent_choices,
    merge_choices,
    new_tag,
    priority_choices,
    snooze_choices,
    tag_choices,
    theme_choices,
)
from agentdesk.ui.pickers.moment_sheet import MomentSheet
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.matching import Choice
from agentdesk.ui.widgets.picker import Picker
from agentdesk.ui.window.acts import Acts, Selection
from agentdesk.ui.wording import utc_now


class Asking(QObject):
    """Opens the pickers. Signals: told(str) something for the status line."""

    told = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, selection: Selection, acts: Acts, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._selection = selection
        self._acts = acts
        self._window = window

    def snooze(self) -> None:
        now = utc_now().astimezone()
        picker = Picker(self._window, self.tr("Snooze until…"), snooze_choices(now))
        picker.picked.connect(self._on_snooze)
        picker.open()

    def assign(self) -> None:
        picker = self._picker(self.tr("Assign to…"), invent=_new_agent)
        picker.picked.connect(lambda agent: self._acts.assign(AgentId(agent) if agent else None))
        self._look_up(self._agents, picker)

    def tag(self) -> None:
        picker = self._picker(self.tr("Add or remove a tag…"), invent=new_tag)
        picker.picked.connect(self._on_tag)
        self._look_up(self._tags, picker)

    def priority(self) -> None:
        picker = self._picker(self.tr("Priority…"))
        picker.picked.connect(lambda level: self._acts.set_priority(Priority(int(level))))
        picker.offer(priority_choices())

    def theme(self) -> None:
        picker = self._picker(self.tr("Looks…"))
        picker.picked.connect(lambda key: self._tasks.run(lambda: choose_theme(self._desk, Theme(key))))
        picker.offer(theme_choices())

    def preferences(self) -> None:
        """Everything that a person may want otherwise, in one dialog."""
        self._tasks.read(self._desk.settings.load, self._open_preferences)

    def merge(self) -> None:
        """The selected tickets at once, or this one with another that is looked for."""
        if len(self._selection.targets()) > 1:
            self._acts.merge()
            return
        here = self._selection.targets()
        picker = Picker(self._window, self.tr("Merge with… (search)"), narrowed=False)
        picker.picked.connect(lambda other: self._acts.merge((TicketId(other),)))
        picker.typed.connect(lambda text: self._look_up(lambda: self._mergeable(text, here), picker))
        picker.open()
        self._look_up(lambda: self._mergeable("", here), picker)

    def canned_responses(self) -> None:
        """Open the manager of canned responses, with the shown ticket to try them on."""
        from agentdesk.ui.canned.window import CannedManager  # most days open none

        ticket = next(iter(self._selection.targets()), None)
        manager = CannedManager(self._desk, self._tasks, ticket, self._window)
        manager.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manager.saved.connect(self._acts.remember)
        manager.open()

    def knowledge(self) -> None:
        """Open the articles."""
        from agentdesk.ui.knowledge.window import KnowledgeWindow  # most days open none

        window = KnowledgeWindow(self._desk, self._tasks, self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.saved.connect(self._acts.remember)
        window.open()

    def _open_preferences(self, settings: Settings) -> None:
        from agentdesk.ui.preferences.dialog import PreferencesDialog  # most days open no dialog

        dialog = PreferencesDialog(self._desk, self._tasks, settings, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(self.told)
        dialog.open()

    def _picker(self, title: str, invent: Callable[[str], Choice | None] | None = None) -> Picker:
        picker = Picker(self._window, title, invent=invent)
        picker.open()
        return picker

    def _look_up(self, read: Callable[[], Sequence[Choice]], picker: Picker) -> None:
        self._tasks.read(read, picker.offer, key="picker")

    def _agents(self) -> tuple[Choice, ...]:
        return agent_choices(self._desk.tickets.known_agents(), self._desk.settings.load().agent.id)

    def _tags(self) -> tuple[Choice, ...]:
        worn = {tag for row in self._selection.rows() for tag in row.tags}
        return tag_choices(self._desk.tickets.known_tags(), worn)

    def _mergeable(self, text: str, here: tuple[TicketId, ...]) -> tuple[Choice, ...]:
        return merge_choices(self._candidates(text), here, utc_now())

    def _candidates(self, text: str) -> list[TicketRow]:
        """What a search finds; before one is typed, the contact's other tickets."""
        rows = self._selection.rows()
        query = text.strip() or (f'from:"{rows[0].contact.email}"' if rows and rows[0].contact.email else "")
        try:
            return [hit.row for hit in self._desk.inbox.search(query, 20)] if query else []
        except QueryError:
            return []

    def _on_snooze(self, key: str) -> None:
        if key != PICK_DATE:
            self._acts.snooze(datetime.fromisoformat(key))
            return
        sheet = MomentSheet(self._window, utc_now(), self.tr("Snooze until"), self.tr("Snooze"))
        sheet.picked.connect(self._acts.snooze)
        sheet.open()

    def _on_tag(self, key: str) -> None:
        sign, tag = key[:1], key[1:]
        (self._acts.tag if sign == NEW_TAG else self._acts.untag)(tag)


def choose_theme(desk: Desk, theme: Theme) -> None:
    """Keep it in the settings (blocks)."""
    desk.settings.save(replace(desk.settings.load(), theme=theme))
    desk.changes.publish(Changes(settings=True))


def _new_agent(typed: str) -> Choice | None:
    """An address nobody has been assigned to yet."""
    address = typed.strip().lower()
    return Choice(address, address, icon="plus") if "@" in address.strip("@") else None
