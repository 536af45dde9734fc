"""Canned responses from other helpdesks: their own files, and their placeholders made ours.

What cannot be made ours is told and stays in the text as it stood, and the entry comes as a draft. Texts in HTML become
plain text.
"""

import hashlib
import re
from collections.abc import Iterable

from agentdesk.channels.language import detect_language
from agentdesk.channels.mail.html_text import html_to_text
from agentdesk.domain.canned import CannedFile, CannedId, CannedResponse
from agentdesk.domain.errors import FileUnreadable, UsageError
from agentdesk.domain.review import EntryState
from agentdesk.services.canned_exchange import Imported, entries_in, is_ours
from agentdesk.services.canned_import.chatwoot import CHATWOOT
from agentdesk.services.canned_import.foreign import Foreign, System
from agentdesk.services.canned_import.freescout import FREESCOUT
from agentdesk.services.canned_import.osticket import OSTICKET
from agentdesk.services.canned_import.quicktext import QUICKTEXT
from agentdesk.services.canned_import.quicktext_file import is_xml, rows_of_json, rows_of_xml
from agentdesk.services.canned_import.rows import opened, rows_with
from agentdesk.services.canned_import.translation import translated
from agentdesk.services.canned_import.whmcs import WHMCS
from agentdesk.services.canned_import.zammad import ZAMMAD
from agentdesk.services.free_id import free_id

OURS = "agentdesk"
SYSTEMS = {one.id: one for one in (ZAMMAD, FREESCOUT, OSTICKET, CHATWOOT, WHMCS, QUICKTEXT)}
_ASKED_IN_TURN = (QUICKTEXT, CHATWOOT, OSTICKET, WHMCS, ZAMMAD, FREESCOUT)
"""Those whose rows could be taken for another's come last."""
_LONGEST_TITLE, _MOST_KEYWORDS = 200, 50
_HTML = re.compile(
    r"</?(?:p|br|div|span|b|i|strong|em|a|ul|ol|li|table|h[1-6])\b[^<>]{0,500}>", re.IGNORECASE
)
_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b[^<>]{0,300}?\bhref\s*=\s*([\"'])((?:https?://|mailto:)[^\"'<>\s]{1,2000})\1[^<>]{0,300}>([^<>]{0,500})</a>",
    re.IGNORECASE,
)


def read(data: bytes, system: str = "", language: str = "en") -> Imported:
    """What a file of ours or of another system holds; whose it is, is found where `system` is empty.

    `language` (ISO 639-1) is taken for texts that do not show theirs. UsageError; FileUnreadable names the place.
    """
    if system not in ("", OURS, *SYSTEMS):
        raise UsageError(f"There is no system “{system}”.", f"Systems: {', '.join((OURS, *SYSTEMS))}.")
    document = _opened(data)
    if system == OURS or (not system and is_ours(document)):
        return entries_in(document)
    for one in (SYSTEMS[system],) if system else _ASKED_IN_TURN:
        if rows := rows_with(one.fields, document):
            return _gathered(one, [one.entry(row, number) for number, row in enumerate(rows, 1)], language)
    if system:
        raise FileUnreadable(
            f"This file holds no canned responses of {SYSTEMS[system].name}.", "Check --from."
        )
    return entries_in(document)


def _opened(data: bytes) -> object:
    if is_xml(data):
        return rows_of_xml(data)
    document = opened(data, (one.fields for one in _ASKED_IN_TURN))
    return rows if (rows := rows_of_json(document)) is not None else document


def _gathered(system: System, found: Iterable[Foreign], language: str) -> Imported:
    entries: dict[CannedId, CannedResponse] = {}
    files: dict[str, bytes] = {}
    untranslated: list[tuple[CannedId, str]] = []
    for foreign in found:
        canned = CannedId(free_id(foreign.id or foreign.title, entries, "entry", f"{system.id}-"))
        contents = {_digest(content): content for _, _, content in foreign.files}
        entry, strange = _ours(system, foreign, canned, language)
        untranslated += [(canned, why) for why in strange]
        if entry is not None:
            entries[canned] = entry
            files |= contents
    return Imported(tuple(entries.values()), files, tuple(untranslated))


def _ours(
    system: System, foreign: Foreign, canned: CannedId, language: str
) -> tuple[CannedResponse | None, list[str]]:
    """The entry, and what in it could not be made ours; no entry where there is no text."""
    text, pictures = _as_text(foreign)
    if not text.strip():
        return None, [f"{foreign.title or 'an entry'} has no text, and was left out"]
    body = translated(text.strip("\n"), system.placeholder, system.expression)
    subject = translated(foreign.subject.strip(), system.placeholder, system.expression)
    strange = [*body.untranslated, *subject.untranslated, *pictures, *foreign.left_behind]
    spoken = foreign.language or detect_language(system.placeholder.sub(" ", text)) or language
    entry = CannedResponse(
        canned,
        " ".join(foreign.title.split())[:_LONGEST_TITLE] or canned,
        {spoken: body.template},
        keywords=tuple(dict.fromkeys(foreign.keywords))[:_MOST_KEYWORDS],
        state=_state(foreign, strange),
        folder=foreign.folder,
        subjects={spoken: subject.template} if subject.template else {},
        attachments=tuple(CannedFile(name, kind, _digest(c), len(c)) for name, kind, c in foreign.files),
    )
    return entry, strange


def _state(foreign: Foreign, strange: list[str]) -> EntryState:
    if not foreign.active:
        return EntryState.RETIRED
    return EntryState.DRAFT if strange else EntryState.APPROVED


def _as_text(foreign: Foreign) -> tuple[str, list[str]]:
    """The text, with the addresses of links behind their words, and whether pictures are lost."""
    source = foreign.text.replace("\r\n", "\n")
    html = _HTML.search(source) is not None if foreign.html is None else foreign.html
    if not html:
        return source, []
    return html_to_text(_LINK.sub(_spelt_out, source)), ["a picture"] if _PICTURE.search(source) else []


def _spelt_out(link: re.Match[str]) -> str:
    address, words = link[2].removeprefix("mailto:"), link[3].strip()
    return words if address.rstrip("/").endswith(words.rstrip("/")) and words else f"{words} ({address})"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
