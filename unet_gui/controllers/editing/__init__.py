"""Correction of the mask: strokes, tools, the journal, and how far it has come."""
