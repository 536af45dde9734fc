"""The main window: panes side by side, and nothing that knows the services.

┌ banner ────────────────────────────────────────────────┐
│ ≡ rail │ search  │ action bar                │ contact │
│        │ tickets │ thread                    │         │
│        │         ├───────────────────────────┤         │
│        │         │ composer                  │         │
└ status bar ────────────────────────────────────────────┘
"""

from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QSplitter, QToolButton, QVBoxLayout, QWidget

from agentdesk.ui.commands.keymap import Keymap
from agentdesk.ui.commands.menu import command_menu
from agentdesk.ui.commands.registry import Commands
from agentdesk.ui.contact.panel import ContactPanel
from agentdesk.ui.rail.foot import RailFoot
from agentdesk.ui.rail.view import RailView
from agentdesk.ui.status.bar import StatusBar
from agentdesk.ui.theme.icons import icon, window_icon
from agentdesk.ui.theme.theme import tokens_of
from agentdesk.ui.tickets.pane import TicketPane
from agentdesk.ui.widgets.banner import Banner
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.toast import Toast
from agentdesk.ui.window.action_bar import ActionBar
from agentdesk.ui.window.layout_state import LayoutState
from agentdesk.ui.window.list_keys import bind_list_commands

RAIL, LIST, CONTACT = 176, 384, 264
ROOM_FOR_CONTACT = 1400
LEAST = (880, 520)
COMPOSER_SHARE = 0.5
"""Of the centre's height, until the person moves the edge."""


