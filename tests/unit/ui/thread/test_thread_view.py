"""A ticket opened on real databases: mails, notes and log as a person reads them, and mail that cannot break out."""

import re
import time
from dataclasses import replace
from email.message import EmailMessage

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from agentdesk.services.attachment_keeping import AttachmentKeeping
from agentdesk.ui.tasks import Tasks
from agentdesk.ui.thread.header import ThreadHeader
from agentdesk.ui.thread.hover_line import HoverLine
from agentdesk.ui.thread.link_dialog import LinkDialog
from agentdesk.ui.thread.links import judge
from agentdesk.ui.thread.mail_browser import ClickedLink, MailBrowser
from agentdesk.ui.thread.mail_card import MailCard
from agentdesk.ui.thread.note_card import LogLine, NoteCard
from agentdesk.ui.thread.source_dialog import SourceDialog
from agentdesk.ui.thread.thread_view import ThreadView
from tests.reliability.recording import Seen
from tests.unit.services.office import Office, a_mail
from tests.unit.services.test_attachment_keeping import Folder, thinned, with_picture
from tests.unit.ui.thread.pictures import a_png

OWN_WORDS = "The old page came from the cache in front of your shop. I have emptied it and set it to an hour."
HTML = """<p>Hello,</p><p><b>nothing</b> works. <a href="https://evil.example/x">https://bank.example/login</a></p>
<img src="cid:shot@here"><img src="https://track.example/p.gif"><script>alert(1)</script>
<p>On Mon, Mar 2, 2026 at 8:12 AM Host Support &lt;support@host.example&gt; wrote:</p>
<blockquote><p>Please restart it.</p></blockquote>"""


