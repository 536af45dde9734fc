"""Host, port and security of one server, with the complaint about them beside them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from agentdesk.domain.addresses import is_loopback
from agentdesk.domain.settings import Security, ServerAddress
from agentdesk.ui.account.guess import PORTS
from agentdesk.ui.widgets.plain_label import PlainLabel


class ServerFields(QWidget):
    """`kind` is "imap" or "smtp". Signals: changed()."""

    changed = Signal()

    def __init__(self, kind: str, name: str, security: Security, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._touched = False
        self.host = QComboBox(self)
        self.host.setEditable(True)
        self.host.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.host.setAccessibleName(self.tr("%1 host").replace("%1", name))
        line = self.host.lineEdit()
        if line is not None:
            line.setProperty("look", "bare")
            line.setAccessibleName(self.host.accessibleName())
        self.port = QSpinBox(self)
        self.port.setRange(1, 65535)
        self.port.lineEdit().setTextMargins(6, 0, 0, 0)
        self.port.setFixedWidth(84)
        self.port.setAccessibleName(self.tr("%1 port").replace("%1", name))
        self.security = QComboBox(self)
        self.security.setAccessibleName(self.tr("%1 security").replace("%1", name))
        self._complaint = PlainLabel("", "urgent small", self)
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        self._lay_out()
        self._offer_securities(security)
        self.port.setValue(PORTS[kind, security])
        self._connect()

    def suggest(self, host: str, others: tuple[str, ...]) -> None:
        """Fill in a guess, unless the person has typed a host."""
        if self._touched:
            return
        self.host.blockSignals(True)
        self.host.clear()
        self.host.addItems([name for name in (host, *others) if name])
        self.host.setCurrentText(host)
        self._show_beginning()
        self.host.blockSignals(False)
        self._offer_securities(self.chosen_security())

    def show_server(self, server: ServerAddress) -> None:
        """Show a server that is known."""
        self._touched = True
        self.host.setCurrentText(server.host)
        self._show_beginning()
        self._offer_securities(server.security)
        self.port.setValue(server.port)

    def address(self) -> str:
        """HOST:PORT as `account_from` takes it; empty without a host."""
        host = self.host.currentText().strip()
        return f"{host}:{self.port.value()}" if host else ""

    def chosen_security(self) -> Security:
        """How the connection is to be protected."""
        chosen = self.security.currentData()
        return Security(chosen) if chosen else Security.TLS

    def complain(self, words: str) -> None:
        """Say what is wrong with this server; nothing for an empty text."""
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))

    def complaint(self) -> str:
        """What is said to be wrong."""
        return self._complaint.text()

    def _show_beginning(self) -> None:
        line = self.host.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def _offer_securities(self, chosen: Security) -> None:
        """No encryption is offered for this computer only."""
        local = is_loopback(self.host.currentText().strip())
        offered = [s for s in Security if s is not Security.NONE or local or chosen is Security.NONE]
        self.security.blockSignals(True)
        self.security.clear()
        for security in offered:
            self.security.addItem(self._name(security), security.value)
        self.security.setCurrentIndex(max(0, self.security.findData(chosen.value)))
        self.security.blockSignals(False)

    def _name(self, security: Security) -> str:
        names = {
            Security.TLS: self.tr("TLS"),
            Security.STARTTLS: self.tr("STARTTLS"),
            Security.NONE: self.tr("None (this computer only)"),
        }
        return names[security]

    def _on_host(self) -> None:
        self._touched = True
        chosen = self.chosen_security()
        local = is_loopback(self.host.currentText().strip())
        self._offer_securities(Security.TLS if chosen is Security.NONE and not local else chosen)
        self._on_changed()

    def _on_security(self) -> None:
        if self.port.value() in {port for (kind, _), port in PORTS.items() if kind == self._kind}:
            self.port.setValue(PORTS[self._kind, self.chosen_security()])
        self._on_changed()

    def _on_changed(self) -> None:
        self.complain("")
        self.changed.emit()

    def _connect(self) -> None:
        self.host.editTextChanged.connect(lambda _: self._on_host())
        self.port.valueChanged.connect(lambda _: self._on_changed())
        self.security.currentIndexChanged.connect(lambda _: self._on_security())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.host, 1)
        row.addWidget(self.port)
        row.addWidget(self.security)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._complaint)
