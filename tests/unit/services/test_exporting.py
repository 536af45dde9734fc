"""One line a delivery: copies say so, moved mail is no copy."""

from tests.unit.services.office import Office, a_mail


def _lines(office: Office) -> list[tuple[str, str | None]]:
    return [(mail.folder, mail.duplicate_of) for mail in office.desk.exporting.mails()]


def test_a_mail_in_two_folders_is_a_mail_and_its_copy(office: Office) -> None:
    office.deliver(a_mail("a@client.example"), folder="Archive")
    office.deliver(a_mail("a@client.example"))
    assert _lines(office) == [("Archive", None), ("INBOX", "a@client.example")]


def test_a_moved_mail_is_one_line_where_it_lies_now_and_a_gone_one_where_it_lay(office: Office) -> None:
    office.deliver(a_mail("a@client.example"))
    cursor = office.cursors["INBOX"]
    office.intake.vanished(cursor, [cursor.uidnext - 1])
    assert _lines(office) == [("INBOX", None)]
    office.deliver(a_mail("a@client.example"), folder="Archive")
    assert _lines(office) == [("Archive", None)]
