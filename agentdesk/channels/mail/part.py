"""The MIME tree of a mail, whoever read it: the fast parser or the tolerant one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from agentdesk.channels.mail.charsets import one_line
from agentdesk.channels.mail.encoded_words import readable
from agentdesk.channels.mail.parameters import read_parameters

MAX_DEPTH = 60
MAX_PARTS = 1000
_NONE: Mapping[str, str] = MappingProxyType({})


class NestedTooDeep(Exception):
    """The mail is built to exhaust whoever reads it."""


@dataclass(slots=True)
class Part:
    """A container (`children` not empty, or type `multipart/...`) or a leaf whose decoded bytes `load` gives."""

    content_type: str
    parameters: Mapping[str, str] = field(default_factory=dict)
    disposition: str = ""
    name: str = ""
    content_id: str = ""
    children: list["Part"] = field(default_factory=list)
    load: Callable[[], bytes] = bytes

    @property
    def is_container(self) -> bool:
        return self.content_type.startswith("multipart/")

    def leaves(self) -> Iterator["Part"]:
        """All leaves in the order of the mail, at most MAX_PARTS."""
        stack, count = [self], 0
        while stack and count < MAX_PARTS:
            part = stack.pop()
            if part.is_container:
                stack.extend(reversed(part.children))
            else:
                count += 1
                yield part


def described(content_type: str, disposition: str, content_id: str, load: Callable[[], bytes]) -> Part:
    """A part from its raw headers (RFC 2045, RFC 2183, RFC 2392)."""
    token, parameters = read_parameters(content_type)
    shown, where = read_parameters(disposition) if disposition else ("", _NONE)
    return Part(
        content_type=_type(token),
        parameters=parameters,
        disposition=shown,
        name=where.get("filename", "") or parameters.get("name", ""),
        content_id=readable(content_id).strip("<> "),
        load=load,
    )


def _type(token: str) -> str:
    if not token:
        return "text/plain"
    if " " in token or not token.isprintable():
        token = one_line(token).replace(" ", "")
    kind, slash, sub = token.partition("/")
    if not slash or not kind or not sub:
        return "text/plain" if token in ("text", "plain") else "application/octet-stream"
    return token
