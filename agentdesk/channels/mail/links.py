"""Where a link really leads, and whether its text says something else."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from agentdesk.channels.mail.charsets import one_line

SCHEMES = frozenset({"http", "https", "mailto"})
_DROPPED = re.compile("[\x00-\x20\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]{0,30}):")
_SHOWN_HOST = re.compile(
    r"(?:https?://|www\.)?((?:[\w-]+\.)+[a-z]{2,24}|(?:\d{1,3}\.){3}\d{1,3})(?![\w@])(?:[/:?#]\S*)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,24})", re.IGNORECASE)
_IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|\[[0-9a-f:.]+\]|0x[0-9a-f]+|\d{6,10}", re.IGNORECASE)
_FILE_LIKE = frozenset(
    "pdf doc docx xls xlsx txt jpg png zip html htm php js css log conf ini sql gz tar exe py sh md".split()
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a mail: its text, its target as it will be opened, the host it goes to, and what is odd about it."""

    text: str
    href: str
    host: str
    suspicious: str = ""


@dataclass(frozen=True, slots=True)
class MailtoLink:
    """What a mailto link may fill in (RFC 6068); everything else it asks for is ignored."""

    to: tuple[str, ...] = ()
    subject: str = ""
    body: str = ""
    bcc: tuple[str, ...] = ()


def clean_href(raw: str) -> str:
    """The target with nothing hidden in it, or the empty string where it is not to be opened (other schemes,
    relative).
    """
    href = _DROPPED.sub("", raw)[:4000]
    found = _SCHEME.match(href)
    if found is None or found[1].lower() not in SCHEMES:
        return ""
    scheme = found[1].lower()
    rest = href[len(found[0]) :]
    if scheme == "mailto":
        return f"mailto:{rest}" if rest else ""
    rest = rest.replace("\\", "/").lstrip("/")
    return f"{scheme}://{rest}" if rest and true_host(f"{scheme}://{rest}") else ""


def true_host(href: str) -> str:
    """The host that a link goes to, in its ASCII form (`xn--...`); for mailto the domain; empty where there is none."""
    text = _DROPPED.sub("", href).replace("\\", "/")
    try:
        parts = urlsplit(text)
        if parts.scheme.lower() == "mailto":
            return _ascii(unquote(parts.path).rpartition("@")[2].split("?")[0].split(",")[0])
        return _ascii(unquote(parts.hostname or ""))
    except ValueError:
        return ""


def _ascii(host: str) -> str:
    dotted = host.replace("\u3002", ".").replace("\uff61", ".")
    host = unicodedata.normalize("NFKC", dotted.strip().strip(".").lower())[:253]
    host = host.split("/")[0].split("?")[0].split("#")[0]
    if host.isascii():
        return host
    try:
        return ".".join(
            f"xn--{label.encode('punycode').decode()}" if not label.isascii() else label
            for label in host.split(".")
        )
    except UnicodeError:
        return host.encode("ascii", "replace").decode()


def link_warning(text: str, href: str) -> str:
    """A sentence where text and target disagree or the target hides what it is; else the empty string."""
    host = true_host(href)
    if not host:
        return ""
    shown = _shown_host(text)
    if shown and not _same_site(shown, host):
        return f"The text says {shown}, but the link goes to {host}."
    parts = urlsplit(_DROPPED.sub("", href).replace("\\", "/"))
    if parts.scheme in ("http", "https") and "@" in parts.netloc:
        return f"The part before the @ is bait: the link goes to {host}."
    if any(label.startswith("xn--") for label in host.split(".")):
        return f"The name {host} uses foreign letters that can look like others."
    if _IP.fullmatch(host):
        return f"The link goes to a bare number ({host}), not to a name."
    return ""


def _shown_host(text: str) -> str:
    line = one_line(text)[:300].strip(" .,;:()[]<>\"'")
    if "@" in line and (address := _ADDRESS.fullmatch(line)):
        return _ascii(address[1])
    if line.lower().startswith(("http://", "https://")):
        return true_host(line.split()[0])
    found = _SHOWN_HOST.fullmatch(line)
    if not found or found[1].rpartition(".")[2].lower() in _FILE_LIKE:
        return ""
    return _ascii(found[1])


def _same_site(shown: str, host: str) -> bool:
    """Alike but for subdomains: `www.shop.pl` and `shop.pl`, also `mail.shop.pl`.

    A longer name that only ends alike is not.
    """
    one, other = shown.removeprefix("www."), host.removeprefix("www.")
    return one == other or one.endswith("." + other) or other.endswith("." + one)


def read_mailto(href: str) -> MailtoLink:
    """Recipients, subject and text of a mailto link; attachments and further headers it names are ignored."""
    path, _, query = _DROPPED.sub("", href).removeprefix("mailto:").partition("?")
    fields: dict[str, str] = {}
    for name, value in (
        parse_qsl(query.replace("+", "%2B"), max_num_fields=50) if query.count("&") < 50 else []
    ):
        fields.setdefault(name.lower(), value)
    return MailtoLink(
        to=_people(f"{unquote(path)},{fields.get('to', '')}"),
        subject=one_line(fields.get("subject", ""))[:500],
        body=fields.get("body", "")[:10_000],
        bcc=_people(f"{fields.get('cc', '')},{fields.get('bcc', '')}"),
    )


def _people(text: str) -> tuple[str, ...]:
    return tuple(one for one in (one_line(piece).strip() for piece in text.split(",")) if "@" in one)[:50]
