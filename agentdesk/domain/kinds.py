"""Says what sort of contact a mail is.

A customer who is taken for a machine is the worst error, so evidence must combine.

The rules stand in their order in `_RULES`; the first that holds decides, and what none of them claims is a customer.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from agentdesk.domain import kind_words as words
from agentdesk.domain.message import Direction, Kind, Message
from agentdesk.domain.plain_letters import plain

_TEXT = 6000
_ANSWER = re.compile(r"\s*(?:re|odp|res|aw|sv|antw|r|rif)\s*(?:\[\d+\])?\s*:\s*")
_FORWARD = re.compile(r"\s*(?:fwd?|fw|pd|enc|wg|tr|i|rv)\s*:\s*")
_URL = re.compile(r"https?://([^\s/<>\"')\]]+)")
_AUDIO = re.compile(r"\.(?:wav|mp3|ogg|oga|opus|amr|m4a|aac|gsm|3gp)\Z")
_ESP = (
    "feedback-id x-campaign x-campaign-id x-campaignid x-mc-user x-mailgun-sid x-mailgun-tag x-sg-eid x-sg-id "
    "x-ses-outgoing "
    "x-csa-complaints x-mailin-campaign x-mailin-client x-sib-id x-hs-cid x-mj-campaign x-mandrill-user "
    "x-pm-message-id x-report-abuse"
).split()
_LIST_SOFTWARE = (
    "list-post",
    "x-beenthere",
    "x-mailman-version",
    "x-google-group-id",
    "mailing-list",
    "x-mailing-list",
    "list-archive",
)
_FORUM_HEADERS = ("x-discourse-post-id", "x-discourse-topic-id", "x-discourse-category", "x-phpbb-origin")
_MONITOR_HEADERS = ("x-nagios", "x-zabbix", "x-uptimerobot", "x-pagerduty", "x-monitoring")
_NOBODY = frozenset({"<>", "< >", ""})


@dataclass(frozen=True, slots=True)
class _Mail:
    """A mail as the rules look at it: everything in plain letters."""

    message: Message
    subject: str
    text: str
    local: str
    domain: str
    sender: str
    """Display name and address together."""
    headers: frozenset[str]

    def says(self, name: str) -> str:
        return plain(self.message.header(name)).strip()

    def has(self, *names: str) -> bool:
        return any(name in self.headers for name in names)

    @property
    def answers(self) -> bool:
        """Part of a conversation: a person pressed Reply."""
        return bool(self.message.in_reply_to) or _ANSWER.match(self.subject) is not None

    @property
    def forwards(self) -> bool:
        return _FORWARD.match(self.subject) is not None

    @property
    def automatic(self) -> bool:
        """Says of itself that a machine sent it (RFC 3834)."""
        submitted = self.says("auto-submitted")
        return bool(submitted) and not submitted.startswith("no")

    @property
    def machine(self) -> bool:
        """Sent by something that reads no answers."""
        return (
            self.automatic or words.MACHINE.search(self.local) is not None or self.says("return-path") == "<>"
        )


def classify(message: Message, *, direction: Direction, language: str = "") -> Kind:  # noqa: ARG001  all languages are tried
    """The kind of `message`. Pure; `language` may sharpen rules later and changes nothing now."""
    mail = _looked_at(message)
    if direction is Direction.OUTGOING:
        return Kind.AUTO_REPLY if _says_auto_reply(mail) else Kind.AGENT
    return next((kind for kind, holds in _RULES if holds(mail)), Kind.CUSTOMER)


def _looked_at(message: Message) -> _Mail:
    local, _, domain = plain(message.from_.email).rpartition("@")
    return _Mail(
        message=message,
        subject=plain(message.subject),
        text=plain((message.new_text or message.text)[:_TEXT]),
        local=local,
        domain=domain,
        sender=plain(f"{message.from_.name} {message.from_.email}"),
        headers=frozenset(name for name, _ in message.headers),
    )


def _marked_spam(mail: _Mail) -> bool:
    return (
        mail.says("x-spam-flag").startswith("yes")
        or mail.says("x-spam-status").startswith("yes")
        or mail.says("x-spam").startswith(("yes", "spam", "true"))
        or mail.says("x-rspamd-action") in ("reject", "add header", "rewrite subject", "soft reject")
    )


def _is_bounce(mail: _Mail) -> bool:
    report = mail.says("content-type")
    types = {attachment.content_type for attachment in mail.message.attachments}
    if "delivery-status" in report or "message/delivery-status" in types or mail.has("x-failed-recipients"):
        return True
    daemon = words.BOUNCE_SENDER.search(mail.local) is not None
    subject = words.BOUNCE_SUBJECT.search(mail.subject) is not None
    text = words.BOUNCE_TEXT.search(mail.text) is not None
    nobody = mail.has("return-path") and mail.says("return-path") in _NOBODY
    if daemon:
        return subject or text or nobody
    return subject and text and (nobody or mail.automatic or words.MACHINE.search(mail.local) is not None)


def _is_calendar(mail: _Mail) -> bool:
    if mail.says("content-type").startswith("text/calendar") or "calendarmessage" in mail.says(
        "content-class"
    ):
        return True
    types = {attachment.content_type for attachment in mail.message.attachments}
    if "text/calendar" in types and not mail.has("list-unsubscribe"):
        return True
    return "application/ics" in types and words.MEETING_SUBJECT.search(mail.subject) is not None


def _says_auto_reply(mail: _Mail) -> bool:
    return (
        mail.says("auto-submitted").startswith("auto-replied")
        or mail.has("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply")
        or mail.says("precedence") == "auto_reply"
        or "disposition-notification" in mail.says("content-type")
    )


def _is_auto_reply(mail: _Mail) -> bool:
    if _says_auto_reply(mail):
        return True
    said = words.AUTO_SUBJECT.search(mail.subject)
    if said and _answered_by_hand(mail):
        return False
    if said:
        away = (
            words.ABSENCE.search(mail.text)
            or words.RETURNING.search(mail.text)
            or words.ACKNOWLEDGEMENT.search(mail.text)
        )
        plainly = words.PLAINLY_AUTO.search(said[0]) is not None
        asks = "?" in mail.text and not mail.answers
        return plainly or mail.automatic or (bool(away) and not asks) or mail.has("x-auto-response-suppress")
    if mail.forwards:
        return False
    opening = mail.text[:600]
    if len(mail.text) < 900 and words.ABSENCE.search(opening) and words.RETURNING.search(opening):
        return mail.answers or mail.machine or mail.has("x-auto-response-suppress")
    return words.ACKNOWLEDGEMENT.search(opening) is not None and (
        mail.automatic or (mail.machine and mail.answers)
    )


def _answered_by_hand(mail: _Mail) -> bool:
    """`Re: Automatic reply: ...` from somebody who says nothing of being away: a person answers our machine."""
    by_hand = _ANSWER.match(mail.subject) is not None and not (mail.machine or mail.has("precedence"))
    return by_hand and not (words.ABSENCE.search(mail.text) or words.ACKNOWLEDGEMENT.search(mail.text))


def _is_swindle(mail: _Mail) -> bool:
    """Several marks of phishing or fraud together, and no person asking whether that is what it is."""
    text = f"{mail.subject}\n{mail.text}"
    if mail.forwards or (mail.message.in_reply_to and not mail.machine):
        return False
    found = {name for name, pattern in words.SWINDLES if pattern.search(text)}
    return _combines(mail, found, text) and not words.DOUBTS.search(text)


def _combines(mail: _Mail, found: set[str], text: str) -> bool:
    if len(set(words.COLD_PITCH.findall(text))) > 1 and words.OFFERING.search(text) and not mail.answers:
        return True
    if {"blackmail", "ransom"} <= found:
        return True
    if {"prize or legacy", "secret or trust"} <= found or (
        "prize or legacy" in found and _hits(0, text) >= 3
    ):
        return True
    if "goods of the trade" in found and (len(found) > 1 or _has_link(text)):
        return True
    if {"locked account", "give your secrets"} <= found:
        return _strength(mail, found, text) >= 2
    return False


def _hits(group: int, text: str) -> int:
    return len(set(words.SWINDLES[group][1].findall(text)))


def _strength(mail: _Mail, found: set[str], text: str) -> int:
    """What makes an account notice a lure: pressure, a borrowed name, an odd link, no greeting by name."""
    return (
        ("threat of time" in found)
        + 2 * _borrowed_name(mail)
        + _foreign_link(mail, text)
        + (words.MAIL_OFFICE.search(plain(mail.message.from_.name)) is not None)
        + (words.NAMELESS.search(text) is not None)
    )


def _borrowed_name(mail: _Mail) -> bool:
    """The display name or subject is of a known brand that the sender's domain does not carry."""
    brand = words.BRANDS.search(plain(mail.message.from_.name)) or words.BRANDS.search(mail.subject)
    return brand is not None and not _site(mail.domain).startswith(brand[0].replace(" ", "").split(".")[0])


