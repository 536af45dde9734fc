"""How each contact speaks: raw bytes become a Message, a reply becomes wire bytes. No sockets, no disk."""
