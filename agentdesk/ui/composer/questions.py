"""The customer's questions beside the answer: each ticks itself once it is answered, and is quoted by a click."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agentdesk.ui.widgets.line_list import Line, LineList
from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.wording import one_line

WIDTH = 196


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the customer's, and whether the answer as it stands answers it."""

    text: str
    answered: bool


def next_open(asked: Sequence[Asked], after: int) -> int:
    """The first unanswered question after row `after`, else from the top; -1 where all are answered."""
    rows = [*range(after + 1, len(asked)), *range(min(after + 1, len(asked)))]
    return next((row for row in rows if not asked[row].answered), -1)


def as_quote(question: str) -> str:
    """The question as mail quotes it."""
    return "\n".join(f"> {line.strip()}" for line in question.strip().splitlines() if line.strip())


class QuestionList(QFrame):
    """Signals: quote_wanted(str) of this question, under the cursor."""

    quote_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[Asked, ...] = ()
        self._quoted = -1
        self._heading = PlainLabel("", "muted small heading", self)
        self.list = LineList(self.tr("The customer's questions"), most_lines=3, by_click=True, parent=self)
        self.list.setProperty("look", "bare")
        self.list.setToolTip(self.tr("Enter or a click quotes the question in the answer"))
        self.list.chosen.connect(self._quote)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)
        self.setFixedWidth(WIDTH)

    def asked(self) -> tuple[Asked, ...]:
        """The questions and whether they are answered."""
        return self._asked

    def show_asked(self, asked: Sequence[Asked]) -> None:
        """Show these."""
        self._asked = tuple(asked)
        self._quoted = min(self._quoted, len(self._asked) - 1)
        answered = sum(one.answered for one in asked)
        words = self.tr("Questions: %1 of %2 answered")
        self._heading.setText(words.replace("%1", str(answered)).replace("%2", str(len(asked))))
        self.list.show_lines([self._line(one) for one in asked])

    def start_again(self) -> None:
        """Another ticket is answered."""
        self._quoted = -1
        self.show_asked(())

    def quote_next(self) -> bool:
        """Quote the next question that is not answered; False where there is none."""
        row = next_open(self._asked, self._quoted)
        if row >= 0:
            self.list.go_to(row)
            self._quote(row)
        return row >= 0

    def _quote(self, row: int) -> None:
        self._quoted = row
        self.quote_wanted.emit(self._asked[row].text)

    def _line(self, one: Asked) -> Line:
        said = self.tr("answered") if one.answered else self.tr("not answered")
        icon = "check" if one.answered else "help"
        return Line(one_line(one.text, 300), icon=icon, said=said, quiet=one.answered)
