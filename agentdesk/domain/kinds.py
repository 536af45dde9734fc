"""Says what sort of contact a mail is.

A customer who is taken for a machine is the worst error, so evidence must combine.

The rules stand in their order in `_RULES`; the first that holds decides, and what none of them claims is a customer.
"""

import re
from collections.abc import Callable
from functools import cached_property

from agentdesk.domain import kind_words as words
from agentdesk.domain.message import Direction, Kind, Message
from agentdesk.domain.passage import Passage, unsifted
from agentdesk.domain.plain_letters import plain

_TEXT = 6000
_TAIL = 1500
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
_EXCHANGE_SPAM = re.compile(r"(?:^|;)\s*sfv:(?:spm|sks|skb)\s*(?:;|$)")
"""The verdict of Microsoft's filter: spam, marked as such by a rule, or from a blocked sender."""
_EXCHANGE_SURE = re.compile("[5-9]")
"""Exchange's spam confidence level, -1 to 9; from 5 on it files a mail as junk."""
_NOBODY = frozenset({"<>", "< >", ""})


class _Mail:
    """A mail as the rules look at it: everything in plain letters, made when it is first asked for."""

    def __init__(self, message: Message) -> None:
        self.message = message
        self.headers = dict(reversed(message.headers))

    @cached_property
    def subject(self) -> Passage:
        return Passage(plain(self.message.subject))

    @cached_property
    def text(self) -> Passage:
        return Passage(plain((self.message.new_text or self.message.text)[:_TEXT]))

    @cached_property
    def tail(self) -> str:
        """Where bulk mail and forums say how to be rid of them."""
        return plain(self.message.text[-_TAIL:])

    @cached_property
    def whole(self) -> Passage:
        """Subject and text."""
        return self.subject.followed_by(self.text)

    @cached_property
    def local(self) -> Passage:
        return unsifted(self._address[0])

    @property
    def domain(self) -> str:
        return self._address[1]

    @cached_property
    def _address(self) -> tuple[str, str]:
        local, _, domain = plain(self.message.from_.email).rpartition("@")
        return local, domain

    @cached_property
    def sender(self) -> Passage:
        """Display name and address together."""
        return unsifted(plain(f"{self.message.from_.name} {self.message.from_.email}"))

    @cached_property
    def name(self) -> Passage:
        return unsifted(plain(self.message.from_.name))

    @cached_property
    def asks(self) -> bool:
        """Whether there is a question mark in it."""
        return "?" in self.text.text

    def says(self, name: str) -> str:
        """First value of a header; empty where there is none."""
        value = self.headers.get(name)
        return plain(value).strip() if value else ""

    def has(self, *names: str) -> bool:
        return not self.headers.keys().isdisjoint(names)

    @cached_property
    def answers(self) -> bool:
        """Part of a conversation: a person pressed Reply."""
        return bool(self.message.in_reply_to) or _ANSWER.match(self.subject.text) is not None

    @cached_property
    def forwards(self) -> bool:
        return _FORWARD.match(self.subject.text) is not None

    @cached_property
    def automatic(self) -> bool:
        """Says of itself that a machine sent it (RFC 3834)."""
        submitted = self.says("auto-submitted")
        return bool(submitted) and not submitted.startswith("no")

    @cached_property
    def from_machine(self) -> bool:
        """Sent from an address that is a machine's."""
        return words.MACHINE.holds(self.local)

    @cached_property
    def machine(self) -> bool:
        """Sent by something that reads no answers."""
        return self.automatic or self.from_machine or self.says("return-path") == "<>"


def classify(message: Message, *, direction: Direction, language: str = "") -> Kind:  # noqa: ARG001  all languages are tried
    """The kind of `message`. Pure; `language` may sharpen rules later and changes nothing now."""
    mail = _Mail(message)
    if direction is Direction.OUTGOING:
        return Kind.AUTO_REPLY if _says_auto_reply(mail) else Kind.AGENT
    return next((kind for kind, holds in _RULES if holds(mail)), Kind.CUSTOMER)


def _marked_spam(mail: _Mail) -> bool:
    return (
        mail.says("x-spam-flag").startswith(("yes", "true"))
        or mail.says("x-spam-status").startswith("yes")
        or mail.says("x-spam").startswith(("yes", "spam", "true"))
        or mail.says("x-rspamd-action") in ("reject", "add header", "rewrite subject", "soft reject")
        or _EXCHANGE_SPAM.search(mail.says("x-forefront-antispam-report")) is not None
        or _EXCHANGE_SURE.fullmatch(mail.says("x-ms-exchange-organization-scl")) is not None
    )


def _is_bounce(mail: _Mail) -> bool:
    report = mail.says("content-type")
    types = {attachment.content_type for attachment in mail.message.attachments}
    if "delivery-status" in report or "message/delivery-status" in types or mail.has("x-failed-recipients"):
        return True
    if words.BOUNCE_SENDER.holds(mail.local):
        return (
            _from_nobody(mail)
            or words.BOUNCE_SUBJECT.holds(mail.subject)
            or words.BOUNCE_TEXT.holds(mail.text)
        )
    sent_by_machine = _from_nobody(mail) or mail.automatic or mail.from_machine
    return sent_by_machine and words.BOUNCE_SUBJECT.holds(mail.subject) and words.BOUNCE_TEXT.holds(mail.text)


