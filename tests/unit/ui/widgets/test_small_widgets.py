"""Labels are literal, empty lists advise, toasts count down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.ui.widgets.banner import Banner
from agentdesk.ui.widgets.empty_state import EmptyState
from agentdesk.ui.widgets.flow import Flow
from agentdesk.ui.widgets.plain_label import ElidedLabel, PlainLabel, plain_tooltip, set_plain_tip
from agentdesk.ui.widgets.toast import Toast, ToastWords

HOSTILE = "<b>hi</b> <img src='http://x.example/1.png'> &amp;"


def test_labels_show_markup_as_text(qtbot: QtBot) -> None:
    for label in (PlainLabel(HOSTILE), ElidedLabel(HOSTILE)):
        qtbot.addWidget(label)
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.text() == HOSTILE


def test_tooltips_show_markup_as_text() -> None:
    assert plain_tooltip("<b>&") == "<qt>&lt;b&gt;&amp;</qt>"
    assert plain_tooltip("") == ""


def test_a_tip_is_markup_to_the_eye_alone(qtbot: QtBot) -> None:
    label = PlainLabel("Offline")
    qtbot.addWidget(label)
    for tip in ("<mail.example> & others refuse", ""):
        set_plain_tip(label, tip)
        described = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Description)
        assert (described, label.toolTip()) == (tip, plain_tooltip(tip))


def test_a_cut_label_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("x" * 200)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert "x" * 200 in label.toolTip()


def test_an_empty_state_offers_what_to_do(qtbot: QtBot) -> None:
    state, done = EmptyState(), list[str]()
    qtbot.addWidget(state)
    offers = (
        ("Add your mailbox…", lambda: done.append("add")),
        ("Try the demo", lambda: done.append("demo")),
    )
    state.show_words("all", "No mailbox yet", "Add one.", offers)
    state.show_words("all", "No mailbox yet", "Add one.", offers)
    assert state.words() == "No mailbox yet Add one."
    state.findChildren(QPushButton)[-1].click()
    assert done == ["demo"]


def test_a_toast_counts_down_and_acts(qtbot: QtBot) -> None:
    page, done = QWidget(), list[int]()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    toast = Toast(page)
    toast.show_words(ToastWords("Sent in {seconds} s", "Undo (Z)", 2), lambda: done.append(1))
    assert toast.text() == "Sent in 2 s"
    qtbot.waitUntil(lambda: toast.text() == "Sent in 1 s", timeout=3000)
    toast.findChild(QPushButton).click()
    assert (done, toast.text()) == ([1], "")


def test_a_banner_stays_until_dismissed(qtbot: QtBot) -> None:
    banner, done = Banner(), list[int]()
    qtbot.addWidget(banner)
    banner.say("The disk is full.", "Show", lambda: done.append(1))
    assert banner.text() == "The disk is full."
    banner.findChildren(QPushButton)[0].click()
    assert (done, banner.text()) == ([1], "")


def test_chips_break_into_lines(qtbot: QtBot) -> None:
    flow = Flow()
    qtbot.addWidget(flow)
    for number in range(10):
        flow.add(QLabel(f"tag number {number}"))
    flow.resize(200, 10)
    flow.show()
    assert flow.height() > flow.findChild(QLabel).sizeHint().height() * 2
