"""Looks: one set of tokens for light and one for dark; everything drawn takes its colours and sizes from here."""
