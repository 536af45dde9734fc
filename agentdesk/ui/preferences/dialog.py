"""The preferences dialog: each field is one key of settings.toml; nothing is kept before Save."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from agentdesk.domain.addresses import is_address
from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import SettingsError
from agentdesk.domain.ids import AgentId
from agentdesk.domain.proxy import proxy_from
from agentdesk.domain.settings import Settings, Theme
from agentdesk.services.desk import Desk
from agentdesk.services.hours import business_hours
from agentdesk.ui.account.field import Field
from agentdesk.ui.error_words import error_words
from agentdesk.ui.preferences.by_language import ByLanguage
from agentdesk.ui.preferences.checks import ChecksPage
from agentdesk.ui.preferences.company import CompanyPage
from agentdesk.ui.preferences.hours import HoursPage
from agentdesk.ui.preferences.page import Page
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.translating import is_translated
from agentdesk.ui.widgets.plain_label import PlainLabel

LANGUAGES = ("", "en", "pl", "pt_BR")
"""As the desktop, and what the window has files of texts for."""
_SIGNATURE_LINES = 4
_FIELD_WIDTH = 360
_LONGEST_HOLD, _LONGEST_POLL, _LONGEST_KEPT = 600, 1440, 240


class PreferencesDialog(QDialog):
    """Shows `settings`. Signals: told(str) what takes effect later."""

    told = Signal(str)

    def __init__(self, desk: Desk, tasks: Tasks, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._before = settings
        self.setWindowTitle(self.tr("Preferences"))
        self._pages = QTabWidget()
        self._make_fields()
        self._lay_out()
        self._show(settings)

    def save(self) -> None:
        """Keep what is filled in; unless the address or the proxy is wrong."""
        address = self._address.text().strip()
        if address and not is_address(address):
            self._complain_of(self._address, self.tr("Fill in a mail address, such as anna@example.org."))
            return
        try:
            proxy_from(self._proxy.text().strip())
        except SettingsError as error:
            self._complain_of(self._proxy, self.tr("Fill in %1.").replace("%1", error.allowed))
            return
        if self._hours.complain():
            self._pages.setCurrentWidget(self._hours)
            return
        chosen = self._chosen
        self._buttons.setEnabled(False)
        self._tasks.run(lambda: keep(self._desk, chosen), self._on_kept, failed=self._on_failed)

    def _complain_of(self, field: Field, words: str) -> None:
        self._pages.setCurrentIndex(0)
        field.complain(words)
        field.setFocus()

    def _chosen(self, settings: Settings) -> Settings:
        """`settings` with what is filled in here."""
        signatures = self._signatures.texts()
        agent = replace(
            settings.agent,
            id=AgentId(self._address.text().strip().lower()),
            name=self._name.text().strip(),
            signature=signatures.pop("", ""),
            signatures=signatures,
        )
        return replace(
            settings,
            agent=agent,
            company=self._company.company(settings.company),
            checks_off=self._checks.off(),
            calendars=self._hours.calendars(settings.calendars),
            plain_text_only=self._plain.isChecked(),
            theme=Theme(self._theme.currentData()),
            language=str(self._language.currentData()),
            undo_send_seconds=self._hold.value(),
            poll_minutes=self._poll.value(),
            desktop_alerts=self._alerts.isChecked(),
            subject_reference=self._reference.isChecked(),
            proxy=self._proxy.text().strip(),
            attachment_months=self._months.value(),
        )

    def _show(self, settings: Settings) -> None:
        self._name.show_text(settings.agent.name)
        self._address.show_text(settings.agent.id)
        self._signatures.show_texts({**settings.agent.signatures, "": settings.agent.signature})
        self._company.show_company(settings.company)
        self._hours.show_calendars(settings.calendars)
        self._checks.show_off(settings.checks_off)
        self._plain.setChecked(settings.plain_text_only)
        self._theme.setCurrentIndex(self._theme.findData(settings.theme.value))
        if self._language.findData(settings.language) < 0:
            self._language.addItem(settings.language, settings.language)
        self._language.setCurrentIndex(self._language.findData(settings.language))
        self._hold.setValue(settings.undo_send_seconds)
        self._poll.setValue(settings.poll_minutes)
        self._months.setValue(settings.attachment_months)
        self._alerts.setChecked(settings.desktop_alerts)
        self._reference.setChecked(settings.subject_reference)
        self._proxy.show_text(settings.proxy)

    def _on_kept(self, kept: Settings) -> None:
        if kept.language != self._before.language:
            self.told.emit(self.tr("The language changes when AgentDesk is started again"))
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._buttons.setEnabled(True)
        self._problem.setText(error_words(error))
        self._problem.show()

    # -- building

    def _make_fields(self) -> None:
        self._name = Field(self.tr("Your name"))
        self._address = Field(self.tr("Your address"), hint="anna@example.org")
        self._signatures = ByLanguage(
            self.tr("Signature"),
            self.tr("Language of the signature"),
            self.tr("For any other language"),
            _SIGNATURE_LINES,
        )
        self._signatures.setMinimumWidth(_FIELD_WIDTH)
        self._company = CompanyPage()
        self._hours = HoursPage()
        self._checks = ChecksPage()
        self._plain = QCheckBox(self.tr("Send answers as plain text only"))
        self._theme = _choice(self._themes())
        self._language = _choice(self._languages())
        self._hold = _number(0, _LONGEST_HOLD, self.tr(" s"))
        self._poll = _number(1, _LONGEST_POLL, self.tr(" min"))
        self._months = _number(0, _LONGEST_KEPT, self.tr(" months"))
        self._months.setSpecialValueText(self.tr("As long as the mail"))
        self._alerts = QCheckBox(self.tr("Show urgent mail as a notification of the desktop"))
        self._reference = QCheckBox(self.tr("Put the ticket's reference, as [#ABC…], into subjects"))
        self._proxy = Field(self.tr("Proxy"), hint="socks5://proxy.example.org:1080")
        self._problem = PlainLabel("", "urgent")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)

    def _themes(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("As the desktop"), Theme.SYSTEM.value),
            (self.tr("Light"), Theme.LIGHT.value),
            (self.tr("Dark"), Theme.DARK.value),
        )

    def _languages(self) -> tuple[tuple[str, str], ...]:
        there = (code for code in LANGUAGES if not code or is_translated(code))
        return tuple((_own_name(code) or self.tr("As the desktop"), code) for code in there)

    def _lay_out(self) -> None:
        self._pages.addTab(self._window_page(), self.tr("You and the window"))
        self._pages.addTab(self._answers_page(), self.tr("Answers"))
        self._pages.addTab(self._checks, self.tr("Before sending"))
        self._pages.addTab(self._company, self.tr("The company"))
        self._pages.addTab(self._hours, self.tr("Business hours"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._pages, 1)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)

    def _window_page(self) -> Page:
        page = Page()
        page.add(self.tr("Your name"), self._name)
        page.add(self.tr("Your address"), self._address, self.tr("Names you in notes and assignments."))
        page.add(self.tr("Looks"), self._theme)
        page.add(self.tr("Language"), self._language, self.tr("Changes when AgentDesk is started again."))
        page.add(
            self.tr("Check for mail every"),
            self._poll,
            self.tr("Only where the server does not tell of new mail by itself."),
        )
        page.add(
            self.tr("Keep attachments for"),
            self._months,
            self.tr(
                "Older ones are fetched from the server when you open them; deleted there, they are gone."
            ),
        )
        page.add(self.tr("Proxy"), self._proxy)
        page.add_tick(self._alerts)
        return page

    def _answers_page(self) -> Page:
        page = Page()
        page.add(self.tr("Signature"), self._signatures)
        page.add(self.tr("Undo sending for"), self._hold)
        page.add_tick(self._reference)
        page.add_tick(self._plain)
        return page


def keep(desk: Desk, chosen: Callable[[Settings], Settings]) -> Settings:
    """Write the settings with what was chosen (blocks); whatever else changed meanwhile stays. SettingsError where no
    such holidays are known.
    """
    settings = chosen(desk.settings.load())
    business_hours(settings.calendars)
    desk.settings.save(settings)
    desk.changes.publish(Changes(settings=True))
    return settings


def _own_name(code: str) -> str:
    """What a language calls itself."""
    if not code:
        return ""
    return "English" if code == "en" else QLocale(code).nativeLanguageName()


def _choice(offered: tuple[tuple[str, str], ...]) -> QComboBox:
    box = QComboBox()
    for words, value in offered:
        box.addItem(words, value)
    return box


def _number(lowest: int, highest: int, unit: str) -> QSpinBox:
    box = QSpinBox()
    box.setRange(lowest, highest)
    box.setSuffix(unit)
    box.lineEdit().setTextMargins(6, 0, 0, 0)
    return box
