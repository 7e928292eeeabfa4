"""The files in which a batch keeps its state."""
