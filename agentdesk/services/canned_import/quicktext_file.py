"""Reads the files of Quicktext into rows. The XML may come from a stranger: a document type is refused, and with it
every entity.
"""

from typing import Any
from xml.parsers import expat

from agentdesk.domain.errors import FileUnreadable
from agentdesk.services.canned_exchange import LARGEST, MOST

_DEEPEST = 12
_VALUES = ("name", "keyword", "subject", "body", "attachments")


def is_xml(data: bytes) -> bool:
    """Whether the file begins as XML does, in whatever character set."""
    return data[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def rows_of_xml(data: bytes) -> list[dict[str, str]]:
    """Each template, with the title of its menu. FileUnreadable, which names the place."""
    if len(data) > LARGEST:
        raise FileUnreadable("This file is too large for canned responses.", "50 MB are read at most.")
    reader = _Reader()
    reader.read(data)
    return reader.rows


def rows_of_json(document: object) -> list[dict[str, Any]] | None:
    """The same of the JSON, which lists groups and, beside them, the texts of each; None where it is another's."""
    whole = document.get("templates", document) if isinstance(document, dict) else {}
    groups, texts = (whole.get("groups"), whole.get("texts")) if isinstance(whole, dict) else (None, None)
    if not isinstance(groups, list) or not isinstance(texts, list):
        return None
    return [
        {**_unprefixed(text), "menu": str(_unprefixed(group).get("name", ""))}
        for group, of_group in zip(groups, texts, strict=False)
        if isinstance(of_group, list)
        for text in of_group
    ]


def _unprefixed(listed: object) -> dict[str, Any]:
    """`mName` as `name`; `mText` as `body`."""
    if not isinstance(listed, dict):
        return {}
    plain = {name[1:].lower() if name[1:2].isupper() else name: value for name, value in listed.items()}
    return {"body" if name == "text" else name: value for name, value in plain.items()}


class _Reader:
    """Collects templates as they pass."""

    def __init__(self) -> None:
        self.rows: list[dict[str, str]] = []
        self._parser = expat.ParserCreate()
        self._path: list[str] = []
        self._menu = ""
        self._row: dict[str, str] | None = None
        self._text: list[str] = []

    def read(self, data: bytes) -> None:
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text.append
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            self._fail(str(error).partition(":")[0], error)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if not self._path and name != "quicktext":
            self._fail("this is no file of Quicktext")
        self._path.append(name)
        self._text.clear()
        if len(self._path) > _DEEPEST or len(self.rows) > MOST:
            self._fail(f"more than {MOST:,} templates, or elements in elements")
        if name == "text":
            self._row = {"type": attributes.get("type", "")}

    def _end(self, name: str) -> None:
        self._path.pop()
        value = "".join(self._text)
        self._text.clear()
        if name == "title" and self._row is None:
            self._menu = value.strip()
        elif name == "text" and self._row is not None:
            self.rows.append({**self._row, "menu": self._menu})
            self._row = None
        elif name in _VALUES and self._row is not None:
            self._row[name] = value if name == "body" else value.strip()

    def _refuse(self, *_: object) -> None:
        self._fail("it has a document type, which is not read")

    def _fail(self, why: str, cause: Exception | None = None) -> None:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        raise FileUnreadable(
            f"This file is broken at line {line}, column {column}: {why}.", "Nothing was imported."
        ) from cause
