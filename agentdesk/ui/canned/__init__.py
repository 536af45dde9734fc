"""The window in which canned responses are looked through, written, approved and brought back."""
