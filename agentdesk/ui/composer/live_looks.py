"""What is seen of a reply at each pause of typing, and where the form shows it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from agentdesk.domain.draft import Draft
from agentdesk.services.desk import Desk
from agentdesk.services.own_answers import OWN
from agentdesk.services.repeated import Repetition
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.pause_watch import PauseWatch
from agentdesk.ui.composer.questions import Asked
from agentdesk.ui.composer.slots import Found, Told
from agentdesk.ui.tasks import Tasks


class LiveLooks(PauseWatch):
    """Originality on the button that sends; the questions and their ticks; why, what and when; misspelt words; and that
    it was written before.
    """

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: ComposerForm,
        current: Callable[[], Draft | None],
        parent: QObject,
    ) -> None:
        super().__init__(current, tasks, parent)
        self.add("originality", desk.originality.of, form.foot.tell_originality)
        self.add("questions", lambda draft: asked_of(desk, draft), form.show_questions)
        self.add("spelling", desk.checking.misspelt, form.misspellings.show_findings)
        self.add("parts", lambda draft: told_by(desk, draft), form.show_told)
        self.add("repeated", lambda draft: repeated_of(desk, draft), form.repeated.show_repetition)


def asked_of(desk: Desk, draft: Draft) -> tuple[Asked, ...]:
    """The customer's questions and which of them the draft answers (blocks)."""
    return tuple(
        Asked(one.question.text, one.answered) for one in desk.checking.coverage(draft.ticket, draft.text)
    )


def repeated_of(desk: Desk, draft: Draft) -> Repetition | None:
    """How often the draft was written before, where it is in the agent's own words (blocks)."""
    share = desk.originality.of(draft)
    return desk.repeated.of(draft) if share is not None and share >= OWN else None


def told_by(desk: Desk, draft: Draft) -> Told:
    """Where the draft says why, what and when, and what moment it promises (blocks)."""
    parts, promise = desk.checking.parts(draft), desk.checking.promise(draft)
    when = (promise.start, promise.end) if promise is not None else parts.when
    why, what, by_when = (_found(draft.text, span) for span in (parts.why, parts.what, when))
    return Told(why, what, by_when, promise.due if promise is not None else None)


def _found(text: str, span: tuple[int, int] | None) -> Found | None:
    return None if span is None else Found(text[span[0] : span[1]], *span)
