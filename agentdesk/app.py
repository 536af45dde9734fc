"""The Qt application: shows the window and its first list at once, then opens the profile, and hands its services
to the window.

run_profile ──▶ window, first list ──(painted)──▶ (thread) profile opened, sync started ──▶ Workplace
     │                                                  │ in use: rung at, tried again for a while       │
     ▼ another window has it: that one comes forward    ▼ told why                                       ▼
exit code ◀── profile closed ◀── sync stopped ◀── writes finished ◀── typed text saved ◀───────────── closed
"""

import gc
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from agentdesk.domain.errors import AgentDeskError, ProfileInUse, SettingsError
from agentdesk.domain.settings import Settings, Theme
from agentdesk.store.first_list import first_list
from agentdesk.store.profile import Profile
from agentdesk.ui.commands.keymap import default_keymap, load_keymap
from agentdesk.ui.commands.typing_guard import TypingGuard
from agentdesk.ui.doorbell import Doorbell, ring
from agentdesk.ui.error_words import cache_begun_anew, error_parts, error_words
from agentdesk.ui.errors import ErrorPresenter
from agentdesk.ui.quitting import SignalWatch
from agentdesk.ui.starting import start_another
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.theme.theme import Theme as Looks
from agentdesk.ui.tickets.empty_words import empty_words
from agentdesk.ui.tickets.listing import Listed, Listing, Wanted
from agentdesk.ui.translating import translate_into
from agentdesk.ui.widgets.toast import ToastWords
from agentdesk.ui.window.first_paint import FirstPaint
from agentdesk.ui.window.layout_state import LayoutState, load_layout, never_shown, save_layout
from agentdesk.ui.window.main_window import MainWindow
from agentdesk.ui.wording import utc_now

if TYPE_CHECKING:
    from agentdesk.bootstrap import OpenDesk, ProfileKeeper
    from agentdesk.sync.judging_process import JudgingProcess
    from agentdesk.ui.window.workplace import Workplace

SYNC_PATIENCE = 1.0
"""Seconds that quitting waits for the sync to end."""
TURN = 0.001
"""Seconds that another thread may keep the interpreter while the window waits for it. A first sync always has one
that reckons, and each call of a paint may have to wait: Python's own 5 ms doubled the stalls.
"""
TRIES, BETWEEN_MS = 10, 300
"""How often, and at which distance, a profile in use is tried: another window may be just opening, or just ending."""
OnReady = Callable[["Workplace"], object]


def run_profile(
    directory: Path, on_ready: OnReady | None = None, judging: "JudgingProcess | None" = None
) -> int:
    """Show the window, then open the profile in `directory`. Gives the exit code: 1 where it could not be opened.

    Where another window has the profile, that one comes forward instead. `judging`: one that was started before.
    """
    _app = _qt_application()
    if ring(directory):
        if judging is not None:
            judging.let_go()
            judging.wait()
        return 0
    application = _Application(directory, on_ready, judging)
    application.show_before_opening()
    return application.run()


def run(opened: "OpenDesk", on_ready: OnReady | None = None) -> int:
    """Show the window on a profile that is open; `on_ready` is called once the first list is on the screen."""
    application = _Application(opened.profile.directory, on_ready)
    application.attach(opened)
    opened.sync.start()
    return application.run()


