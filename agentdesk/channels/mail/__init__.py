"""How mail speaks: its bytes become a `Message`, its HTML something safe to show, and an answer becomes its bytes."""

from agentdesk.channels.mail.composing import Outgoing, compose
from agentdesk.channels.mail.dates import date_header
from agentdesk.channels.mail.file_names import attachment_warning, display_name, safe_file_name
from agentdesk.channels.mail.forwarding import forwarded
from agentdesk.channels.mail.html_text import html_to_text
from agentdesk.channels.mail.linkify import text_to_html
from agentdesk.channels.mail.links import Link, MailtoLink, clean_href, link_warning, read_mailto, true_host
from agentdesk.channels.mail.markdown_light import (
    FENCE,
    MAX_MARKED,
    MarkKind,
    marked_html,
    marks_in,
    pictures_in,
)
from agentdesk.channels.mail.parsing import parse
from agentdesk.channels.mail.quoting import forward_subject, quoted, reply_subject, split_at_quote
from agentdesk.channels.mail.reading import html_of, inline_image, leaf, plain_version
from agentdesk.channels.mail.reply_split import SplitText, split_reply
from agentdesk.channels.mail.sanitizing import SafeHtml, sanitize

__all__ = [
    "FENCE",
    "MAX_MARKED",
    "Link",
    "MailtoLink",
    "MarkKind",
    "Outgoing",
    "SafeHtml",
    "SplitText",
    "attachment_warning",
    "clean_href",
    "compose",
    "date_header",
    "display_name",
    "forward_subject",
    "forwarded",
    "html_of",
    "html_to_text",
    "inline_image",
    "leaf",
    "link_warning",
    "marked_html",
    "marks_in",
    "parse",
    "pictures_in",
    "plain_version",
    "quoted",
    "read_mailto",
    "reply_subject",
    "safe_file_name",
    "sanitize",
    "split_at_quote",
    "split_reply",
    "text_to_html",
    "true_host",
]
