"""Templates of Quicktext, the add-on of Thunderbird: its XML, or the JSON that newer versions keep."""

import re
from collections.abc import Mapping

import msgspec

from agentdesk.domain.plain_letters import plain
from agentdesk.services.canned_import.foreign import Foreign, System
from agentdesk.services.canned_import.rows import converted

_OURS = {
    "to=firstname": "contact.first_name",
    "to=lastname": "contact.last_name",
    "to=fullname": "contact.name",
    "to=email": "contact.email",
    "from=firstname": "agent.name",
    "from=lastname": "agent.last_name",
    "from=fullname": "agent.name",
    "from=displayname": "agent.name",
    "from=email": "account.email",
    "subject": "ticket.subject",
    "orgheader=subject": "ticket.subject",
    "cursor": "cursor",
}
_IS_HTML = {"0": False, "text/plain": False, "1": True, "text/html": True}
_NO_NAME = re.compile(r"[^a-z0-9]+")


class _Template(msgspec.Struct):
    name: str
    body: str = ""
    menu: str = ""
    keyword: str = ""
    subject: str = ""
    type: str | int = ""
    attachments: str = ""


def _entry(row: Mapping[str, object], number: int) -> Foreign:
    template = converted(row, _Template, number)
    files = (one.replace("\\", "/").rpartition("/")[2] for one in template.attachments.split(";"))
    return Foreign(
        template.name,
        template.body,
        keywords=(template.keyword,) if template.keyword else (),
        folder=template.menu.replace("/", "-"),
        subject=template.subject,
        html=_IS_HTML.get(str(template.type).lower()),
        left_behind=tuple(f"the file {one}" for one in files if one.strip()),
    )


def _expression(inner: str) -> str:
    """`TO=firstname|, `, `TO_firstname` and `INPUT=When fixed|text`: what follows the first bar joins several."""
    tag, _, value = inner.lower().replace("_", "=", 1).partition("=")
    name, _, options = value.partition("|")
    if tag == "input":
        asked = _NO_NAME.sub("_", plain(name)).strip("_")
        choice = options.partition("|")[0] == "select"
        return f"ask.{asked}" if asked[:1].isalpha() and not choice else ""
    return _OURS.get(f"{tag}={name}" if name else tag, "")


QUICKTEXT = System(
    "quicktext",
    "Quicktext",
    frozenset({"name", "menu"}),
    re.compile(
        r"\[\[([A-Z]{2,12}(?:_[a-z]{1,30})?(?:=(?:[^\[\]]|\[\[[^\[\]]{0,200}\]\]){0,500})?)\]\]",
        re.IGNORECASE,
    ),
    _expression,
    _entry,
)
