"""Scalar images: stored values, window and level, compositing of slices."""
