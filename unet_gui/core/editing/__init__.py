"""Correction of label maps: brushes, tools, and differences that can be undone."""
