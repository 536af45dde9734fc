"""Any date and time in the future: to snooze until, or that something is promised for."""

from datetime import datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QPushButton, QWidget

from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet


class MomentSheet(Sheet):
    """Signals: picked(datetime), aware and local."""

    picked = Signal(object)

    def __init__(self, window: QWidget, start: datetime, title: str, verb: str) -> None:
        super().__init__(window, width=360)
        self._edit = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(start.timestamp())))
        self._edit.setCalendarPopup(True)
        self._edit.setAccessibleName(title)
        self._edit.setMinimumDateTime(QDateTime.currentDateTime())
        take = QPushButton(verb)
        take.setProperty("look", "primary")
        take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        row.addWidget(take)
        self.body.addWidget(PlainLabel(title, "heading"))
        self.body.addLayout(row)

    def open(self) -> None:
        super().open()
        self._edit.setFocus()

    def _take(self) -> None:
        until = datetime.fromtimestamp(self._edit.dateTime().toSecsSinceEpoch()).astimezone()
        self.dismiss()
        self.picked.emit(until)
