"""Dumb, reusable widgets: they know neither services nor channels."""
