"""What counts as a mail address where a person types one."""

import re

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@[^\s@<>,;:\"()\[\]\\]{1,253}")


def is_address(text: str) -> bool:
    """Whether `text` is one bare address:
    the everyday part of RFC 5321 section 4.1.2, international names included.
    """
    return bool(_ADDRESS.fullmatch(text)) and not text.endswith(".") and ".." not in text


def is_loopback(host: str) -> bool:
    """Whether a connection to `host` never leaves this computer."""
    return host.lower() in {"localhost", "::1"} or bool(re.fullmatch(r"127(\.\d{1,3}){3}", host))
