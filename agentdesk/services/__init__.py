"""What an agent does: file mail, read the inbox, answer, be alerted. Adapters come in through ports.py."""
