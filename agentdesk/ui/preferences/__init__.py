"""Preferences: what a person may want otherwise, bound to settings.toml."""
