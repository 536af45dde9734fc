"""The ticket list: what a row says, the model, how it is drawn, and the pane with the search field above it."""
