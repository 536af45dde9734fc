"""The window in which articles are looked through, written, read as customers will, and brought back; and the gaps."""
