"""Mail that has not left yet: how it stands, in words, and what a person can do about it."""
