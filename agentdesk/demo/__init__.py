"""The embedded mail servers and the sample mailbox of `agentdesk demo`."""