def _from_nobody(mail: _Mail) -> bool:
    return mail.has("return-path") and mail.says("return-path") in _NOBODY


def _is_calendar(mail: _Mail) -> bool:
    if mail.says("content-type").startswith("text/calendar") or "calendarmessage" in mail.says(
        "content-class"
    ):
        return True
    types = {attachment.content_type for attachment in mail.message.attachments}
    if "text/calendar" in types and not mail.has("list-unsubscribe"):
        return True
    return "application/ics" in types and words.MEETING_SUBJECT.holds(mail.subject)


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
        plainly = words.PLAINLY_AUTO.holds(mail.subject.part(*said))
        return (
            plainly or mail.automatic or _away_and_asks_nothing(mail) or mail.has("x-auto-response-suppress")
        )
    if mail.forwards:
        return False
    opening = mail.text.part(0, 600)
    if len(mail.text.text) < 900 and words.ABSENCE.holds(opening) and words.RETURNING.holds(opening):
        return mail.answers or mail.machine or mail.has("x-auto-response-suppress")
    sent_so = mail.automatic or (mail.machine and mail.answers)
    return sent_so and words.ACKNOWLEDGEMENT.holds(opening)


def _away_and_asks_nothing(mail: _Mail) -> bool:
    said = (words.ABSENCE, words.RETURNING, words.ACKNOWLEDGEMENT)
    return (mail.answers or not mail.asks) and any(away.holds(mail.text) for away in said)


def _answered_by_hand(mail: _Mail) -> bool:
    """`Re: Automatic reply: ...` from somebody who says nothing of being away: a person answers our machine."""
    by_hand = _ANSWER.match(mail.subject.text) is not None and not (mail.machine or mail.has("precedence"))
    return by_hand and not (words.ABSENCE.holds(mail.text) or words.ACKNOWLEDGEMENT.holds(mail.text))


def _is_swindle(mail: _Mail) -> bool:
    """Several marks of phishing or fraud together, and no person asking whether that is what it is."""
    if mail.forwards or (mail.message.in_reply_to and not mail.machine):
        return False
    return _combines(mail) and not words.DOUBTS.holds(mail.whole)


def _combines(mail: _Mail) -> bool:
    """Whether enough of them stand together; which they are is found out as far as it matters."""

    def marked(*names: str) -> bool:
        return all(words.SWINDLES[name].holds(text) for name in names)

    text = mail.whole
    if not mail.answers and len(words.COLD_PITCH.found(text)) > 1 and words.OFFERING.holds(text):
        return True
    if marked("ransom", "blackmail"):
        return True
    if marked("prize or legacy") and (marked("secret or trust") or _hits("prize or legacy", text) >= 3):
        return True
    if marked("goods of the trade"):
        others = (name for name in words.SWINDLES if name != "goods of the trade")
        if _has_link(text.text) or any(map(marked, others)):
            return True
    return marked("locked account", "give your secrets") and _strength(mail, text) >= 2


def _hits(mark: str, text: Passage) -> int:
    return len(words.SWINDLES[mark].found(text))


def _strength(mail: _Mail, text: Passage) -> int:
    """What makes an account notice a lure: pressure, a borrowed name, an odd link, no greeting by name."""
    return (
        words.SWINDLES["threat of time"].holds(text)
        + 2 * _borrowed_name(mail)
        + _foreign_link(mail, text.text)
        + words.MAIL_OFFICE.holds(mail.name)
        + words.NAMELESS.holds(text)
    )


def _borrowed_name(mail: _Mail) -> bool:
    """The display name or subject is of a known brand that the sender's domain does not carry."""
    for said in (mail.name, mail.subject):
        if span := words.BRANDS.search(said):
            brand = said.text[slice(*span)].replace(" ", "").split(".")[0]
            return not _site(mail.domain).startswith(brand)
    return False


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
    if audio:
        return _told_of_voice(mail) or mail.has("x-voicemail", "x-asterisk")
    if mail.answers or not words.VOICE.holds(mail.subject):
        return False
    return mail.machine or words.VOICE_SENDER.holds(mail.sender)


def _told_of_voice(mail: _Mail) -> bool:
    spoken = words.VOICE.holds(mail.subject) or words.VOICE.holds(mail.text.part(0, 1500))
    return spoken or words.VOICE_SENDER.holds(mail.sender)


def _is_monitoring(mail: _Mail) -> bool:
    if mail.answers or mail.forwards or _is_person_like(mail):
        return False
    if not _from_monitor(mail):
        return mail.machine and words.MONITOR_SUBJECT.holds(mail.subject)
    if words.MONITOR_SUBJECT.holds(mail.subject) or words.MONITOR_EXPIRY.holds(mail.subject):
        return True
    state = words.TROUBLE.holds(mail.subject) or words.ALL_CLEAR.holds(mail.subject)
    return (state or words.MONITOR_TEXT.holds(mail.text)) and _bulk_score(mail) < 4


