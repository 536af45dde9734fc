"""The Qt window: one folder per pane, each with a view, a view-model and a model."""
