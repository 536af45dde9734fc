"""Attachments opened and saved from the thread: what may run is never opened, and failures are told in words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.domain.errors import NotKept
from agentdesk.domain.ids import TicketId
from agentdesk.services.attachment_keeping import AttachmentKeeping
from agentdesk.ui.tasks import Failure, Tasks
from agentdesk.ui.thread.attachment_chips import AttachmentChips, AttachmentWish
from agentdesk.ui.thread.attachment_flow import AttachmentFlow
from tests.unit.services.office import Office
from tests.unit.services.test_attachment_keeping import PICTURE, Folder, thinned, with_picture
from tests.unit.ui.thread.test_thread_view import html_mail


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def flow(office: Office, tasks: Tasks, qtbot: QtBot) -> Iterator[AttachmentFlow]:
    window = QWidget()
    qtbot.addWidget(window)
    made = AttachmentFlow(office.desk, tasks, window)
    yield made
    made.close()


def wish(office: Office, ticket: TicketId, name: str, *, open: bool) -> AttachmentWish:
    message = office.mails(ticket)[0].message
    return AttachmentWish(message.key, next(a for a in message.attachments if a.name == name), open)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()) or True)
    return asked


def test_what_only_shows_is_opened_from_a_private_copy(
    office: Office, flow: AttachmentFlow, opened: list[str], qtbot: QtBot
) -> None:
    ticket = office.ticket(html_mail(report_txt=b"all well"))
    with qtbot.waitSignal(flow.told, timeout=5000):
        flow.handle(wish(office, ticket, "report.txt", open=True))
    (path,) = (Path(name) for name in opened)
    assert path.read_bytes() == b"all well"
    flow.close()
    assert not path.exists()


def test_a_program_is_never_opened_even_when_asked_to(
    office: Office, flow: AttachmentFlow, opened: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: warned.append(box.text()))
    ticket = office.ticket(html_mail(invoice_exe=b"MZ" + b"x" * 60))
    flow.handle(wish(office, ticket, "invoice.exe", open=True))
    qtbot.waitUntil(lambda: bool(warned), timeout=5000)
    assert "invoice.exe" in warned[0]
    assert opened == []


def test_saving_asks_where_and_tells_what_went_wrong(
    office: Office, tasks: Tasks, flow: AttachmentFlow, tmp_path: Path, qtbot: QtBot
) -> None:
    ticket = office.ticket(html_mail(report_txt=b"all well"))
    flow.handle(wish(office, ticket, "report.txt", open=False))
    window = flow.parent()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is not None, timeout=5000)
    dialog = window.findChild(QFileDialog)
    with qtbot.waitSignal(flow.told, timeout=5000):
        dialog.fileSelected.emit(str(tmp_path / "kept.txt"))
    assert (tmp_path / "kept.txt").read_bytes() == b"all well"
    with qtbot.waitSignal(tasks.failed, timeout=5000) as caught:
        dialog.fileSelected.emit(str(tmp_path / "missing" / "kept.txt"))
    failure: Failure = caught.args[0]
    assert "kept.txt could not be saved" in str(failure.error)
    dialog.close()


def test_chips_say_name_size_and_that_a_program_can_only_be_saved(office: Office, qtbot: QtBot) -> None:
    ticket = office.ticket(html_mail(report_txt=b"x" * 3000, invoice_exe=b"MZ"))
    message = office.mails(ticket)[0].message
    chips = AttachmentChips(message.key, tuple(a for a in message.attachments if not a.inline))
    qtbot.addWidget(chips)
    names = [chip.text() for chip in chips.chips()]
    assert any("report.txt" in name and "3 KB" in name and "save only" not in name for name in names)
    assert any("invoice.exe" in name and "save only" in name for name in names)


def test_what_is_no_longer_kept_is_fetched_and_then_opened(
    office: Office, tasks: Tasks, opened: list[str], qtbot: QtBot
) -> None:
    source = with_picture()
    ticket = thinned(office, source)
    (place,) = office.cache.locations(office.mails(ticket)[0].message.key)
    desk = replace(office.desk, attachments=AttachmentKeeping(office.cache, Folder({place.uid: source})))
    window = QWidget()
    qtbot.addWidget(window)
    flow = AttachmentFlow(desk, tasks, window)
    with qtbot.waitSignal(flow.told, timeout=5000):
        flow.handle(wish(office, ticket, "page.pdf", open=True))
    (path,) = (Path(name) for name in opened)
    assert path.read_bytes() == PICTURE[::-1]
    flow.close()


def test_offline_it_is_said_that_it_can_be_fetched_later(
    office: Office, tasks: Tasks, flow: AttachmentFlow, qtbot: QtBot
) -> None:
    ticket = thinned(office, with_picture())
    with qtbot.waitSignal(tasks.failed, timeout=5000) as caught:
        flow.handle(wish(office, ticket, "page.pdf", open=True))
    failure: Failure = caught.args[0]
    assert isinstance(failure.error, NotKept)
    assert "once you are online" in failure.error.sentence()
