"""Where the embedded servers listen and how to log in: all that a client of the demo needs to know."""

from dataclasses import dataclass

ADDRESS = "support@brightwave.example"
URGENT_ADDRESS = "urgent@brightwave.example"
BILLING_ADDRESS = "billing@brightwave.example"
HOST_DOMAIN = "brightwave.example"
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class DemoEndpoints:
    """Addresses of the running servers. Neither offers TLS: they listen on loopback only.

    The password protects nothing (the servers live and die with the process and hold sample mail), it is there
    so that logging in is a real login.
    """

    imap_host: str
    imap_port: int
    smtp_host: str
    smtp_port: int
    user: str
    password: str
    address: str = ADDRESS
    aliases: tuple[str, ...] = (URGENT_ADDRESS, BILLING_ADDRESS)
    folders: tuple[str, ...] = ("INBOX", "Sent")
