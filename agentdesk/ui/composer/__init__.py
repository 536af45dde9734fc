"""The composer: where a reply or an internal note is written. Nothing typed is lost; a note never leaves."""