def _foreign_link(mail: _Mail, text: str) -> bool:
    hosts = {found.rpartition("@")[2].split(":")[0] for found in _URL.findall(text)}
    return any(not host.endswith(_site(mail.domain)) for host in hosts)


def _site(domain: str) -> str:
    """The part of a host name that somebody registered: `shop.pl` of `www.shop.pl`, `shop.co.uk` of `a.shop.co.uk`."""
    labels = domain.split(".")
    short = len(labels) > 2 and labels[-2] in ("co", "com", "org", "net", "gov", "edu")
    return ".".join(labels[-3:] if short else labels[-2:])


def _has_link(text: str) -> bool:
    return _URL.search(text) is not None


def _is_voicemail(mail: _Mail) -> bool:
    audio = any(
        attachment.content_type.startswith("audio/") or _AUDIO.search(attachment.name.lower())
        for attachment in mail.message.attachments
    )
    spoken = words.VOICE.search(mail.subject) is not None or words.VOICE.search(mail.text[:1500]) is not None
    sender = words.VOICE_SENDER.search(mail.sender) is not None
    if audio:
        return spoken or sender or mail.has("x-voicemail", "x-asterisk")
    return words.VOICE.search(mail.subject) is not None and (sender or mail.machine) and not mail.answers


def _is_monitoring(mail: _Mail) -> bool:
    if mail.answers or mail.forwards or _is_person_like(mail):
        return False
    product = words.MONITOR_PRODUCT.search(mail.sender) is not None or mail.has(*_MONITOR_HEADERS)
    hinted = words.MONITOR_HINT.search(mail.sender) is not None and (mail.machine or _reports(mail))
    subject = words.MONITOR_SUBJECT.search(mail.subject) is not None
    if not (product or hinted):
        return subject and mail.machine
    if subject or words.MONITOR_EXPIRY.search(mail.subject):
        return True
    state = words.TROUBLE.search(mail.subject) is not None or words.ALL_CLEAR.search(mail.subject) is not None
    return (state or words.MONITOR_TEXT.search(mail.text) is not None) and _bulk_score(mail) < 4


