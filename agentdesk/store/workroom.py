"""A private folder beside a file that is being made, so that what is cut off is never taken for the file itself."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agentdesk.domain.errors import ProfileInUse, StoreError
from agentdesk.store.private_files import file_error, make_private_folder
from agentdesk.store.profile import hold_profile


@contextmanager
def workroom(beside: Path) -> Iterator[Path]:
    """The folder, empty; gone at the end, however it comes. What a killed run left in it goes first.

    Raises StoreError where another process is at the same.
    """
    room = beside.with_name(f".{beside.name}.unfinished")
    make_private_folder(room)
    try:
        with hold_profile(room):
            _clear(room)
            try:
                yield room
            finally:
                shutil.rmtree(room, ignore_errors=True)
    except ProfileInUse as error:
        raise StoreError(
            f"Another AgentDesk is just writing {beside}.", "Wait until it is done, then try again."
        ) from error


def _clear(room: Path) -> None:
    try:
        for one in room.iterdir():
            if one.is_dir():
                shutil.rmtree(one)
            elif one.name != "lock":
                one.unlink()
    except OSError as error:
        raise file_error(error, room) from error
