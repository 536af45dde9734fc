"""One set of icons, drawn in whatever colour the text beside them has.

The drawings are the groups of resources/icons/lines.svg, cut apart as text: one small file is read, no icon
font is loaded, and a drawing is rendered when it is first shown.
"""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap

from agentdesk.resources import resource

_GROUP = re.compile(r'<g id="([\w-]+)">(.*?)</g>', re.DOTALL)
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke="{colour}" stroke-width="2"'
    ' stroke-linecap="round" stroke-linejoin="round">{drawing}</g></svg>'
)


@cache
def drawings() -> dict[str, str]:
    """SVG markup of each icon, by name."""
    return dict(_GROUP.findall(resource("icons/lines.svg").read_text(encoding="utf-8")))


@cache
def pixmap(name: str, size: int, colour: str, scale: float = 1.0) -> QPixmap:
    """The icon `name` at `size` logical pixels on a screen of `scale`; KeyError where there is no such icon."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = drawings()[name].replace("currentColor", colour)
    svg = _FRAME.format(colour=colour, drawing=drawing)
    image = QImage(round(size * scale), round(size * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    drawn = QPixmap.fromImage(image)
    drawn.setDevicePixelRatio(scale)
    return drawn


def icon(name: str, colour: str, size: int = 16, disabled: str = "") -> QIcon:
    """The icon `name` for buttons and menus, with another colour for where it cannot be pressed."""
    made = QIcon()
    for scale in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        made.addPixmap(pixmap(name, size, colour, scale))
        if disabled:
            made.addPixmap(pixmap(name, size, disabled, scale), QIcon.Mode.Disabled)
    return made


def window_icon() -> QIcon:
    """The application's own icon."""
    return QIcon(str(resource("icons/agentdesk.svg")))
