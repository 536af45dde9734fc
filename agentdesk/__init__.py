"""AgentDesk turns any mailbox into a helpdesk, on the desktop, without a server of its own."""

__version__ = "0.1.0"
