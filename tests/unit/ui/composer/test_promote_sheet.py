"""An answer becomes a canned response, on real databases."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.canned import CannedKind
from agentdesk.domain.ids import TicketId
from agentdesk.domain.review import EntryState
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.promote_sheet import PromoteSheet
from agentdesk.ui.composer.promotion import Promotion, Replacement, promotion_of
from agentdesk.ui.composer.view import Composer
from agentdesk.ui.tasks import Tasks
from tests.unit.services.office import Office, a_mail

ANSWER = (
    "Hello Anna,\n\nclient.example now points here, Anna Nowak. Write to anna@client.example.\n\nLeo Support"
)


@pytest.fixture
def promotion(office: Office) -> Promotion:
    ticket: TicketId = office.ticket(
        a_mail("1@client.example", "Please point our domain to you, thanks.", subject="Re: Domain")
    )
    return promotion_of(ANSWER, office.desk.inbox.thread(ticket).row, "Leo Support")


@pytest.fixture
def sheet(office: Office, promotion: Promotion, qtbot: QtBot) -> Iterator[PromoteSheet]:
    tasks, window = Tasks(), QWidget()
    tasks.failed.connect(lambda failure: pytest.fail(repr(failure.error)))
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    opened = PromoteSheet(office.desk, tasks, promotion, window)
    opened.open()
    yield opened
    tasks.close()


def test_what_was_about_one_customer_becomes_placeholders(promotion: Promotion) -> None:
    assert promotion.title == "Domain"
    assert promotion.body == (
        "Hello {{ contact.first_name }},\n\n{{ contact.domain }} now points here, {{ contact.name }}."
        " Write to {{ contact.email }}.\n\n{{ agent.name }}"
    )


def test_a_named_domain_and_each_date_are_asked_for_again(office: Office) -> None:
    asked = a_mail("2@gmail.com", "When was shop.example moved?", sender="Anna Nowak <anna@gmail.com>")
    row = office.desk.inbox.thread(office.ticket(asked)).row
    answer = "Hello Anna,\n\nshop.example was moved on 2 March 2026 at 16:40, its mail on 3 March 2026.\n16:40 is CET."
    made = promotion_of(answer, row, "Leo", office.desk.canned.facts(row.id)["ticket.domain"])
    assert made.body == (
        "Hello {{ contact.first_name }},\n\n{{ ticket.domain }} was moved on {{ ask.date }} at {{ ask.time }},"
        " its mail on {{ ask.date_2 }}.\n{{ ask.time }} is CET."
    )


def test_each_can_be_taken_back_and_put_in_again(sheet: PromoteSheet, promotion: Promotion) -> None:
    for tick in sheet.replacements():
        tick.setChecked(False)
    assert sheet.text.toPlainText() == promotion.text
    for tick in sheet.replacements():
        tick.setChecked(True)
    assert sheet.text.toPlainText() == promotion.body


def test_it_is_saved_as_a_draft_or_for_use(office: Office, sheet: PromoteSheet, qtbot: QtBot) -> None:
    sheet.title.setText("Domain points here")
    sheet.kind.setCurrentIndex(list(CannedKind).index(CannedKind.NOTICE))
    with qtbot.waitSignal(sheet.saved, timeout=5000) as caught:
        sheet.save(EntryState.DRAFT)
    assert caught.args == ["Domain points here"]
    (entry,) = [one for one in office.desk.canned.everything() if one.title == "Domain points here"]
    assert (entry.id, entry.kind, entry.state) == (
        "domain-points-here",
        CannedKind.NOTICE,
        EntryState.DRAFT,
    )
    assert entry not in office.desk.canned.offered()


def test_a_mistake_is_said_and_nothing_is_lost(office: Office, sheet: PromoteSheet, qtbot: QtBot) -> None:
    sheet.text.setPlainText("Hello {{ contact.shoe_size }}")
    sheet.save(EntryState.APPROVED)
    qtbot.waitUntil(sheet.complaint.isVisible, timeout=5000)
    assert "contact.shoe_size" in sheet.complaint.text()
    assert sheet.text.toPlainText() == "Hello {{ contact.shoe_size }}"


def test_the_answer_that_is_being_written_can_be_saved(office: Office, qtbot: QtBot) -> None:
    tasks = Tasks()
    composer = Composer(office.desk, tasks)
    qtbot.addWidget(composer)
    told: list[str] = []
    composer.told.connect(told.append)
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(office.ticket(a_mail("2@client.example")))
    composer.save_as_canned()
    assert "empty" in told[0]
    composer.findChild(ComposerForm).editor.setPlainText("Hello Anna, clear your cache.")
    composer.save_as_canned()
    qtbot.waitUntil(lambda: composer.window().findChild(PromoteSheet) is not None, timeout=5000)
    sheet = composer.window().findChild(PromoteSheet)
    assert sheet.text.toPlainText() == "Hello {{ contact.first_name }}, clear your cache."
    sheet.save(EntryState.APPROVED)
    qtbot.waitUntil(lambda: told[1:] == ["Saved as canned response: Old page"], timeout=5000)
    tasks.close()


def test_a_replacement_is_undone_whole() -> None:
    one = Replacement("Anna", "{{ contact.first_name }}")
    assert one.taken_back(one.put_into("Anna and Anna")) == "Anna and Anna"
