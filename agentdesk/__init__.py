"""AgentDesk: any mailbox becomes a helpdesk."""

__version__ = "0.1.0"
