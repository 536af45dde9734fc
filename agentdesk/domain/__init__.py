"""What is true: plain values and rules. Standard library only, no I/O, no clock of its own."""
