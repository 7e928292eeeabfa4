"""The Architecture panel with drawing and layer table, and the activations."""
