"""Batches: many cases into one folder, by one process or by several."""
