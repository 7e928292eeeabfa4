"""Decisions: from probabilities to a label map."""
