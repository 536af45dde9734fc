"""Mailboxes: setting one up, testing it, and asking for its password."""
