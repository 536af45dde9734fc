"""The sample mailbox is what the demo promises: large, varied, dated, readable by any mail parser."""

import email
from collections import Counter
from datetime import UTC, datetime, timedelta
from email import policy

import pytest

from agentdesk.demo.sample import load_sample
from agentdesk.domain.message import Kind

NOW = datetime(2025, 3, 14, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample():
    return load_sample(NOW)


def read(mail):
    return email.message_from_bytes(mail.raw, policy=policy.default)


def squeezed(text):
    return " ".join(text.split())


def test_there_are_at_least_120_conversations_in_three_languages(sample):
    threads = {mail.labels.thread: mail.labels.language for mail in sample.mails}
    languages = Counter(threads.values())
    assert len(threads) >= 120
    assert 250 <= len(sample.mails) <= 320
    assert languages["en"] > languages["pl"] >= 25
    assert languages["pt"] >= 25


def test_every_kind_of_contact_occurs(sample):
    assert {mail.labels.kind for mail in sample.mails} == set(Kind)


def test_dates_lie_in_the_three_weeks_before_now(sample):
    dates = [mail.received_at for mail in sample.mails]
    assert max(dates) < NOW
    assert min(dates) >= NOW - timedelta(days=22)
    assert max(dates) - min(dates) > timedelta(days=18)


def test_older_conversations_begin_in_working_hours(sample):
    first = {}
    for mail in sample.mails:
        first.setdefault(mail.labels.thread, mail)
    old = [
        mail
        for mail in first.values()
        if mail.received_at < NOW - timedelta(days=3) and mail.folder == "INBOX"
    ]
    assert len(old) > 50
    assert all(8 <= read(mail)["Date"].datetime.hour < 18 for mail in old)


def test_message_ids_are_unique_but_for_declared_copies(sample):
    ids = Counter(mail.message_id for mail in sample.mails)
    copies = [mail for mail in sample.mails if mail.labels.duplicate_of]
    assert [key for key, count in ids.items() if count > 1] == [mail.labels.duplicate_of for mail in copies]
    assert copies


def test_the_same_moment_gives_the_same_bytes(sample):
    assert [mail.raw for mail in load_sample(NOW).mails] == [mail.raw for mail in sample.mails]


def test_every_mail_parses_without_defects(sample):
    for mail in sample.mails:
        parsed = read(mail)
        assert not parsed.defects
        assert not any(part.defects for part in parsed.walk()), mail.labels.thread
        assert parsed["Subject"] == mail.subject
        assert parsed["Message-ID"] == f"<{mail.message_id}>"


def test_attachments_carry_their_declared_names(sample):
    for mail in sample.mails:
        names = tuple(part.get_filename() for part in read(mail).walk() if part.get_filename())
        assert names == mail.labels.attachments


def test_new_text_stands_in_the_body(sample):
    for mail in sample.mails:
        body = read(mail).get_body(("plain",))
        if body is not None and "Re: " in mail.subject:
            first = next((line for line in mail.labels.new_text.split("\n") if line), "")
            assert squeezed(first)[:60] in squeezed(body.get_content())


def test_answers_refer_to_the_mail_before_them(sample):
    known = {mail.message_id for mail in sample.mails}
    replies = [
        read(mail) for mail in sample.mails if mail.folder == "Sent" and mail.subject.startswith("Re: ")
    ]
    assert len(replies) > 60
    assert all(reply["In-Reply-To"].strip("<>") in known for reply in replies)


def test_a_bounce_is_a_delivery_report_with_the_headers_of_our_mail(sample):
    sent = {mail.message_id for mail in sample.mails if mail.folder == "Sent"}
    for mail in sample.mails:
        if mail.labels.kind is Kind.BOUNCE:
            report = read(mail)
            assert report.get_content_type() == "multipart/report"
            assert report.get_param("report-type") == "delivery-status"
            returned = email.message_from_string(list(report.iter_parts())[2].get_content())
            assert returned["Message-ID"].strip("<>") in sent


def test_answered_mail_is_flagged_and_fresh_mail_is_not(sample):
    by_flags = Counter(mail.flags for mail in sample.mails if mail.folder == "INBOX")
    assert by_flags[frozenset({"\\Seen", "\\Answered"})] > 60
    assert by_flags[frozenset()] > 30


def test_vips_are_people_of_the_sample(sample):
    assert all(sample.people[address].answers for address in sample.vips)


def test_machines_are_not_expected_to_answer(sample):
    assert not sample.people["alerts@uptime-lantern.example"].answers
    assert sample.people["hannah@fernandfable.example"].answers
