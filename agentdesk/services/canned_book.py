"""Keeps canned responses: each saving is an event that holds the whole entry, so versions are the savings."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from agentdesk.domain.canned import CannedFile, CannedId, CannedKind, CannedResponse, Scope
from agentdesk.domain.canned_problem import CannedFlaw, CannedProblem, TextPart
from agentdesk.domain.changes import Changes
from agentdesk.domain.errors import CannedUnfit, FileUnreadable
from agentdesk.domain.events import CannedSaved
from agentdesk.domain.ids import EventId
from agentdesk.domain.review import EntryState
from agentdesk.domain.template_fault import TemplateFault, TemplateFlaw
from agentdesk.services.canned import CannedLibrary
from agentdesk.services.canned_exchange import Imported, exported
from agentdesk.services.canned_shelf import CannedSource, canned_in
from agentdesk.services.free_id import free_id
from agentdesk.services.journalist import Journalist
from agentdesk.services.ports import Record
from agentdesk.services.templates import ALTERNATIVE, flaw_in, names_in
from agentdesk.services.verbs import Done
from agentdesk.services.versions import Version, version_saved_by, versions_of
from agentdesk.services.writing import EventWriter

_ID = re.compile(r"[^\s\x00-\x1f\x7f\"'`{}%\\/]{1,80}")
"""Other systems' ids are kept as they are."""
_LONGEST_TITLE, _MOST = 200, 50
"""Characters; languages, keywords or files."""


class CannedBook:
    """Saves entries and brings back what they were."""

    def __init__(
        self,
        library: CannedLibrary,
        files: CannedSource,
        record: Record,
        journalist: Journalist,
        writer: EventWriter,
    ) -> None:
        self._library = library
        self._files = files
        self._record = record
        self._journalist = journalist
        self._writer = writer

    def save(self, response: CannedResponse) -> Done:
        """Keep the entry as it is now. CannedUnfit, which names the place of a mistake, where it cannot be used."""
        return self.save_all([response])

    def save_all(self, responses: list[CannedResponse]) -> Done:
        """Keep all of these, or none. CannedUnfit for the first that cannot be used."""
        together = {one.id: one for one in responses}
        pieces = _Pieces(self._library, together)
        for one in together.values():
            if (problem := next(_problems(one, pieces), None)) is not None:
                raise CannedUnfit(one.title or one.id, problem)
        changes = [CannedSaved(self._owned(one)) for one in together.values()]
        events = self._journalist.events([(None, change) for change in changes])
        self._record.append(events)
        self._writer.refresh((), Changes(library=True))
        said = f"Saved “{responses[-1].title}”" if len(responses) == 1 else f"Saved {len(responses)} entries"
        return Done(said, tuple(event.id for event in events), (), changes[-1])

    def import_all(self, imported: Imported) -> Done:
        """Keep all that a file held, or nothing. CannedUnfit; FileUnreadable where it is empty."""
        if not imported.entries:
            raise FileUnreadable("This file lists no canned responses.", "Nothing was imported.")
        for content in imported.files.values():
            self._record.keep_file(content)
        return self.save_all(list(imported.entries))

    def kept_file(self, name: str, content_type: str, content: bytes) -> CannedFile:
        """Keep a file for an entry; it goes along once the entry is saved with it."""
        return CannedFile(name, content_type, self._record.keep_file(content), len(content))

    def export(self, entries: Iterable[CannedResponse], *, yaml: bool = False) -> str:
        """The entries, with their files, as a file holds them (see canned_exchange)."""
        return exported(entries, lambda file: self._record.kept_file(file.digest), yaml=yaml)

    def problem(self, response: CannedResponse) -> CannedProblem | None:
        """What keeps the entry from being saved."""
        return next(_problems(response, _Pieces(self._library, {})), None)

    def approve(self, canned: CannedId, review_on: date | None = None) -> Done:
        """It may be sent from now on, and is to be read over at that date."""
        return self._restated(canned, EntryState.APPROVED, review_on)

    def retire(self, canned: CannedId) -> Done:
        """It is kept, and offered no more."""
        return self._restated(canned, EntryState.RETIRED, None)

    def back_to_draft(self, canned: CannedId) -> Done:
        """It is not to be sent until somebody approves it."""
        return self._restated(canned, EntryState.DRAFT, None)

    def versions(self, canned: CannedId) -> tuple[Version[CannedResponse], ...]:
        """How the entry stood, the newest first; what came in a file last."""
        return versions_of(canned, self._record.canned_events(), canned_in, self._files())

    def restore(self, canned: CannedId, event: EventId | None) -> Done:
        """Save it again as it stood in that version. NotFound."""
        return self.save(version_saved_by(event, self.versions(canned)))

    def free_id(self, title: str) -> CannedId:
        """An id made from `title` that no entry has."""
        return CannedId(free_id(title, {one.id for one in self._library.everything()}, "canned"))

    def _restated(self, canned: CannedId, state: EntryState, review_on: date | None) -> Done:
        return self.save(replace(self._library.one(canned), state=state, review_on=review_on))

    def _owned(self, response: CannedResponse) -> CannedResponse:
        if response.scope is Scope.TEAM:
            return replace(response, owner=None)
        return replace(response, owner=response.owner or self._journalist.agent)


class _Pieces:
    """The fragments of each language, those that are saved along with an entry among them."""

    def __init__(self, library: CannedLibrary, together: Mapping[CannedId, CannedResponse]) -> None:
        self._library = library
        self._together = [one for one in together.values() if one.fragment]
        self._known: dict[str, dict[str, str]] = {}

    def of(self, language: str) -> dict[str, str]:
        """By id."""
        if language not in self._known:
            along = {one.id: one.body_in(language) for one in self._together}
            self._known[language] = self._library.fragments(language) | along
        return self._known[language]


def _problems(response: CannedResponse, pieces: _Pieces) -> Iterator[CannedProblem]:
    if not _ID.fullmatch(response.id):
        yield CannedProblem(CannedFlaw.ID)
    if not 0 < len(response.title.strip()) <= _LONGEST_TITLE:
        yield CannedProblem(CannedFlaw.TITLE)
    if not any(body.strip() for body in response.bodies.values()):
        yield CannedProblem(CannedFlaw.NO_TEXT)
    if max(len(response.bodies), len(response.keywords), len(response.attachments)) > _MOST:
        yield CannedProblem(CannedFlaw.TOO_LARGE)
    for part, texts in ((TextPart.BODY, response.bodies), (TextPart.SUBJECT, response.subjects)):
        for language, text in texts.items():
            if (flaw := _flaw(response, part, text, pieces.of(language))) is not None:
                yield CannedProblem(CannedFlaw.TEMPLATE, language, part, flaw)


def _flaw(
    response: CannedResponse, part: TextPart, text: str, fragments: Mapping[str, str]
) -> TemplateFlaw | None:
    own: dict[str, str] = {response.id: text} if response.fragment else {}
    if (flaw := flaw_in(text, {**fragments, **own})) is not None:
        return flaw
    refuses = response.kind is CannedKind.REFUSAL and part is TextPart.BODY and text.strip()
    if refuses and ALTERNATIVE not in names_in(text, fragments):
        return TemplateFlaw(TemplateFault.NO_ALTERNATIVE)
    return None
