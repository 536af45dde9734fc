"""The main window: its panes, and what connects them with the services."""
