"""What proves AgentDesk: unit tests, stories on the real application, and a benchmark."""
