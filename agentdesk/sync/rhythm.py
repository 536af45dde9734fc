"""How long the watch of a mailbox waits for what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Seconds. Servers drop an IDLE after 29 min (RFC 2177), routers a silent line after 5."""

    renewal: float = 240.0
    done: float = 10.0
    slice: float = 5.0
    """How often the clocks are compared."""
    slept: float = 15.0
    """A difference that means the machine slept."""
    without_idle: float = 20.0
