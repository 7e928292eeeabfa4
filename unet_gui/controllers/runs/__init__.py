"""Segmenting, evaluating, training, importing and exporting."""
