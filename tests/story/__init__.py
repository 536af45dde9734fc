"""A user's day, on the real application, with real servers and a real desktop session."""
