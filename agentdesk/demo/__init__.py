"""The demo: an embedded mail server, a believable mailbox of a small web host, and customers who answer back."""
