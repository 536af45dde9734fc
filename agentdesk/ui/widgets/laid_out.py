"""Widgets beside and below each other, without margins of their own."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def beside(*widgets: QWidget | None) -> QWidget:
    """Beside each other; None takes the room that is left."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addStretch(1) if widget is None else row.addWidget(widget)
    return holder


def below(*widgets: QWidget | tuple[QWidget, int]) -> QWidget:
    """Below each other, some with a stretch."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 8, 0)
    for one in widgets:
        widget, stretch = one if isinstance(one, tuple) else (one, 0)
        column.addWidget(widget, stretch)
    return holder
