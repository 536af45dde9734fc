"""Pictures in a reply: pasted or dropped, small and clean, shown where they stand, gone with their chip."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.channels.mail import html_of, inline_image
from agentdesk.domain.ids import TicketId
from agentdesk.ui.composer.attached import ROOM
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.pictures import LARGEST_PICTURE, LARGEST_SIDE, as_png
from agentdesk.ui.composer.view import Composer
from tests.unit.services.office import Office, a_mail


@pytest.fixture
def composer(composer: Composer) -> Composer:
    composer.show()
    return composer


@pytest.fixture
def form(office: Office, composer: Composer, qtbot: QtBot) -> ComposerForm:
    ticket: TicketId = office.ticket(a_mail("1@client.example"))
    with qtbot.waitSignal(composer.opened, timeout=5000):
        composer.reply(ticket)
    return composer.findChild(ComposerForm)


def an_image(width: int = 30, height: int = 20) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    return image


def paste(form: ComposerForm, qtbot: QtBot, image: QImage) -> None:
    mime = QMimeData()
    mime.setImageData(image)
    assert form.editor.canInsertFromMimeData(mime)
    with qtbot.waitSignal(form.attached.changed, timeout=5000):
        form.editor.insertFromMimeData(mime)


def test_a_pasted_picture_stands_at_the_cursor_and_goes_out_in_the_text(
    office: Office, composer: Composer, form: ComposerForm, qtbot: QtBot
) -> None:
    form.editor.setPlainText("Look:  here")
    caret = form.editor.textCursor()
    caret.setPosition(6)
    form.editor.setTextCursor(caret)
    paste(form, qtbot, an_image())
    (file,) = form.attached.files()
    assert form.editor.toPlainText() == f"Look: ![picture.png](cid:{file.content_id}) here"
    assert "in the text" in form.attached.findChildren(QPushButton)[-1].text()
    draft = composer.draft()
    assert draft is not None
    source = office.desk.replying.send(draft).source
    shown = inline_image(source, file.content_id)
    assert shown is not None
    assert QImage.fromData(shown[1]).size() == an_image().size()
    assert f'src="cid:{file.content_id}"' in (html_of(source) or "")


def test_a_picture_leaves_the_text_with_its_chip(form: ComposerForm, qtbot: QtBot) -> None:
    paste(form, qtbot, an_image())
    paste(form, qtbot, an_image())
    first, second = form.attached.files()
    assert (first.name, second.name) == ("picture.png", "picture-2.png")
    chip = next(
        c for c in form.attached.findChildren(QPushButton) if c.isVisible() and "picture.png" in c.text()
    )
    chip.click()
    assert form.attached.files() == (second,)
    assert form.editor.toPlainText() == f"![picture-2.png](cid:{second.content_id})"


def test_a_picture_that_was_deleted_from_the_text_is_said_to_go_along(
    form: ComposerForm, qtbot: QtBot
) -> None:
    paste(form, qtbot, an_image())
    form.editor.setPlainText("gone")
    assert all(
        "in the text" not in chip.text()
        for chip in form.attached.findChildren(QPushButton)
        if chip.isVisible()
    )


def test_dropped_pictures_go_into_the_text_and_other_files_along(
    form: ComposerForm, qtbot: QtBot, tmp_path: Path
) -> None:
    an_image().save(str(tmp_path / "my [shot].jpg"))
    (tmp_path / "log.txt").write_text("x")
    (tmp_path / "broken.png").write_text("no picture")
    names = ("my [shot].jpg", "log.txt", "broken.png")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    form.editor.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: len(form.attached.files()) == 3, timeout=5000)
    shot, *others = form.attached.files()
    assert (shot.name, shot.content_type) == ("my shot.png", "image/png")
    assert [(one.name, one.content_id) for one in others] == [("log.txt", ""), ("broken.png", "")]
    assert form.editor.toPlainText() == f"![my shot.png](cid:{shot.content_id})"


def test_a_file_without_room_is_refused_before_it_is_read(
    form: ComposerForm, qtbot: QtBot, tmp_path: Path
) -> None:
    large = tmp_path / "large.iso"
    with large.open("wb") as file:
        file.truncate(ROOM + 1)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(large))])
    form.editor.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: "large.iso has" in form.complaint.text(), timeout=5000)
    assert "link" in form.complaint.text()
    assert form.attached.files() == ()


def test_large_pictures_are_scaled_down_and_say_nothing_of_themselves() -> None:
    image = an_image(LARGEST_SIDE + 500, 100)
    image.setText("Location", "52.2297,21.0122")
    data, scaled = as_png(image)
    read = QImage.fromData(data)
    assert (read.width(), scaled, read.textKeys()) == (LARGEST_SIDE, True, [])
    assert as_png(an_image())[1] is False


def test_a_noisy_picture_gets_small_enough() -> None:
    import random

    side = 1800
    noise = random.Random(1).randbytes(side * side * 4)
    data, scaled = as_png(QImage(noise, side, side, QImage.Format.Format_RGB32))
    assert scaled
    assert len(data) <= LARGEST_PICTURE


@pytest.mark.parametrize(
    ("text", "select", "key", "left"),
    [
        ("a 😀 word b", (5, 9), "Ctrl+B", "a 😀 **word** b"),
        ("a 😀 **word** b", (7, 11), "Ctrl+B", "a 😀 word b"),
        ("a 😀 **word** b", (5, 13), "Ctrl+B", "a 😀 word b"),
        ("a **word** b", (4, 8), "Ctrl+Shift+I", "a ***word*** b"),
        ("a word b", (3, 3), "Ctrl+Shift+I", "a *word* b"),
        ("a word b", (1, 7), "Ctrl+Shift+I", "a *word* b"),
        ("", (0, 0), "Ctrl+B", "****"),
        ("our page", (0, 8), "Ctrl+Shift+K", "[our page](https://)"),
        ("https://a.example", (0, 17), "Ctrl+Shift+K", "[](https://a.example)"),
        ("two\nlines", (0, 9), "Ctrl+B", "two\nlines"),
    ],
)
def test_keys_put_marks_around_words(
    composer: Composer,
    form: ComposerForm,
    qtbot: QtBot,
    text: str,
    select: tuple[int, int],
    key: str,
    left: str,
) -> None:
    form.editor.setPlainText(text)
    caret = form.editor.textCursor()
    caret.setPosition(select[0])
    caret.setPosition(select[1], caret.MoveMode.KeepAnchor)
    form.editor.setTextCursor(caret)
    action = next(a for a in composer.actions() if QKeySequence(key) in a.shortcuts())
    action.trigger()
    assert form.editor.toPlainText() == left
    form.editor.undo()
    assert form.editor.toPlainText() == text