def html_mail(message_id: str = "html@client.example", html: str = HTML, **files: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = (
        "Anna Nowak <anna@client.example>",
        "support@host.example",
        "Broken",
    )
    mail["Message-ID"], mail["Date"] = f"<{message_id}>", "Mon, 02 Mar 2026 08:59:00 +0000"
    mail.set_content(html, subtype="html")
    mail.add_related(a_png(20, 10), "image", "png", cid="<shot@here>")
    for name, content in files.items():
        mail.add_attachment(content, "application", "octet-stream", filename=name.replace("_", "."))
    return mail.as_bytes()


@pytest.fixture
def view(office: Office, tasks: Tasks, qtbot: QtBot) -> ThreadView:
    made = ThreadView(office.desk, tasks)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def opened(view: ThreadView, qtbot: QtBot, ticket: object) -> None:
    with qtbot.waitSignal(view.shown, timeout=5000):
        view.show_ticket(ticket)  # type: ignore[arg-type]


def mail_cards(view: ThreadView) -> list[MailCard]:
    return [card for card in view.cards() if isinstance(card, MailCard)]


def words_of(card: MailCard) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_mails_notes_and_log_stand_in_order_each_with_its_name(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    ticket = office.ticket(a_mail("1@client.example", cc="leo@client.example"))
    office.clock.forward(minutes=1)
    office.desk.tickets.note(ticket, "Looks like the cache <b>again</b>.")
    office.clock.forward(minutes=1)
    office.desk.tickets.tag([ticket], "cache")
    opened(view, qtbot, ticket)
    mail, note = view.cards()
    assert isinstance(mail, MailCard)
    assert isinstance(note, NoteCard)
    assert mail.accessibleName().startswith("Mail from Anna Nowak <anna@client.example>")
    assert "Our site shows an old page" in mail.accessibleDescription()
    assert note.accessibleName().startswith("Internal note by")
    assert note.browser.toPlainText() == "Looks like the cache <b>again</b>."
    (line,) = view.findChildren(LogLine)
    assert "cache" in line.text()
    facts = view.findChild(ThreadHeader).facts()
    assert "Needs reply since" in facts[0]
    assert "#cache" in facts
    assert "Anna Nowak <anna@client.example>" in facts


def test_the_newest_customer_mail_is_selected_and_keys_step_through_the_mails(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    for n in range(2, 6):
        office.clock.forward(minutes=5)
        office.deliver(a_mail(f"{n}@client.example", f"Any news? {n}", refs="1@client.example"))
    opened(view, qtbot, ticket)
    cards = mail_cards(view)
    assert view.selected_message() == cards[-1].key
    view.focus_message()
    view.previous_message()
    assert QApplication.focusWidget() is cards[-2]
    assert view.selected_message() == cards[-2].key
    view.next_message()
    assert view.selected_message() == cards[-1].key


def test_a_reload_keeps_the_cards_that_are_still_right(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    opened(view, qtbot, ticket)
    (before,) = view.cards()
    office.clock.forward(minutes=5)
    office.deliver(a_mail("2@client.example", "And one more thing.", refs="1@client.example"))
    with qtbot.waitSignal(view.shown, timeout=5000):
        view.reload()
    assert view.cards()[0] is before
    assert len(view.cards()) == 2


def test_a_long_ticket_shows_its_newest_mails_and_the_others_on_demand(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    ticket = office.ticket(a_mail("0@client.example"))
    for n in range(1, 20):
        office.clock.forward(minutes=5)
        office.deliver(a_mail(f"{n}@client.example", f"News {n}?", refs="0@client.example"))
    opened(view, qtbot, ticket)
    assert len(view.cards()) == 12
    older = next(b for b in view.findChildren(QPushButton) if b.text().startswith("Show 8"))
    with qtbot.waitSignal(view.shown, timeout=5000):
        older.click()
    assert len(view.cards()) == 20
    assert not older.isVisible()


def test_a_second_delivery_is_a_mark_and_no_second_mail(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    office.deliver(a_mail("again@client.example"))
    opened(view, qtbot, ticket)
    (card,) = mail_cards(view)
    assert card.entry.copies == 1


def test_html_is_shown_without_its_script_and_quote_with_its_own_picture(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    opened(view, qtbot, office.ticket(html_mail()))
    (card,) = mail_cards(view)
    shown = card.browser.toPlainText()
    assert "nothing works" in shown
    assert "alert" not in shown
    assert "Please restart it." not in shown
    picture = card.browser.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("cid:shot@here"))
    assert isinstance(picture, QImage)
    assert picture.width() == 20
    card.toggle_quote()
    assert "Please restart it." in card.browser.toPlainText()
    card.toggle_plain()
    assert "nothing works" in card.browser.toPlainText()


def test_pictures_that_are_no_longer_kept_are_fetched_when_the_mail_is_read(
    office: Office, tasks: Tasks, qtbot: QtBot
) -> None:
    source = with_picture(picture=a_png(20, 10) + bytes(9_000))
    ticket = thinned(office, source)
    (place,) = office.cache.locations(office.mails(ticket)[0].message.key)
    desk = replace(office.desk, attachments=AttachmentKeeping(office.cache, Folder({place.uid: source})))
    view = ThreadView(desk, tasks)
    qtbot.addWidget(view)
    view.show()
    opened(view, qtbot, ticket)
    qtbot.waitUntil(lambda: picture_in(view, "p1") is not None, timeout=5000)


def picture_in(view: ThreadView, content_id: str) -> QImage | None:
    (card,) = mail_cards(view)
    kind = QTextDocument.ResourceType.ImageResource.value
    found = card.browser.loadResource(kind, QUrl(f"cid:{content_id}"))
    return found if isinstance(found, QImage) and found.width() == 20 else None


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "/etc/passwd", "qrc:/x.png", "https://track.example/p.gif", "cid:other@mail"],
)
def test_nothing_but_the_mails_own_pictures_is_ever_loaded(address: str, qtbot: QtBot) -> None:
    browser = MailBrowser()
    qtbot.addWidget(browser)
    browser.show_html("<p>x</p>")
    kinds = QTextDocument.ResourceType
    image = browser.loadResource(kinds.ImageResource.value, QUrl(address))
    assert isinstance(image, QImage)
    assert (image.width(), image.height()) == (1, 1)
    assert browser.loadResource(kinds.StyleSheetResource.value, QUrl(address)) == b""
    assert browser.loadResource(kinds.HtmlResource.value, QUrl(address)) == b""


def test_a_click_neither_navigates_nor_opens_before_it_asked(
    office: Office, view: ThreadView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: followed.append(url.toString()) or True)
    opened(view, qtbot, office.ticket(html_mail()))
    (card,) = mail_cards(view)
    before = card.browser.toPlainText()
    card.browser.anchorClicked.emit(QUrl("https://evil.example/x"))
    dialog = view.findChild(LinkDialog)
    assert dialog is not None
    assert card.browser.toPlainText() == before
    assert followed == []
    assert any("bank.example" in warning and "evil.example" in warning for warning in dialog.warnings())
    dialog.follow()
    assert followed == ["https://evil.example/x"]


@pytest.mark.parametrize(
    "href", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "ms-word:x", "/x", ""]
)
def test_other_schemes_are_never_opened(href: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    followed: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: followed.append(url) or True)
    dialog = LinkDialog(judge(href), href)
    qtbot.addWidget(dialog)
    dialog.follow()
    assert followed == []
    assert not any("browser" in button.text() for button in dialog.findChildren(QPushButton))


def test_a_mailto_link_takes_along_neither_files_nor_hidden_recipients() -> None:
    target = judge("mailto:leo@x.example?subject=Hi%20there&attach=/etc/passwd&bcc=evil@x.example&body=Text")
    assert target.mail_to == "leo@x.example"
    assert target.url == "mailto:leo@x.example?subject=Hi%20there&body=Text"


def test_remote_pictures_come_only_after_a_click_and_say_what_failed(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    opened(view, qtbot, office.ticket(html_mail()))
    (card,) = mail_cards(view)
    button = next(b for b in card.findChildren(QPushButton) if "remote images" in b.text())
    assert "1 blocked" in re.sub(r"\s+", " ", button.text())
    button.click()
    qtbot.waitUntil(lambda: "no route" in words_of(card), timeout=5000)


@pytest.mark.hostile(45, how="the mail opened in the window")
def test_who_sent_it_for_the_sender_is_said(
    office: Office, view: ThreadView, qtbot: QtBot, seen: Seen
) -> None:
    source = a_mail("1@client.example").replace(b"To:", b"Sender: The Boss <boss@elsewhere.example>\nTo:", 1)
    opened(view, qtbot, office.ticket(source))
    (card,) = mail_cards(view)
    assert "sent by The Boss <boss@elsewhere.example>" in words_of(card)
    assert "sent by The Boss <boss@elsewhere.example>" in card.accessibleName()
    seen("the sender of From, and “sent by” whom Sender names; read aloud too")


@pytest.mark.hostile(72, how="the mail opened in the window, and its menu used")
def test_a_plain_text_that_says_something_else_can_be_seen_and_is_not_quoted(
    office: Office, view: ThreadView, qtbot: QtBot, seen: Seen
) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "anna@client.example", "support@host.example", "Pay"
    mail["Message-ID"] = "<two@client.example>"
    mail.set_content("Pay 10 euro")
    mail.add_alternative("<p>Pay 10,000 euro</p>", subtype="html")
    ticket = office.ticket(mail.as_bytes())
    opened(view, qtbot, ticket)
    (card,) = mail_cards(view)
    assert card.browser.toPlainText().strip() == "Pay 10,000 euro"
    entries = {action.text().replace("&", ""): action for action in card._menu().actions()}
    entries["Show the plain text version"].trigger()
    assert card.browser.toPlainText().strip() == "Pay 10 euro"
    card.toggle_plain()
    assert card.browser.toPlainText().strip() == "Pay 10,000 euro"
    assert "> Pay 10,000 euro" in office.desk.replying.fresh(ticket).quote
    seen("the HTML is shown and quoted; the plain text is in the menu of the mail")


def test_the_source_can_be_read(office: Office, view: ThreadView, qtbot: QtBot) -> None:
    opened(view, qtbot, office.ticket(a_mail("1@client.example")))
    (card,) = mail_cards(view)
    card.source_wanted.emit(card.key)
    qtbot.waitUntil(lambda: view.findChild(SourceDialog) is not None, timeout=5000)
    text = view.findChild(SourceDialog).findChild(QPlainTextEdit).toPlainText()
    assert "Message-ID: <1@client.example>" in text


def test_an_open_pane_without_a_ticket_says_so(view: ThreadView) -> None:
    view.show_ticket(None)
    assert view.current_ticket() is None
    assert view.cards() == ()


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>" * 25 + "x" + "</td></tr></table>" * 25,
        "<ul>" + "<li>item</li>" * 10_000 + "</ul>",
        "<b>a</b>" * 50_000,
        "a" * 1_000_000,
        "word " * 200_000,
        "<p>a line of text</p>" * 20_000,
        "<table>" + "<tr><td>a</td><td>b</td></tr>" * 5000 + "</table>",
    ],
    ids=["nested tables", "list", "bold", "one word", "many words", "paragraphs", "rows"],
)
def test_no_mail_keeps_the_window_waiting(html: str, office: Office, view: ThreadView, qtbot: QtBot) -> None:
    ticket = office.ticket(html_mail(html=html))
    longest = 0.0
    done: list[object] = []
    view.shown.connect(lambda shown: done.append(shown))  # noqa: PLW0108  Qt wants a Python function
    view.show_ticket(ticket)
    until = time.monotonic() + 20
    while not done and time.monotonic() < until:
        started = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - started)
    assert done
    assert longest < 1.0


def test_a_clicked_link_is_named_with_all_its_words(qtbot: QtBot) -> None:
    browser = MailBrowser()
    qtbot.addWidget(browser)
    browser.show_html('<p><a href="https://a.example/">one</a> <a href="https://a.example/">two</a></p>')
    with qtbot.waitSignal(browser.link_activated) as caught:
        browser.anchorClicked.emit(QUrl("https://a.example/"))
    assert caught.args == [ClickedLink("https://a.example/", "one two")]


def test_all_recipients_are_shown_on_demand(office: Office, view: ThreadView, qtbot: QtBot) -> None:
    opened(view, qtbot, office.ticket(a_mail("1@client.example", cc="Leo <leo@client.example>")))
    (card,) = mail_cards(view)
    button = next(b for b in card.findChildren(QPushButton) if b.text() == "to support@host.example +1")
    assert "leo@client.example" in button.accessibleName()
    assert "Leo <leo@client.example>" not in words_of(card)
    button.click()
    assert "Cc: Leo <leo@client.example>" in words_of(card)
    button.click()
    assert "Leo <leo@client.example>" not in words_of(card)


def test_a_very_long_text_is_cut_until_asked_for(office: Office, view: ThreadView, qtbot: QtBot) -> None:
    lines = "\n".join(f"line {n} of a log" for n in range(3000))
    opened(view, qtbot, office.ticket(a_mail("1@client.example", lines)))
    (card,) = mail_cards(view)
    assert "line 2999" not in card.browser.toPlainText()
    next(b for b in card.findChildren(QPushButton) if b.text().startswith("Show the rest")).click()
    assert "line 2999" in card.browser.toPlainText()


def test_another_domain_for_answers_is_pointed_out(office: Office, view: ThreadView, qtbot: QtBot) -> None:
    mail = a_mail("1@client.example", headers={"Reply-To": "anna@evil.example"})
    opened(view, qtbot, office.ticket(mail))
    (card,) = mail_cards(view)
    assert "anna@evil.example" in words_of(card)


def test_an_answer_of_ours_says_how_original_it_was(office: Office, view: ThreadView, qtbot: QtBot) -> None:
    ticket = office.ticket(a_mail("1@client.example"))
    for text in (OWN_WORDS, "Done."):
        office.clock.forward(minutes=1)
        office.desk.replying.send(replace(office.desk.replying.start(ticket), text=text))
    opened(view, qtbot, ticket)
    theirs, custom, short = map(words_of, mail_cards(view))
    assert "custom" in custom
    assert "custom" not in theirs + short


def test_a_mail_that_could_not_be_read_offers_its_source(
    office: Office, view: ThreadView, qtbot: QtBot
) -> None:
    broken = (
        b"From: Anna <anna@client.example>\r\nFrom: Eve <eve@evil.example>\r\nSubject: Two\r\n\r\nHello\r\n"
    )
    opened(view, qtbot, office.ticket(broken))
    (card,) = mail_cards(view)
    assert "2 From headers" in words_of(card)
    next(b for b in card.findChildren(QPushButton) if b.text() == "Show source").click()
    qtbot.waitUntil(lambda: view.findChild(SourceDialog) is not None, timeout=5000)
    assert "eve@evil.example" in view.findChild(SourceDialog).findChild(QPlainTextEdit).toPlainText()


def test_the_line_at_the_foot_says_where_a_link_leads(view: ThreadView, qtbot: QtBot) -> None:
    line = view.findChild(HoverLine)
    line.say("https://bank.example@evil.example/x")
    assert line.isVisible()
    assert "evil.example" in line.text()
    assert line.text().startswith("⚠")
    line.say("file:///etc/passwd")
    assert "cannot be opened" in line.text()
    line.say("")
    assert line.isHidden()
