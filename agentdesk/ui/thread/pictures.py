"""Turns the bytes of a mail's pictures into images, off the UI thread, within limits no mail can lift."""

import queue
import re
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from html import unescape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from agentdesk.domain.errors import AgentDeskError
from agentdesk.ui.error_words import error_parts

MAX_PIXELS = 40_000_000
MAX_WIDTH = 1600
MAX_PICTURES = 60
MAX_SECONDS = 20.0
"""How long the agent waits for remote pictures; what has not come by then stays blank."""
_WORKERS = 5
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF87a", b"gif"),
    (b"GIF89a", b"gif"),
    (b"BM", b"bmp"),
)
_SOURCE = re.compile(r"<img\b[^>]*?\bsrc=\"(https?://[^\"]{1,4000})\"", re.IGNORECASE)

Pictures = Mapping[str, QImage]


def picture(content: bytes) -> QImage | None:
    """The image in `content`, at most MAX_WIDTH wide. None for other formats, SVG above all, and bombs."""
    kind = _format(content)
    if not kind:
        return None
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not _bearable(size):
        return None
    if size.width() > MAX_WIDTH:
        reader.setScaledSize(QSize(MAX_WIDTH, max(1, size.height() * MAX_WIDTH // size.width())))
    image = reader.read()
    return None if image.isNull() else image


def _format(content: bytes) -> bytes:
    """By its first bytes, so that no other plugin of Qt even looks at it."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return b"webp"
    return next((kind for magic, kind in _MAGIC if content.startswith(magic)), b"")


def _bearable(size: QSize) -> bool:
    return size.isValid() and 0 < size.width() * size.height() <= MAX_PIXELS


def inline_pictures(ids: Iterable[str], part: Callable[[str], bytes | None]) -> dict[str, QImage]:
    """The pictures that a mail carries itself, by `cid:` address."""
    found: dict[str, QImage] = {}
    for content_id in list(ids)[:MAX_PICTURES]:
        content = part(content_id)
        image = picture(content) if content else None
        if image is not None:
            found[f"cid:{content_id}"] = image
    return found


def remote_addresses(html: str) -> tuple[str, ...]:
    """Addresses of the remote pictures in sanitised HTML, each once."""
    return tuple(dict.fromkeys(unescape(m) for m in _SOURCE.findall(html)))[:MAX_PICTURES]


def remote_pictures(
    addresses: Iterable[str], fetch: Callable[[str], bytes], seconds: float = MAX_SECONDS
) -> tuple[dict[str, QImage], tuple[str, ...]]:
    """Those that came within `seconds`, by address, and why others did not, in words."""
    wanted: queue.SimpleQueue[str] = queue.SimpleQueue()
    for address in addresses:
        wanted.put(address)
    found: dict[str, QImage] = {}
    problems: list[str] = []
    workers = [
        threading.Thread(target=_work, args=(wanted, fetch, found, problems), name="ui-pictures", daemon=True)
        for _ in range(min(_WORKERS, wanted.qsize()))
    ]
    for worker in workers:
        worker.start()
    until = time.monotonic() + seconds
    for worker in workers:
        worker.join(max(0.0, until - time.monotonic()))
    return dict(found), tuple(dict.fromkeys(problems))


def _work(
    wanted: queue.SimpleQueue[str],
    fetch: Callable[[str], bytes],
    found: dict[str, QImage],
    problems: list[str],
) -> None:
    while True:
        try:
            address = wanted.get_nowait()
        except queue.Empty:
            return
        try:
            image = picture(fetch(address))
        except AgentDeskError as error:
            problems.append(error_parts(error)[0])
            continue
        if image is not None:
            found[address] = image