class MainWindow(QMainWindow):
    """Signals: closing() before it goes, while everything still stands."""

    closing = Signal()

    def __init__(self, keymap: Keymap, state: LayoutState) -> None:
        super().__init__()
        self.setWindowTitle("AgentDesk")
        self.setWindowIcon(window_icon())
        self.setMinimumSize(*LEAST)
        self.commands = Commands(self, keymap)
        self.page = QWidget()
        self.banner = Banner()
        self.rail = RailView()
        self.rail_foot = RailFoot(self.commands)
        self.tickets = TicketPane()
        bind_list_commands(self.commands, self.tickets)
        self.actions_bar = ActionBar(self.commands)
        self.contact = ContactPanel()
        self.status = StatusBar()
        self._contact_wanted = state.contact
        self._composer_share = COMPOSER_SHARE
        self._waiting = self._alert_count = 0
        self._menu_button = QToolButton()
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu_button.setToolTip(self.tr("Menu"))
        self._centre = QSplitter(Qt.Orientation.Vertical)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out(state)
        self.toast = Toast(self.page, beside=self._rail_frame)
        self._order_tabs()
        self.tickets.list.setFocus()
        self._restore(state)

    def put_centre(self, thread: QWidget, composer: QWidget, sizes: tuple[int, ...] = ()) -> None:
        """The thread and, below it, the composer."""
        for pane in (thread, composer):
            self._centre.addWidget(pane)
            self._centre.setCollapsible(self._centre.indexOf(pane), False)
        if len(sizes) == self._centre.count() and min(sizes) > 0:
            self._composer_share = sizes[1] / sum(sizes)
        self._centre.splitterMoved.connect(self._on_centre_moved)

    def make_room(self) -> None:
        """The composer was opened: give it the share of the centre it had last."""
        height = self._centre.height()
        composer = round(height * self._composer_share)
        self._centre.setSizes([height - composer, composer])

    def put_below_thread(self, line: QWidget) -> None:
        """A line between thread and composer's place."""
        self._centre_column.addWidget(line)

    def put_on_top(self, strip: QWidget) -> None:
        """A strip across the window, above everything."""
        self._whole.insertWidget(0, strip)

    def show_waiting(self, waiting: int) -> None:
        """How many tickets need a reply, in the title."""
        self._waiting = waiting
        self._say_title()

    def show_alert_count(self, count: int) -> None:
        """How many alerts stand, in the title."""
        self._alert_count = count
        self._say_title()

    def come_forward(self) -> None:
        """Where it was minimised or behind others, to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def toggle_contact(self) -> None:
        """Show or hide the panel at the right, and remember that."""
        self._contact_wanted = self.contact.isHidden()
        self.contact.setVisible(self._contact_wanted)

    def layout_state(self, theme: str, language: str) -> LayoutState:
        """How everything lies, for the next start."""
        place = self.normalGeometry() if self.isMaximized() else self.geometry()
        return LayoutState(
            x=place.x(),
            y=place.y(),
            width=place.width(),
            height=place.height(),
            maximized=self.isMaximized(),
            panes=tuple(self._panes.sizes()),
            centre=(round(1000 * (1 - self._composer_share)), round(1000 * self._composer_share)),
            contact=self._contact_wanted,
            theme=theme,
            language=language,
        )

    def recolour(self) -> None:
        """The theme changed: draw anew what was drawn in its colours."""
        self._menu_button.setIcon(icon("menu", tokens_of(self.palette()).text))
        for part in (self.rail_foot, self.actions_bar, self.tickets, self.contact, self.status):
            part.recolour()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._contact_wanted is None:
            self.contact.setVisible(self.width() >= ROOM_FOR_CONTACT)

    def _on_centre_moved(self) -> None:
        thread, composer = self._centre.sizes()
        if composer > 0:
            self._composer_share = composer / (thread + composer)

    def _say_title(self) -> None:
        from agentdesk.ui.alerts.words import (
            title_prefix,  # loads services, which the first paint does without
        )

        counted = f"({self._waiting:,}) AgentDesk" if self._waiting else "AgentDesk"
        self.setWindowTitle(title_prefix(self._alert_count) + counted)

    def _lay_out(self, state: LayoutState) -> None:
        for pane in (self._rail_side(), self.tickets, self._centre_side(), self.contact):
            self._panes.addWidget(pane)
        for place, stretch in enumerate((0, 0, 1, 0)):
            self._panes.setStretchFactor(place, stretch)
            self._panes.setCollapsible(place, False)
        self._panes.setHandleWidth(1)
        self._centre.setHandleWidth(1)
        self._rail_frame.setMinimumWidth(self.rail.sizeHint().width())
        self.tickets.setMinimumWidth(260)
        self.contact.setMinimumWidth(216)
        column = self._whole = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._panes, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self.page)

    def _order_tabs(self) -> None:
        """As the eye goes: from the left to the right."""
        stops = (
            self._menu_button,
            self.rail,
            *self.rail_foot.buttons(),
            self.tickets.search,
            self.tickets.list,
            self.actions_bar,
        )
        for stop, following in pairwise(stops):
            self.setTabOrder(stop, following)

    def _rail_side(self) -> QWidget:
        side = self._rail_frame = QFrame()
        self._menu_button.setProperty("look", "quiet")
        self._menu_button.setIcon(icon("menu", tokens_of(self.palette()).text))
        self._menu_button.setMenu(command_menu(self.commands, self))
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        head = QHBoxLayout()
        head.setContentsMargins(8, 8, 8, 4)
        head.addWidget(self._menu_button)
        head.addWidget(PlainLabel("AgentDesk", "heading"), 1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rail, 1)
        column.addWidget(self.rail_foot)
        return side

    def _centre_side(self) -> QWidget:
        side = QFrame()
        side.setProperty("look", "pane")
        line = QFrame()
        line.setProperty("look", "line")
        column = self._centre_column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.actions_bar)
        column.addWidget(line)
        column.addWidget(self._centre, 1)
        return side

    def _restore(self, state: LayoutState) -> None:
        wanted = QRect(state.x, state.y, state.width, state.height)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if state.x >= 0 and any(screen.intersects(wanted) for screen in screens):
            self.setGeometry(wanted)
        else:
            room = screens[0].size() if screens else wanted.size()
            self.resize(wanted.size().boundedTo(room))
        known = len(state.panes) == self._panes.count()
        self._panes.setSizes(
            list(state.panes) if known else [RAIL, LIST, self.width() - RAIL - LIST - CONTACT, CONTACT]
        )
        visible = self.width() >= ROOM_FOR_CONTACT if state.contact is None else state.contact
        self.contact.setVisible(visible)
        if state.maximized:
            self.setWindowState(Qt.WindowState.WindowMaximized)
