"""Settings are kept key by key; a wrong one is told by its name with what is allowed."""

import logging
import stat
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.domain.errors import SettingsError
from agentdesk.domain.finding import FindingKind
from agentdesk.domain.ids import AccountId, AgentId, WorkstationId
from agentdesk.domain.settings import Account, AgentProfile, Company, Security, ServerAddress, Settings, Theme
from agentdesk.store.settings_file import TomlSettings
from agentdesk.store.settings_upgrades import upgraded

ACCOUNT = Account(
    id=AccountId("support@host.example"),
    email="Support@host.example",
    user="support",
    imap=ServerAddress("imap.host.example", 993, Security.TLS),
    smtp=ServerAddress("::1", 25, Security.NONE),
    name="Żółty Serwis",
    folders=("INBOX", 'Odd "name" \\ &AUE-'),
    password_command="pass show 'support'",
    aliases=("billing@host.example",),
    file_sent_copy=False,
)
FULL = Settings(
    workstation=WorkstationId("w1"),
    agent=AgentProfile(AgentId("ola@host.example"), "Ola", "Best\nOla", {"pl": "Pozdrawiam\nOla"}),
    company=Company("Żółty Serwis", status_page="https://status.host.example", hours={"en": "Mon-Fri 9-17"}),
    accounts=(ACCOUNT,),
    theme=Theme.DARK,
    language="pl",
    undo_send_seconds=5,
    poll_minutes=2,
    attachment_months=18,
    desktop_alerts=False,
    subject_reference=True,
    checks_off=(FindingKind.JARGON, FindingKind.MISSPELT),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_settings_come_back_as_they_went_in(path: Path) -> None:
    TomlSettings(path).save(FULL)
    assert TomlSettings(path).load() == FULL
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_signature_taken_out_is_gone(path: Path) -> None:
    settings = TomlSettings(path)
    settings.save(FULL)
    settings.save(replace(FULL, agent=replace(FULL.agent, signatures={"en": "Best"})))
    assert TomlSettings(path).load().agent.signatures == {"en": "Best"}


def test_the_first_load_makes_a_workstation_that_stays(path: Path) -> None:
    first = TomlSettings(path).load()
    assert len(first.workstation) == 12
    assert first.accounts == ()
    assert first.agent.id == ""
    assert TomlSettings(path).load() == first
    assert TomlSettings(path.with_name("other.toml")).load().workstation != first.workstation


def test_a_change_by_hand_is_seen_without_a_restart(path: Path) -> None:
    settings = TomlSettings(path)
    settings.save(FULL)
    text = path.read_text("utf-8").replace("undo_send_seconds = 5", "undo_send_seconds = 55")
    path.write_text(text, "utf-8")
    assert settings.load() == replace(FULL, undo_send_seconds=55)


@pytest.mark.parametrize(
    ("line", "wrong", "key", "allowed"),
    [
        ('theme = "dark"', 'theme = "pink"', "theme", "system, light, dark"),
        ("undo_send_seconds = 5", "undo_send_seconds = 601", "undo_send_seconds", "from 0 to 600"),
        ("undo_send_seconds = 5", 'undo_send_seconds = "5"', "undo_send_seconds", "from 0 to 600"),
        ("poll_minutes = 2", "poll_minutes = 0", "poll_minutes", "from 1 to 1440"),
        ("desktop_alerts = false", 'desktop_alerts = "no"', "desktop_alerts", "true, false"),
        ('language = "pl"', "language = 3", "language", "a text in quotes"),
        ("port = 993", "port = 99300", "accounts[1].imap.port", "from 1 to 65535"),
        ("port = 993", 'port = "993"', "accounts[1].imap.port", "from 1 to 65535"),
        ("port = 993", "", "accounts[1].imap.port", "from 1 to 65535"),
        ('security = "tls"', 'security = "ssl"', "accounts[1].imap.security", "tls, starttls, none"),
        ('security = "tls"', 'security = "none"', "accounts[1].imap.security", "this computer"),
        ('host = "imap.host.example"', 'host = ""', "accounts[1].imap.host", "host name"),
        ('email = "Support@host.example"', 'email = "support"', "accounts[1].email", "e-mail address"),
        ('id = "support@host.example"', 'id = "x"', "accounts[1].id", "support@host.example"),
        ('user = "support"', "", "accounts[1].user", "a text in quotes"),
        ('name = "Ola"', "name = []", "agent.name", "a text in quotes"),
        ("version = 1", "version = 2", "version", "later AgentDesk"),
        ("version = 1", "version = true", "version", "whole numbers"),
        ("version = 1", "version = ", "settings.toml", "TOML"),
    ],
)
def test_a_wrong_value_names_the_key_and_what_is_allowed(
    path: Path, line: str, wrong: str, key: str, allowed: str
) -> None:
    TomlSettings(path).save(FULL)
    text = path.read_text("utf-8")
    assert line in text
    path.write_text(text.replace(line, wrong, 1), "utf-8")
    with pytest.raises(SettingsError) as raised:
        TomlSettings(path).load()
    assert raised.value.key.endswith(key)
    assert allowed in raised.value.allowed
    assert path.read_text("utf-8") == text.replace(line, wrong, 1)


@pytest.mark.parametrize(
    "lines",
    ["[company]\nhours = 'nine to five'", "[agent.signatures]\npl = 7", "[company]\nhours = {pl = 7}"],
)
def test_texts_by_language_are_asked_for_as_such(path: Path, lines: str) -> None:
    path.write_text(lines)
    with pytest.raises(SettingsError) as raised:
        TomlSettings(path).load()
    assert "texts by language" in raised.value.allowed


def test_a_list_that_is_none_is_named(path: Path) -> None:
    path.write_text('version = 1\naccounts = "support@host.example"\n')
    with pytest.raises(SettingsError) as raised:
        TomlSettings(path).load()
    assert (raised.value.key, raised.value.allowed) == ("accounts", "a list of tables")


def test_keys_of_a_later_version_stay_and_are_told_once(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    TomlSettings(path).save(FULL)
    text = path.read_text("utf-8")
    text = text.replace("language =", "sla_hours = 4\nlanguage =", 1).replace(
        "port = 993", "port = 993\npin = 7", 1
    )
    path.write_text(text + '\n[colours]\nrail = "blue"\n', "utf-8")
    settings = TomlSettings(path)
    with caplog.at_level(logging.INFO):
        loaded = settings.load()
        settings.save(replace(loaded, theme=Theme.LIGHT))
        settings.save(replace(loaded, theme=Theme.SYSTEM))
    assert loaded == FULL
    assert [record.getMessage().partition(": ")[2] for record in caplog.records] == [
        "accounts[1].imap.pin, colours, sla_hours"
    ]
    table = tomllib.loads(path.read_text("utf-8"))
    assert table["sla_hours"] == 4
    assert table["colours"] == {"rail": "blue"}
    assert table["accounts"][0]["imap"]["pin"] == 7
    assert table["theme"] == "system"


def test_an_account_taken_out_is_gone_and_one_put_in_is_there(path: Path) -> None:
    settings = TomlSettings(path)
    settings.save(FULL)
    settings.save(FULL.without_account(ACCOUNT.id))
    assert TomlSettings(path).load().accounts == ()
    settings.save(FULL)
    assert TomlSettings(path).load().accounts == (ACCOUNT,)


def test_the_first_form_of_the_file_is_upgraded(path: Path) -> None:
    TomlSettings(path).save(FULL)
    text = path.read_text("utf-8").replace("version = 1\n", "").replace('id = "support@host.example"\n', "")
    path.write_text(text, "utf-8")
    assert TomlSettings(path).load() == FULL


def test_upgrades_run_in_order_from_the_version_of_the_file() -> None:
    steps = [lambda table: {**table, "a": 1}, lambda table: {**table, "b": table["a"] + 1}]
    assert upgraded({"x": 0}, steps, 2) == {"x": 0, "a": 1, "b": 2, "version": 2}
    assert upgraded({"version": 1, "a": 5}, steps, 2) == {"a": 5, "b": 6, "version": 2}
    assert upgraded({}, steps, 2) == {"version": 2}
