"""The thread: one ticket's mails, notes and log, oldest first, safe to look at whoever wrote them."""
