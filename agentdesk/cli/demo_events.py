"""What the demo's servers saw, as the walk through the window waits for it."""

from agentdesk.demo.chronicle import Chronicle, Happening


class DemoEvents:
    """Waits on the servers' chronicle."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._chronicle = chronicle

    def wait_for_acceptance(self, timeout: float) -> bool:
        """Whether the SMTP server took the answer within `timeout` seconds."""
        return self._chronicle.wait_for(Happening.REPLY_ACCEPTED, timeout) is not None

    def wait_for_answer(self, timeout: float) -> bool:
        """Whether the customer wrote back within `timeout` seconds."""
        return self._chronicle.wait_for(Happening.CUSTOMER_ANSWERED, timeout) is not None

    def wait_for_urgent(self, timeout: float) -> bool:
        """Whether the urgent mail is in the mailbox within `timeout` seconds."""
        return self._chronicle.wait_for(Happening.URGENT_DELIVERED, timeout) is not None
