"""What is written by hand for the fourth time is offered to be kept, once in a ticket."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from agentdesk.domain.ids import TicketId
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.promote_sheet import PromoteSheet
from agentdesk.ui.composer.view import Composer
from tests.ranking import rewritten_answers
from tests.unit.services.office import Office, a_mail

ANSWERS = rewritten_answers()[2].answers


def a_ticket(office: Office, number: int) -> TicketId:
    return office.ticket(a_mail(f"{number}@c.example", "Why?", sender=f"c{number}@c{number}.example"))


def test_the_fourth_time_it_is_offered_to_be_kept(office: Office, composer: Composer, qtbot: QtBot) -> None:
    for number, text in enumerate(ANSWERS):
        draft = office.desk.replying.start(a_ticket(office, number))
        office.desk.replying.send(replace(draft, text=text))
    composer.show()
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(a_ticket(office, 7))
    form = composer.findChild(ComposerForm)
    assert form.repeated.isHidden()
    form.editor.setPlainText(ANSWERS[0])
    qtbot.waitUntil(form.repeated.isVisible, timeout=5000)
    assert form.repeated.words.text().startswith("You have written this 4 times, last: ")
    form.repeated.keep_button.click()
    qtbot.waitUntil(lambda: composer.findChild(PromoteSheet) is not None, timeout=5000)
    form.repeated.close_button.click()
    form.editor.appendPlainText("And more.")
    qtbot.wait(600)
    assert form.repeated.isHidden()
