"""Any date and time to snooze until."""

from datetime import datetime

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QPushButton, QWidget

from agentdesk.ui.widgets.plain_label import PlainLabel
from agentdesk.ui.widgets.sheet import Sheet


class MomentSheet(Sheet):
    """Signals: picked(datetime), aware and local."""

    picked = Signal(object)

    def __init__(self, window: QWidget, start: datetime) -> None:
        super().__init__(window, width=360)
        self._edit = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(start.timestamp())))
        self._edit.setCalendarPopup(True)
        self._edit.setAccessibleName(self.tr("Snooze until"))
        self._edit.setMinimumDateTime(QDateTime.currentDateTime())
        take = QPushButton(self.tr("Snooze"))
        take.setProperty("look", "primary")
        take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        row.addWidget(take)
        self.body.addWidget(PlainLabel(self.tr("Snooze until"), "heading"))
        self.body.addLayout(row)

    def open(self) -> None:
        super().open()
        self._edit.setFocus()

    def _take(self) -> None:
        until = datetime.fromtimestamp(self._edit.dateTime().toSecsSinceEpoch()).astimezone()
        self.dismiss()
        self.picked.emit(until)