def _reports(mail: _Mail) -> bool:
    """Written as readings: several `name: value` lines, and nobody asking."""
    return len(set(words.MONITOR_TEXT.findall(mail.text))) >= 2 and not _asks(mail)


def _is_person_like(mail: _Mail) -> bool:
    """A form on a web site mails for a person: the answer goes to somebody else."""
    replies = mail.message.reply_to
    return (
        bool(replies)
        and replies[0].domain != mail.domain
        and not words.MACHINE.search(plain(replies[0].email).rpartition("@")[0])
    )


def _is_forum(mail: _Mail) -> bool:
    if mail.has(*_FORUM_HEADERS):
        return True
    sender = words.FORUM_SENDER.search(mail.sender) is not None
    if not sender and not mail.machine:
        return False
    subject = words.FORUM_SUBJECT.search(mail.subject) is not None
    text = (
        words.FORUM_TEXT.search(mail.text) is not None
        or words.FORUM_TEXT.search(plain(mail.message.text[-1500:])) is not None
    )
    machine = mail.machine or mail.has("list-id", "list-unsubscribe", "precedence")
    news = words.FORUM_NEWS.search(mail.subject) is not None
    if sender and (news or text):
        return subject or machine
    return (subject or news) and text and mail.machine and not _is_person_like(mail)


def _is_receipt(mail: _Mail) -> bool:
    if mail.answers or mail.forwards or _is_person_like(mail):
        return False
    if not words.RECEIPT_SUBJECT.search(mail.subject):
        return False
    details = len(set(words.RECEIPT_TEXT.findall(mail.text)))
    billing = words.RECEIPT_SENDER.search(mail.local) is not None
    automatic = words.AUTOMATIC_TEXT.search(mail.text) is not None or mail.has(*_ESP)
    score = (
        2 * mail.machine
        + billing
        + 2 * automatic
        + (details >= 2)
        + (words.MONEY.search(mail.text) is not None)
    )
    return score - 2 * _asks(mail) >= 3


