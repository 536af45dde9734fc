"""The rail at the left: the views there are, with their counts as text."""
