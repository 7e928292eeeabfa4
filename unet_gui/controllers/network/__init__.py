"""The architecture of a network and its activations."""