def _asks(mail: _Mail) -> bool:
    """Whether the text puts a question to us, as no receipt does."""
    return (
        "?" in re.sub(r"https?://\S+", "", mail.text)[:1500]
        and words.LEAVING.search(mail.text) is None
        and not mail.machine
    )


def _is_mailing_list(mail: _Mail) -> bool:
    if not mail.has("list-id", "list-post", "x-mailing-list", "mailing-list", "x-beenthere"):
        return False
    tagged = mail.answers or mail.subject.startswith("[")
    discussed = mail.has(*_LIST_SOFTWARE, "x-github-reason", "x-gitlab-project") or (
        tagged and mail.says("precedence") == "list"
    )
    campaign = (
        mail.has(*_ESP)
        or mail.says("precedence") == "bulk"
        or words.BULK_SENDER.search(mail.local) is not None
    )
    return discussed and not (campaign and not mail.has("list-post") and not mail.answers)


def _leaving(mail: _Mail) -> int:
    """How many ways out of a list the text names, two at most."""
    return min(2, len(set(words.LEAVING.findall(f"{mail.text}\n{plain(mail.message.text[-1500:])}"))))


def _bulk_score(mail: _Mail) -> int:
    precedence = mail.says("precedence")
    return (
        2 * mail.has("list-unsubscribe")
        + mail.has("list-id")
        + (precedence in ("bulk", "list", "junk"))
        + 2 * mail.has(*_ESP)
        + (words.BULK_SENDER.search(mail.local) is not None)
        + (words.MARKETING_SUBJECT.search(mail.subject) is not None)
        + _leaving(mail)
        + mail.automatic
    )


def _is_newsletter(mail: _Mail) -> bool:
    sent_in_bulk = mail.automatic or mail.has("list-unsubscribe", "list-id", "precedence", *_ESP)
    if not sent_in_bulk and _leaving(mail) < 2:
        return False
    return _bulk_score(mail) - 2 * mail.answers - 2 * mail.forwards - 2 * _is_person_like(mail) >= 3


def _is_system(mail: _Mail) -> bool:
    if _is_person_like(mail) or mail.forwards:
        return False
    if mail.has("x-cron-env") or "feedback-report" in mail.says("content-type"):
        return True
    subject = words.SYSTEM_SUBJECT.search(mail.subject) is not None
    said = words.AUTOMATIC_TEXT.search(mail.text) is not None
    if _from_helpdesk(mail) or _site_notice(mail):
        return not _from_helpdesk(mail)
    if mail.automatic:
        return True
    return (
        words.MACHINE.search(mail.local) is not None
        and not mail.answers
        and (subject or said or not _asks_help(mail))
    )


def _from_helpdesk(mail: _Mail) -> bool:
    """A customer's own ticket system passes on what a person of theirs wrote: it asks, and it is signed."""
    desk = words.HELPDESK.search(mail.sender) is not None or words.TICKET_TAG.match(mail.subject) is not None
    said = words.AUTOMATIC_TEXT.search(mail.text) is not None
    return desk and not said and _asks_help(mail)


def _site_notice(mail: _Mail) -> bool:
    """WordPress tells the owner of a site what it did."""
    return mail.local == "wordpress" and words.SITE_NOTICE.search(mail.subject) is not None


def _asks_help(mail: _Mail) -> bool:
    """The words of a person in trouble, who may write from an address such as system@ or root@."""
    wants = words.ASKS_HELP.search(mail.text) or words.FIRST_PERSON.search(mail.text)
    return wants is not None and ("?" in mail.text or words.CLOSING.search(mail.text) is not None)


_RULES: tuple[tuple[Kind, Callable[[_Mail], bool]], ...] = (
    (Kind.SPAM, _marked_spam),
    (Kind.BOUNCE, _is_bounce),
    (Kind.CALENDAR, _is_calendar),
    (Kind.AUTO_REPLY, _is_auto_reply),
    (Kind.SPAM, _is_swindle),
    (Kind.VOICEMAIL, _is_voicemail),
    (Kind.MONITORING, _is_monitoring),
    (Kind.FORUM, _is_forum),
    (Kind.RECEIPT, _is_receipt),
    (Kind.MAILING_LIST, _is_mailing_list),
    (Kind.NEWSLETTER, _is_newsletter),
    (Kind.SYSTEM, _is_system),
)
