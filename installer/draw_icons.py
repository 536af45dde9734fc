"""Draws the icon as PNGs in every size an icon theme asks for: `draw_icons.py ICON.svg THEME_DIRECTORY`."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def draw(renderer: QSvgRenderer, size: int, target: Path) -> None:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        sys.exit(f"The icon could not be written to {target}.")


def main(source: str, theme: str) -> None:
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(source)
    if not renderer.isValid():
        sys.exit(f"{source} is not a drawing that Qt can read.")
    for size in SIZES:
        draw(renderer, size, Path(theme, f"{size}x{size}", "apps", "agentdesk.png"))
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
