"""The panel at the right: who writes, and what is known of this ticket and their others."""
