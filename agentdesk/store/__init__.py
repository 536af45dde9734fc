"""Remembers it: two SQLite databases, full-text search, settings and the password vault."""
