"""`python -m agentdesk` is the same as the `agentdesk` command."""

from agentdesk.cli import main

if __name__ == "__main__":
    main()
