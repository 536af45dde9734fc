"""Real servers for tests: Dovecot, Postfix, a desktop session; private, on loopback, gone afterwards."""
