"""Preferences: what is chosen is kept in settings.toml, and what is not shown stays as it is."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QPlainTextEdit, QSpinBox, QTabWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.calendar import Calendar
from agentdesk.domain.finding import BLOCKING, FindingKind
from agentdesk.domain.ids import AgentId
from agentdesk.domain.settings import AgentProfile, Settings, Theme
from agentdesk.ui.account.field import Field
from agentdesk.ui.preferences.checks import ChecksPage
from agentdesk.ui.preferences.dialog import PreferencesDialog
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.widgets.plain_label import PlainLabel
from tests.unit.services.office import Office


@pytest.fixture
def dialog(office: Office, qtbot: QtBot) -> Iterator[PreferencesDialog]:
    tasks = Tasks()
    tasks.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    made = PreferencesDialog(office.desk, tasks, office.desk.settings.load())
    qtbot.addWidget(made)
    made.show()
    yield made
    tasks.close()


def field(dialog: PreferencesDialog, name: str) -> Field:
    return next(f for f in dialog.findChildren(Field) if f.line.accessibleName() == name)


def choice(dialog: PreferencesDialog, name: str) -> QComboBox:
    return next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == name)


def number(dialog: PreferencesDialog, name: str) -> QSpinBox:
    return next(b for b in dialog.findChildren(QSpinBox) if b.accessibleName() == name)


def text(dialog: PreferencesDialog, name: str) -> QPlainTextEdit:
    return next(b for b in dialog.findChildren(QPlainTextEdit) if b.accessibleName() == name)


def tick(dialog: PreferencesDialog, words: str) -> QCheckBox:
    return next(b for b in dialog.findChildren(QCheckBox) if words in b.text())


def press_save(dialog: PreferencesDialog) -> None:
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()


def test_everything_chosen_is_kept_and_the_accounts_stay(
    office: Office, dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    before = office.desk.settings.load()
    field(dialog, "Your name").show_text("Jan Kowal")
    field(dialog, "Your address").show_text("Jan.Kowal@host.example")
    text(dialog, "Signature").setPlainText("Jan Kowal\nHost Support\n")
    for name, value in (("Looks", "dark"), ("Language", "en")):
        box = choice(dialog, name)
        box.setCurrentIndex(box.findData(value))
    number(dialog, "Undo sending for").setValue(45)
    number(dialog, "Check for mail every").setValue(9)
    number(dialog, "Keep attachments for").setValue(18)
    tick(dialog, "notification").setChecked(False)
    tick(dialog, "reference").setChecked(True)
    field(dialog, "Proxy").show_text("http://proxy.test:3128")
    told: list[str] = []
    dialog.told.connect(told.append)
    office.seen.clear()
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        press_save(dialog)
    assert office.desk.settings.load() == replace(
        before,
        agent=AgentProfile(AgentId("jan.kowal@host.example"), "Jan Kowal", "Jan Kowal\nHost Support"),
        theme=Theme.DARK,
        language="en",
        undo_send_seconds=45,
        poll_minutes=9,
        attachment_months=18,
        desktop_alerts=False,
        subject_reference=True,
        proxy="http://proxy.test:3128",
    )
    assert [changes.settings for changes in office.seen] == [True]
    assert told == ["The language changes when AgentDesk is started again"]


def test_signatures_and_hours_are_kept_by_language(
    office: Office, dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    signature, hours = text(dialog, "Signature"), text(dialog, "Support hours")
    in_language = choice(dialog, "Language of the signature")
    for code, words in (("pl", "Pozdrawiam\n"), ("", "Regards"), ("pt", "")):
        in_language.setCurrentIndex(in_language.findData(code))
        signature.setPlainText(words)
    hours.setPlainText("Mon-Fri 8-18")
    field(dialog, "Status page").show_text(" https://status.host.example ")
    tick(dialog, "plain text").setChecked(True)
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        press_save(dialog)
    kept = office.desk.settings.load()
    assert (kept.agent.signature, kept.agent.signatures) == ("Regards", {"pl": "Pozdrawiam"})
    assert (kept.company.status_page, kept.company.hours) == (
        "https://status.host.example",
        {"en": "Mon-Fri 8-18"},
    )
    assert kept.plain_text_only is True


def test_languages_that_the_settings_name_stay(office: Office, qtbot: QtBot) -> None:
    tasks = Tasks()
    agent = AgentProfile(AgentId("a@host.example"), "A", "Regards", {"cs": "S pozdravem"})
    office.desk.settings.save(replace(office.desk.settings.load(), agent=agent))
    dialog = PreferencesDialog(office.desk, tasks, office.desk.settings.load())
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        press_save(dialog)
    assert office.desk.settings.load().agent == agent
    tasks.close()


def test_what_another_wrote_meanwhile_stays(office: Office, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    settings = office.desk.settings.load()
    office.desk.settings.save(settings.without_account(office.account.id))
    with qtbot.waitSignal(dialog.accepted, timeout=5000):
        press_save(dialog)
    assert office.desk.settings.load().accounts == ()


def test_a_wrong_address_is_not_kept(office: Office, dialog: PreferencesDialog) -> None:
    field(dialog, "Your address").show_text("nobody")
    dialog.findChild(QTabWidget).setCurrentIndex(2)
    press_save(dialog)
    assert "anna@example.org" in field(dialog, "Your address").complaint()
    assert field(dialog, "Your address").isVisible()
    assert dialog.isVisible()


def test_cancel_keeps_nothing(office: Office, dialog: PreferencesDialog) -> None:
    before = office.desk.settings.load()
    number(dialog, "Undo sending for").setValue(99)
    dialog.reject()
    assert office.desk.settings.load() == before


def test_a_language_without_translation_is_shown_as_it_is(office: Office, qtbot: QtBot) -> None:
    tasks = Tasks()
    dialog = PreferencesDialog(office.desk, tasks, Settings(language="de"))
    qtbot.addWidget(dialog)
    assert choice(dialog, "Language").currentData() == "de"
    tasks.close()


def test_business_hours_are_kept_and_further_calendars_stay(
    office: Office, dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    night = Calendar("Night", monday=("22:00-24:00",))
    settings = office.desk.settings.load()
    office.desk.settings.save(replace(settings, calendars=(Calendar("Support"), night)))
    field(dialog, "Monday").show_text("8:00-12:00, 13:00-17:00")
    field(dialog, "Time zone").show_text("Europe/Warsaw")
    field(dialog, "Public holidays of").show_text("pl")
    text(dialog, "Other days").setPlainText("2026-12-24 9:00-12:00\n\n2026-12-31")
    press_save(dialog)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=5000)
    first, second = office.desk.settings.load().calendars
    assert (first.name, first.zone, first.holidays) == ("Support", "Europe/Warsaw", "PL")
    assert first.monday == ("8:00-12:00", "13:00-17:00")
    assert dict(first.special) == {"2026-12-24": "9:00-12:00", "2026-12-31": "closed"}
    assert second == night


def test_what_nobody_wants_to_be_told_is_kept(
    office: Office, dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    tick(dialog, "may not know").setChecked(False)
    tick(dialog, "no greeting").setChecked(False)
    press_save(dialog)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=5000)
    off = office.desk.settings.load().checks_off
    assert set(off) == {FindingKind.JARGON, FindingKind.NO_GREETING}


def test_everything_but_what_blocks_can_be_left_out(qtbot: QtBot) -> None:
    page = ChecksPage()
    qtbot.addWidget(page)
    page.show_off(tuple(FindingKind))
    assert set(page.off()) == set(FindingKind) - BLOCKING
    page.show_off(())
    assert page.off() == ()


@pytest.mark.parametrize(
    ("where", "wrong", "at", "said"),
    [
        ("Tuesday", "8-12", "Tuesday", "08:00-12:00"),
        ("Time zone", "Mars", "Time zone", "Europe/Warsaw"),
    ],
)
def test_wrong_hours_are_not_kept(
    office: Office, dialog: PreferencesDialog, where: str, wrong: str, at: str, said: str
) -> None:
    field(dialog, "Monday").show_text("8:00-12:00")
    field(dialog, where).show_text(wrong)
    press_save(dialog)
    assert said in field(dialog, at).complaint()
    assert field(dialog, at).isVisible()
    assert office.desk.settings.load().calendars == ()


def test_holidays_of_nowhere_are_not_kept(office: Office, dialog: PreferencesDialog, qtbot: QtBot) -> None:
    field(dialog, "Monday").show_text("8:00-12:00")
    field(dialog, "Public holidays of").show_text("Narnia")
    press_save(dialog)
    qtbot.waitUntil(
        lambda: any("NARNIA" in one.text() for one in dialog.findChildren(PlainLabel)), timeout=5000
    )
    assert dialog.isVisible()
    assert office.desk.settings.load().calendars == ()


def test_a_wrong_proxy_is_not_kept(office: Office, dialog: PreferencesDialog) -> None:
    field(dialog, "Proxy").show_text("socks4://proxy.test:1080")
    press_save(dialog)
    assert "socks5://HOST:PORT" in field(dialog, "Proxy").complaint()
    assert office.desk.settings.load().proxy == ""
