"""The smallest PySide6 window with a field, a button and a list, to prove that the session can drive one."""

from __future__ import annotations

import sys

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget


def main() -> int:
    app = QApplication(sys.argv)
    app.setApplicationName("small_window")
    window = QWidget(windowTitle="Small window")
    name, button, label = QLineEdit(), QPushButton("Greet"), QLabel("Nobody yet")
    name.setAccessibleName("Name")
    layout = QVBoxLayout(window)
    rows = QListWidget()
    rows.addItems(["first row", "second row"])
    rows.currentTextChanged.connect(lambda text: label.setText(f"Chosen: {text}"))
    for widget in (name, button, label, rows):
        layout.addWidget(widget)
    button.clicked.connect(lambda: label.setText(f"Hello {name.text()}"))
    QShortcut(QKeySequence("Ctrl+G"), window, lambda: label.setText("Hello again"))
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
