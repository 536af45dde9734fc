"""What is seen of a reply at each pause of typing, and where the form shows it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from agentdesk.domain.draft import Draft
from agentdesk.services.desk import Desk
from agentdesk.ui.composer.form import ComposerForm
from agentdesk.ui.composer.pause_watch import PauseWatch
from agentdesk.ui.tasks import Tasks


class LiveLooks(PauseWatch):
    """Originality on the button that sends."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        form: ComposerForm,
        current: Callable[[], Draft | None],
        parent: QObject,
    ) -> None:
        super().__init__(current, tasks, parent)
        self.add("originality", desk.originality.of, form.tell_originality)
