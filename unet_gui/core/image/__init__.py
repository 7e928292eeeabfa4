"""Scalar images: stored values, windowing, colours, compositing of slices."""
