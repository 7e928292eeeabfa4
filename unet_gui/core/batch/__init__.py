"""Records about the cases of a batch."""
