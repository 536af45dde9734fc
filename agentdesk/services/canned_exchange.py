"""Canned responses in a file that goes from one desk to another: JSON or YAML, whole entries, or a plain list.

An export is `{"agentdesk_canned": 1, "canned": [...]}` with everything that an entry holds, files in base64. A plain
list `[{"id": ..., "title": ..., "language": ..., "body": ...}, ...]` is read too; entries of one id are its languages.
"""

import base64
import binascii
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from agentdesk.channels.language import detect_language
from agentdesk.domain.canned import CannedFile, CannedId, CannedResponse
from agentdesk.domain.errors import FileUnreadable
from agentdesk.services.templates import flaw_in

FORMAT = 1
LARGEST = 50 * 1024 * 1024
"""Bytes of a file that is read."""
MOST = 5_000
"""Entries of a file."""
_MARK = "agentdesk_canned"
_END_OF_RAW = re.compile(r"\{%(?=-?\s*endraw\s*-?%\})")
_SHOWN_END_OF_RAW = '{% endraw %}{{ "{%" }}{% raw %}'


class _Carried(msgspec.Struct):
    """A file that goes along, as it stands in an export."""

    name: str
    content_type: str
    content: str
    """Base64."""


class _Plain(msgspec.Struct):
    title: str
    body: str
    id: str | int
    language: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds. `untranslated` lists, by id, what in a text could not be made a placeholder of ours."""

    entries: tuple[CannedResponse, ...]
    files: Mapping[str, bytes]
    """Contents by SHA-256."""
    untranslated: tuple[tuple[CannedId, str], ...] = ()


def exported(
    entries: Iterable[CannedResponse], content_of: Callable[[CannedFile], bytes | None], *, yaml: bool = False
) -> str:
    """The entries as a file holds them. Files that are gone are left out."""
    listed = [_listed(one, content_of) for one in entries]
    document = {_MARK: FORMAT, "canned": listed}
    if not yaml:
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    import yaml as yaml_library

    return str(yaml_library.safe_dump(document, allow_unicode=True, sort_keys=False, width=100))


def is_ours(document: object) -> bool:
    """Whether it is an export of AgentDesk, or a plain list of texts."""
    if isinstance(document, list):
        return bool(document) and isinstance(document[0], dict) and {"title", "body"} <= document[0].keys()
    return isinstance(document, dict) and _MARK in document


def read(data: bytes) -> Imported:
    """What an export or a plain list holds. FileUnreadable, which names the place, where it is neither."""
    return entries_in(document_in(data))


def entries_in(document: object) -> Imported:
    """The same, of a file that was opened."""
    if isinstance(document, dict) and _MARK in document:
        return _whole(document)
    if isinstance(document, list):
        return _from_list(document)
    raise FileUnreadable("This file holds no canned responses of AgentDesk.", "Name its system with --from.")


def _listed(one: CannedResponse, content_of: Callable[[CannedFile], bytes | None]) -> dict[str, Any]:
    listed: dict[str, Any] = msgspec.to_builtins(one)
    contents = ((file, content_of(file)) for file in one.attachments)
    listed["attachments"] = [
        {"name": file.name, "content_type": file.content_type, "content": base64.b64encode(content).decode()}
        for file, content in contents
        if content is not None
    ]
    return listed


def as_text(data: bytes) -> str:
    """The file as text. FileUnreadable where it is too large, or not in UTF-8."""
    if len(data) > LARGEST:
        raise FileUnreadable("This file is too large for canned responses.", "50 MB are read at most.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileUnreadable(
            f"This file is not in UTF-8 (byte {error.start}).", "Save it as UTF-8."
        ) from error


def document_in(data: bytes) -> Any:
    """The file read as JSON or YAML. FileUnreadable."""
    text = as_text(data)
    try:
        return json.loads(text) if text.lstrip()[:1] in ("{", "[") else yaml_in(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise FileUnreadable(
            f"This file is broken at {place}: {error.msg}.", "Nothing was imported."
        ) from error
    except RecursionError as error:
        raise FileUnreadable("This file is nested too deeply.", "Nothing was imported.") from error


def yaml_in(text: str) -> Any:
    """Plain values of a YAML text, which says everything once. FileUnreadable, which names the place."""
    import yaml

    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)):
            raise FileUnreadable("This file has YAML aliases, which are not read.", "Write the texts out.")
        return yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "some place"
        raise FileUnreadable(f"This file is broken at {place}.", "Nothing was imported.") from error


def _whole(document: Mapping[str, Any]) -> Imported:
    if document[_MARK] != FORMAT:
        raise FileUnreadable("This file is of a later AgentDesk.", "Update AgentDesk, then import it.")
    files: dict[str, bytes] = {}
    entries = []
    for number, listed in enumerate(_some(document.get("canned")), 1):
        carried = listed.get("attachments", []) if isinstance(listed, dict) else []
        kept = [_kept(_converted(one, _Carried, number), files, number) for one in _some(carried)]
        entry = _converted(
            {**listed, "attachments": ()} if isinstance(listed, dict) else listed, CannedResponse, number
        )
        entries.append(replace(entry, attachments=tuple(kept)))
    return Imported(tuple(entries), files)


def _kept(carried: _Carried, files: dict[str, bytes], number: int) -> CannedFile:
    import hashlib

    try:
        content = base64.b64decode(carried.content, validate=True)
    except binascii.Error as error:
        raise FileUnreadable(f"A file of entry {number} is broken.", "Nothing was imported.") from error
    digest = hashlib.sha256(content).hexdigest()
    files[digest] = content
    return CannedFile(carried.name, carried.content_type, digest, len(content))


def _from_list(listed: list[Any]) -> Imported:
    entries: dict[CannedId, CannedResponse] = {}
    untranslated = []
    for number, one in enumerate(_some(listed), 1):
        plain = _converted(one, _Plain, number)
        canned = CannedId(str(plain.id).strip())
        body = plain.body.strip()
        if (flaw := flaw_in(body, {})) is not None:
            untranslated.append((canned, str(flaw)))
            body = verbatim(body)
        language = plain.language.strip().lower()[:2] or detect_language(body) or "en"
        before = entries.get(canned) or CannedResponse(canned, plain.title.strip(), {})
        keywords = tuple(dict.fromkeys((*before.keywords, *plain.keywords)))
        entries[canned] = replace(before, bodies={**before.bodies, language: body}, keywords=keywords)
    return Imported(tuple(entries.values()), {}, tuple(untranslated))


def verbatim(text: str) -> str:
    """A template that gives just `text`, whatever braces it holds; what looks like a placeholder blocks sending."""
    return "{% raw %}" + _END_OF_RAW.sub(_SHOWN_END_OF_RAW, text) + "{% endraw %}"


def _some(listed: Any) -> list[Any]:
    if not isinstance(listed, list):
        raise FileUnreadable("This file lists no canned responses.", "Nothing was imported.")
    if len(listed) > MOST:
        raise FileUnreadable(f"This file lists more than {MOST:,} entries.", "Divide it into several files.")
    return listed


def _converted(listed: Any, kind: type[Any], number: int) -> Any:
    try:
        return msgspec.convert(listed, kind, strict=False)
    except msgspec.ValidationError as error:
        raise FileUnreadable(f"Entry {number} cannot be read: {error}.", "Nothing was imported.") from error
