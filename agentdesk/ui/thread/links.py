"""What a link of a mail really leads to, and what is odd about it. None opens before its host was shown."""

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlencode, urlsplit

_WEB = frozenset({"http", "https"})
_HOST_IN_TEXT = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[^\W\d_]{2,24})(?![\w@.-])")
_KEPT_MAILTO_FIELDS = ("subject", "body")
_STEALTHY = re.compile(r"[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """`url` is what would be opened, empty where it must not be; `host` as name servers are asked for it."""

    url: str
    host: str
    mail_to: str = ""
    mismatch: str = ""
    """The host that the link's text pretends to, where it is another one."""
    disguised: bool = False
    """The host mixes scripts or is written in letters that resemble others (shown as xn--)."""
    user_info: str = ""
    """What stands before an @ in front of the host."""
    numeric: bool = False
    """The host is a bare IP address."""
    unencrypted: bool = False

    @property
    def openable(self) -> bool:
        return bool(self.url)

    @property
    def suspicious(self) -> bool:
        return bool(self.mismatch or self.disguised or self.user_info or self.numeric)


def judge(href: str, text: str = "") -> LinkTarget:
    """The target of a link written as `text`. Only http, https and mailto can be opened."""
    cleaned = _STEALTHY.sub("", href)
    try:
        parts = urlsplit(cleaned)
        _ = parts.port
    except ValueError:
        return LinkTarget("", "")
    if parts.scheme.lower() == "mailto":
        return _mail(parts)
    if parts.scheme.lower() not in _WEB or not parts.hostname:
        return LinkTarget("", parts.hostname or "")
    return _web(parts, text)


def _web(parts: SplitResult, text: str) -> LinkTarget:
    host = ascii_host(parts.hostname or "")
    if not host:
        return LinkTarget("", parts.hostname or "")
    return LinkTarget(
        _with_host(parts, host),
        host,
        mismatch=_other_host(text, host),
        disguised="xn--" in host,
        user_info=unquote(parts.username or ""),
        numeric=_is_ip(host),
        unencrypted=parts.scheme.lower() == "http",
    )


def _with_host(parts: SplitResult, host: str) -> str:
    """The same address with the host in ASCII and without user name and password."""
    bare = f"[{host}]" if ":" in host else host
    place = f"{bare}:{parts.port}" if parts.port else bare
    return parts._replace(netloc=place, scheme=parts.scheme.lower()).geturl()


def ascii_host(host: str) -> str:
    """The host as the name server is asked for it (RFC 3490); empty where there is no such form."""
    folded = unicodedata.normalize("NFKC", host).strip(".").lower()
    if folded.isascii():
        return folded
    try:
        return folded.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _other_host(text: str, host: str) -> str:
    """A host named in the link's text that the link does not lead to."""
    for match in _HOST_IN_TEXT.finditer(text):
        named = ascii_host(match.group(1))
        if named and not _same_site(named, host):
            return named
    return ""


def _same_site(named: str, host: str) -> bool:
    one, other = named.removeprefix("www."), host.removeprefix("www.")
    return one == other or other.endswith(f".{one}")


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return bool(re.fullmatch(r"(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}", host))
    return True


def _mail(parts: SplitResult) -> LinkTarget:
    """A mailto link with recipient, subject and text only: nothing attached, nobody hidden (RFC 6068)."""
    address = unquote(parts.path)
    if not address or any(ord(c) < 32 for c in address):
        return LinkTarget("", "")
    fields = {k.lower(): v[0] for k, v in parse_qs(parts.query).items()}
    kept = {name: fields[name] for name in _KEPT_MAILTO_FIELDS if name in fields}
    query = f"?{urlencode(kept, quote_via=quote)}" if kept else ""
    host = address.rpartition("@")[2] if "@" in address else ""
    return LinkTarget(f"mailto:{quote(address, safe='@,+')}{query}", host, mail_to=address)
