"""The line at the foot of the window: the connection, what is being done, the outbox."""
