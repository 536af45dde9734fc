"""Finds the servers of a mail address: asks DNS, the domain and our list, guesses, and tries each one live."""
