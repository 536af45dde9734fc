"""What a link of a mail would open, put together from what the channel knows about deceiving links."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from agentdesk.channels.mail import clean_href, link_warning, read_mailto, true_host
from agentdesk.ui.thread.warning_words import link_note


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """`url` is what would be opened, empty where it must not be; `host` as name servers are asked for it."""

    url: str
    host: str
    mail_to: str = ""
    warning: str = ""
    """One sentence where text and target disagree or the target hides what it is."""
    unencrypted: bool = False

    @property
    def openable(self) -> bool:
        return bool(self.url)


def judge(href: str, text: str = "") -> LinkTarget:
    """The target of a link written as `text`. Only http, https and mailto can be opened."""
    cleaned = clean_href(href)
    if not cleaned:
        return LinkTarget("", true_host(href))
    if cleaned.startswith("mailto:"):
        return _mail(cleaned)
    return LinkTarget(
        cleaned,
        true_host(cleaned),
        warning=link_note(link_warning(text, cleaned)),
        unencrypted=cleaned.startswith("http:"),
    )


def _mail(href: str) -> LinkTarget:
    """Recipient, subject and text only: nothing attached, nobody hidden (RFC 6068, section 7)."""
    link = read_mailto(href)
    if not link.to:
        return LinkTarget("", "")
    fields = {name: value for name, value in (("subject", link.subject), ("body", link.body)) if value}
    query = f"?{urlencode(fields, quote_via=quote)}" if fields else ""
    people = ",".join(link.to)
    return LinkTarget(f"mailto:{quote(people, safe='@,+')}{query}", true_host(href), mail_to=people)
