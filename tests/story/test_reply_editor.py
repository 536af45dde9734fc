"""The reply editor as a screen reader meets it: questions, canned responses and the sheet before sending."""

from __future__ import annotations

from tests.lab.children import wait_for
from tests.lab.customer import Customer
from tests.lab.window import Window
from tests.lab.workstation import Workstation


def rows_of(window: Window, words: str) -> list[str]:
    """What is heard of the rows on screen that say this."""
    return [one.name for one in window.controls() if one.role == "list item" and words in one.name]


def test_a_reply_is_written_by_ear(station: Workstation, mailbox: str, anna: Customer) -> None:
    anna.writes(
        "By ear", "Hello,\n\nwhich port does SFTP use? How much is another mailbox?\n\nAnna", to=mailbox
    )
    with Window(station) as window:
        window.waits_for("By ear")
        window.press_row("By ear")
        window.waits_for("another mailbox")
        window.keys("r")
        window.find("Text of the reply", "text")
        assert window.find("The customer's questions").role == "list"
        wait_for("the questions", lambda: len(rows_of(window, "not answered, ")) == 2)
        window.types("Hello Anna, SFTP uses port 2222.")
        wait_for("an answered question", lambda: _ticked(window))
        window.keys("ctrl+semicolon")
        assert window.find("Canned responses", "list").role == "list"
        wait_for("a suggestion", lambda: rows_of(window, "suggested, "))
        assert window.find("The text as it would be inserted", "text").text
        window.keys("Escape")
        window.keys("ctrl+Return")
        assert window.find("What was found").role == "list"
        assert rows_of(window, "Not answered: “How much is another mailbox?”")
        window.keys("ctrl+Return")
        assert "2222" in str(anna.receives("SFTP uses port 2222", 30))


def _ticked(window: Window) -> list[str]:
    return [name for name in rows_of(window, "port does SFTP use") if not name.startswith("not answered")]


def test_an_article_is_found_read_and_sent(station: Workstation, mailbox: str, anna: Customer) -> None:
    asked = "Hello,\n\nmails to me come back, it says that my mailbox is full, over quota. Why?\n\nAnna"
    anna.writes("Returned mail", asked, to=mailbox)
    with Window(station) as window:
        window.waits_for("Returned mail")
        window.press_row("Returned mail")
        window.waits_for("over quota")
        window.keys("r")
        window.find("Text of the reply", "text")
        window.find("Suggested article: Why are my mails refused because the mailbox is full?")
        window.keys("alt+k")
        assert window.find("Articles", "list").role == "list"
        wait_for("the article", lambda: rows_of(window, "mailbox is full?, About: mailbox full"))
        assert window.find("The article as it is read").role
        window.keys("ctrl+Return")
        wait_for(
            "its text", lambda: "Every mailbox has a limited space" in window.find("Text of the reply").text
        )
        window.sends()
        assert "They count too" in str(anna.receives("Every mailbox has a limited space", 30))
