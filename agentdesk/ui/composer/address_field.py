"""A line of mail addresses as people write them: `Ana Souza <ana@padaria.example>, leo@x.example`."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.channels.mail.addresses import read_addresses
from agentdesk.domain.message import Address

_NEEDS_QUOTES = frozenset('()<>[]:;@\\,."')


def addresses_in(text: str) -> tuple[Address, ...]:
    """The addresses in `text`, separated by commas or semicolons; what is none stays as it was typed."""
    found = read_addresses(text.replace(";", ",").replace("\n", ","))
    return tuple(Address(a.email or a.name, a.name if a.email else "") for a in found if a.email or a.name)


def as_line(addresses: Iterable[Address]) -> str:
    """The other way round."""
    return ", ".join(_written(address) for address in addresses)


def _written(address: Address) -> str:
    if not address.name:
        return address.email
    name = address.name
    if _NEEDS_QUOTES & set(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        name = f'"{escaped}"'
    return f"{name} <{address.email}>"


class AddressField(QLineEdit):
    """One line of addresses."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def addresses(self) -> tuple[Address, ...]:
        """What is typed now."""
        return addresses_in(self.text())

    def show_addresses(self, addresses: Iterable[Address]) -> None:
        """Replace what is typed."""
        self.setText(as_line(addresses))
        self.setCursorPosition(0)
