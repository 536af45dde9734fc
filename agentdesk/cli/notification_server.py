"""Asks the desktop's notification server who it is, since a message bus alone shows nobody an alert.

Source: Desktop Notifications Specification 1.2, section 9 (org.freedesktop.Notifications.GetServerInformation).
"""

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbus_fast import Message

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_PATIENCE = 5.0
"""Seconds: the bus may have to start the server first."""


def notification_server() -> tuple[bool, str]:
    """Whether it answers, with its name and version, else what keeps it from answering."""
    from dbus_fast.errors import DBusFastError

    try:
        answer = asyncio.run(_answer())
    except TimeoutError:
        return False, f"it does not answer within {_PATIENCE:.0f} seconds"
    except (DBusFastError, OSError, EOFError) as error:
        return False, str(error) or type(error).__name__
    if answer is None or answer.signature != "ssss":
        return False, str(answer.body[0]) if answer and answer.body else "it gives no answer"
    name, _, version, _ = answer.body
    return True, f"{name} {version}"


async def _answer() -> "Message | None":
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

    question = Message(destination=_NAME, path=_PATH, interface=_NAME, member="GetServerInformation")
    async with asyncio.timeout(_PATIENCE):
        bus = await MessageBus().connect()
        try:
            return await bus.call(question)
        finally:
            bus.disconnect()
