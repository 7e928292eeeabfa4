"""Measurements: volumes, lesions, extents, agreement, metrics, annotations."""