def _from_monitor(mail: _Mail) -> bool:
    """From a product that is known, or from what is named like one and writes like one."""
    if mail.has(*_MONITOR_HEADERS) or words.MONITOR_PRODUCT.holds(mail.sender):
        return True
    return words.MONITOR_HINT.holds(mail.sender) and (mail.machine or _reports(mail))


def _reports(mail: _Mail) -> bool:
    """Written as readings: several `name: value` lines, and nobody asking."""
    return len(words.MONITOR_TEXT.found(mail.text)) >= 2 and not _asks(mail)


def _is_person_like(mail: _Mail) -> bool:
    """A form on a web site mails for a person: the answer goes to somebody else."""
    replies = mail.message.reply_to
    return (
        bool(replies)
        and replies[0].domain != mail.domain
        and not words.MACHINE.holds(unsifted(plain(replies[0].email).rpartition("@")[0]))
    )


def _is_forum(mail: _Mail) -> bool:
    if mail.has(*_FORUM_HEADERS):
        return True
    sender = words.FORUM_SENDER.holds(mail.sender)
    if not sender and not mail.machine:
        return False
    subject = words.FORUM_SUBJECT.holds(mail.subject)
    text = words.FORUM_TEXT.holds(mail.text) or words.FORUM_TEXT.holds(unsifted(mail.tail))
    machine = mail.machine or mail.has("list-id", "list-unsubscribe", "precedence")
    news = words.FORUM_NEWS.holds(mail.subject)
    if sender and (news or text):
        return subject or machine
    return (subject or news) and text and mail.machine and not _is_person_like(mail)


def _is_receipt(mail: _Mail) -> bool:
    if mail.answers or mail.forwards or _is_person_like(mail):
        return False
    if not words.RECEIPT_SUBJECT.holds(mail.subject):
        return False
    details = len(words.RECEIPT_TEXT.found(mail.text))
    automatic = mail.has(*_ESP) or words.AUTOMATIC_TEXT.holds(mail.text)
    score = (
        2 * mail.machine
        + words.RECEIPT_SENDER.holds(mail.local)
        + 2 * automatic
        + (details >= 2)
        + words.MONEY.holds(mail.text)
    )
    return score - 2 * _asks(mail) >= 3


def _asks(mail: _Mail) -> bool:
    """Whether the text puts a question to us, as no receipt does."""
    if mail.machine or not mail.asks:
        return False
    return "?" in re.sub(r"https?://\S+", "", mail.text.text)[:1500] and not words.LEAVING.holds(mail.text)


def _is_mailing_list(mail: _Mail) -> bool:
    if not mail.has("list-id", "list-post", "x-mailing-list", "mailing-list", "x-beenthere"):
        return False
    tagged = mail.answers or mail.subject.text.startswith("[")
    discussed = mail.has(*_LIST_SOFTWARE, "x-github-reason", "x-gitlab-project") or (
        tagged and mail.says("precedence") == "list"
    )
    campaign = mail.has(*_ESP) or mail.says("precedence") == "bulk" or words.BULK_SENDER.holds(mail.local)
    return discussed and not (campaign and not mail.has("list-post") and not mail.answers)


def _leaving(mail: _Mail) -> int:
    """How many ways out of a list the text names, two at most."""
    return min(2, len(words.LEAVING.found(unsifted(f"{mail.text.text}\n{mail.tail}"))))


def _bulk_score(mail: _Mail) -> int:
    precedence = mail.says("precedence")
    return (
        2 * mail.has("list-unsubscribe")
        + mail.has("list-id")
        + (precedence in ("bulk", "list", "junk"))
        + 2 * mail.has(*_ESP)
        + words.BULK_SENDER.holds(mail.local)
        + words.MARKETING_SUBJECT.holds(mail.subject)
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
    if _from_helpdesk(mail):
        return False
    if mail.automatic or _site_notice(mail):
        return True
    return mail.from_machine and not mail.answers and not _told_by_person(mail)


def _told_by_person(mail: _Mail) -> bool:
    """A person in trouble may write from an address such as system@ or root@."""
    if words.SYSTEM_SUBJECT.holds(mail.subject) or words.AUTOMATIC_TEXT.holds(mail.text):
        return False
    return _asks_help(mail)


def _from_helpdesk(mail: _Mail) -> bool:
    """A customer's own ticket system passes on what a person of theirs wrote: it asks, and it is signed."""
    desk = words.HELPDESK.holds(mail.sender) or words.TICKET_TAG.holds(mail.subject)
    return desk and not words.AUTOMATIC_TEXT.holds(mail.text) and _asks_help(mail)


def _site_notice(mail: _Mail) -> bool:
    """WordPress tells the owner of a site what it did."""
    return mail.local.text == "wordpress" and words.SITE_NOTICE.holds(mail.subject)


def _asks_help(mail: _Mail) -> bool:
    """The words of a person in trouble."""
    wants = words.ASKS_HELP.holds(mail.text) or words.FIRST_PERSON.holds(mail.text)
    return wants and (mail.asks or words.CLOSING.holds(mail.text))


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