class _Application(QObject):
    """The window and what lives as long as it. Its signals bring the outcome of opening back to the UI thread."""

    _opened = Signal(object)
    _refused = Signal(object)

    def __init__(
        self, directory: Path, on_ready: OnReady | None, judging: "JudgingProcess | None" = None
    ) -> None:
        super().__init__()
        self._judging = judging
        self._app = _qt_application()
        self._directory, self._on_ready = directory, on_ready
        self._profile = ExitStack()
        self._place: Workplace | None = None
        self._exit_code = 0
        self._tries = TRIES
        self._doorbell: Doorbell | None = None
        self._keeper: ProfileKeeper | None = None
        self._restoring = False
        self._first_start = never_shown(directory)
        self._state = load_layout(directory)
        translate_into(self._state.language, self._app)
        self._looks = Looks(self._app, Theme(self._state.theme))
        self._settings = Settings(theme=Theme(self._state.theme), language=self._state.language)
        self._tasks = Tasks(self)
        self._window = MainWindow(default_keymap(), self._state)
        self._errors = ErrorPresenter(self._window)
        self._guard = TypingGuard(self._window.commands, self._app)
        self._connect()

    def show_before_opening(self) -> None:
        """Show the window with its first list; the profile is opened once a person can see them."""
        self._show_first_list()
        self._window.show()
        FirstPaint(self._window, self._open_profile)

    def _show_first_list(self) -> None:
        wanted = Wanted()
        rows = first_list(Profile(self._directory).cache, utc_now(), wanted.limit)
        if rows:
            listing = Listing(wanted, tuple(Listed(row) for row in rows))
            self._window.rail.choose(wanted.view)
            self._window.tickets.show_listing(listing, empty_words(listing, has_account=True, syncing=False))

    def _open_profile(self) -> None:
        """On a thread of its own: the window goes on meanwhile."""
        threading.Thread(target=self._open, name="opening", daemon=True).start()

    def attach(self, opened: "OpenDesk") -> None:
        """Put an opened profile into the window."""
        from agentdesk.ui.window.accounts import AccountDesk
        from agentdesk.ui.window.alarm import Alarm
        from agentdesk.ui.window.bindings import bind_commands
        from agentdesk.ui.window.workplace import Workplace

        place = self._place = Workplace(
            self._window, opened.desk, opened.sync, self._tasks, opened.profile.opened
        )
        self._window.put_centre(place.thread_view, place.composer, self._state.centre)
        bind_commands(place)
        place.settings_read.connect(self._on_settings)
        AccountDesk(place, invite=self._first_start)
        alarm = Alarm(place)
        place.ready.connect(alarm.start)
        place.ready.connect(self._on_first_list)
        self._window.show()
        place.start()
        if opened.moved_aside:
            self._window.banner.say(cache_begun_anew(opened.moved_aside))

    def run(self) -> int:
        """Run until the window is closed; ends within two seconds of that."""
        import asyncio

        from qasync import QEventLoop

        sys.setswitchinterval(TURN)
        signals = SignalWatch(self._window.close, self)
        loop = QEventLoop(self._app)
        asyncio.set_event_loop(loop)
        with loop:
            loop.run_forever()
        signals.close()
        self._end()
        return self._exit_code

    def _connect(self) -> None:
        self._errors.line.connect(lambda text: self._window.toast.show_words(ToastWords(text)))
        self._errors.banner.connect(self._window.banner.say)
        self._errors.take_unhandled()
        self._tasks.failed.connect(self._errors.show_failure)
        self._looks.changed.connect(lambda _tokens: self._window.recolour())
        self._window.closing.connect(self._on_closing)
        self._opened.connect(self._on_opened, Qt.ConnectionType.QueuedConnection)
        self._refused.connect(self._on_refused, Qt.ConnectionType.QueuedConnection)

    def _open(self) -> None:
        """On the opening thread: read the databases, dial the servers, and import what only an opened window needs."""
        try:
            from agentdesk.sync.judging_worker import JudgingWorker

            judging = JudgingWorker(first=self._judging)
            from agentdesk.bootstrap import open_desk

            with ExitStack() as opening:
                opened = opening.enter_context(open_desk(self._directory, judging))
                opening.enter_context(opened.holding_profile())
                opening.callback(opened.sync.stop)
                opened.sync.start()
                _load_panes()
                self._profile = opening.pop_all()
        except Exception as error:  # noqa: BLE001  whatever went wrong is shown to the person
            self._refused.emit(error)
            return
        self._opened.emit(opened)

    def _on_opened(self, opened: "OpenDesk") -> None:
        self._doorbell = Doorbell(self._directory, self._window.come_forward, self)
        self.attach(opened)
        self._offer_backups()
        _look_for_garbage_again()

    def _offer_backups(self) -> None:
        from agentdesk.bootstrap import ProfileKeeper
        from agentdesk.ui.window.keeping import KeepingDesk

        if self._place is not None:
            self._keeper = ProfileKeeper(self._directory)
            KeepingDesk(self._place, self._keeper).restore_wanted.connect(self._on_restore)

    def _on_restore(self) -> None:
        """A profile cannot be exchanged while it is open: first this window goes."""
        self._restoring = True
        self._window.close()

    def _on_refused(self, error: Exception) -> None:
        """Without its profile the window is of no use: give way to the one that has it, or say why, and end."""
        if isinstance(error, ProfileInUse) and self._tries:
            self._tries -= 1
            if ring(self._directory):
                self._window.close()
            else:
                QTimer.singleShot(BETWEEN_MS, self._open_profile)
            return
        self._exit_code = 1
        if not isinstance(error, AgentDeskError):
            self._errors.show_error(error)
            return
        what, advice = error_parts(error)
        box = QMessageBox(QMessageBox.Icon.Warning, "AgentDesk", what, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(advice)
        box.finished.connect(self._window.close)
        box.open()

    def _on_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._looks.choose(settings.theme)

    def _on_first_list(self) -> None:
        self._use_own_keys()
        if self._on_ready is not None and self._place is not None:
            self._on_ready(self._place)

    def _use_own_keys(self) -> None:
        try:
            self._window.commands.use(load_keymap(self._directory))
        except SettingsError as error:
            self._errors.show_error(error)

    def _on_closing(self) -> None:
        if self._doorbell is not None:
            self._doorbell.close()
        if self._place is not None:
            self._place.close()
            save_layout(self._directory, self._lay())

    def _lay(self) -> LayoutState:
        return self._window.layout_state(self._settings.theme, self._settings.language)

    def _end(self) -> None:
        """Finish the writes, so that nothing typed is lost, while the sync lets go of its servers, dead or alive."""
        stopping = threading.Thread(target=self._stop_sync, name="stopping", daemon=True)
        stopping.start()
        self._tasks.close()
        stopping.join(SYNC_PATIENCE)
        self._profile.close()
        if self._keeper is not None:
            self._settle_backup(self._keeper)

    def _settle_backup(self, keeper: "ProfileKeeper") -> None:
        """Put what was made ready into the place of the profile that is closed now, and open a window on it."""
        if not self._restoring:
            keeper.discard()
            return
        try:
            keeper.put_in_place()
        except AgentDeskError as error:
            QMessageBox.warning(None, "AgentDesk", error_words(error))
        start_another("--profile", str(self._directory))

    def _stop_sync(self) -> None:
        if self._place is not None:
            self._place.sync.stop(SYNC_PATIENCE)


def _look_for_garbage_again() -> None:
    """All that is loaded now stays, so it need not be looked through again and again."""
    gc.freeze()
    gc.enable()


def _load_panes() -> None:
    """Load what `attach` makes, here rather than on the UI thread, which it would hold up for 0.1 s."""
    import_module("PySide6.QtNetwork")
    for module in ("accounts", "alarm", "bindings", "keeping", "workplace"):
        import_module(f"agentdesk.ui.window.{module}")


def _qt_application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["agentdesk"])
    app.setApplicationName("AgentDesk")
    app.setDesktopFileName("org.agentdesk.AgentDesk")
    return app
