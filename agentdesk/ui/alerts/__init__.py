"""Alerts: urgent mail on the desktop, in the tray and in the window, until somebody acknowledges it."""
