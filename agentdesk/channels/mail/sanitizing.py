"""Makes HTML mail safe to show: nothing runs, nothing loads, nothing hides, nothing stalls the view.

guards (size, tags, depth) -> nh3 (an HTML parser that keeps what is allowed) -> one pass over its well-formed output
"""

from dataclasses import dataclass

from agentdesk.channels.mail.charsets import safe, without_overrides
from agentdesk.channels.mail.html_text import html_to_text
from agentdesk.channels.mail.linkify import text_to_html
from agentdesk.channels.mail.links import Link
from agentdesk.channels.mail.markup_guard import TooMuchMarkup, balanced
from agentdesk.channels.mail.reading import PART_BREAK
from agentdesk.channels.mail.safe_markup import Rebuilt, rebuilt

MAX_HTML = 1_500_000
"""Characters of HTML that are looked at; beyond that the text of the mail is shown."""
TAGS = frozenset(
    "a abbr address b big blockquote br center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li "
    "ol p pre q s samp "
    "small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var".split()
)
_WITH_CONTENT = frozenset(
    "script style title head template noscript iframe object embed applet frame frameset noframes svg math "
    "textarea select option "
    "audio video canvas map xml".split()
)
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"style", "align", "dir", "hidden"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "font": {"color", "size"},
    "ol": {"start", "type"},
    "table": {"border", "cellpadding", "cellspacing", "width", "bgcolor"},
    "td": {"colspan", "rowspan", "width", "bgcolor", "valign"},
    "th": {"colspan", "rowspan", "width", "bgcolor", "valign"},
    "tr": {"bgcolor", "valign"},
}
_SCHEMES = {"http", "https", "mailto", "cid"}


@dataclass(frozen=True, slots=True)
class SafeHtml:
    """HTML for the view. Remote images stand in it only where they were asked for."""

    html: str
    blocked_remote: int = 0
    """Remote images that were left out."""
    links: tuple[Link, ...] = ()
    trackers: int = 0
    """Of the remote images, those of at most 2 x 2 pixels."""
    as_text: bool = False
    """Whether the markup was beyond showing, so that this is its text."""


def sanitize(html: str, *, remote_images: bool = False, colours: bool = True) -> SafeHtml:
    """`html` without anything that runs, loads or deceives. Images: `cid:` ones; remote ones only with `remote_images`.

    With `colours` False the sender's colours go too (for a dark window). Ends within 2 s whatever the input.
    """
    parts = [
        _sanitized(part, remote_images=remote_images, colours=colours)
        for part in html.split(PART_BREAK)[:200]
    ]
    return SafeHtml(
        html="".join(f"<div>{part.html}</div>" for part in parts) if len(parts) > 1 else parts[0].html,
        blocked_remote=sum(part.blocked_remote for part in parts),
        links=tuple(link for part in parts for link in part.links),
        trackers=sum(part.trackers for part in parts),
        as_text=any(part.as_text for part in parts),
    )


def _sanitized(html: str, *, remote_images: bool, colours: bool) -> SafeHtml:
    if len(html) > MAX_HTML:
        return _text_only(html)
    try:
        result = _rebuilt(html, remote_images=remote_images, colours=colours)
    except TooMuchMarkup:
        return _text_only(html)
    return SafeHtml(result.html, result.blocked, result.links, result.trackers)


def _rebuilt(html: str, *, remote_images: bool, colours: bool) -> Rebuilt:
    import nh3

    clean = nh3.clean(
        balanced(without_overrides(safe(html))),
        tags=set(TAGS),
        clean_content_tags=set(_WITH_CONTENT),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    return rebuilt(clean, remote_images=remote_images, colours=colours)


def _text_only(html: str) -> SafeHtml:
    return SafeHtml(text_to_html(html_to_text(html)), as_text=True)
