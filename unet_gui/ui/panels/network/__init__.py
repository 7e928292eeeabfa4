"""The Architecture panel and the activations."""
