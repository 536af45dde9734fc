"""Talks to servers: the mailbox mirror (IMAP), submission (SMTP), reconnecting and backing off."""
